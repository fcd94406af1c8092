/**
 * The world no design controls: slow drift of rates around the level each is expected to return to, national scares, prices.
 * The same for every option of a replication. Multipliers are 1 until the horizon begins, so that the opening state stays as published.
 */
import { WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import type { CompleteProfile } from '../model/profileFields'
import type { Values } from '../parameters'
import { ENGLAND_2025 } from '../parameters/england'
import { exp, ln } from '../random/maths'
import { normal } from '../random/samplers'
import type { Stream } from '../random/stream'
import { imbalanceByEntry } from './opening/pathway'
import type { WorkforceRates } from './opening/workforce'

export const DRIFT = {
  referral: 0,
  escalation: 1,
  care: 2,
  exit: 3,
  closure: 4,
  leaving: 5,
  recruitment: 6,
  agency: 7,
  sickness: 8,
  caseload: 9,
  returning: 10,
  earlierPlans: 11,
  counting: 12,
} as const
const DRIFT_NAMES = Object.keys(DRIFT) as (keyof typeof DRIFT)[]
export const DRIFTS = DRIFT_NAMES.length

export interface Environment {
  /** Multipliers by [drift * weeks + week], week counted from the start of the warm-up. */
  drift: Float64Array
  /** Rise of the share of referred children with an earlier plan, against the opening. */
  repeatTrend: Float64Array
  /** Price of placements against the opening year. */
  price: Float64Array
  /** Posts of every unit against the design: authorities follow lasting changes in demand, with a delay. */
  staffing: Float64Array
}

export interface EnvironmentInputs {
  values: Values
  profile: CompleteProfile
  underlying: CompleteProfile
  /** Base rates that hold the published figures, and those that would hold the expected ones. */
  workforce: WorkforceRates
  expected: WorkforceRates
  weeks: number
  /** Hazard of return that a re-referral rate takes, against that of the published one. */
  returnHazardFor: (rate: number) => number
  /** Share of all work that grows with referrals and with slower closure. */
  workWithDemand: number
  drifting: boolean
  shocks: boolean
}

const PRICE_ENTITY = 90
const SHOCK_ENTITY = 91
/** Keeps a logarithm finite. */
const NEARLY_NONE = 1e-9

/** Logarithm of where a rate is expected to go, against where it is. Bounded, so that one odd year cannot send it far. */
function pullOf(underlying: number, published: number, furthest: number): number {
  if (!(underlying > 0) || !(published > 0)) return 0
  return ln(Math.min(furthest, Math.max(1 / furthest, underlying / published)))
}

/**
 * How much wider a share of posts moves, on a logarithm, than England's: the change is about as large on the square root of a low share
 * as of a high one.
 */
export function spreadAt(
  field: 'vacancyRate' | 'agencyRate',
  underlying: CompleteProfile,
  { furthestLevel }: Values,
): number {
  const times = ENGLAND_2025[field].value / Math.max(NEARLY_NONE, underlying[field])
  return Math.sqrt(Math.min(furthestLevel, Math.max(1 / furthestLevel, times)))
}

/** Children in need with neither a plan nor a placement: what referrals move, since those two go to levels of their own. */
function othersInNeed(
  { childrenInNeed, childProtectionPlans, lookedAfter }: CompleteProfile,
  { furthestLevel }: Values,
): number {
  return Math.max(childrenInNeed / furthestLevel, childrenInNeed - childProtectionPlans - lookedAfter)
}

/** Share of posts with somebody in them. */
const peopleShare = ({ permanentShare, agencyShare }: WorkforceRates): number => permanentShare + agencyShare

/** Weeks of a search once posts that are empty may be filled, from the shares and leavers that rates hold. */
function searchWeeks({ permanentShare, leaving }: WorkforceRates, lag: number): number {
  return Math.max(1, (1 - permanentShare) / permanentShare / leaving - lag)
}

/** What of a multiplier stays on the path to the expected level: its mean, the mean of one over it, or its middle. */
type Kept = 'mean' | 'inverse' | 'median'
const CORRECTION: Record<Kept, number> = { mean: -1, inverse: 1, median: 0 }

export function drawEnvironment(inputs: EnvironmentInputs, stream: Stream): Environment {
  const { values, profile, underlying, weeks } = inputs
  const drift = new Float64Array(DRIFTS * weeks).fill(1)
  const repeatTrend = new Float64Array(weeks)
  const price = new Float64Array(weeks).fill(1)
  const staffing = new Float64Array(weeks).fill(1)
  if (inputs.drifting) {
    const pull = (to: number, now: number): number => pullOf(to, now, values.furthestLevel)
    const open = pull(underlying.childrenInNeed, profile.childrenInNeed)
    const need = pull(othersInNeed(underlying, values), othersInNeed(profile, values))
    const leaving = pull(underlying.turnoverRate, profile.turnoverRate)
    // Plans and care follow the others in need, caseload follows all and the posts that are filled: each is pulled only by what is left.
    const plans = pull(underlying.childProtectionPlans, profile.childProtectionPlans) - need
    const care = pull(underlying.lookedAfter, profile.lookedAfter) - need
    const { workforce, expected } = inputs
    const lag = workforce.vacancyLagWeeks
    const recruiting = pull(1 / searchWeeks(expected, lag), 1 / searchWeeks(workforce, lag))
    const ofPosts = spreadAt('vacancyRate', underlying, values)
    const ofAgency = spreadAt('agencyRate', underlying, values)
    const agency = pull(expected.agencyArriving, workforce.agencyArriving)
    const counting = pull(expected.vacancyCounted, workforce.vacancyCounted)
    const sickness = pull(underlying.sicknessRate, profile.sicknessRate)
    const holders = pull(peopleShare(expected), peopleShare(workforce))
    const cases =
      pull(underlying.caseloadPerFte, profile.caseloadPerFte) -
      open * (1 - values.staffingFollows * inputs.workWithDemand) +
      holders
    const again = pull(inputs.returnHazardFor(underlying.reReferralRate), 1)
    // What closed children coming back oftener add to referrals is part of what is expected of children in need.
    const more = pull(1 - profile.reReferralRate, 1 - underlying.reReferralRate)
    const earlier = pull(underlying.repeatPlanRate, profile.repeatPlanRate)
    const slow = values.keepExpected
    const soon = values.keepExpectedFlow
    const path = (
      size: number,
      kept: number,
      level: number,
      settling: number,
      which: Kept = 'mean',
    ): Path => ({ size, kept, level, settling, which })
    const paths: Record<keyof typeof DRIFT, Path> = {
      referral: path(values.driftReferral, values.keepDemand, need - more, soon),
      escalation: path(values.driftEscalation, values.keepEscalation, plans, soon),
      care: path(values.driftCare, values.keepCare, care, slow),
      exit: path(values.driftExit, values.keepDemand, 0, slow, 'inverse'),
      closure: path(values.driftClosure, values.keepDemand, 0, slow, 'inverse'),
      leaving: path(values.driftLeaving, values.keepLeaving, leaving, soon),
      recruitment: path(values.driftRecruitment * ofPosts, values.keepMarket, recruiting, soon, 'median'),
      agency: path(values.driftAgency * ofAgency, values.keepMarket, agency, soon, 'median'),
      sickness: path(values.driftSickness, values.keepSickness, sickness, soon),
      caseload: path(values.driftCaseload, values.keepCaseload, cases, slow),
      returning: path(values.driftReturning, values.keepReturning, again, values.keepExpectedReturns),
      earlierPlans: path(values.driftEarlierPlans, values.keepEarlierPlans, earlier, soon),
      counting: path(0, 0, counting, slow),
    }
    for (const each of DRIFT_NAMES) walk(drift, DRIFT[each], paths[each], weeks, stream)
    carryOn(drift, profile, values, weeks)
    for (let week = WARM_UP_WEEKS; week < weeks; week++)
      repeatTrend[week] =
        (values.trendRepeatPlans * (week - WARM_UP_WEEKS)) / WEEKS_PER_YEAR +
        profile.repeatPlanRate * (drift[DRIFT.earlierPlans * weeks + week] - 1)
  }
  if (inputs.shocks) {
    scare(drift, values, weeks, stream)
    let log = 0
    for (let week = WARM_UP_WEEKS; week < weeks; week++) {
      const step = values.priceDrift / Math.sqrt(WEEKS_PER_YEAR)
      log += step * normal(stream.uniform(PRICE_ENTITY, week)) - (step * step) / 2
      price[week] = exp(log)
    }
  }
  if (inputs.drifting) followDemand(staffing, drift, inputs)
  return { drift, repeatTrend, price, staffing }
}

interface Path {
  /** Stationary standard deviation of the logarithm, and its correlation with itself a year on. */
  size: number
  kept: number
  /** Logarithm of the expected level, and what of the way there is left after a year. */
  level: number
  settling: number
  which: Kept
}

/**
 * First-order autoregression of the logarithm, weekly. The mean multiplier is on the path from 1 to the expected level; for hazards of
 * leaving a stock it is the mean of one over the multiplier, since the stock goes with that; for those of posts, whose shares cannot
 * pass 1, it is the middle, which keeps the mean share.
 */
function walk(drift: Float64Array, row: number, path: Path, weeks: number, stream: Stream): void {
  const { size, kept, level, which, settling } = path
  const weekly = weeklyOf(kept)
  const settled = weeklyOf(settling)
  const step = size * Math.sqrt(1 - weekly * weekly)
  let log = 0
  let left = 1
  let ahead = 1
  for (let week = WARM_UP_WEEKS; week < weeks; week++) {
    log = weekly * log + step * normal(stream.uniform(row + 1, week))
    left *= weekly
    ahead *= settled
    const variance = size * size * (1 - left * left)
    drift[row * weeks + week] = exp(log + level * (1 - ahead) + (CORRECTION[which] * variance) / 2)
  }
}

/**
 * A number looked after that was rising or falling goes on for a while: entries are raised or lowered, ever less, so that in the end the
 * part `momentumKept` of a year's starts less ceasing has come on top.
 */
function carryOn(drift: Float64Array, profile: CompleteProfile, values: Values, weeks: number): void {
  let left = values.momentumKept * imbalanceByEntry(profile, values) * -ln(values.keepMomentum)
  const weekly = weeklyOf(values.keepMomentum)
  for (let week = WARM_UP_WEEKS; week < weeks; week++) {
    drift[DRIFT.care * weeks + week] *= exp(left)
    left *= weekly
  }
}

/** A share that is left after a year, as the share left after a week. */
const weeklyOf = (yearly: number): number => exp(ln(Math.max(NEARLY_NONE, yearly)) / WEEKS_PER_YEAR)

/** Posts approach the level that demand asks for, as far as this authority follows it. */
function followDemand(staffing: Float64Array, drift: Float64Array, inputs: EnvironmentInputs): void {
  const { values, weeks, workWithDemand } = inputs
  let level = 1
  for (let week = WARM_UP_WEEKS; week < weeks; week++) {
    const demand = drift[DRIFT.referral * weeks + week] / drift[DRIFT.closure * weeks + week]
    const wanted = 1 + values.staffingFollows * workWithDemand * (demand - 1)
    level += (wanted - level) / values.staffingWeeks
    staffing[week] = level
  }
}

/** A national scare raises referrals and plans for a while, then fades in a straight line. */
function scare(drift: Float64Array, values: Values, weeks: number, stream: Stream): void {
  const chance = values.shockChance / WEEKS_PER_YEAR
  for (let week = WARM_UP_WEEKS; week < weeks; week++) {
    if (stream.uniform(SHOCK_ENTITY, week) >= chance) continue
    for (let on = 0; on < values.shockWeeks && week + on < weeks; on++) {
      const factor = 1 + values.shockSize * (1 - on / values.shockWeeks)
      drift[DRIFT.referral * weeks + week + on] *= factor
      drift[DRIFT.escalation * weeks + week + on] *= factor
    }
  }
}
