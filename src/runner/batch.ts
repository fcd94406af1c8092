/**
 * Futures played together and carried together: one array for all weeks and one for all years, replication by replication.
 * They are cloned, not transferred: giving buffers away slows later typed-array code in the worker by a fifth (measured).
 */
import type { Simulation } from '../engine/types'
import { plainError, type PlainError } from './errors'

export interface Batch {
  from: number
  to: number
  weekly: Float32Array
  yearly: Float64Array
}

export type Answer<Value> =
  { ok: true; runId: number; value: Value } | { ok: false; runId: number; error: PlainError }

/** Plays replications `from` to `to` - 1, with a pause after each but the last, in which it may be given up. */
export function* playBatch(
  simulation: Simulation,
  runId: number,
  from: number,
  to: number,
): Generator<void, Answer<Batch>> {
  let weekly = new Float32Array(0)
  let yearly = new Float64Array(0)
  for (let replication = from; replication < to; replication++) {
    try {
      const result = simulation.replicate(replication)
      if (replication === from) {
        weekly = new Float32Array(result.weekly.length * (to - from))
        yearly = new Float64Array(result.yearly.length * (to - from))
      }
      weekly.set(result.weekly, (replication - from) * result.weekly.length)
      yearly.set(result.yearly, (replication - from) * result.yearly.length)
    } catch (error) {
      return { ok: false, runId, error: plainError(error, replication) }
    }
    if (replication + 1 < to) yield
  }
  return { ok: true, runId, value: { from, to, weekly, yearly } }
}
