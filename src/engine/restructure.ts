/** A new design takes over: practitioners move to posts, families follow their practitioner where they can, what is left is recruited for or leaves. */
import { isQualified, ROLE_LIST } from './design'
import type { Design, DesignPost } from './design'
import type { Future, Stage } from './future'
import { setCondition } from './allocation'
import { addEnquiryHours, addHours, giveLead, listChanged } from './caseload'
import { clearCases } from './cases'
import { LONG_AGO } from './children'
import { caseFor } from './families'
import { recordPerson } from './ledger'
import { moveStaff } from './moveStaff'
import { layPosts } from './opening/staff'
import { DESIGN, FLOW, GROUPS, POST, type Posts, type World } from './world'

/** Sets units and posts of a design, empty, with what it says of stages and the front door. */
export function layDesign(world: World, design: Design, elsewhere: readonly DesignPost[]): void {
  const { units } = world
  units.count = design.units.length
  let post = 0
  for (let unit = 0; unit < units.count; unit++) {
    units.groups[unit] = design.units[unit].groups
    units.shared[unit] = design.units[unit].shared ? 1 : 0
    units.postsFrom[unit] = post
    while (post < design.posts.length && design.posts[post].unit === unit) post++
    units.postsTo[unit] = post
    units.strain[unit] = 0
    units.work[unit] = 0
    units.enquiries[unit] = 0
    units.embedded[unit] = 0
  }
  listUnits(world)
  world.groupOfStage.set(design.groupOfStage)
  world.design[DESIGN.deskFte] = design.deskFte
  layPosts(world, design.posts, elsewhere)
}

/** Lists, for each group of cases, the units that take it. */
function listUnits(world: World): void {
  const { units } = world
  const room = units.ofGroup.length / GROUPS
  units.ofGroupCount.fill(0)
  for (let group = 0; group < GROUPS; group++)
    for (let unit = 0; unit < units.count; unit++)
      if ((units.groups[unit] & (1 << group)) !== 0)
        units.ofGroup[group * room + units.ofGroupCount[group]++] = unit
}

function snapshot(posts: Posts): Posts {
  const copy: Record<string, unknown> = { count: posts.count }
  for (const [name, value] of Object.entries(posts))
    if (ArrayBuffer.isView(value)) copy[name] = (value as Int32Array).slice()
  return copy as unknown as Posts
}

export function restructure(future: Future, stage: Stage, world: World): void {
  const before = snapshot(world.posts)
  const { units } = world
  const [strain, embedded] = [units.strain, units.embedded].map((values) => ({
    mean: meanOverCaseUnits(world, values),
    own: values.slice(0, units.count),
  }))
  layDesign(world, stage.design, stage.elsewhere)
  for (let unit = 0; unit < units.count; unit++) {
    const from = stage.goesOn[unit]
    units.strain[unit] = from >= 0 ? strain.own[from] : strain.mean
    units.embedded[unit] = from >= 0 ? embedded.own[from] : embedded.mean
  }
  const taken = moveStaff(future, stage, world, before)
  releaseStaff(future, world, before, taken)
  moveFamilies(future, world, taken)
}

function meanOverCaseUnits(world: World, values: Float64Array): number {
  const { units } = world
  let sum = 0
  let count = 0
  for (let unit = 0; unit < units.count; unit++) {
    if (units.groups[unit] === 0) continue
    sum += values[unit]
    count++
  }
  return count > 0 ? sum / count : 0
}

/** Permanent staff without a post leave; it counts as turnover and costs what ending employment costs. */
function releaseStaff(future: Future, world: World, before: Posts, newOf: Int32Array): void {
  for (let old = 0; old < before.count; old++) {
    if (newOf[old] !== -1 || before.state[old] !== POST.permanent) continue
    if (isQualified(before.role[old])) world.flows[FLOW.leavers] += before.fte[old]
    world.flows[FLOW.programmeCost] += future.values.exitCost
    recordPerson(world, 'redundancies.socialWorkers', before.role[old])
  }
}

/** Cases are laid anew: a family follows its practitioner into a unit that takes such cases, else it waits to be allocated. */
function moveFamilies(future: Future, world: World, newOf: Int32Array): void {
  const { children, cases, families, groupOfStage } = world
  const leadBefore = cases.lead.slice(0, cases.high)
  const changedBefore = cases.changedWeek.slice(0, cases.high)
  families.cases.fill(-1, 0, families.high * GROUPS)
  clearCases(cases)
  for (let child = 0; child < children.count; child++) {
    const before = children.caseOf[child]
    const stage = children.stage[child]
    const index = caseFor(world, children.family[child], groupOfStage[stage])
    children.caseOf[child] = index
    addHours(world, index, future.work.hours[stage])
    if (children.enquiryUntil[child] !== LONG_AGO) addEnquiryHours(world, index, future.work.enquiryHours)
    if (cases.open[index]++ > 0) continue
    listChanged(cases, index, changedBefore[before])
    if (leadBefore[before] >= 0) follow(future, world, index, newOf[leadBefore[before]])
  }
}

/** The family had a practitioner, who now has another post, or none when negative. */
function follow(future: Future, world: World, index: number, post: number): void {
  const { cases, posts, units } = world
  cases.serial[index] = 0
  const unit = post >= 0 ? posts.unit[post] : -1
  if (unit < 0 || (units.groups[unit] & (1 << cases.group[index])) === 0) return
  if (!ROLE_LIST[posts.role[post]].holdsCases) return
  cases.unit[index] = unit
  giveLead(world, index, post)
  setCondition(future, world, index, false)
}
