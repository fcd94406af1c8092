/** Futures played again to be looked at, in a worker of their own: those that play results stay free, and an end of patience ends it at once. */
import { wrap } from 'comlink'
import type { Watch, WatchedFuture } from '../engine/watch'
import type { ResolvedScenario } from '../scenario/types'
import { nextTurn } from '../statistics/slices'
import { abortError, plainError, RunnerError, type PlainError } from './errors'

export type WatchAnswer<Value> = { ok: true; value: Value } | { ok: false; error: PlainError }

/** What a worker exposes for this. */
export interface WatchApi {
  watchOpen(scenario: ResolvedScenario): WatchAnswer<null>
  watchPlay(replication: number, skip: readonly number[]): WatchAnswer<WatchedFuture>
}

export function createWatchService(prepareWatch: (scenario: ResolvedScenario) => Watch): WatchApi {
  let opened: Watch | undefined
  const answer = <Value>(work: () => Value): WatchAnswer<Value> => {
    try {
      return { ok: true, value: work() }
    } catch (error) {
      return { ok: false, error: plainError(error) }
    }
  }
  return {
    watchOpen: (scenario) =>
      answer(() => {
        opened = prepareWatch(scenario)
        return null
      }),
    watchPlay: (replication, skip) =>
      answer(() => {
        if (!opened) throw new Error('No scenario is open')
        return opened.watch(replication, skip)
      }),
  }
}

export interface WatchJob {
  scenario: ResolvedScenario
  replications: readonly number[]
  /** Options that need not be played. */
  skip?: readonly number[]
}

export interface WatchOptions {
  signal?: AbortSignal
  onProgress?: (done: number) => void
}

/** Plays the futures one after another and gives all; rejects with an `AbortError`, or with what went wrong. */
export async function watchFutures(
  createWorker: () => Worker,
  { scenario, replications, skip = [] }: WatchJob,
  { signal, onProgress }: WatchOptions = {},
): Promise<WatchedFuture[]> {
  if (signal?.aborted) throw abortError()
  const worker = createWorker()
  try {
    const remote = wrap<WatchApi>(worker)
    const ended = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        reject(new RunnerError(event.message || 'The worker could not be started'))
      })
      signal?.addEventListener('abort', () => reject(abortError()), { once: true })
    })
    const valueOf = async <Value>(call: Promise<WatchAnswer<Value>>): Promise<Value> => {
      const answer = await Promise.race([call, ended])
      if (!answer.ok) throw new RunnerError(answer.error.message, { cause: answer.error })
      return answer.value
    }
    await valueOf(remote.watchOpen(scenario))
    const found: WatchedFuture[] = []
    for (const replication of replications) {
      found.push(await valueOf(remote.watchPlay(replication, skip)))
      onProgress?.(found.length)
      await nextTurn()
    }
    return found
  } finally {
    worker.terminate()
  }
}
