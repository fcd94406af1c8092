/** Scores of a forecast that is a distribution or a range by formula, in the unit of the values; smaller is better. */
import { exp } from '../random/maths'
import { normalCdf } from '../random/normal'

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)

/**
 * Continuous ranked probability score of a normal distribution (Gneiting and Raftery 2007, equation 21 for the normal); with a standard
 * deviation of 0 it is the absolute error.
 */
export function normalCrps(mean: number, sd: number, observed: number): number {
  if (sd === 0) return Math.abs(observed - mean)
  const z = (observed - mean) / sd
  const density = exp((-z * z) / 2) / ROOT_TWO_PI
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI))
}

/** Interval score of a range meant to hold `share` of what happens: its width, and what happened outside of it 2 / (1 - share) times (the same paper, equation 43). */
export function intervalScore(low: number, high: number, observed: number, share = 0.8): number {
  const outside = Math.max(0, low - observed) + Math.max(0, observed - high)
  return high - low + (2 / (1 - share)) * outside
}
