/** Families and their cases: a family has at most one case in a group of services, so one unit works with it there. */
import { growArrays } from './grow'
import { GROUPS, type Cases, type Families } from './cases'
import { listWaiting, takeLead } from './caseload'
import type { World } from './world'

type Growable = Families | Cases

function take(holder: Growable): number {
  if (holder.freeCount > 0) return holder.free[--holder.freeCount]
  if (holder.high === holder.capacity)
    growArrays(holder, holder.capacity, Math.ceil(holder.capacity * 1.5) + 64)
  return holder.high++
}

export function takeFamily(families: Families, key: number): number {
  const family = take(families)
  families.key[family] = key
  families.children[family] = 0
  for (let group = 0; group < GROUPS; group++) families.cases[family * GROUPS + group] = -1
  return family
}

/** One child fewer; a family without children is forgotten. */
export function leaveFamily(families: Families, family: number): void {
  if (--families.children[family] === 0) families.free[families.freeCount++] = family
}

/** The family's case in a group, opened where it has none. A new case waits for a unit and a lead. */
export function caseFor(world: World, family: number, group: number): number {
  const { families, cases } = world
  const known = families.cases[family * GROUPS + group]
  if (known >= 0) return known
  const index = take(cases)
  families.cases[family * GROUPS + group] = index
  cases.family[index] = family
  cases.group[index] = group
  cases.unit[index] = -1
  cases.lead[index] = -1
  cases.serial[index] = -1
  cases.changedWeek[index] = -1_000
  cases.waitingSince[index] = world.week
  cases.open[index] = 0
  cases.work[index] = 0
  cases.enquiries[index] = 0
  cases.condition[index] = 0
  cases.position[index] = cases.activeCount
  cases.active[cases.activeCount++] = index
  listWaiting(cases, index)
  return index
}

/** One open child fewer in a case; an empty case ends. */
export function leaveCase(world: World, index: number): void {
  const { families, cases } = world
  if (--cases.open[index] > 0) return
  if (cases.lead[index] >= 0) takeLead(world, index)
  families.cases[cases.family[index] * GROUPS + cases.group[index]] = -1
  const at = cases.position[index]
  const last = cases.active[--cases.activeCount]
  cases.active[at] = last
  cases.position[last] = at
  cases.free[cases.freeCount++] = index
}

/** Room for a week's new cases, so that no array is replaced while a loop holds it. */
export function reserveCases(world: World, room: number): void {
  const { cases } = world
  if (cases.capacity - cases.high + cases.freeCount < room)
    growArrays(cases, cases.capacity, Math.ceil(cases.capacity * 1.5) + room)
}
