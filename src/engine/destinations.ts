/** A child's threshold is reached: where it goes is drawn now, in proportion to the hazards of this week. */
import { LEDGER_INDEX as L } from '../model/ledger'
import { STAGE } from '../model/stages'
import { AGE_GROUP_BY_WEEK } from './ages'
import { FLAG } from './children'
import type { Future } from './future'
import { LANE, SPAN } from './lanes'
import { closeChild, destinationUniform, enterStage, leaveCare, returnHome, startPlan } from './moves'
import { enterCare } from './placing'
import { edgeRatio } from './standing'
import { FLOW, type World } from './world'

export function leaveStage(future: Future, world: World, child: number): void {
  const stage = world.children.stage[child]
  const at = world.cases.condition[world.children.caseOf[child]]
  if (stage === STAGE.assessment) leaveAssessment(future, world, child, at)
  else if (stage === STAGE.childInNeed) leaveNeed(future, world, child, at)
  else if (stage === STAGE.childProtection) leavePlan(future, world, child, at)
  else leaveLookedAfter(future, world, child, at)
}

const unitOf = (condition: number): number => (condition / 3) | 0

function severityOf(future: Future, world: World, child: number): number {
  return (world.children.flags[child] & FLAG.missed) !== 0 ? future.values.missedSeverityRatio : 1
}

/** Ratio of the hazard of care: age, earlier care, having been missed, edge-of-care work. */
function careRatio(future: Future, world: World, child: number, byAge: Float64Array): number {
  const { children, week } = world
  const ratio =
    (children.flags[child] & FLAG.hadCare) !== 0
      ? future.pathway.returnedCareRatio
      : byAge[AGE_GROUP_BY_WEEK[week - children.birthWeek[child]]]
  return ratio * severityOf(future, world, child) * edgeRatio(future, world, child, week)
}

function leaveAssessment(future: Future, world: World, child: number, at: number): void {
  const { children, units, flows, ledger } = world
  const { afterAssessment } = future.pathway
  flows[FLOW.assessments] += 1
  ledger[L.assessments] += 1
  if ((children.flags[child] & FLAG.needs) === 0) return closeChild(future, world, child, unitOf(at))
  // How slow a unit is says nothing of where a finished assessment leads.
  const pace = units.assess[at]
  const plan = (afterAssessment[1] * units.plan[at] * severityOf(future, world, child)) / pace
  const care =
    (afterAssessment[2] *
      units.careAssessed[at] *
      careRatio(future, world, child, future.careByAgeAssessed)) /
    pace
  const sought = destinationUniform(future, world, child) * (afterAssessment[0] + plan + care)
  if (sought < afterAssessment[0]) enterStage(future, world, child, STAGE.childInNeed)
  else if (sought < afterAssessment[0] + plan) startPlan(future, world, child)
  else enterCare(future, world, child)
}

function leaveNeed(future: Future, world: World, child: number, at: number): void {
  const { units } = world
  const { inNeedShares } = future.pathway
  const close = inNeedShares[0] * units.close[at]
  const plan = inNeedShares[1] * units.plan[at] * severityOf(future, world, child)
  const care = inNeedShares[2] * units.care[at] * careRatio(future, world, child, future.careByAge)
  const sought = destinationUniform(future, world, child) * (close + plan + care)
  if (sought < close) closeChild(future, world, child, unitOf(at))
  else if (sought < close + plan) startPlan(future, world, child)
  else enterCare(future, world, child)
}

function leavePlan(future: Future, world: World, child: number, at: number): void {
  const { units } = world
  const { planShares, stepDownShare } = future.pathway
  const end = planShares[0] * units.close[at]
  const care = planShares[1] * units.care[at] * careRatio(future, world, child, future.careByAge)
  const sought = destinationUniform(future, world, child) * (end + care)
  if (sought < end * stepDownShare) enterStage(future, world, child, STAGE.childInNeed)
  else if (sought < end) closeChild(future, world, child, unitOf(at))
  else enterCare(future, world, child)
}

function leaveLookedAfter(future: Future, world: World, child: number, at: number): void {
  const { children, units, week } = world
  if ((children.flags[child] & FLAG.unaccompanied) !== 0) return leaveCare(future, world, child)
  const time = children.weeks[child]
  const { base, permanence } = future.lanes
  const home = base[LANE.care * SPAN + time] * units.home[at]
  const group = AGE_GROUP_BY_WEEK[week - children.birthWeek[child]]
  const other = permanence[time] * future.permanenceByAge[group] * future.exitDrift[week]
  if (destinationUniform(future, world, child) * (home + other) < home) returnHome(future, world, child)
  else leaveCare(future, world, child)
}
