/** Futures told quarter by quarter up to a week, in a worker of their own: what is not asked for never reaches the page. */
import type { QuarterPlay, QuarterPlayer } from '../engine/quarters'
import type { ResolvedScenario } from '../scenario/types'
import { nextTurn } from '../statistics/slices'
import { abortError } from './errors'
import { answer, inOwnWorker, type OwnAnswer } from './ownWorker'

export interface QuarterPart {
  scenario: ResolvedScenario
  replication: number
  /** Weeks of the horizon to play. */
  weeks: number
  /** Options to play, by place. */
  options: readonly number[]
}

/** What a worker exposes for this. */
export interface QuartersApi {
  quartersPlay(part: QuarterPart): OwnAnswer<QuarterPlay>
}

export const createQuartersService = (
  prepareQuarters: (scenario: ResolvedScenario) => QuarterPlayer,
): QuartersApi => ({
  quartersPlay: ({ scenario, replication, weeks, options }) =>
    answer(() => prepareQuarters(scenario).play(replication, weeks, options)),
})

export interface QuartersOptions {
  signal?: AbortSignal
  onProgress?: (done: number) => void
}

/** Plays parts, however many; the order of answers is that of the parts. */
export type PlayQuarters = (
  parts: readonly QuarterPart[],
  options?: QuartersOptions,
) => Promise<QuarterPlay[]>

/** On as many workers as are useful, each taking the next part. Rejects with an `AbortError`, or with what went wrong. */
export const playQuartersIn =
  (createWorker: () => Worker, workers: number): PlayQuarters =>
  async (parts, { signal, onProgress } = {}) => {
    const found: QuarterPlay[] = []
    let next = 0
    let done = 0
    const one = () =>
      inOwnWorker<QuartersApi, void>(createWorker, signal, async (remote, valueOf) => {
        for (let at = next++; at < parts.length; at = next++) {
          found[at] = await valueOf(remote.quartersPlay(parts[at]!))
          onProgress?.(++done)
        }
      })
    await Promise.all(Array.from({ length: Math.min(workers, parts.length) }, one))
    return found
  }

/** The same where there are no workers: for tests. */
export const playQuartersHere =
  (prepareQuarters: (scenario: ResolvedScenario) => QuarterPlayer): PlayQuarters =>
  async (parts, { signal, onProgress } = {}) => {
    const found: QuarterPlay[] = []
    for (const { scenario, replication, weeks, options } of parts) {
      await nextTurn()
      if (signal?.aborted) throw abortError()
      found.push(prepareQuarters(scenario).play(replication, weeks, options))
      onProgress?.(found.length)
    }
    return found
  }
