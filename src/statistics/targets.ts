/** In which share of futures targets are met, and the range that an option's own futures keep to quarter by quarter on the way there. */
import type { MeasureId } from '../model/measures'
import { QUARTER_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { quantiles } from './quantiles'
import { recordedAfter } from './recorded'
import { gatherYear, type FuturesToSummarise } from './series'

export interface Aim {
  measure: MeasureId
  side: 'below' | 'above'
  /** In the unit of the measure; reached only beyond it. */
  value: number
  /** Index of the year at whose end it is looked at. */
  year: number
}

/** For each aim, 1 in the futures that meet it. */
export function metBy(
  scenario: ResolvedScenario,
  futures: Pick<FuturesToSummarise, 'done' | 'yearly'>,
  option: number,
  { measure, side, value, year }: Aim,
): Float64Array {
  const values = gatherYear(scenario, futures, { option, measure }, year)
  return values.map((each) => Number(side === 'below' ? each < value : each > value))
}

/** 1 in the futures that meet all of them. */
export function allMet(met: readonly Float64Array[]): Float64Array {
  const [first, ...others] = met
  return first!.map((each, future) => Number(each === 1 && others.every((other) => other[future] === 1)))
}

export { QUARTER_WEEKS }

export interface QuarterRange {
  /** Weeks since the start. */
  week: number
  low: number
  middle: number
  high: number
  /** Share of the futures above the range, below it, and inside it that meet the aim; undefined where fewer than `FEWEST` futures are there. */
  metAbove: number | undefined
  metBelow: number | undefined
  metInside: number | undefined
}

export interface Path {
  quarters: QuarterRange[]
  /** Share of futures that leave the range in at least one quarter, by chance and by what is not known alone. */
  leaves: number
}

/** 9 of 10 futures lie between. */
export const RANGE = [0.05, 0.95] as const
const FEWEST = 10

/** Quarter by quarter up to the end of the aim's year, of one option, as the figure would be recorded (see `recorded.ts`). */
export function pathTo(
  scenario: ResolvedScenario,
  futures: FuturesToSummarise,
  option: number,
  aim: Aim,
): Path {
  const { done } = futures
  const met = metBy(scenario, futures, option, aim)
  const left = new Uint8Array(done)
  const quarters: QuarterRange[] = []
  for (let week = QUARTER_WEEKS; week <= (aim.year + 1) * WEEKS_PER_YEAR; week += QUARTER_WEEKS) {
    const values = recordedAfter(scenario, futures, { option, measure: aim.measure }, week)
    const [low, middle, high] = quantiles(values, [RANGE[0], 0.5, RANGE[1]]) as [number, number, number]
    for (let future = 0; future < done; future++)
      if (values[future]! < low || values[future]! > high) left[future] = 1
    const shareOf = (inGroup: (value: number) => boolean) => {
      let [group, reached] = [0, 0]
      for (let future = 0; future < done; future++) {
        if (!inGroup(values[future]!)) continue
        group++
        reached += met[future]!
      }
      return group >= FEWEST ? reached / group : undefined
    }
    quarters.push({
      week,
      low,
      middle,
      high,
      metAbove: shareOf((value) => value > high),
      metBelow: shareOf((value) => value < low),
      metInside: shareOf((value) => value >= low && value <= high),
    })
  }
  return { quarters, leaves: done ? left.reduce((sum, each) => sum + each, 0) / done : 0 }
}
