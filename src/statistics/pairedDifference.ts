/** Difference of two options, future by future: both lived through the same chance and the same unknowns. */
import { mean } from './moments'
import { monteCarloError } from './pairs'
import { quantileOfSorted } from './quantiles'
import type { YearlyDifference } from './types'

/** Option minus the other; `values[future]` and `against[future]` in the same order and of the same length. */
export function pairedDifference(
  values: ArrayLike<number>,
  against: ArrayLike<number>,
): Omit<YearlyDifference, 'year'> {
  if (values.length !== against.length) {
    throw new RangeError(`Paired values differ in number: ${values.length} and ${against.length}`)
  }
  return summaryOfDifferences(Float64Array.from(values, (value, index) => value - against[index]!))
}

/** Of differences already taken, in replication order; they stay as they are. */
export function summaryOfDifferences(differences: Float64Array): Omit<YearlyDifference, 'year'> {
  const centre = mean(differences)
  const error = monteCarloError(differences)
  const probabilityLower = shareBelowZero(differences)
  const sorted = differences.slice().sort()
  return {
    mean: centre,
    p10: quantileOfSorted(sorted, 0.1),
    p50: quantileOfSorted(sorted, 0.5),
    p90: quantileOfSorted(sorted, 0.9),
    probabilityLower,
    monteCarloError: error,
  }
}

/** Ties count half. */
function shareBelowZero(differences: Float64Array): number {
  let halves = 0
  for (const difference of differences) halves += difference < 0 ? 2 : difference === 0 ? 1 : 0
  return halves / 2 / differences.length
}
