/** Re-referral of closed children: the hazard that gives the published 12-month rate, and the stream of children closed before the model begins. */
import { ADULT_AGE_WEEKS, WEEKS_PER_YEAR } from '../../model/time'
import { AGE_GROUPS, AGE_GROUP_STARTS, SHAPES } from '../../parameters/shapes'
import { exp } from '../../random/maths'
import { stockByWeek } from '../bands'

/** After this many weeks a closed child no longer counts as returning. */
export const RETURN_WEEKS = SHAPES.returnEnds.value

export interface ReturnRates {
  /** Accumulated hazard of return by weeks since closure, 0..RETURN_WEEKS. */
  accumulated: Float64Array
  /** Children who return, a week, of all closed in the past. */
  total: number
  /** Returning children a week from closures before the model begins, by week of the model: all, and within 12 months of their referral. */
  pool: Float64Array
  poolWithinYear: Float64Array
  /** The same of those who were missed at triage. */
  poolMissed: Float64Array
  poolMissedWithinYear: Float64Array
  /** Hazard of return that another rate would take, against that of this one. */
  hazardFor: (rate: number) => number
  clamped: boolean
}

/** Children a week who close, by way. */
export interface Closures {
  noAction: number
  /** Of those, in need and not seen to be, and how much more readily they come back. */
  missed: number
  missedRatio: number
  notInNeed: number
  /** From a child in need plan that followed an assessment. */
  inNeed: number
  /** After a protection plan or care: more than a year after their referral. */
  later: number
}

function accumulatedShape(): Float64Array {
  const { starts, weights } = SHAPES.reReferral.value
  const result = new Float64Array(RETURN_WEEKS + 1)
  let band = 0
  for (let week = 0; week < RETURN_WEEKS; week++) {
    while (band + 1 < starts.length && week >= starts[band + 1]) band++
    result[week + 1] = result[week] + weights[band]
  }
  return result
}

const SHAPE = accumulatedShape()

/**
 * The same for children who close so many weeks after their referral, as far as they are still under 18: of the oldest, ever fewer, and
 * some who reach 18 before they can close.
 */
function accumulatedUnderAge(delay: number): Float64Array {
  const oldest = SHAPES.ageAtReferral.value[AGE_GROUPS - 1]
  const from = AGE_GROUP_STARTS[AGE_GROUPS - 1] * WEEKS_PER_YEAR
  const result = new Float64Array(RETURN_WEEKS + 1)
  for (let week = 0; week < RETURN_WEEKS; week++) {
    const grown = Math.min(1, (delay + week + 1) / (ADULT_AGE_WEEKS - from))
    result[week + 1] = result[week] + (SHAPE[week + 1] - SHAPE[week]) * (1 - oldest * grown)
  }
  return result
}

const LONGEST_DELAY = 2 * WEEKS_PER_YEAR
const UNDER_AGE = Array.from({ length: LONGEST_DELAY + 1 }, (_, delay) => accumulatedUnderAge(delay))

/** Children who close in one way. */
interface Closing {
  /** A week. */
  flow: number
  /** Weeks from referral to closure. */
  delay: number
  /** Hazard of return against others. */
  ratio: number
  missed: boolean
}

/** By how long after their referral: at triage, after an assessment, from child in need plans in 4-week classes, later. */
function closingsOf(closures: Closures, assessmentWeeks: number, needEnd: Float64Array): Closing[] {
  const stock = stockByWeek(needEnd)
  const survivalAt = (week: number): number => (week <= 0 ? 1 : stock[week] - stock[week - 1])
  const usual = (flow: number, delay: number): Closing => ({
    flow,
    delay: Math.min(LONGEST_DELAY, Math.round(delay)),
    ratio: 1,
    missed: false,
  })
  const closings = [
    usual(closures.noAction - closures.missed, 0),
    { flow: closures.missed, delay: 0, ratio: closures.missedRatio, missed: true },
    usual(closures.notInNeed, assessmentWeeks),
  ]
  let from = 0
  for (; from < WEEKS_PER_YEAR - assessmentWeeks; from += 4)
    closings.push(
      usual((survivalAt(from) - survivalAt(from + 4)) * closures.inNeed, assessmentWeeks + from + 2),
    )
  closings.push(
    usual(survivalAt(from) * closures.inNeed + closures.later, WEEKS_PER_YEAR + WEEKS_PER_YEAR / 2),
  )
  return closings
}

/** Weeks left, at closure, of the year since referral. */
const exposed = ({ delay }: Closing): number => Math.max(0, WEEKS_PER_YEAR - delay)

/** Share of them who have not come back so many weeks after closure, at a scale of the hazard. */
const stillAway = ({ delay, ratio }: Closing, scale: number, weeks: number): number =>
  exp(-scale * ratio * UNDER_AGE[delay][weeks])

/** Children a week who return within a year of their referral, at a scale of the hazard. */
const returning = (closings: readonly Closing[], scale: number): number =>
  closings.reduce((sum, each) => sum + each.flow * (1 - stillAway(each, scale, exposed(each))), 0)

export function returnRates(
  rate: number,
  referrals: number,
  closures: Closures,
  assessmentWeeks: number,
  needEnd: Float64Array,
): ReturnRates {
  const closings = closingsOf(closures, assessmentWeeks, needEnd)
  const most = 0.08
  const scaleFor = (wanted: number): number => {
    let low = 0
    let high = most
    for (let step = 0; step < 36; step++) {
      const middle = (low + high) / 2
      if (returning(closings, middle) < wanted * referrals) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  const scale = scaleFor(rate)
  const pool = new Float64Array(RETURN_WEEKS + 1)
  const poolWithinYear = new Float64Array(RETURN_WEEKS + 1)
  const poolMissed = new Float64Array(RETURN_WEEKS + 1)
  const poolMissedWithinYear = new Float64Array(RETURN_WEEKS + 1)
  for (const each of closings) {
    const away = UNDER_AGE[each.delay].map((sum) => exp(-scale * each.ratio * sum))
    const left = exposed(each)
    for (let week = 0; week <= RETURN_WEEKS; week++) {
      const all = each.flow * (away[week] - away[RETURN_WEEKS])
      const within = week < left ? each.flow * (away[week] - away[left]) : 0
      pool[week] += all
      poolWithinYear[week] += within
      if (!each.missed) continue
      poolMissed[week] = all
      poolMissedWithinYear[week] = within
    }
  }
  return {
    accumulated: SHAPE.map((each) => each * scale),
    total: pool[0],
    pool,
    poolWithinYear,
    poolMissed,
    poolMissedWithinYear,
    hazardFor: (other) => scaleFor(other) / scale,
    clamped: scale > most * 0.99,
  }
}
