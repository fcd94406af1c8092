/**
 * Futures played together and carried together: one array for all weeks, one for all years and one for the ledger, replication by replication.
 * They are cloned, not transferred: giving buffers away slows later typed-array code in the worker by a fifth (measured).
 */
import type { Playing, ReplicationResult, Simulation } from '../engine/types'
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

/** A future as far as it has been played: option `option` to week `weeks`, those before it to the end, those after it not at all. */
export interface Part {
  replication: number
  option: number
  weeks: number
  weekly: Float32Array
}

export type Answer<Value> =
  { ok: true; runId: number; value: Value } | { ok: false; runId: number; error: PlainError }

/** Plays a range, with pauses in which it may be given up: within each replication, and after each but the last. */
export function* playBatch(
  simulation: Simulation,
  runId: number,
  { from, to, skip }: Range,
): Generator<Part | undefined, Answer<Batch>> {
  let weekly = new Float32Array(0)
  let yearly = new Float64Array(0)
  let ledger = new Float64Array(0)
  for (let replication = from; replication < to; replication++) {
    try {
      const result = yield* parts(simulation.play(replication, skip), replication)
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
    if (replication + 1 < to) yield undefined
  }
  return { ok: true, runId, value: { from, to, weekly, yearly, ledger } }
}

function* parts(
  playing: ReturnType<Simulation['play']>,
  replication: number,
): Generator<Part | undefined, ReplicationResult> {
  for (;;) {
    const step = playing.next()
    if (step.done) return step.value
    yield step.value && partOf(step.value, replication)
  }
}

const partOf = ({ result, option, weeks }: Playing, replication: number): Part => ({
  replication,
  option,
  weeks,
  weekly: result.weekly,
})
