/**
 * A measure as it would be recorded at a week. At the end of a year these are the yearly values. In between the model has no recording, so each
 * future's value is scaled by what recording made of it at the end of that same year: noise as wide as that of a published figure, no new draws.
 */
import { MEASURE_INDEX, MEASURES } from '../model/measures'
import { WEEKS_PER_YEAR } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { gatherWeeks, gatherYear, type FuturesToSummarise, type Series } from './series'

/** Future by future in the unit of the measure, with `weeks` weeks played. Throws on what is not a number. */
export function recordedAfter(
  scenario: ResolvedScenario,
  futures: FuturesToSummarise,
  series: Series,
  weeks: number,
): Float64Array {
  const year = Math.ceil(weeks / WEEKS_PER_YEAR) - 1
  const recorded = gatherYear(scenario, futures, series, year)
  if (weeks % WEEKS_PER_YEAR === 0) return recorded
  const isShare = MEASURES[MEASURE_INDEX[series.measure]]!.unit === 'share'
  const atEnd = weekOf(scenario, futures, series, (year + 1) * WEEKS_PER_YEAR)
  return Float64Array.from(weekOf(scenario, futures, series, weeks), (value, future) => {
    const end = atEnd[future]!
    const noisy = end > 0 ? value * (recorded[future]! / end) : value
    return isShare ? Math.min(noisy, Math.max(1, value)) : noisy
  })
}

function weekOf(
  scenario: ResolvedScenario,
  futures: FuturesToSummarise,
  series: Series,
  weeks: number,
): Float32Array {
  const values = new Float32Array(futures.done)
  gatherWeeks(scenario, futures, series, weeks - 1, weeks, values)
  return values
}
