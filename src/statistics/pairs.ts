/**
 * What pairs of futures tell. Futures 2k and 2k+1 share what is not known (their parameter draw) and differ by chance alone,
 * so futures are not independent but pairs are. A last future without its pair is left out here.
 */
import { moments } from './moments'

type Values = ArrayLike<number>

export function pairMeans(values: Values): Float64Array {
  const pairs = new Float64Array(Math.floor(values.length / 2))
  for (let pair = 0; pair < pairs.length; pair++) {
    pairs[pair] = (values[2 * pair]! + values[2 * pair + 1]!) / 2
  }
  return pairs
}

/** Standard error of the mean over futures, from the means of pairs. Fewer than two pairs: as if futures were independent. */
export function monteCarloError(values: Values): number {
  const units = values.length >= 4 ? pairMeans(values) : values
  if (units.length < 2) return 0
  return Math.sqrt(moments(units).variance / units.length)
}

/**
 * Share of the variance between futures that is chance, 0 to 1: one-way random-effects analysis of variance with pairs as groups
 * (Searle, Casella and McCulloch 1992, chapter 3), knowledge not below zero. Defined as 0 where nothing varies.
 */
export function chanceShare(values: Values): number {
  const means = pairMeans(values)
  if (means.length === 0) return 0
  let squares = 0
  for (let pair = 0; pair < means.length; pair++) {
    const difference = values[2 * pair]! - values[2 * pair + 1]!
    squares += (difference * difference) / 2
  }
  const chance = squares / means.length
  const knowledge = Math.max(0, moments(means).variance - chance / 2)
  const total = chance + knowledge
  return total > 0 ? chance / total : 0
}
