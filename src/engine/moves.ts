/** Children move: accumulated hazard against a threshold drawn on entry to a stage; the destination is drawn at that moment. Includes closure, return and leaving at 18. */
import { LEDGER_INDEX as L } from '../model/ledger'
import { STAGE } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import { mix32 } from '../random/mix32'
import { exponential } from '../random/samplers'
import type { Stream } from '../random/stream'
import { addEnquiryHours, addHours } from './caseload'
import { FLAG, keepWaiting, LONG_AGO, removeChild } from './children'
import { DRIFT } from './environment'
import { caseFor, leaveCase, leaveFamily } from './families'
import type { Future } from './future'
import { RETURN_WEEKS } from './opening/returns'
import { vacate } from './placing'
import { attend, uncount } from './standing'
import { FLOW, type World } from './world'

/** Draw indexes of a child: by visit and stage, so that each stay has its own luck. */
const STAGES_PER_VISIT = 8
const NO_CASE = -1

/** A uniform of a stay: brothers and sisters share it when they move together. */
function stayUniform(future: Future, world: World, child: number, stage: number, stream: Stream): number {
  const { children, families } = world
  const index = children.visit[child] * STAGES_PER_VISIT + stage
  const key = children.key[child]
  const together = mix32(mix32(future.siblingSalt, key), index) < future.siblingsTogether
  return stream.uniform(together ? families.key[children.family[child]] : key, index)
}

export function destinationUniform(future: Future, world: World, child: number): number {
  return stayUniform(future, world, child, world.children.stage[child], future.streams.destination)
}

/** Puts a child into an open stage, with its case in the service that keeps the stage. */
export function enterStage(future: Future, world: World, child: number, stage: number): void {
  const { children, cases, stageCount, groupOfStage } = world
  const before = children.stage[child]
  children.visit[child]++
  children.stage[child] = stage
  // A child referred this week is not also moved this week.
  children.weeks[child] = before === STAGE.closed ? -1 : 0
  children.left[child] = exponential(stayUniform(future, world, child, stage, future.streams.pathway))
  stageCount[stage]++
  const { hours } = future.work
  const index = caseFor(world, children.family[child], groupOfStage[stage])
  const old = before === STAGE.closed ? NO_CASE : children.caseOf[child]
  if (old >= 0) {
    stageCount[before]--
    endEnquiry(future, world, child)
  }
  if (old === index) addHours(world, index, hours[stage] - hours[before])
  else {
    addHours(world, index, hours[stage])
    cases.open[index]++
    children.caseOf[child] = index
    if (old >= 0) {
      addHours(world, old, -hours[before])
      leaveCase(world, old)
    }
  }
  // A child in care is attended to when it is placed.
  if (stage !== STAGE.lookedAfter) attend(future, world, child, world.week + 1)
}

/** A section 47 enquiry takes time until a week, or until the assessment ends. */
export function startEnquiry(future: Future, world: World, child: number, until: number): void {
  const { children, week } = world
  if (until <= week) return
  children.enquiryUntil[child] = until
  addEnquiryHours(world, children.caseOf[child], future.work.enquiryHours)
  attend(future, world, child, week + 1)
}

export function endEnquiry(future: Future, world: World, child: number): void {
  const { children } = world
  if (children.enquiryUntil[child] === LONG_AGO) return
  children.enquiryUntil[child] = LONG_AGO
  addEnquiryHours(world, children.caseOf[child], -future.work.enquiryHours)
}

/** Takes a child out of its stage and case without saying where it goes. The child at the end of the list takes its place. */
function takeOut(future: Future, world: World, child: number): void {
  const { children, stageCount } = world
  const stage = children.stage[child]
  if (stage !== STAGE.closed) {
    stageCount[stage]--
    uncount(world, child)
    endEnquiry(future, world, child)
    addHours(world, children.caseOf[child], -future.work.hours[stage])
    leaveCase(world, children.caseOf[child])
  }
  removeChild(children, child)
}

/** Leaves the model for good. */
export function forgetChild(future: Future, world: World, child: number): void {
  leaveFamily(world.families, world.children.family[child])
  takeOut(future, world, child)
}

/** Closes a child and draws the week of its return, if any. `unit` had the case; -1 at the front door. */
export function closeChild(future: Future, world: World, child: number, unit: number): void {
  const { children, families, units, week, returns, waiting } = world
  const { environment, weeks, values, ratios, pathway } = future
  // The raised risk of a child home from care is that of the stay that follows; once closed it is as any other's.
  children.flags[child] &= ~FLAG.hadCare
  // Whoever was missed at triage once, and has been seen since, is as any other's.
  if (unit >= 0) children.flags[child] &= ~FLAG.missed
  const missed = (children.flags[child] & FLAG.missed) !== 0
  const practice = unit < 0 ? 1 : 1 + units.strength[unit] * (ratios.returning - 1)
  const ratio =
    practice * (missed ? values.missedReturnRatio : 1) * environment.drift[DRIFT.returning * weeks + week]
  const u = future.streams.reReferral.uniform(families.key[children.family[child]], children.visit[child])
  const wanted = exponential(u) / ratio
  const accumulated = pathway.returns.accumulated
  if (wanted >= accumulated[RETURN_WEEKS]) return forgetChild(future, world, child)
  let low = 1
  let high = RETURN_WEEKS
  while (low < high) {
    const middle = (low + high) >> 1
    if (accumulated[middle] < wanted) low = middle + 1
    else high = middle
  }
  const at = week + low
  if (at >= weeks) return forgetChild(future, world, child)
  const slot = keepWaiting(waiting, children, child)
  waiting.next[slot] = returns[at]
  returns[at] = slot
  takeOut(future, world, child)
}

/** A plan starts; it is a repeat when the child had one before. */
export function startPlan(future: Future, world: World, child: number): void {
  const { children, flows, ledger } = world
  flows[FLOW.planStarts] += 1
  ledger[L.planStarts] += 1
  if (children.flags[child] & FLAG.hadPlan) flows[FLOW.repeatPlans] += 1
  children.flags[child] |= FLAG.hadPlan
  enterStage(future, world, child, STAGE.childProtection)
}

/** Home from care, known as such. */
export function returnHome(future: Future, world: World, child: number): void {
  const { children, flows, ledger } = world
  flows[FLOW.careEnds] += 1
  flows[FLOW.homeEnds] += 1
  ledger[L['exits.home']] += 1
  vacate(world, child)
  children.flags[child] |= FLAG.hadCare
  children.edgeUntil[child] = LONG_AGO
  enterStage(future, world, child, STAGE.childInNeed)
}

/** Adoption, special guardianship, another order or authority. */
export function leaveCare(future: Future, world: World, child: number): void {
  world.flows[FLOW.careEnds] += 1
  world.ledger[L['exits.other']] += 1
  vacate(world, child)
  forgetChild(future, world, child)
}

/** Eighteen: a care leaver, or simply no longer a child. */
export function comeOfAge(future: Future, world: World, child: number): void {
  if (world.children.stage[child] === STAGE.lookedAfter) leaveCare(future, world, child)
  else forgetChild(future, world, child)
}

export const yearsOld = (world: World, child: number): number =>
  (world.week - world.children.birthWeek[child]) / WEEKS_PER_YEAR
