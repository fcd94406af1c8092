/** One way to run a scenario, whatever carries it: in process, a pool of Web Workers, or Node worker threads. */
import type { ResolvedScenario } from '../scenario/types'

export interface RunJob {
  scenario: ResolvedScenario
  /** Futures to play: replications 0 to `replications` - 1. An even number, so that pairs are whole. */
  replications: number
  /** Futures that are there already, by place of the option, with that option alone in them: they are taken as they are and not played. */
  known?: readonly (Futures | undefined)[]
}

/**
 * Raw results of the first `done` replications, in replication order.
 * `weekly[replication]`, `yearly[replication]` and `ledger[replication]` are laid out as in `engine/types.ts`.
 */
export interface Futures {
  done: number
  weekly: Float32Array[]
  yearly: Float64Array[]
  ledger: Float64Array[]
}

export interface RunProgress {
  done: number
  total: number
}

/** A future that is still being played. */
export interface FuturePart {
  replication: number
  /** Weeks of the horizon that are there, by place of the option. */
  weeks: number[]
  /** As in `Futures`; 0 where nothing is there yet. */
  weekly: Float32Array
}

export interface RunOptions {
  signal?: AbortSignal
  onProgress?: (progress: RunProgress) => void
  /** Called now and then with one of the first pair of futures while that is being played: a pool's workers only. */
  onPart?: (part: FuturePart) => void
  /** Called now and then with the contiguous futures finished so far (shared arrays: read, do not keep or change). */
  onFutures?: (futures: Futures) => void
}

export interface Runner {
  /** Resolves with all futures; rejects with an `AbortError` when the signal fires, with `RunnerError` when a future fails. */
  run(job: RunJob, options?: RunOptions): Promise<Futures>
  /** Frees every worker; later runs are refused. */
  dispose(): void
}
