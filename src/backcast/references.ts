/**
 * What a forecast has to beat. Both references know only figures published up to the start year, and learn from other authorities only.
 * Naive: the last figure, with the spread of changes over as many years. Mean-reverting: ln y(t + h) regressed on ln y(t), with its residuals.
 */
import { comparableReading } from '../authorities/differences'
import type { AuthorityRecord, Directory } from '../authorities/types'
import type { ProfileFieldId } from '../model/profileFields'

export interface Reference {
  /** As many equally likely values of the figure `years` on as there are pairs to learn from; counts per 10,000 children. */
  sample(last: number, own: AuthorityRecord): Float64Array
  pairs: number
}

export interface Pair {
  code: string
  before: number
  after: number
}

/** Too few pairs say little of a spread. */
export const FEWEST_PAIRS = 30

/** Readings `years` apart of every authority, the later one published by `known`. */
export function pairsUpTo(directory: Directory, field: ProfileFieldId, years: number, known: number): Pair[] {
  return directory.authorities.flatMap((record) =>
    directory.years.flatMap((year) => {
      if (year + years > known) return []
      const before = comparableReading(record, field, year)
      const after = comparableReading(record, field, year + years)
      return before === undefined || after === undefined ? [] : [{ code: record.code, before, after }]
    }),
  )
}

/** Undefined with fewer than 30 pairs. */
export function naiveReference(pairs: readonly Pair[]): Reference | undefined {
  if (pairs.length < FEWEST_PAIRS) return undefined
  return {
    pairs: pairs.length,
    sample: (last, own) =>
      Float64Array.from(others(pairs, own), ({ before, after }) => Math.max(0, last + after - before)),
  }
}

/** Undefined with fewer than 30 pairs. A figure of none is taken as half of the smallest there is, since it has no logarithm. */
export function revertingReference(pairs: readonly Pair[]): Reference | undefined {
  if (pairs.length < FEWEST_PAIRS) return undefined
  const smallest = Math.min(
    ...pairs.flatMap(({ before, after }) => [before, after]).filter((each) => each > 0),
  )
  const log = (value: number): number => Math.log(value > 0 ? value : smallest / 2)
  return {
    pairs: pairs.length,
    sample(last, own) {
      const logs = others(pairs, own).map(({ before, after }) => ({ x: log(before), y: log(after) }))
      const { slope, intercept } = line(logs)
      const expected = intercept + slope * log(last)
      return Float64Array.from(logs, ({ x, y }) => Math.exp(expected + y - intercept - slope * x))
    },
  }
}

const others = (pairs: readonly Pair[], own: AuthorityRecord): Pair[] =>
  pairs.filter((each) => each.code !== own.code)

/** Least squares. */
export function line(points: readonly { x: number; y: number }[]): { slope: number; intercept: number } {
  const middle = (pick: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, each) => sum + pick(each), 0) / points.length
  const [meanX, meanY] = [middle(({ x }) => x), middle(({ y }) => y)]
  let together = 0
  let alone = 0
  for (const { x, y } of points) {
    together += (x - meanX) * (y - meanY)
    alone += (x - meanX) ** 2
  }
  const slope = alone > 0 ? together / alone : 0
  return { slope, intercept: meanY - slope * meanX }
}
