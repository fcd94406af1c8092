// Continuous and categorical samplers by inversion: each is a non-decreasing function of one uniform in (0, 1),
// so that options which share uniforms stay as close as their parameters. Counts are in ./counts.
// Closed-form inverses: Devroye, "Non-Uniform Random Variate Generation" (1986), chapter II.2.
import { exp, ln, normalQuantile } from './maths'

export { beta } from './beta'
export { binomial, poisson } from './counts'
export { truncatedNormal } from './normal'

/** Exponential with mean 1. The one decreasing sampler: -ln(u) keeps full precision in its long tail. */
export function exponential(u: number): number {
  return -ln(u)
}

/** Standard normal. */
export function normal(u: number): number {
  return normalQuantile(u)
}

/** Lognormal with the given median; sigma is the standard deviation of its logarithm. */
export function lognormal(u: number, median: number, sigma: number): number {
  return median * exp(sigma * normalQuantile(u))
}

/** Triangular on [low, high] with low <= mode <= high. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  const width = high - low
  if (!(width > 0)) return mode
  if (u * width < mode - low) return low + Math.sqrt(u * width * (mode - low))
  return high - Math.sqrt((1 - u) * width * (high - mode))
}

/**
 * An index of `weights` with probability proportional to its weight. Weights are not negative; `total` is their
 * sum, if known. An index without weight is never returned; throws RangeError if none has any.
 */
export function categorical(u: number, weights: ArrayLike<number>, total?: number): number {
  let left = u * (total ?? sumOf(weights))
  let last = -1
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!
    if (!(weight > 0)) continue
    if (left < weight) return i
    left -= weight
    last = i
  }
  if (last < 0) throw new RangeError('categorical: no weight is above zero')
  return last
}

function sumOf(weights: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]!
  return sum
}
