/** How much playing every option in the same futures sharpens a difference: variance of independent runs over that of paired ones. */
import { prepare, type EngineOptions } from '../engine'
import { MEASURE_COUNT, MEASURE_INDEX, type MeasureId } from '../model/measures'
import type { ResolvedScenario } from '../scenario/types'
import { moments } from '../statistics'

export interface VarianceReduction {
  futures: number
  /** Standard deviations over futures at the end of the horizon: of each option, and of their difference. */
  baselineSd: number
  optionSd: number
  differenceSd: number
  meanDifference: number
  /** (Variance of one option + variance of the other) / variance of the difference. */
  times: number
}

/** The second option of the scenario against its first, at the end of the last year. */
export function varianceReduction(
  scenario: ResolvedScenario,
  measure: MeasureId,
  futures: number,
  engineOptions: EngineOptions = {},
): VarianceReduction {
  const simulation = prepare(scenario, engineOptions)
  const last = scenario.horizonWeeks - 1
  const at = (option: number) =>
    (option * MEASURE_COUNT + MEASURE_INDEX[measure]) * scenario.horizonWeeks + last
  const baseline = new Float64Array(futures)
  const option = new Float64Array(futures)
  for (let replication = 0; replication < futures; replication++) {
    const { weekly } = simulation.replicate(replication)
    baseline[replication] = weekly[at(0)]!
    option[replication] = weekly[at(1)]!
  }
  const difference = moments(option.map((value, index) => value - baseline[index]!))
  const [first, second] = [moments(baseline).variance, moments(option).variance]
  return {
    futures,
    baselineSd: Math.sqrt(first),
    optionSd: Math.sqrt(second),
    differenceSd: Math.sqrt(difference.variance),
    meanDifference: difference.mean,
    times: (first + second) / difference.variance,
  }
}
