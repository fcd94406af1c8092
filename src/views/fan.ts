/**
 * Points of a fan chart: time in calendar years (2025.25 is 13 weeks after 31 March 2025), the median and the edges of the bands.
 * Every fourth week is drawn, so that each 31 March is.
 */
import type { MeasureId } from '../model/measures'
import { WEEKS_PER_YEAR } from '../model/time'
import type { Futures } from '../runner/types'
import type { ResolvedScenario } from '../scenario/types'
import { quantileOfSorted } from '../statistics'
import { QUANTILES, type QuantileName, type WeeklyBand } from '../statistics/types'
import { endOfYear } from './format'
import { weeklyDifferences } from './series'

export interface FanPoint extends Record<QuantileName, number> {
  time: number
}

export interface Fan {
  letter: string
  name: string
  points: FanPoint[]
}

const EVERY = 4
const NAMES = Object.keys(QUANTILES) as QuantileName[]

/** The first week and then every fourth, the last of each year among them. */
export function drawnWeeks(horizonWeeks: number): number[] {
  const weeks = [0]
  for (let week = EVERY - 1; week < horizonWeeks; week += EVERY) weeks.push(week)
  return weeks
}

/** The end of week `week` (0-based) on the calendar. */
export function timeOfWeek(baseYear: string, week: number): number {
  return endOfYear(baseYear) + (week + 1) / WEEKS_PER_YEAR
}

export function fanOf(letter: string, name: string, band: WeeklyBand, baseYear: string): Fan {
  const points = drawnWeeks(band.p50.length).map((week) => {
    const point = { time: timeOfWeek(baseYear, week) } as FanPoint
    for (const quantile of NAMES) point[quantile] = band[quantile][week]!
    return point
  })
  return { letter, name, points }
}

/** Spread over time of an option minus the baseline, future by future. */
export function differenceFan(
  scenario: ResolvedScenario,
  futures: Futures,
  option: number,
  measure: MeasureId,
): Fan {
  const values = new Float64Array(futures.done)
  const points = drawnWeeks(scenario.horizonWeeks).map((week) => {
    const sorted = weeklyDifferences(scenario, futures, { option, measure, week }, values).sort()
    const point = { time: timeOfWeek(scenario.authority.baseYear, week) } as FanPoint
    for (const quantile of NAMES) point[quantile] = quantileOfSorted(sorted, QUANTILES[quantile])
    return point
  })
  return { letter: letterOf(option), name: scenario.options[option]!.name, points }
}

/** A for the baseline, B, C and so on. */
export function letterOf(option: number): string {
  return String.fromCharCode(65 + option)
}
