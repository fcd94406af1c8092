/**
 * Futures played together and carried together: one array for all weeks, one for all years and one for the ledger, replication by replication.
 * They are cloned, not transferred: giving buffers away slows later typed-array code in the worker by a fifth (measured).
 */
import type { Simulation } from '../engine/types'
import { plainError, type PlainError } from './errors'

export interface Batch {
  from: number
  to: number
  weekly: Float32Array
  yearly: Float64Array
  ledger: Float64Array
}

/** Replications `from` to `to` - 1, but for the options (by place) in `skip`, which are left at 0. */
export interface Range {
  from: number
  to: number
  skip?: readonly number[]
}

export type Answer<Value> =
  { ok: true; runId: number; value: Value } | { ok: false; runId: number; error: PlainError }

/** Plays a range, with a pause after each replication but the last, in which it may be given up. */
export function* playBatch(
  simulation: Simulation,
  runId: number,
  { from, to, skip }: Range,
): Generator<void, Answer<Batch>> {
  let weekly = new Float32Array(0)
  let yearly = new Float64Array(0)
  let ledger = new Float64Array(0)
  for (let replication = from; replication < to; replication++) {
    try {
      const result = simulation.replicate(replication, skip)
      if (replication === from) {
        weekly = new Float32Array(result.weekly.length * (to - from))
        yearly = new Float64Array(result.yearly.length * (to - from))
        ledger = new Float64Array(result.ledger.length * (to - from))
      }
      weekly.set(result.weekly, (replication - from) * result.weekly.length)
      yearly.set(result.yearly, (replication - from) * result.yearly.length)
      ledger.set(result.ledger, (replication - from) * result.ledger.length)
    } catch (error) {
      return { ok: false, runId, error: plainError(error, replication) }
    }
    if (replication + 1 < to) yield
  }
  return { ok: true, runId, value: { from, to, weekly, yearly, ledger } }
}
