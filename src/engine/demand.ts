/** Mechanism `frontDoor` and demand: families are referred or return, triage decides who is assessed. Keyed by week and place in the week, so every option meets the same families. */
import { LEDGER_INDEX as L } from '../model/ledger'
import { STAGE } from '../model/stages'
import { ADULT_AGE_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import { AGE_GROUPS, AGE_GROUP_STARTS, SHAPES } from '../parameters/shapes'
import { mix32 } from '../random/mix32'
import { categorical, poisson } from '../random/samplers'
import { addChild, FLAG, LONG_AGO, releaseWaiting } from './children'
import { DRIFT } from './environment'
import { leaveFamily, takeFamily } from './families'
import type { Future, Plan } from './future'
import { RETURN_WEEKS } from './opening/returns'
import { closeChild, enterStage, startEnquiry } from './moves'
import { enterCare } from './placing'
import { inForce, shockNow } from './phase'
import { DESIGN, FLOW, type World } from './world'

/** Kinds of arrival, told apart in keys. */
const KIND = { fresh: 1, returning: 2, unaccompanied: 3 } as const
const CHILD_DRAW = { age: 0, ageWithin: 1, priorPlan: 2, restless: 3, missed: 4 } as const

/** A weekly number of families with a mean, the same uniform in every option. */
function families(future: Future, world: World, kind: number, mean: number): number {
  return mean > 0 ? poisson(future.streams.arrivals.uniform(kind, world.week), mean) : 0
}

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

export const meanFamilySize = (future: Future): number =>
  1 + future.values.siblingsTwo + 2 * future.values.siblingsThree + 3 * future.values.siblingsFour

export function demandWeek(future: Future, plan: Plan, world: World): void {
  const { pathway, environment, weeks } = future
  const { week } = world
  const level =
    environment.drift[DRIFT.referral * weeks + week] * shockNow(future, plan, world, 'demandShock')
  const size = meanFamilySize(future)
  updateDesk(future, plan, world)
  const fresh = families(future, world, KIND.fresh, (pathway.newReferrals * level) / size)
  for (let index = 0; index < fresh; index++)
    arrive(future, plan, world, mix32(mix32(KIND.fresh, week), index), 0, 0)
  const again = environment.drift[DRIFT.returning * weeks + week]
  const { pool, poolWithinYear, poolMissed, poolMissedWithinYear } = pathway.returns
  // Nobody closed before the model begins comes back after the last of these weeks.
  const past = Math.min(week, RETURN_WEEKS)
  const within = poolWithinYear[past]
  const back = families(future, world, KIND.returning, (pool[past] * level * again) / size)
  for (let index = 0; index < back; index++) {
    const key = mix32(mix32(KIND.returning, week), index)
    if (future.streams.family.uniform(key, 1) < shareOf(within, pool[past]))
      arrive(future, plan, world, key, 2, shareOf(poolMissedWithinYear[past], within))
    else {
      const missed = poolMissed[past] - poolMissedWithinYear[past]
      arrive(future, plan, world, key, 1, shareOf(missed, pool[past] - within))
    }
  }
  const alone = families(future, world, KIND.unaccompanied, pathway.unaccompanied)
  for (let index = 0; index < alone; index++)
    arriveAlone(future, world, mix32(mix32(KIND.unaccompanied, week), index))
  returnChildren(future, plan, world)
}

export function familySize(future: Future, key: number): number {
  const u = future.streams.family.uniform(key, 0)
  const { siblingsTwo, siblingsThree, siblingsFour } = future.values
  if (u < siblingsFour) return 4
  if (u < siblingsFour + siblingsThree) return 3
  return u < siblingsFour + siblingsThree + siblingsTwo ? 2 : 1
}

/** Age in weeks at a point, 0 to 1, of an age group. */
function withinGroup(group: number, point: number): number {
  const from = AGE_GROUP_STARTS[group] * WEEKS_PER_YEAR
  const to =
    group + 1 < AGE_GROUP_STARTS.length ? AGE_GROUP_STARTS[group + 1] * WEEKS_PER_YEAR : ADULT_AGE_WEEKS
  return from + point * (to - from)
}

/** Age in weeks of a family's first child; brothers and sisters lie within a few years of it. */
export function drawAge(future: Future, familyKey: number, childKey: number, first: boolean): number {
  const group = categorical(
    future.streams.child.uniform(familyKey, CHILD_DRAW.age),
    SHAPES.ageAtReferral.value,
  )
  const eldest = withinGroup(group, future.streams.child.uniform(familyKey, CHILD_DRAW.ageWithin))
  const spread = first
    ? 0
    : (2 * future.streams.child.uniform(childKey, CHILD_DRAW.ageWithin) - 1) *
      future.values.siblingSpreadYears *
      WEEKS_PER_YEAR
  return Math.floor(Math.min(ADULT_AGE_WEEKS - 2, Math.max(0, eldest + spread)))
}

/** A new child of a family with everything but a stage. */
export function makeChild(
  future: Future,
  world: World,
  family: number,
  key: number,
  birthWeek: number,
): number {
  const { children, families } = world
  const child = addChild(children)
  families.children[family]++
  blank(world, child, key, family, birthWeek)
  if (future.streams.child.uniform(key, CHILD_DRAW.restless) < future.placements.restlessShare)
    children.flags[child] = FLAG.restless
  return child
}

function blank(world: World, child: number, key: number, family: number, birthWeek: number): void {
  const { children } = world
  children.key[child] = key
  children.family[child] = family
  children.caseOf[child] = -1
  children.birthWeek[child] = birthWeek
  children.stage[child] = STAGE.closed
  children.flags[child] = 0
  children.weeks[child] = 0
  children.visit[child] = 0
  children.lastReferral[child] = LONG_AGO
  children.enquiryUntil[child] = LONG_AGO
  children.edgeUntil[child] = LONG_AGO
  children.placedWeek[child] = LONG_AGO
  children.lastMove[child] = LONG_AGO
  children.moveBefore[child] = LONG_AGO
  children.moves[child] = 0
  children.counted[child] = 0
}

/** A family referred: `history` 0 new, 1 known before, 2 referred within the last 12 months; `missed`: share of its children whom triage missed then. */
function arrive(
  future: Future,
  plan: Plan,
  world: World,
  key: number,
  history: number,
  missed: number,
): void {
  const { children, week } = world
  const size = familySize(future, key)
  const family = takeFamily(world.families, key)
  const { fresh, known } = future.pathway.planHistory
  const rise = future.environment.repeatTrend[week]
  const priorPlan = Math.min(1, Math.max(0, (history === 0 ? fresh : known) + rise))
  // The family is held while its children are triaged, so that a first child who closes does not end it.
  world.families.children[family]++
  for (let sibling = 0; sibling < size; sibling++) {
    const childKey = mix32(key, sibling + 1)
    const child = makeChild(
      future,
      world,
      family,
      childKey,
      week - drawAge(future, key, childKey, sibling === 0),
    )
    if (history === 2) children.lastReferral[child] = week - 1
    if (future.streams.child.uniform(childKey, CHILD_DRAW.priorPlan) < priorPlan)
      children.flags[child] |= FLAG.hadPlan
    if (missed > 0 && future.streams.child.uniform(childKey, CHILD_DRAW.missed) < missed)
      children.flags[child] |= FLAG.missed
    refer(future, plan, world, child)
  }
  leaveFamily(world.families, family)
}

function arriveAlone(future: Future, world: World, key: number): void {
  const family = takeFamily(world.families, key)
  const teen = future.streams.child.uniform(key, CHILD_DRAW.age) < future.values.uaTeenShare
  const point = future.streams.child.uniform(key, CHILD_DRAW.ageWithin)
  const age = withinGroup(AGE_GROUPS - (teen ? 1 : 2), point)
  const child = makeChild(
    future,
    world,
    family,
    key,
    world.week - Math.min(ADULT_AGE_WEEKS - 2, Math.floor(age)),
  )
  world.children.flags[child] |= FLAG.unaccompanied
  enterCare(future, world, child)
}

/** Load of the front door: last week's referrals against what those in post can screen, set so that the baseline begins at the drawn load. */
function updateDesk(future: Future, plan: Plan, world: World): void {
  const capacity =
    world.design[DESIGN.deskFte] * future.work.referralsPerDeskFte * future.environment.staffing[world.week]
  const before = world.week > 0 ? world.history[FLOW.referrals * future.weeks + world.week - 1] : 0
  const { deskFte } = inForce(plan, world).design
  // A desk whose posts are empty or whose people are away is as overloaded as any can be; a design without one has no load.
  const empty = deskFte > 0 && future.work.referralsPerDeskFte > 0 ? future.values.mostLoad : 0
  world.design[DESIGN.deskLoad] = capacity > 0 ? before / capacity : empty
}

/** One child is referred. Triage passes on most of those in need, and some of those who are not. */
export function refer(future: Future, plan: Plan, world: World, child: number): void {
  const { children, flows, ledger, week } = world
  const { pathway, values, on } = future
  const key = children.key[child]
  const index = children.visit[child]
  flows[FLOW.referrals] += 1
  ledger[L.referrals] += 1
  if (week - children.lastReferral[child] <= WEEKS_PER_YEAR) flows[FLOW.reReferrals] += 1
  children.lastReferral[child] = week
  const missedBefore = (children.flags[child] & FLAG.missed) !== 0
  // One draw says whether the child is in need and, from what is left of it, whether triage sees that.
  const u = future.streams.frontDoor.uniform(key, index)
  const needs = missedBefore || u < pathway.needShare
  const rest = missedBefore
    ? u
    : needs
      ? u / pathway.needShare
      : (u - pathway.needShare) / (1 - pathway.needShare)
  let sensitivity = values.triageSensitivity
  let specificity = pathway.specificity
  if (on.frontDoor) {
    const over = Math.max(0, world.design[DESIGN.deskLoad] - 1)
    const wrong = Math.min(1, values.deskOverloadLoss * over)
    sensitivity *= 1 - wrong * values.deskOverloadMissed
    specificity *= 1 - wrong
    specificity += (1 - specificity) * world.design[DESIGN.screening] * values.firstResponseGain
    // A design that does away with the front door passes every referral on.
    if (inForce(plan, world).design.deskFte === 0 && future.work.referralsPerDeskFte > 0) {
      sensitivity = 1
      specificity = 0
    }
  }
  const passes = rest < (needs ? sensitivity : 1 - specificity)
  if (!passes) {
    if (needs) children.flags[child] |= FLAG.missed
    closeChild(future, world, child, -1)
    return
  }
  // Which children need no plan is settled now and found out at the end of the assessment.
  if (needs) children.flags[child] |= FLAG.needs
  else children.flags[child] &= ~FLAG.needs
  enterStage(future, world, child, STAGE.assessment)
  const enquired =
    future.streams.family.uniform(world.families.key[children.family[child]], 2 + index) <
    pathway.enquiryShare
  if (!enquired) return
  startEnquiry(future, world, child, Math.floor(week + values.enquiryWeeks))
  ledger[L.enquiries] += 1
}

/** Closed children whose week of return is this one. */
function returnChildren(future: Future, plan: Plan, world: World): void {
  const { waiting, returns, week } = world
  let slot = returns[week]
  returns[week] = -1
  while (slot >= 0) {
    const next = waiting.next[slot]
    if (week - waiting.birthWeek[slot] >= ADULT_AGE_WEEKS - 1)
      leaveFamily(world.families, waiting.family[slot])
    else refer(future, plan, world, comeBack(world, slot))
    releaseWaiting(waiting, slot)
    slot = next
  }
}

/** A child of the store as an open child without a stage, remembered by its family all along. */
function comeBack(world: World, slot: number): number {
  const { children, waiting } = world
  const child = addChild(children)
  blank(world, child, waiting.key[slot], waiting.family[slot], waiting.birthWeek[slot])
  children.visit[child] = waiting.visit[slot] + 1
  children.lastReferral[child] = waiting.lastReferral[slot]
  children.flags[child] = waiting.flags[slot]
  return child
}
