/**
 * Random-effects pooling: what the next authority may expect, given a few studies. Normal errors, a flat belief about the mean and a
 * half-normal one about the spread between authorities, integrated on a grid, so that one study or two are enough (Higgins, Thompson and
 * Spiegelhalter 2009, J R Stat Soc A 172:137).
 */
import { HETEROGENEITY, SHARED_ERROR } from './method'

export interface Result {
  readonly effect: number
  readonly error: number
  readonly study: string
}

export interface Pooled {
  readonly studies: number
  /** Mean and standard deviation of the effect in the next authority. */
  readonly mean: number
  readonly sd: number
  /** Typical spread between authorities that the studies leave. */
  readonly between: number
}

const STEP = 0.002
const WIDEST = 1

export function pool(results: readonly Result[]): Pooled {
  if (results.length === 0) throw new Error('nothing to pool')
  const variances = results.map(({ error, study }) => {
    const same = results.filter((each) => each.study === study).length
    return error ** 2 * (1 + (same - 1) * SHARED_ERROR)
  })
  let [total, first, second, within, between] = [0, 0, 0, 0, 0]
  for (let tau = STEP / 2; tau < WIDEST; tau += STEP) {
    const weights = variances.map((variance) => 1 / (variance + tau ** 2))
    const sum = weights.reduce((a, b) => a + b, 0)
    const mean = results.reduce((a, { effect }, i) => a + weights[i]! * effect, 0) / sum
    const misfit = results.reduce((a, { effect }, i) => a + weights[i]! * (effect - mean) ** 2, 0)
    const logLikelihood = weights.reduce((a, w) => a + Math.log(w), 0) / 2 - Math.log(sum) / 2 - misfit / 2
    const belief = Math.exp(logLikelihood - (tau / HETEROGENEITY) ** 2 / 2)
    total += belief
    first += belief * mean
    second += belief * mean ** 2
    within += belief * (1 / sum + tau ** 2)
    between += belief * tau
  }
  const mean = first / total
  return {
    studies: new Set(results.map(({ study }) => study)).size,
    mean,
    sd: Math.sqrt(within / total + second / total - mean ** 2),
    between: between / total,
  }
}

/** Mean of results by their own errors, the spread between them added when there are several (DerSimonian and Laird 1986). */
export function faceValue(results: readonly Result[]): { mean: number; sd: number } {
  const weighted = (spread: number) => {
    const weights = results.map(({ error }) => 1 / (error ** 2 + spread))
    const sum = weights.reduce((a, b) => a + b, 0)
    return { weights, sum, mean: results.reduce((a, { effect }, i) => a + weights[i]! * effect, 0) / sum }
  }
  const fixed = weighted(0)
  const misfit = results.reduce((a, { effect }, i) => a + fixed.weights[i]! * (effect - fixed.mean) ** 2, 0)
  const scale = fixed.sum - fixed.weights.reduce((a, w) => a + w ** 2, 0) / fixed.sum
  const spread = results.length > 1 ? Math.max(0, (misfit - (results.length - 1)) / scale) : 0
  const { mean, sum } = weighted(spread)
  return { mean, sd: Math.sqrt(1 / sum + spread) }
}
