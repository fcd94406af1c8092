/** In which share of futures each option comes first for given weights. Futures are compared one by one: all options met the same luck. */
import type { MeasureId } from '../model/measures'
import type { ResolvedScenario } from '../scenario/types'
import { startOfSeries, type FuturesToSummarise } from './series'
import { shareInterval, type ShareInterval } from './shareInterval'

export interface Criterion {
  measure: MeasureId
  /** Points that one `size` of the measure is worth, 0 or more. */
  weight: number
  wanted: 'lower' | 'higher'
  /** The amount that scores `weight` points. */
  size: number
}

/** Points of an option in a future on one criterion, against the baseline: [(criterion * options + option) * done + future]. */
export interface Points {
  criteria: number
  options: number
  done: number
  values: Float64Array
}

/** Before weights: how many sizes better than the baseline each option is. */
export function pointsOf(
  scenario: ResolvedScenario,
  futures: Pick<FuturesToSummarise, 'done' | 'yearly'>,
  criteria: readonly Criterion[],
  year: number,
): Points {
  const options = scenario.options.length
  const { done } = futures
  const values = new Float64Array(criteria.length * options * done)
  for (const [index, { measure, wanted, size }] of criteria.entries()) {
    if (!(size > 0)) throw new RangeError(`The size of ${measure} has to be above zero`)
    const sign = wanted === 'lower' ? -1 : 1
    const base = startOfSeries({ option: 0, measure }, scenario.horizonYears) + year
    for (let option = 1; option < options; option++) {
      const at = startOfSeries({ option, measure }, scenario.horizonYears) + year
      const to = (index * options + option) * done
      for (let future = 0; future < done; future++) {
        const yearly = futures.yearly[future]!
        values[to + future] = (sign * (yearly[at]! - yearly[base]!)) / size
      }
    }
  }
  return { criteria: criteria.length, options, done, values }
}

export interface BestShare {
  share: number
  /** 95% interval of the share for the number of futures. */
  interval: ShareInterval
}

/** Equal scores share a future. */
export function bestShares(points: Points, weights: readonly number[]): BestShare[] {
  const { options, done } = points
  const first = Array.from({ length: options }, () => new Float64Array(done))
  const score = new Float64Array(options)
  for (let future = 0; future < done; future++) {
    score.fill(0)
    for (let criterion = 0; criterion < points.criteria; criterion++) {
      const weight = weights[criterion]!
      if (weight === 0) continue
      for (let option = 1; option < options; option++)
        score[option]! += weight * points.values[(criterion * options + option) * done + future]!
    }
    const top = Math.max(...score)
    let ties = 0
    for (let option = 0; option < options; option++) if (score[option] === top) ties++
    for (let option = 0; option < options; option++)
      if (score[option] === top) first[option]![future] = 1 / ties
  }
  return first.map((won) => {
    let sum = 0
    for (const each of won) sum += each
    return { share: done ? sum / done : 0, interval: shareInterval(won) }
  })
}

export interface Turn {
  /** Share of all weight that the criterion has, 0 to 1; the others keep their proportions. */
  weight: number
  shares: BestShare[]
}

/** How the answer turns as one criterion is given from none to all of the weight. */
export function turnOn(points: Points, weights: readonly number[], criterion: number, steps: number): Turn[] {
  const others = weights.reduce((sum, weight, index) => (index === criterion ? sum : sum + weight), 0)
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps
    const moved = weights.map((weight, index) =>
      index === criterion ? share : others > 0 ? ((1 - share) * weight) / others : 0,
    )
    return { weight: share, shares: bestShares(points, moved) }
  })
}

/** Share of futures in which no other option is at least as good on both measures and better on one. */
export function frontierShares(points: Points, first: number, second: number): BestShare[] {
  const { options, done, values } = points
  const on = Array.from({ length: options }, () => new Float64Array(done).fill(1))
  const at = (criterion: number, option: number, future: number) =>
    values[(criterion * options + option) * done + future]!
  for (let future = 0; future < done; future++)
    for (let option = 0; option < options; option++)
      for (let other = 0; other < options; other++) {
        if (other === option) continue
        const [x, y] = [
          at(first, other, future) - at(first, option, future),
          at(second, other, future) - at(second, option, future),
        ]
        if (x >= 0 && y >= 0 && x + y > 0) on[option]![future] = 0
      }
  return on.map((each) => ({
    share: done ? each.reduce((sum, one) => sum + one, 0) / done : 0,
    interval: shareInterval(each),
  }))
}
