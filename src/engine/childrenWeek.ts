/**
 * One week for every open child. The hot loop of the model; no random number is drawn unless a child moves.
 * Arrays are held in locals: nothing called from here makes an array grow (cases are reserved before, children are made elsewhere).
 */
import { ADULT_AGE_WEEKS } from '../model/time'
import { STAGE_WEEKS } from './bands'
import { leaveStage } from './destinations'
import type { Future } from './future'
import { LANE, LANES, SPAN } from './lanes'
import { comeOfAge, endEnquiry } from './moves'
import { movePlacement } from './placing'
import { attend } from './standing'
import type { World } from './world'

const LAST = STAGE_WEEKS - 1

/** Hazards of all, then those for whom something is due, last first so that whoever takes a leaver's place has had its turn. */
export function childrenWeek(future: Future, world: World): void {
  const { due } = world.children
  const count = addHazards(future, world)
  for (let at = count - 1; at >= 0; at--) childDue(future, world, due[at])
}

function childDue(future: Future, world: World, child: number): void {
  const { children, week } = world
  if (week - children.birthWeek[child] >= ADULT_AGE_WEEKS) comeOfAge(future, world, child)
  else if (children.left[child] <= 0) leaveStage(future, world, child)
  else if (children.lane[child] >= LANE.care && children.moveLeft[child] <= 0)
    movePlacement(future, world, child)
  else {
    if (children.enquiryUntil[child] <= week) endEnquiry(future, world, child)
    attend(future, world, child, week + 1)
  }
}

/** Adds this week's hazard to every child; lists those for whom something is due. Nothing is called, so the arrays stay in registers. */
function addHazards(future: Future, world: World): number {
  const { children, week } = world
  const { condition } = world.cases
  const { drive, move } = world.units
  const { base, permanence, moving } = future.lanes
  const { weeks, caseOf, left, lane, risk, attention, count } = children
  const { placedWeek, moveLeft, pace, due } = children
  const exits = future.exitDrift[week]
  let listed = 0
  for (let child = 0; child < count; child++) {
    const lasted = weeks[child] + 1
    weeks[child] = lasted
    const now = lane[child]
    const row = condition[caseOf[child]]
    const cell = (row * LANES + now) * 2
    let still = left[child] - base[now * SPAN + lasted] * (drive[cell] + drive[cell + 1] * risk[child])
    let is = attention[child] <= week
    if (now >= LANE.care) {
      still -= permanence[lasted] * risk[child] * exits
      const placed = week - placedWeek[child]
      const stays = moveLeft[child] - moving[placed < LAST ? placed : LAST] * pace[child] * move[row]
      moveLeft[child] = stays
      is = is || stays <= 0
    }
    left[child] = still
    if (is || still <= 0) due[listed++] = child
  }
  return listed
}
