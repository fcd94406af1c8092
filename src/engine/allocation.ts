/** Mechanism `cover`: which unit and practitioner each family has, who waits, and what a lost practitioner means when cases are shared and when they are not. */
import { giveLead, listChanged, listWaiting, takeLead } from './caseload'
import type { Future } from './future'
import { DESIGN, FLOW, GROUPS, POST, type World } from './world'

const NEVER = -1
/** Work of a unit without any, so that of those without hours too the least loaded is last. */
const NEARLY_NONE = 1e-3

/** Only cases about which something changes are looked at: those of a post that changed or is empty, those just changed, those that wait. */
export function allocationWeek(future: Future, world: World): void {
  forgetChanges(future, world)
  const { posts, week } = world
  const { firstCase, settled, person, state, absentUntil, count } = posts
  for (let post = 0; post < count; post++) {
    if (firstCase[post] < 0) continue
    if (settled[post] === person[post] && state[post] !== POST.vacant && absentUntil[post] <= week) continue
    coverCases(future, world, post)
  }
  allocateWaiting(future, world)
}

/** A change of practitioner is felt for so many weeks; families for whom they are over are steady again. */
function forgetChanges(future: Future, world: World): void {
  const { cases, week } = world
  const { changed, changedWeek, changedCount, listedChanged, condition, unit } = cases
  const felt = week - future.values.changeWeeks
  let kept = 0
  for (let at = 0; at < changedCount; at++) {
    const index = changed[at]
    if (changedWeek[index] > felt) changed[kept++] = index
    else {
      listedChanged[index] = 0
      if (condition[index] === unit[index] * 3 + 1) condition[index] = unit[index] * 3
    }
  }
  cases.changedCount = kept
}

/** Cases of a post that is empty, away, or newly held. The post is settled once its present holder is known to all of them. */
function coverCases(future: Future, world: World, post: number): void {
  const { cases, posts, week } = world
  const away = posts.state[post] === POST.vacant || posts.absentUntil[post] > week
  let settled = !away
  for (let index = posts.firstCase[post]; index >= 0;) {
    const next = cases.next[index]
    let uncovered = false
    if (away || posts.person[post] !== cases.serial[index]) {
      settled = false
      uncovered = leadMissing(future, world, index, cases.unit[index], post)
    } else cases.waitingSince[index] = NEVER
    if (cases.lead[index] < 0) listWaiting(cases, index)
    else setCondition(future, world, index, uncovered)
    index = next
  }
  posts.settled[post] = settled ? posts.person[post] : NEVER
}

/** The lead is away or gone: true while nobody works with the family. Takes the lead away when it is time for another. */
function leadMissing(future: Future, world: World, index: number, unit: number, lead: number): boolean {
  const { cases, posts, units, week } = world
  if (units.shared[unit] === 1 || !future.on.cover) {
    // Colleagues know the family: an absence changes nothing, a departure passes the lead on at once.
    const gone = posts.state[lead] === POST.vacant || posts.person[lead] !== cases.serial[index]
    if (gone) takeLead(world, index)
    return false
  }
  if (cases.waitingSince[index] === NEVER) cases.waitingSince[index] = week
  if (week - cases.waitingSince[index] >= future.values.reallocationWeeks) takeLead(world, index)
  return true
}

export function setCondition(future: Future, world: World, index: number, uncovered: boolean): void {
  const { cases, week } = world
  const changed = week - cases.changedWeek[index] < future.values.changeWeeks
  cases.condition[index] = cases.unit[index] * 3 + (uncovered ? 2 : changed ? 1 : 0)
}

/** Unit with most room in each group, kept until a family is given to any: many may wait for whom there is none. */
const roomiestOf = new Int32Array(GROUPS)
const UNKNOWN = -2

/** Those who wait, longest first; who finds nobody goes on waiting. */
function allocateWaiting(future: Future, world: World): void {
  const { cases } = world
  const { waiting, waitingCount, listedWaiting, open, lead } = cases
  let kept = 0
  let unallocated = 0
  roomiestOf.fill(UNKNOWN)
  countHolders(world)
  for (let at = 0; at < waitingCount; at++) {
    const index = waiting[at]
    if (open[index] > 0 && lead[index] < 0 && !allocate(future, world, index)) {
      waiting[kept++] = index
      unallocated += open[index]
    } else listedWaiting[index] = 0
  }
  cases.waitingCount = kept
  world.design[DESIGN.unallocated] = unallocated
}

/** Finds a unit and a lead for a family that has none. False when it must wait. */
function allocate(future: Future, world: World, index: number): boolean {
  const { cases, units, flows, week } = world
  const had = cases.serial[index] !== NEVER
  let unit = cases.unit[index]
  // A family keeps its unit when its practitioner goes; a new one, or one whose unit has nobody left, goes where there is most room.
  let lead = had && unit >= 0 ? freest(world, unit) : NEVER
  if (lead < 0) {
    const roomiest = roomiestIn(world, cases.group[index])
    const limit = future.on.cover ? future.values.caseHolderLimit : Number.MAX_VALUE
    if (roomiest >= 0 && units.work[roomiest] + cases.work[index] <= limit * units.hours[roomiest]) {
      lead = freest(world, roomiest)
      if (lead >= 0) unit = roomiest
    }
    if (unit < 0) unit = Math.max(0, roomiest)
  }
  cases.unit[index] = unit
  if (lead < 0) {
    setCondition(future, world, index, true)
    return false
  }
  giveLead(world, index, lead)
  roomiestOf.fill(UNKNOWN)
  cases.waitingSince[index] = NEVER
  if (had) {
    listChanged(cases, index, week)
    flows[FLOW.changes] += cases.open[index]
  }
  setCondition(future, world, index, false)
  return true
}

/** People present this week who may hold cases, by unit. */
function countHolders({ posts, units, week }: World): void {
  const { holding, state, absentUntil, unit, count } = posts
  units.holders.fill(0, 0, units.count)
  for (let post = 0; post < count; post++)
    if (unit[post] >= 0 && holding[post] !== 0 && state[post] !== POST.vacant && absentUntil[post] <= week)
      units.holders[unit[post]]++
}

function roomiestIn(world: World, group: number): number {
  if (roomiestOf[group] === UNKNOWN) roomiestOf[group] = leastLoaded(world, group)
  return roomiestOf[group]
}

/**
 * Unit of the group with the least work for its hours, of those with somebody present who may hold cases; of all of them where none has,
 * and -1 when the design has no unit for the group.
 */
function leastLoaded(world: World, group: number): number {
  const best = leastOf(world, group, true)
  return best >= 0 ? best : leastOf(world, group, false)
}

function leastOf(world: World, group: number, staffed: boolean): number {
  const { work, perHour, holders, ofGroup, ofGroupCount } = world.units
  const from = group * (ofGroup.length / GROUPS)
  const to = from + ofGroupCount[group]
  let best = NEVER
  let least = Number.MAX_VALUE
  for (let at = from; at < to; at++) {
    const unit = ofGroup[at]
    if (staffed && holders[unit] === 0) continue
    const load = (work[unit] + NEARLY_NONE) * perHour[unit]
    if (load < least) {
      least = load
      best = unit
    }
  }
  return best
}

/** Present case holder of a unit with the least work for their time, or -1. */
function freest(world: World, unit: number): number {
  const { posts, units, week } = world
  const { holding, state, absentUntil, work } = posts
  const to = units.postsTo[unit]
  let best = NEVER
  let least = Number.MAX_VALUE
  for (let post = units.postsFrom[unit]; post < to; post++) {
    if (holding[post] === 0 || state[post] === POST.vacant || absentUntil[post] > week) continue
    const load = work[post] * holding[post]
    if (load < least) {
      least = load
      best = post
    }
  }
  return best
}
