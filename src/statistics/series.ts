/** Takes one measure of one option out of futures, and refuses what is not a number. The layout of results is known here only. */
import { MEASURE_COUNT, MEASURE_INDEX, type MeasureId } from '../model/measures'
import { yearsAfter } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'

/** What summaries need of a run: futures in replication order, laid out as in `engine/types.ts`. */
export interface FuturesToSummarise {
  done: number
  weekly: readonly Float32Array[]
  yearly: readonly Float64Array[]
}

export interface Series {
  option: number
  measure: MeasureId
}

/** Position of the first period of a measure of an option in the results of one future. */
export function startOfSeries(series: Series, periods: number): number {
  return (series.option * MEASURE_COUNT + MEASURE_INDEX[series.measure]) * periods
}

/** Values of weeks `from` to `to` - 1, week by week: `into[(week - from) * done + future]`. */
export function gatherWeeks(
  scenario: ResolvedScenario,
  futures: FuturesToSummarise,
  series: Series,
  from: number,
  to: number,
  into: Float32Array,
): void {
  const start = startOfSeries(series, scenario.horizonWeeks)
  for (let future = 0; future < futures.done; future++) {
    const weekly = futures.weekly[future]!
    for (let week = from; week < to; week++) {
      const value = weekly[start + week]
      if (!Number.isFinite(value)) throw notANumber(scenario, series, `week ${week + 1}`, future, value)
      into[(week - from) * futures.done + future] = value!
    }
  }
}

/** Values of one year, future by future. */
export function gatherYear(
  scenario: ResolvedScenario,
  futures: Pick<FuturesToSummarise, 'done' | 'yearly'>,
  series: Series,
  year: number,
): Float64Array {
  const position = startOfSeries(series, scenario.horizonYears) + year
  const values = new Float64Array(futures.done)
  for (let future = 0; future < futures.done; future++) {
    const value = futures.yearly[future]![position]
    if (!Number.isFinite(value)) throw notANumber(scenario, series, yearLabel(scenario, year), future, value)
    values[future] = value!
  }
  return values
}

const yearLabel = (scenario: ResolvedScenario, year: number) =>
  `year ${yearsAfter(scenario.authority.baseYear, year + 1)[year]}`

function notANumber(
  scenario: ResolvedScenario,
  series: Series,
  period: string,
  future: number,
  value: number | undefined,
): Error {
  const option = scenario.options[series.option]?.id ?? series.option
  return new Error(
    `Option ${option}, measure ${series.measure}, ${period}: future ${future} gave ${value}, not a number`,
  )
}
