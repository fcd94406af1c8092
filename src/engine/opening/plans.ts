/** Hazard of the end of a child protection plan, from the authority's own stock by length of time and its mean length. Source: DfE table D5. */
import type { CompleteProfile } from '../../model/profileFields'
import { SHAPES } from '../../parameters/shapes'
import { exp, ln } from '../../random/maths'
import { STAGE_WEEKS, stockByWeek } from '../bands'

/** Share of the stock in each published band. England's mix counts as much as `prior` plans of the authority's own, so that a dozen plans do not set a hazard. */
function bandShares(profile: CompleteProfile, prior: number): number[] {
  const own = [
    profile.plansUpTo3Months,
    profile.plans3To6Months,
    profile.plans6To12Months,
    profile.plans1To2Years,
    profile.plansOver2Years,
  ]
  const total = own.reduce((sum, share) => sum + share, 0)
  const england = SHAPES.planBands.value.weights
  const n = total > 0 ? profile.childProtectionPlans : 0
  return england.map((share, band) => (n * (own[band] / (total || 1)) + prior * share) / (n + prior))
}

/** Weight of each week inside its published band, from the timing of reviews. */
function reviewWeights(): Float64Array {
  const { starts, weights } = SHAPES.planReview.value
  const result = new Float64Array(STAGE_WEEKS)
  let piece = 0
  for (let week = 0; week < STAGE_WEEKS; week++) {
    while (piece + 1 < starts.length && week >= starts[piece + 1]) piece++
    result[week] = weights[piece]
  }
  return result
}

const REVIEWS = reviewWeights()

/** Stock held in weeks [from, to) when entering with `survival`, and the survival after it, at a scale. */
function stockIn(
  from: number,
  to: number,
  scale: number,
  survival: number,
): { stock: number; survival: number } {
  let stock = 0
  let week = from
  while (week < to) {
    let end = week + 1
    while (end < to && REVIEWS[end] === REVIEWS[week]) end++
    const stay = exp(-scale * REVIEWS[week])
    const left = exp(-scale * REVIEWS[week] * (end - week))
    stock += stay < 1 ? (survival * (1 - left)) / (1 - stay) : survival * (end - week)
    survival *= left
    week = end
  }
  return { stock, survival }
}

const LEAST = 0.002
const MOST = 0.6
/** Means this near each other are the same. */
const CLOSE = 0.005
const ROUNDS = 60

/** Stock each band should hold, made possible: survival is at most 1 and never rises, so bands that ask for that are pooled. */
function possibleStocks(wanted: readonly number[], edges: readonly number[]): number[] {
  const pools: { stock: number; weeks: number; bands: number }[] = []
  for (let band = 0; band + 1 < edges.length; band++) {
    const weeks = edges[band + 1] - edges[band]
    pools.push({ stock: Math.min(wanted[band], weeks), weeks, bands: 1 })
    while (pools.length > 1) {
      const last = pools[pools.length - 1]
      const before = pools[pools.length - 2]
      if (last.stock / last.weeks <= before.stock / before.weeks) break
      pools.pop()
      before.stock += last.stock
      before.weeks += last.weeks
      before.bands += last.bands
    }
  }
  let band = 0
  return pools.flatMap(({ stock, weeks, bands }) =>
    Array.from({ length: bands }, () => (stock * (edges[band + 1] - edges[band++])) / weeks),
  )
}

/** What bands cannot hold is shared out over those that can, so that the whole keeps its mean length. */
function shareOut(wanted: readonly number[], edges: readonly number[]): number[] {
  const total = wanted.reduce((sum, each) => sum + each, 0)
  let asked = wanted.slice()
  let held = possibleStocks(asked, edges)
  for (let turn = 0; turn < 4; turn++) {
    const last = asked[asked.length - 1]
    const missing = total - held.reduce((sum, each) => sum + each, last)
    const room = held.map((stock, band) => (stock < (edges[band + 1] - edges[band]) * 0.999 ? stock : 0))
    const open = room.reduce((sum, each) => sum + each, last)
    if (missing < total * CLOSE || open <= 0) break
    const factor = 1 + missing / open
    asked = [...held.map((stock, band) => (room[band] > 0 ? stock * factor : stock)), last * factor]
    held = possibleStocks(asked, edges)
  }
  return held
}

/**
 * Weekly hazard of a plan ending (any reason), by weeks open, so that the mean length is `meanWeeks` and the stock falls
 * into the published bands as nearly as hazards between LEAST and MOST allow. One scale a band, brought to its stock by turns.
 */
export function planHazards(profile: CompleteProfile, meanWeeks: number, prior: number): Float64Array {
  const edges = SHAPES.planBands.value.starts
  const last = edges.length - 1
  const stocks = shareOut(
    bandShares(profile, prior).map((share) => share * meanWeeks),
    edges,
  )
  const scales = stocks.map(() => 1 / meanWeeks)
  for (let round = 0; round < ROUNDS; round++) {
    let survival = 1
    for (let band = 0; band < last; band++) {
      const held = stockIn(edges[band], edges[band + 1], scales[band], survival)
      // A band that holds too much ends sooner, or is reached by fewer: half of the step goes to the band before it.
      const ratio = Math.sqrt(held.stock / Math.max(1e-9, stocks[band]))
      scales[band] = clamp(scales[band] * ratio)
      if (band > 0) scales[band - 1] = clamp(scales[band - 1] * Math.sqrt(ratio))
      survival = held.survival
    }
  }
  const hazards = new Float64Array(STAGE_WEEKS)
  let survival = 1
  let left = meanWeeks
  for (let band = 0; band < last; band++) {
    const held = stockIn(edges[band], edges[band + 1], scales[band], survival)
    for (let week = edges[band]; week < edges[band + 1]; week++) hazards[week] = scales[band] * REVIEWS[week]
    survival = held.survival
    left -= held.stock
  }
  const tail = left > survival ? clamp(-ln(1 - survival / left)) : MOST
  hazards.fill(tail, edges[last])
  return toMean(hazards, meanWeeks)
}

const clamp = (scale: number): number => Math.min(MOST, Math.max(LEAST, scale))

/** Where bands and mean contradict each other the mean is kept: all hazards are raised or lowered together. */
function toMean(hazards: Float64Array, meanWeeks: number): Float64Array {
  const meanAt = (factor: number): number =>
    stockByWeek(hazards.map((hazard) => hazard * factor))[STAGE_WEEKS - 1]
  if (Math.abs(meanAt(1) / meanWeeks - 1) < CLOSE) return hazards
  let low = 0.05
  let high = 20
  for (let step = 0; step < 24; step++) {
    const middle = Math.sqrt(low * high)
    if (meanAt(middle) > meanWeeks) low = middle
    else high = middle
  }
  return hazards.map((hazard) => hazard * Math.sqrt(low * high))
}
