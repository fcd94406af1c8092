/** Quantiles of a sample, exact: linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R and numpy). */

type Values = Float32Array | Float64Array

/** Quantile of values that are already in ascending order; `probability` from 0 to 1. */
export function quantileOfSorted(sorted: Values, probability: number): number {
  if (sorted.length === 0) throw new RangeError('A quantile of no values is not defined')
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`Not a probability: ${probability}`)
  const position = (sorted.length - 1) * probability
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (position - below) * (high - low)
}

/** Quantiles of values in any order, which stay as they are. */
export function quantiles(values: Values | readonly number[], probabilities: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  return probabilities.map((probability) => quantileOfSorted(sorted, probability))
}
