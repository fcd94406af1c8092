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

/** The same for children who are still under 18 when they return: of the oldest, ever fewer. */
function accumulatedUnderAge(): Float64Array {
  const oldest = SHAPES.ageAtReferral.value[AGE_GROUPS - 1]
  const from = AGE_GROUP_STARTS[AGE_GROUPS - 1] * WEEKS_PER_YEAR
  const result = new Float64Array(RETURN_WEEKS + 1)
  for (let week = 0; week < RETURN_WEEKS; week++) {
    const grown = Math.min(1, (week + 1) / (ADULT_AGE_WEEKS - from))
    result[week + 1] = result[week] + (SHAPE[week + 1] - SHAPE[week]) * (1 - oldest * grown)
  }
  return result
}

const UNDER_AGE = accumulatedUnderAge()

/** Where children missed at triage stand among ways to close. */
const MISSED = 1

interface Windows {
  /** Weeks left, at closure, of the year since referral. */
  exposed: Int32Array
  /** Children who close so, a week. */
  flows: Float64Array
  /** Hazard of return against others. */
  ratios: Float64Array
}

/** Closures by how much of the year since referral is left: at triage, after an assessment, and from child in need plans in 4-week classes. */
function openWindows(closures: Closures, assessmentWeeks: number, needEnd: Float64Array): Windows {
  const stock = stockByWeek(needEnd)
  const survivalAt = (week: number): number => (week <= 0 ? 1 : stock[week] - stock[week - 1])
  const delays = [0, 0, Math.round(assessmentWeeks)]
  const flows = [closures.noAction - closures.missed, closures.missed, closures.notInNeed]
  for (let from = 0; from < WEEKS_PER_YEAR - assessmentWeeks; from += 4) {
    delays.push(Math.round(assessmentWeeks + from + 2))
    flows.push((survivalAt(from) - survivalAt(from + 4)) * closures.inNeed)
  }
  return {
    exposed: Int32Array.from(delays, (delay) => Math.max(0, WEEKS_PER_YEAR - delay)),
    flows: Float64Array.from(flows),
    ratios: Float64Array.from(flows, (_, each) => (each === MISSED ? closures.missedRatio : 1)),
  }
}

/** Children a week who return within a year of their referral, at a scale of the hazard. */
function returning({ exposed, flows, ratios }: Windows, scale: number): number {
  let sum = 0
  for (let each = 0; each < flows.length; each++)
    sum += flows[each] * (1 - exp(-scale * ratios[each] * UNDER_AGE[exposed[each]]))
  return sum
}

export function returnRates(
  rate: number,
  referrals: number,
  closures: Closures,
  assessmentWeeks: number,
  needEnd: Float64Array,
): ReturnRates {
  const windows = openWindows(closures, assessmentWeeks, needEnd)
  const { exposed, flows } = windows
  const all = closures.noAction + closures.notInNeed + closures.inNeed + closures.later
  const most = 0.08
  let low = 0
  let high = most
  for (let step = 0; step < 36; step++) {
    const middle = (low + high) / 2
    if (returning(windows, middle) < rate * referrals) low = middle
    else high = middle
  }
  const scale = (low + high) / 2
  const survivalAt = (ratio: number) => Float64Array.from(UNDER_AGE, (each) => exp(-scale * ratio * each))
  const usual = survivalAt(1)
  const missed = survivalAt(closures.missedRatio)
  const others = all - closures.missed
  const pool = new Float64Array(RETURN_WEEKS + 1)
  const poolWithinYear = new Float64Array(RETURN_WEEKS + 1)
  for (let week = 0; week <= RETURN_WEEKS; week++) {
    pool[week] =
      others * (usual[week] - usual[RETURN_WEEKS]) + closures.missed * (missed[week] - missed[RETURN_WEEKS])
    for (let each = 0; each < flows.length; each++) {
      const survival = each === MISSED ? missed : usual
      if (week < exposed[each])
        poolWithinYear[week] += flows[each] * (survival[week] - survival[exposed[each]])
    }
  }
  return {
    accumulated: SHAPE.map((each) => each * scale),
    total: pool[0],
    pool,
    poolWithinYear,
    clamped: scale > most * 0.99,
  }
}
