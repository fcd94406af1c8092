/**
 * The value at which the average of an outcome crosses nothing, where each value has to be played to know: a few values over the range, then
 * closer where the sign changes (false position with the Illinois rule, Dowell and Jarratt 1971). The same futures at every value, so the
 * average is a smooth function of it; how far it is from the average of endless futures is its standard error.
 */
import { mean } from './moments'
import { monteCarloError } from './pairs'
import { quantiles } from './quantiles'

/** The outcome at one value. Ranges are 8 in 10 of futures. */
export interface Tried {
  value: number
  mean: number
  /** Standard error of the mean over futures. */
  error: number
  low: number
  middle: number
  high: number
  /** Share of futures in which the outcome is above nothing, 0 to 1. */
  share: number
}

export interface Crossing {
  /** By value. */
  tried: Tried[]
  /** Played at the value found itself; left out where the average does not cross. */
  found?: Tried
  /** Values that two standard errors of the average allow, cut at the range looked at. */
  between?: [from: number, to: number]
  /** Where it does not cross: above or below nothing at every value, or the same at both ends, so that nothing depends on it. */
  side?: 'above' | 'below' | 'flat'
}

export interface Range {
  low: number
  high: number
}

/** Values looked at before coming closer, ends included. */
const FIRST = 4
/** Values played to come closer, at most. */
const CLOSER = 5
/** Near enough, in standard errors of the average. */
const NEAR = 0.05
const ERRORS = 2

export function triedAt(value: number, outcomes: Float64Array): Tried {
  const [low, middle, high] = quantiles(outcomes, [0.1, 0.5, 0.9]) as [number, number, number]
  const share = outcomes.filter((each) => each > 0).length / outcomes.length
  return { value, mean: mean(outcomes), error: monteCarloError(outcomes), low, middle, high, share }
}

/** `play` gives the outcome of each future, in replication order, at a value; it is asked one value at a time. Rejects as it does. */
export async function crossing(
  play: (value: number) => Promise<Float64Array>,
  { low, high }: Range,
): Promise<Crossing> {
  const tried: Tried[] = []
  const at = async (value: number): Promise<Tried> => {
    const result = triedAt(value, await play(value))
    tried.push(result)
    tried.sort((a, b) => a.value - b.value)
    return result
  }
  const ends = [await at(low), await at(high)] as const
  if (ends[0].mean === ends[1].mean && ends[0].error === ends[1].error) return { tried, side: 'flat' }
  for (let place = 1; place < FIRST - 1; place++) await at(low + ((high - low) * place) / (FIRST - 1))
  const sides = signChanges(tried)
  if (!sides) return { tried, side: tried[0]!.mean > 0 ? 'above' : 'below' }
  const found = await closer(at, ...sides)
  return { tried, found, between: allowed(tried, found, { low, high }) }
}

/** The two neighbours between which the sign changes; of several, those nearest the end where the outcome is lowest. */
function signChanges(tried: readonly Tried[]): [Tried, Tried] | undefined {
  const pairs = tried.slice(1).map((each, place): [Tried, Tried] => [tried[place]!, each])
  const changing = pairs.filter(([one, other]) => one.mean >= 0 !== other.mean >= 0)
  const rising = tried[0]!.mean <= tried.at(-1)!.mean
  return rising ? changing[0] : changing.at(-1)
}

async function closer(at: (value: number) => Promise<Tried>, first: Tried, second: Tried): Promise<Tried> {
  let [a, b] = [first, second]
  let [weightA, weightB] = [a.mean, b.mean]
  let best = Math.abs(a.mean) < Math.abs(b.mean) ? a : b
  for (let turn = 0; turn < CLOSER; turn++) {
    if (Math.abs(best.mean) <= NEAR * best.error || weightA === weightB) break
    const next = await at(b.value - (weightB * (b.value - a.value)) / (weightB - weightA))
    if (Math.abs(next.mean) < Math.abs(best.mean)) best = next
    if (next.mean >= 0 === b.mean >= 0) weightA /= 2
    else [a, weightA] = [b, weightB]
    ;[b, weightB] = [next, next.mean]
  }
  return best
}

/** By straight lines between the values played: where the average is two standard errors from nothing. */
function allowed(tried: readonly Tried[], found: Tried, { low, high }: Range): [number, number] {
  const far = ERRORS * found.error
  const possible = tried.filter((each) => Math.abs(each.mean) <= far).map((each) => each.value)
  const ends = tried.slice(1).flatMap((each, place) => {
    const before = tried[place]!
    return [-far, far].flatMap((level) => {
      const share = (level - before.mean) / (each.mean - before.mean)
      return share >= 0 && share <= 1 ? [before.value + share * (each.value - before.value)] : []
    })
  })
  const all = [found.value, ...possible, ...ends]
  return [Math.max(low, Math.min(...all)), Math.min(high, Math.max(...all))]
}
