/** How a forecast given as a sample fared: its 8-in-10 range, whether what happened lay in it, and its score. */
import { fairCrps } from '../statistics'

export interface Scored {
  /** Ends and middle of the 8-in-10 range, in the unit of the sample. */
  low: number
  middle: number
  high: number
  inside: boolean
  /** Fair continuous ranked probability score, in the unit of the sample; smaller is better. */
  crps: number
}

/**
 * Quantile at rank p (n + 1) of a sorted sample (type 6 of Hyndman and Fan 1996): a further draw from the same distribution lies between
 * those of 0.1 and 0.9 in 8 of 10 cases, whatever the size of the sample from 9 on.
 */
export function drawQuantile(sorted: Float64Array, probability: number): number {
  const rank = probability * (sorted.length + 1) - 1
  const within = Math.min(sorted.length - 1, Math.max(0, rank))
  const below = Math.floor(within)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below]! + (within - below) * (sorted[above]! - sorted[below]!)
}

export function score(sample: ArrayLike<number>, observed: number): Scored {
  const sorted = Float64Array.from(sample).sort()
  const [low, middle, high] = [0.1, 0.5, 0.9].map((each) => drawQuantile(sorted, each)) as [
    number,
    number,
    number,
  ]
  return {
    low,
    middle,
    high,
    inside: low <= observed && observed <= high,
    crps: fairCrps(sorted, observed),
  }
}
