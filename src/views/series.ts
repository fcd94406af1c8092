/** Picks the numbers of one measure of two options out of raw futures and takes one from the other, future by future. */
import type { MeasureId } from '../model/measures'
import type { Futures } from '../runner/types'
import type { ResolvedScenario } from '../scenario/types'
import { startOfSeries } from '../statistics/series'

/** One value a future: option minus baseline (option 0) in the same future, at the end of the year with this index. */
export function yearlyDifferences(
  scenario: ResolvedScenario,
  futures: Futures,
  { option, measure, year }: { option: number; measure: MeasureId; year: number },
): Float64Array {
  const at = (each: number) => startOfSeries({ option: each, measure }, scenario.horizonYears) + year
  const [mine, others] = [at(option), at(0)]
  return Float64Array.from({ length: futures.done }, (_, future) => {
    const values = futures.yearly[future]!
    return values[mine]! - values[others]!
  })
}

/** The same for one week; fills and returns `into`. */
export function weeklyDifferences(
  scenario: ResolvedScenario,
  futures: Futures,
  { option, measure, week }: { option: number; measure: MeasureId; week: number },
  into: Float64Array,
): Float64Array {
  const at = (each: number) => startOfSeries({ option: each, measure }, scenario.horizonWeeks) + week
  const [mine, others] = [at(option), at(0)]
  for (let future = 0; future < futures.done; future++) {
    const values = futures.weekly[future]!
    into[future] = values[mine]! - values[others]!
  }
  return into
}
