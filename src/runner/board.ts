/** One future recorded week by week for the board of units, in a worker of its own. Its arrays are handed over: the worker is not used again. */
import { transfer } from 'comlink'
import type { BoardRecorder } from '../engine/board/record'
import { buffersOf, type BoardFuture } from '../engine/board/types'
import type { ResolvedScenario } from '../scenario/types'
import { answer, inOwnWorker, type OwnAnswer } from './ownWorker'

export interface BoardJob {
  scenario: ResolvedScenario
  replication: number
  /** Options to record, by place. */
  options: readonly number[]
}

/** What a worker exposes for this. */
export interface BoardApi {
  boardRecord(job: BoardJob): OwnAnswer<BoardFuture>
}

export const createBoardService = (
  prepareBoard: (scenario: ResolvedScenario) => BoardRecorder,
): BoardApi => ({
  boardRecord({ scenario, replication, options }) {
    const found = answer(() => prepareBoard(scenario).record(replication, options))
    return found.ok ? transfer(found, buffersOf(found.value)) : found
  },
})

/** Rejects with an `AbortError`, or with what went wrong. */
export const recordBoard = (
  createWorker: () => Worker,
  job: BoardJob,
  signal?: AbortSignal,
): Promise<BoardFuture> =>
  inOwnWorker<BoardApi, BoardFuture>(createWorker, signal, (remote, valueOf) =>
    valueOf(remote.boardRecord(job)),
  )
