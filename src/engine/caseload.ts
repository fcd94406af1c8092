/**
 * Hours of cases, kept as they change: of each case, and, while somebody leads it, of the unit and the post. Hours are whole multiples
 * of a power of two (see `opening/work`), so that what is added and taken back in any order leaves exactly nothing.
 */
import { type Cases } from './cases'
import type { World } from './world'

const NONE = -1

/** Hours added to a case, or taken away when negative. */
export function addHours(world: World, index: number, hours: number): void {
  const { cases, units, posts } = world
  cases.work[index] += hours
  const lead = cases.lead[index]
  if (lead < 0) return
  units.work[cases.unit[index]] += hours
  posts.work[lead] += hours
}

/** The same for hours of section 47 enquiries, which are statutory work of the unit on top. */
export function addEnquiryHours(world: World, index: number, hours: number): void {
  const { cases, units } = world
  addHours(world, index, hours)
  cases.enquiries[index] += hours
  if (cases.lead[index] >= 0) units.enquiries[cases.unit[index]] += hours
}

/** The post leads the case from now on; the case is in the post's unit. */
export function giveLead(world: World, index: number, lead: number): void {
  const { cases, units, posts } = world
  const unit = cases.unit[index]
  const first = posts.firstCase[lead]
  cases.lead[index] = lead
  cases.serial[index] = posts.person[lead]
  cases.next[index] = first
  cases.previous[index] = NONE
  if (first >= 0) cases.previous[first] = index
  posts.firstCase[lead] = index
  units.work[unit] += cases.work[index]
  units.enquiries[unit] += cases.enquiries[index]
  posts.work[lead] += cases.work[index]
}

/** Nobody leads the case any more. */
export function takeLead(world: World, index: number): void {
  const { cases, units, posts } = world
  const lead = cases.lead[index]
  const unit = cases.unit[index]
  const next = cases.next[index]
  const previous = cases.previous[index]
  if (next >= 0) cases.previous[next] = previous
  if (previous >= 0) cases.next[previous] = next
  else posts.firstCase[lead] = next
  units.work[unit] -= cases.work[index]
  units.enquiries[unit] -= cases.enquiries[index]
  posts.work[lead] -= cases.work[index]
  cases.lead[index] = NONE
}

/** Puts a case at the end of those that wait for a lead. */
export function listWaiting(cases: Cases, index: number): void {
  if (cases.listedWaiting[index] === 1) return
  cases.listedWaiting[index] = 1
  cases.waiting[cases.waitingCount++] = index
}

/** Notes a change of lead, felt for some weeks. */
export function listChanged(cases: Cases, index: number, week: number): void {
  cases.changedWeek[index] = week
  if (cases.listedChanged[index] === 1) return
  cases.listedChanged[index] = 1
  cases.changed[cases.changedCount++] = index
}
