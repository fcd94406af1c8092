/**
 * Stages whose hazard is piecewise constant in weeks: mean length, survival, and the scale that gives a wanted mean.
 * A child counted at the end of week 0 is still there at the end of week j with S(j) = exp(-sum of hazards before j).
 */
import type { Bands } from '../parameters/shapes'
import { exp, ln } from '../random/maths'

/** Weeks after which the last band simply goes on. */
export const STAGE_WEEKS = 261

/** Mean number of week-ends a child is counted in the stage: the sum of S(j) over all j. */
export function meanWeeks(bands: Bands, scale: number): number {
  let survival = 1
  let sum = 0
  const last = bands.starts.length - 1
  for (let band = 0; band <= last; band++) {
    const stay = exp(-scale * bands.weights[band])
    if (band === last) return sum + survival / (1 - stay)
    const weeks = bands.starts[band + 1] - bands.starts[band]
    const left = exp(-scale * bands.weights[band] * weeks)
    sum += stay < 1 ? (survival * (1 - left)) / (1 - stay) : survival * weeks
    survival *= left
  }
  return sum
}

/** The scale at which the mean length is `target` weeks (above 1), by bisection on its logarithm. */
export function scaleForMean(bands: Bands, target: number): number {
  let low = -14
  let high = 4
  for (let step = 0; step < 44; step++) {
    const middle = (low + high) / 2
    if (meanWeeks(bands, exp(middle)) > target) low = middle
    else high = middle
  }
  return exp((low + high) / 2)
}

/** Hazard of each week of a stage, scaled. */
export function hazardByWeek(bands: Bands, scale: number): Float64Array {
  const hazards = new Float64Array(STAGE_WEEKS)
  let band = 0
  for (let week = 0; week < STAGE_WEEKS; week++) {
    while (band + 1 < bands.starts.length && week >= bands.starts[band + 1]) band++
    hazards[week] = scale * bands.weights[band]
  }
  return hazards
}

/** Running total of the stock by weeks in stage, for drawing how long an opening child has been there. Sum of S(j), j = 0..week. */
export function stockByWeek(hazards: Float64Array): Float64Array {
  const running = new Float64Array(STAGE_WEEKS)
  let survival = 1
  let sum = 0
  for (let week = 0; week < STAGE_WEEKS; week++) {
    sum += survival
    running[week] = sum
    survival *= exp(-hazards[week])
  }
  // What lies beyond the table is geometric; it is added to the last week so that no child is lost.
  running[STAGE_WEEKS - 1] += survival / (1 - exp(-hazards[STAGE_WEEKS - 1]))
  return running
}

/** Weeks in stage of an opening child from one uniform; past the table the tail is geometric. */
export function weeksInStage(running: Float64Array, hazards: Float64Array, u: number): number {
  const last = STAGE_WEEKS - 1
  const sought = u * running[last]
  if (sought > running[last - 1]) {
    const inside = (sought - running[last - 1]) / (running[last] - running[last - 1])
    return last + Math.floor(-ln(1 - inside * (1 - 1e-9)) / hazards[last])
  }
  let low = 0
  let high = last
  while (low < high) {
    const middle = (low + high) >> 1
    if (running[middle] < sought) low = middle + 1
    else high = middle
  }
  return low
}
