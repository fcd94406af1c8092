/** What one replication takes and gives. Everything the runner needs to know of the engine. */
import type { ResolvedScenario } from '../scenario/types'

/** Raised when the numbers in a replication depend on different code, so that stored results are not mixed. Results change when it changes. */
export const ENGINE_VERSION = '5'

/**
 * Results of one replication, all options.
 * `weekly[(option * MEASURE_COUNT + measure) * horizonWeeks + week]`, as the world is;
 * `yearly[(option * MEASURE_COUNT + measure) * horizonYears + year]`, as it would be published (recording noise included);
 * `ledger[(option * LEDGER_COUNT + line) * horizonYears + year]`, what happened in the year, by line of `model/ledger`.
 */
export interface ReplicationResult {
  weekly: Float32Array
  yearly: Float64Array
  ledger: Float64Array
}

/** A difference between the published figures that the model cannot honour, in words. */
export interface ReconciliationNote {
  field: string
  message: string
}

/** How far the option that is being played has got; its results are 0 from `weeks` of the horizon on. */
export interface Playing {
  result: ReplicationResult
  option: number
  weeks: number
}

/** Everything prepared once for a scenario; opaque to the runner. `prepare` is deterministic and cheap enough for every worker to do its own. */
export interface Simulation {
  readonly scenario: ResolvedScenario
  readonly notes: readonly ReconciliationNote[]
  /**
   * Plays future `replication` (0-based) of every option, or of those not in `skip` (places of options): these are left at 0.
   * What is played is the same either way. Replications 2k and 2k+1 share their parameter draw.
   */
  replicate(replication: number, skip?: readonly number[]): ReplicationResult
  /** The same with a pause after each quarter of a year, in which it may be given up; nothing is told while the warm-up is played. */
  play(replication: number, skip?: readonly number[]): Generator<Playing | undefined, ReplicationResult>
}
