/** Futures played again to be looked at: the load of units and who comes and goes, of several futures. */
import type { Watch, WatchedFuture } from '../engine/watch'
import type { ResolvedScenario } from '../scenario/types'
import { nextTurn } from '../statistics/slices'
import { answer, inOwnWorker, type OwnAnswer } from './ownWorker'

/** What a worker exposes for this. */
export interface WatchApi {
  watchOpen(scenario: ResolvedScenario): OwnAnswer<null>
  watchPlay(replication: number, skip: readonly number[]): OwnAnswer<WatchedFuture>
}

export function createWatchService(prepareWatch: (scenario: ResolvedScenario) => Watch): WatchApi {
  let opened: Watch | undefined
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
export const watchFutures = (
  createWorker: () => Worker,
  { scenario, replications, skip = [] }: WatchJob,
  { signal, onProgress }: WatchOptions = {},
): Promise<WatchedFuture[]> =>
  inOwnWorker<WatchApi, WatchedFuture[]>(createWorker, signal, async (remote, valueOf) => {
    await valueOf(remote.watchOpen(scenario))
    const found: WatchedFuture[] = []
    for (const replication of replications) {
      found.push(await valueOf(remote.watchPlay(replication, skip)))
      onProgress?.(found.length)
      await nextTurn()
    }
    return found
  })
