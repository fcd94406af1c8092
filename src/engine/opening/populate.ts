/** Opening stock: children with realistic ages and times in stage, as many as published, in families. Also tops up or thins a stock to the published figure. */
import { STAGE } from '../../model/stages'
import { ADULT_AGE_WEEKS, WEEKS_PER_YEAR } from '../../model/time'
import { mix32 } from '../../random/mix32'
import { exponential } from '../../random/samplers'
import { stockByWeek, weeksInStage } from '../bands'
import { FLAG } from '../children'
import { drawAge, familySize, makeChild } from '../demand'
import { reserveCases, takeFamily } from '../families'
import type { Future } from '../future'
import { enterStage, forgetChild, startEnquiry } from '../moves'
import { vacate } from '../placing'
import { place } from '../placing'
import { attend } from '../standing'
import type { World } from '../world'
import { drawCareChild } from './care'

const OPENING = 7
const SPARE_CASES = 256
const HALF_YEAR = WEEKS_PER_YEAR / 2

function hazardsOf(future: Future, stage: number): Float64Array {
  const { pathway } = future
  if (stage === STAGE.assessment) return pathway.assessmentEnd
  if (stage === STAGE.childInNeed) return pathway.inNeedLeave
  return pathway.planLeave
}

export function targetStock(future: Future, stage: number): number {
  const { stocks } = future.pathway
  return Math.round(
    stage === STAGE.assessment
      ? stocks.assessment
      : stage === STAGE.childInNeed
        ? stocks.inNeed
        : stage === STAGE.childProtection
          ? stocks.plan
          : stocks.care,
  )
}

const OPEN_STAGES = [STAGE.assessment, STAGE.childInNeed, STAGE.childProtection, STAGE.lookedAfter]

/** Adds children until every stage holds its published stock; takes some away, unrecorded, where it holds more. `round` tells calls apart. */
export function matchStocks(future: Future, world: World, round: number): void {
  for (const stage of OPEN_STAGES) {
    const missing = targetStock(future, stage) - world.stageCount[stage]
    if (missing > 0) addChildren(future, world, stage, missing, round)
    else thin(future, world, stage, -missing)
  }
}

/** Every n-th child of the stage goes, spread over the list. */
function thin(future: Future, world: World, stage: number, count: number): void {
  const { children } = world
  let left = count
  while (left > 0) {
    const stride = Math.max(1, Math.floor(world.stageCount[stage] / left))
    let seen = 0
    for (let child = children.count - 1; child >= 0 && left > 0; child--) {
      if (children.stage[child] !== stage || seen++ % stride !== 0) continue
      if (stage === STAGE.lookedAfter) vacate(world, child)
      forgetChild(future, world, child)
      left--
    }
  }
}

function addChildren(future: Future, world: World, stage: number, count: number, round: number): void {
  const alone =
    stage === STAGE.lookedAfter
      ? future.pathway.unaccompaniedStock / Math.max(1, future.pathway.stocks.care)
      : 0
  const hazards = stage === STAGE.lookedAfter ? undefined : hazardsOf(future, stage)
  const running = hazards && stockByWeek(hazards)
  let added = 0
  for (let family = 0; added < count; family++) {
    const key = mix32(mix32(OPENING + stage, round), family)
    const slot = takeFamily(world.families, key)
    reserveCases(world, SPARE_CASES)
    const single = alone > 0 && future.streams.opening.uniform(key, 0) < alone
    const size = single ? 1 : Math.min(count - added, familySize(future, key))
    for (let sibling = 0; sibling < size; sibling++) {
      const childKey = mix32(key, sibling + 1)
      if (hazards && running) addOpen(future, world, slot, childKey, key, sibling, stage, hazards, running)
      else addLookedAfter(future, world, slot, childKey, single)
      added++
    }
  }
}

function addOpen(
  future: Future,
  world: World,
  family: number,
  key: number,
  familyKey: number,
  sibling: number,
  stage: number,
  hazards: Float64Array,
  running: Float64Array,
): void {
  const { children, week } = world
  const opening = future.streams.opening
  const time = weeksInStage(running, hazards, opening.uniform(key, 1))
  const age = Math.max(Math.min(time, ADULT_AGE_WEEKS - 2), drawAge(future, familyKey, key, sibling === 0))
  const child = makeChild(future, world, family, key, week - age)
  enterStage(future, world, child, stage)
  children.weeks[child] = Math.min(time, age)
  children.left[child] = exponential(opening.uniform(key, 2))
  children.flags[child] |= FLAG.needs
  if (opening.uniform(key, 7) < future.pathway.missedBefore) children.flags[child] |= FLAG.missed
  children.lastReferral[child] =
    week - Math.min(age, time + weeksBefore(future, stage, opening.uniform(key, 6)))
  if (stage === STAGE.childProtection) children.flags[child] |= FLAG.hadPlan
  else if (opening.uniform(key, 3) < earlierPlan(future, stage)) children.flags[child] |= FLAG.hadPlan
  if (stage === STAGE.assessment) {
    if (opening.uniform(key, 4) >= future.pathway.assessedInNeed)
      children.flags[child] &= ~(FLAG.needs | FLAG.missed)
    const left = future.values.enquiryWeeks - time
    if (left > 0 && opening.uniform(key, 5) < future.pathway.enquiryShare)
      startEnquiry(future, world, child, Math.floor(week + left))
  }
  attend(future, world, child, week)
}

/** Weeks from referral to the stage: none, those of the assessment, or more than a year for children with or after a plan or care. */
function weeksBefore(future: Future, stage: number, u: number): number {
  if (stage === STAGE.assessment) return 0
  const fresh = stage === STAGE.childInNeed && u < future.pathway.freshShare
  return fresh ? Math.round(future.values.assessmentWeeks) : WEEKS_PER_YEAR + 1
}

function earlierPlan(future: Future, stage: number): number {
  const { inNeed, referred } = future.pathway.planHistory
  return stage === STAGE.childInNeed ? inNeed : referred
}

function addLookedAfter(future: Future, world: World, family: number, key: number, alone: boolean): void {
  const { children, week } = world
  const opening = future.streams.opening
  const running = alone ? future.unaccompaniedRunning : future.careRunning
  const { entryAge, weeks } = drawCareChild(
    running,
    opening.uniform(key, 1),
    opening.uniform(key, 2),
    opening.uniform(key, 3),
  )
  const child = makeChild(future, world, family, key, week - entryAge - weeks)
  if (alone) children.flags[child] |= FLAG.unaccompanied
  enterStage(future, world, child, STAGE.lookedAfter)
  children.weeks[child] = weeks
  children.left[child] = exponential(opening.uniform(key, 4))
  placeEarlier(future, world, child, weeks)
}

/** History of placements: stable for two years as often as published, moved twice in the last year as often as published. */
function placeEarlier(future: Future, world: World, child: number, weeks: number): void {
  const { children, week } = world
  const { profile } = future.scenario.authority
  const opening = future.streams.opening
  const key = children.key[child]
  const restless = (children.flags[child] & FLAG.restless) !== 0
  const u = opening.uniform(key, 5)
  // Those who moved twice in the year are mostly the restless.
  const { restlessOfMany, restlessShare } = future.placements
  const often =
    profile.threePlusPlacements *
    (restless ? restlessOfMany / restlessShare : (1 - restlessOfMany) / (1 - restlessShare))
  let since = weeks
  if (weeks >= 2 && u < often) {
    since = Math.floor(opening.uniform(key, 6) * Math.min(HALF_YEAR, weeks / 2))
    children.moveBefore[child] =
      week - Math.min(WEEKS_PER_YEAR - 1, weeks, since + 1 + Math.floor(opening.uniform(key, 7) * HALF_YEAR))
    children.lastMove[child] = week - since
  } else if (weeks >= 2 * WEEKS_PER_YEAR && opening.uniform(key, 8) >= profile.longTermStability)
    since = Math.floor(opening.uniform(key, 6) * 2 * WEEKS_PER_YEAR)
  place(future, world, child, week - since)
}
