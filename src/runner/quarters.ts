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

/** Plays parts one after another, however many; the order of answers is that of the parts. */
export type PlayQuarters = (
  parts: readonly QuarterPart[],
  options?: QuartersOptions,
) => Promise<QuarterPlay[]>

/** Rejects with an `AbortError`, or with what went wrong. */
export const playQuartersIn =
  (createWorker: () => Worker): PlayQuarters =>
  (parts, { signal, onProgress } = {}) =>
    inOwnWorker<QuartersApi, QuarterPlay[]>(createWorker, signal, async (remote, valueOf) => {
      const found: QuarterPlay[] = []
      for (const part of parts) {
        found.push(await valueOf(remote.quartersPlay(part)))
        onProgress?.(found.length)
      }
      return found
    })

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
