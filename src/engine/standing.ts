/**
 * What changes for a child only at known weeks: its lane, its risk of care, the indicators that count it, the end of an enquiry.
 * It is worked out on entry to a stage or placement and then only in the weeks of its `attention`.
 */
import { STAGE } from '../model/stages'
import { ADULT_AGE_WEEKS, LONG_TERM_WEEKS, SIXTEEN_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import { AGE_GROUPS, AGE_GROUP_STARTS } from '../parameters/shapes'
import { AGE_GROUP_BY_WEEK } from './ages'
import { FLAG, LONG_AGO } from './children'
import type { Future } from './future'
import { LANE, laneOf } from './lanes'
import { DESIGN, type World } from './world'

const TWO_YEARS = 2 * WEEKS_PER_YEAR

/** Indicators as bits of `counted`. */
const COUNT = { plansOver2: 1, threePlus: 2, longTerm: 4, stable: 8 } as const
/** Age in weeks at which each age group ends. */
const GROUP_ENDS = Int32Array.from({ length: AGE_GROUPS }, (_, group) =>
  group + 1 < AGE_GROUPS ? AGE_GROUP_STARTS[group + 1] * WEEKS_PER_YEAR : ADULT_AGE_WEEKS + TWO_YEARS,
)
/** Week of the next change found so far while a child is looked at. */
let next = 0

/** Brings a child up to date. `from`: the first week whose hazard is still to be added, this week or the next. */
export function attend(future: Future, world: World, child: number, from: number): void {
  const { children } = world
  const lane = laneOf(children.stage[child], children.flags[child])
  const birth = children.birthWeek[child]
  const group = AGE_GROUP_BY_WEEK[from > birth ? from - birth : 0]
  next = birth + ADULT_AGE_WEEKS
  children.lane[child] = lane
  if (lane !== LANE.assessment) {
    soonest(birth + GROUP_ENDS[group] - 1)
    children.risk[child] =
      lane === LANE.alone
        ? 0
        : lane === LANE.care
          ? future.permanenceByAge[group]
          : riskOfCare(future, world, child, group, from)
  } else if (children.enquiryUntil[child] !== LONG_AGO) soonest(children.enquiryUntil[child])
  setCounted(world, child, indicatorsOf(world, child))
  children.attention[child] = next
}

/** Counts for nothing any more. */
export function uncount(world: World, child: number): void {
  setCounted(world, child, 0)
}

function soonest(week: number): void {
  if (week < next) next = week
}

/** Ratio of the hazard of care for age, earlier care and edge-of-care work. */
function riskOfCare(future: Future, world: World, child: number, group: number, from: number): number {
  const { children } = world
  const risk =
    (children.flags[child] & FLAG.hadCare) !== 0 ? future.pathway.returnedCareRatio : future.careByAge[group]
  return risk * edgeRatio(future, world, child, from)
}

/** Edge-of-care work acts while it lasts and, less, for as long again. */
export function edgeRatio(future: Future, world: World, child: number, week: number): number {
  const until = world.children.edgeUntil[child]
  if (until === LONG_AGO) return 1
  const after = Math.round(future.values.edgeWeeks)
  if (until > week) {
    soonest(until - 1)
    return future.ratios.edge
  }
  if (until + after <= week) return 1
  soonest(until + after - 1)
  return future.ratios.edgeAfter
}

/** Indicators of plans and placements that count the child on this day. */
function indicatorsOf(world: World, child: number): number {
  const { children, week } = world
  const stage = children.stage[child]
  const weeks = children.weeks[child]
  if (stage === STAGE.childProtection) {
    if (weeks >= TWO_YEARS) return COUNT.plansOver2
    soonest(week + TWO_YEARS - weeks - 1)
    return 0
  }
  if (stage !== STAGE.lookedAfter) return 0
  let counted = 0
  if (children.moveBefore[child] > week - WEEKS_PER_YEAR) {
    counted = COUNT.threePlus
    soonest(children.moveBefore[child] + WEEKS_PER_YEAR)
  }
  const sixteen = children.birthWeek[child] + SIXTEEN_WEEKS
  if (week >= sixteen) return counted
  soonest(sixteen)
  if (weeks < LONG_TERM_WEEKS) {
    soonest(week + LONG_TERM_WEEKS - weeks - 1)
    return counted
  }
  const settled = children.placedWeek[child] + TWO_YEARS
  if (week >= settled) return counted | COUNT.longTerm | COUNT.stable
  soonest(settled)
  return counted | COUNT.longTerm
}

function setCounted(world: World, child: number, counted: number): void {
  const { children, design } = world
  const before = children.counted[child]
  if (before === counted) return
  children.counted[child] = counted
  design[DESIGN.plansOver2] += (counted & 1) - (before & 1)
  design[DESIGN.threePlus] += ((counted >> 1) & 1) - ((before >> 1) & 1)
  design[DESIGN.longTerm] += ((counted >> 2) & 1) - ((before >> 2) & 1)
  design[DESIGN.stable] += (counted >> 3) - (before >> 3)
}
