/** Futures of a scenario to summaries of every option and differences from the baseline, at once or in slices that leave the main thread free. */
import { MEASURES, MEASURE_IDS, MEASURE_INDEX, type MeasureId } from '../model/measures'
import { WEEKS_PER_YEAR, yearsAfter } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { mean } from './moments'
import { pairedDifference } from './pairedDifference'
import { chanceShare, monteCarloError } from './pairs'
import { quantileOfSorted } from './quantiles'
import { gatherWeeks, gatherYear, type FuturesToSummarise, type Series } from './series'
import { atOnce, inSlices, type SliceOptions } from './slices'
import { sortFloats } from './sortFloats'
import {
  QUANTILES,
  type DifferenceSummary,
  type MeasureSummary,
  type OptionSummary,
  type QuantileName,
  type RunSummary,
  type WeeklyBand,
  type YearlySummary,
} from './types'

export type FuturesSummary = Pick<RunSummary, 'options' | 'differences'>

export interface SummariseOptions {
  /** Only these measures, for a quick look; the others are then missing from `measures`. All when left out. */
  measures?: readonly MeasureId[]
}

const QUANTILE_NAMES = Object.keys(QUANTILES) as QuantileName[]

export function summarise(
  scenario: ResolvedScenario,
  futures: FuturesToSummarise,
  { measures }: SummariseOptions = {},
): FuturesSummary {
  return atOnce(steps(scenario, futures, measures))
}

/** The same numbers, given back to the event loop whenever `sliceMs` have passed. Rejects with an `AbortError`. */
export async function summariseInSlices(
  scenario: ResolvedScenario,
  futures: FuturesToSummarise,
  { measures, ...slices }: SummariseOptions & SliceOptions = {},
): Promise<FuturesSummary> {
  return inSlices(steps(scenario, futures, measures), slices)
}

function* steps(
  scenario: ResolvedScenario,
  futures: FuturesToSummarise,
  measures: readonly MeasureId[] = MEASURE_IDS,
): Generator<void, FuturesSummary> {
  if (futures.done < 1) throw new RangeError('There are no futures to summarise')
  const years = yearsAfter(scenario.authority.baseYear, scenario.horizonYears)
  const options: OptionSummary[] = []
  const differences: DifferenceSummary[] = []
  const baseline = scenario.options[0]!
  for (const [option, { id, name }] of scenario.options.entries()) {
    const summaries: Partial<Record<MeasureId, MeasureSummary>> = {}
    const against: DifferenceSummary['measures'] = {} as DifferenceSummary['measures']
    for (const measure of measures) {
      const { unit, kind } = MEASURES[MEASURE_INDEX[measure]]!
      const weekly = yield* weeklyBand(scenario, futures, { option, measure })
      const yearly: YearlySummary[] = []
      for (const [index, year] of years.entries()) {
        const values = gatherYear(scenario, futures, { option, measure }, index)
        yearly.push(yearlySummary(year, values))
        if (option === 0) continue
        const others = gatherYear(scenario, futures, { option: 0, measure }, index)
        ;(against[measure] ??= []).push({ year, ...pairedDifference(values, others) })
      }
      summaries[measure] = { unit, kind, weekly, yearly }
      yield
    }
    options.push({ id, name, measures: summaries as OptionSummary['measures'] })
    if (option > 0) differences.push({ option: id, against: baseline.id, measures: against })
  }
  return { options, differences }
}

/** A year of weeks at a time, with a pause after each. */
function* weeklyBand(
  scenario: ResolvedScenario,
  futures: FuturesToSummarise,
  series: Series,
): Generator<void, WeeklyBand> {
  const band = emptyBand(scenario.horizonWeeks)
  const { done } = futures
  const block = new Float32Array(WEEKS_PER_YEAR * done)
  for (let from = 0; from < scenario.horizonWeeks; from += WEEKS_PER_YEAR) {
    const to = Math.min(from + WEEKS_PER_YEAR, scenario.horizonWeeks)
    gatherWeeks(scenario, futures, series, from, to, block)
    for (let week = from; week < to; week++) {
      const values = block.subarray((week - from) * done, (week - from + 1) * done)
      band.mean[week] = mean(values)
      sortFloats(values)
      for (const name of QUANTILE_NAMES) band[name][week] = quantileOfSorted(values, QUANTILES[name])
    }
    yield
  }
  return band
}

function emptyBand(weeks: number): WeeklyBand {
  const zeros = () => new Array<number>(weeks).fill(0)
  const band = { mean: zeros() } as WeeklyBand
  for (const name of QUANTILE_NAMES) band[name] = zeros()
  return band
}

function yearlySummary(year: string, values: Float64Array): YearlySummary {
  const summary = { year, mean: mean(values) } as YearlySummary
  const monteCarlo = { monteCarloError: monteCarloError(values), chanceShare: chanceShare(values) }
  const sorted = values.slice().sort()
  for (const name of QUANTILE_NAMES) summary[name] = quantileOfSorted(sorted, QUANTILES[name])
  return Object.assign(summary, monteCarlo)
}
