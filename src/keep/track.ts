/** A frozen forecast held against what was then observed: inside its 8-in-10 range or not, its score, and the score of "no change". */
import { crps, quantileOfSorted } from '../statistics'
import { QUARTERS_PER_YEAR } from './freeze'
import type { Actual, Forecast } from './types'

export interface ScoredActual extends Actual {
  low: number
  middle: number
  high: number
  where: 'inside' | 'below' | 'above'
  /** Continuous ranked probability score, in the unit of the measure; 0 is perfect. */
  crps: number
  /** The same of "no change": the figure when frozen, with the spread of changes elsewhere; nothing where no figure was known. */
  noChange: number | undefined
  /** "No change" is a single number, because changes elsewhere are not published. */
  noChangeIsPoint: boolean
}

/** Undefined for what the forecast does not reach. */
export function scoreActual(forecast: Forecast, actual: Actual): ScoredActual | undefined {
  const of = forecast.measures.find(({ measure }) => measure === actual.measure)
  const sample = of?.quarters[actual.quarter - 1]
  if (!of || !sample) return undefined
  const sorted = Float64Array.from(sample).sort()
  const [low, middle, high] = [0.1, 0.5, 0.9].map((each) =>
    quantileOfSorted(sorted, ends(each, sorted.length)),
  )
  const where = actual.value < low! ? 'below' : actual.value > high! ? 'above' : 'inside'
  return {
    ...actual,
    low: low!,
    middle: middle!,
    high: high!,
    where,
    crps: crps(sorted, actual.value),
    noChange:
      of.last === null ? undefined : crps(noChangeSample(of.last, of.changes, actual.quarter), actual.value),
    noChangeIsPoint: of.changes.length === 0,
  }
}

/** Kept values are quantiles of k / (n + 1): the place of a probability among them, as a share of the way from first to last. */
const ends = (probability: number, count: number): number =>
  Math.min(1, Math.max(0, (probability * (count + 1) - 1) / (count - 1)))

/** Changes grow with the root of time, as those of a figure that wanders do. */
function noChangeSample(last: number, changes: readonly number[], quarter: number): number[] {
  if (changes.length === 0) return [last]
  const growth = Math.sqrt(quarter / QUARTERS_PER_YEAR)
  return changes.map((change) => Math.max(0, last + change * growth))
}

export interface Track {
  scored: ScoredActual[]
  /** The latest figure of each measure. */
  latest: ScoredActual[]
  /** Of those, outside their range. */
  outside: number
  /** Chance that as many or more lie outside if each does so in 2 of 10 cases, one apart from the other. */
  chance: number
  verdict: 'none' | 'early' | 'on' | 'watch' | 'off'
  /** Measures outside on the same side two quarters or more running. */
  running: ScoredActual[]
}

/** Fewer figures say nothing of a plan. */
export const FEWEST_FIGURES = 3
const OUTSIDE_SHARE = 0.2
const UNLIKELY = 0.05

export function trackOf(forecast: Forecast): Track {
  const scored = forecast.actuals
    .flatMap((actual) => scoreActual(forecast, actual) ?? [])
    .sort((a, b) => a.quarter - b.quarter)
  const measures = [...new Set(scored.map(({ measure }) => measure))]
  const series = measures.map((measure) => scored.filter((each) => each.measure === measure))
  const latest = series.map((each) => each.at(-1)!)
  const outside = latest.filter(({ where }) => where !== 'inside').length
  const running = series.flatMap((each) => {
    const [last, before] = [each.at(-1)!, each.at(-2)]
    const again = before && before.quarter === last.quarter - 1 && before.where === last.where
    return again && last.where !== 'inside' ? [last] : []
  })
  const chance = atLeast(outside, latest.length)
  const verdict =
    latest.length === 0
      ? 'none'
      : latest.length < FEWEST_FIGURES
        ? 'early'
        : outside > 0 && chance < UNLIKELY
          ? 'off'
          : running.length > 0
            ? 'watch'
            : 'on'
  return { scored, latest, outside, chance, verdict, running }
}

/** Chance of `count` or more of `of`, binomial. */
function atLeast(count: number, of: number): number {
  let total = 0
  let term = (1 - OUTSIDE_SHARE) ** of
  for (let each = 0; each <= of; each++) {
    if (each >= count) total += term
    term *= ((of - each) / (each + 1)) * (OUTSIDE_SHARE / (1 - OUTSIDE_SHARE))
  }
  return Math.min(1, total)
}
