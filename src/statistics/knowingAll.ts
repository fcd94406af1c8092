/** What it would be worth to know everything that can be known before choosing, and none of what is chance: no single finding is worth more. */
import { keyFromSeed } from '../random/seed'
import { Stream } from '../random/stream'
import { mean, moments } from './moments'
import { chanceShare, pairMeans } from './pairs'
import { quantiles } from './quantiles'

export interface KnowingAll {
  value: number
  /** 8-in-10 range, from drawing the pairs of futures anew. */
  low: number
  high: number
}

const SAMPLES = 200

/** `benefits[option][future]`: net benefit of each option in replication order, larger is better. Needs two pairs of futures. */
export function valueOfKnowingAll(benefits: readonly Float64Array[]): KnowingAll {
  const beyond = benefits
    .slice(1)
    .map((each) => withoutChance(each.map((value, future) => value - benefits[0]![future]!)))
  const pairs = beyond[0]?.length ?? 0
  if (pairs === 0) return { value: 0, low: 0, high: 0 }
  const stream = new Stream(keyFromSeed('pairs drawn anew'))
  const everyPair = Uint32Array.from({ length: pairs }, (_, pair) => pair)
  const again = Float64Array.from({ length: SAMPLES }, (_, sample) =>
    gainOn(
      beyond,
      everyPair.map((pair) => Math.floor(stream.uniform(sample, pair) * pairs)),
    ),
  )
  const [low, high] = quantiles(again, [0.1, 0.9]) as [number, number]
  return { value: gainOn(beyond, everyPair), low, high }
}

/** Means of pairs, drawn in by the chance that is left in them. */
function withoutChance(values: Float64Array): Float64Array {
  const means = pairMeans(values)
  const { mean: centre, variance } = moments(means)
  const share = chanceShare(values)
  // Of the variance of means of pairs, chance has half of what it has of single futures.
  const known = variance > 0 ? (1 - share) / (1 - share / 2) : 0
  return means.map((each) => centre + (each - centre) * Math.sqrt(known))
}

function gainOn(beyond: readonly Float64Array[], pairs: Uint32Array): number {
  const after = mean(Float64Array.from(pairs, (pair) => Math.max(0, ...beyond.map((each) => each[pair]!))))
  const before = Math.max(0, ...beyond.map((each) => mean(Float64Array.from(pairs, (pair) => each[pair]!))))
  return Math.max(0, after - before)
}
