/**
 * The spread of paired futures taken apart: what chance alone and what lack of knowledge alone would leave. Values of a pair share what is
 * not known, so their differences are chance; the means of pairs, drawn in by the chance that is left in them, are knowledge.
 */
import { mean, moments } from './moments'
import { monteCarloError, pairMeans } from './pairs'
import { quantiles } from './quantiles'

export interface Part {
  low: number
  middle: number
  high: number
}

export interface SpreadParts {
  /** 8 in 10 of all futures, of chance alone around the middle, and of knowledge alone. */
  all: Part
  chance: Part
  knowledge: Part
  /** Where the average of endless futures lies, 19 times in 20. */
  average: Part
}

const RANGE = [0.1, 0.5, 0.9] as const
/** Two standard errors. */
const ERRORS = 2

/** Of values in replication order. Needs at least four futures; a last one without its pair counts in `all` only. */
export function spreadParts(values: Float64Array): SpreadParts {
  if (values.length < 4) throw new RangeError('Parts of a spread need at least two pairs of futures')
  const all = partOf(values)
  const means = pairMeans(values)
  const deviations = new Float64Array(2 * means.length)
  for (let pair = 0; pair < means.length; pair++) {
    const half = (values[2 * pair]! - values[2 * pair + 1]!) / Math.SQRT2
    deviations[2 * pair] = all.middle + half
    deviations[2 * pair + 1] = all.middle - half
  }
  let squares = 0
  for (let pair = 0; pair < means.length; pair++) {
    const difference = values[2 * pair]! - values[2 * pair + 1]!
    squares += (difference * difference) / 2
  }
  const { mean: centre, variance } = moments(means)
  const known = Math.max(0, variance - squares / means.length / 2)
  const drawnIn = variance > 0 ? Math.sqrt(known / variance) : 0
  const error = ERRORS * monteCarloError(values)
  const average = mean(values)
  return {
    all,
    chance: partOf(deviations),
    knowledge: partOf(means.map((each) => centre + (each - centre) * drawnIn)),
    average: { low: average - error, middle: average, high: average + error },
  }
}

function partOf(values: Float64Array): Part {
  const [low, middle, high] = quantiles(values, RANGE) as [number, number, number]
  return { low, middle, high }
}
