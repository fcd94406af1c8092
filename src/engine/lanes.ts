/**
 * Lanes: how a child's hazard is made up, so that the weekly loop needs no choice by stage. In every lane but those of care the hazard is
 * base[lane, weeks] * (drive[unit, lane, 0] + risk of the child * drive[unit, lane, 1]); children who were missed at triage have lanes of their own.
 */
import { STAGE } from '../model/stages'
import { ADULT_AGE_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import { hazardByWeek, STAGE_WEEKS } from './bands'
import { SHAPES } from '../parameters/shapes'
import { FLAG } from './children'
import type { Pathway } from './opening/pathway'
import type { Units } from './world'

export const LANE = {
  assessment: 0,
  inNeed: 1,
  inNeedMissed: 2,
  plan: 3,
  planMissed: 4,
  care: 5,
  alone: 6,
} as const
/** Room for lanes in tables, a power of two. */
export const LANES = 8
/** Weeks of a lane's table, as long as a childhood: entry 0 is the week in which a child enters, when nothing moves it on. */
export const SPAN = ADULT_AGE_WEEKS + WEEKS_PER_YEAR

export function laneOf(stage: number, flags: number): number {
  const missed = (flags & FLAG.missed) !== 0 ? 1 : 0
  if (stage === STAGE.assessment) return LANE.assessment
  if (stage === STAGE.childInNeed) return LANE.inNeed + missed
  if (stage === STAGE.childProtection) return LANE.plan + missed
  return (flags & FLAG.unaccompanied) !== 0 ? LANE.alone : LANE.care
}

export interface LaneHazards {
  /** [lane * SPAN + weeks in stage]. */
  base: Float64Array
  /** Other exits from care by weeks in care, on top. */
  permanence: Float64Array
  /** Moves by weeks in a placement. */
  moving: Float64Array
}

export function laneHazards(pathway: Pathway, moving: Float64Array): LaneHazards {
  const base = new Float64Array(LANES * SPAN)
  const lay = (lane: number, hazards: Float64Array): void => layFrom(base, lane * SPAN, hazards)
  lay(LANE.assessment, pathway.assessmentEnd)
  lay(LANE.inNeed, pathway.inNeedLeave)
  lay(LANE.inNeedMissed, pathway.inNeedLeave)
  lay(LANE.plan, pathway.planLeave)
  lay(LANE.planMissed, pathway.planLeave)
  lay(LANE.care, hazardByWeek(SHAPES.home.value, pathway.homeScale))
  lay(LANE.alone, new Float64Array(STAGE_WEEKS).fill(pathway.unaccompaniedExit))
  const permanence = new Float64Array(SPAN)
  layFrom(permanence, 0, hazardByWeek(SHAPES.permanence.value, pathway.permanenceScale))
  const moves = moving.slice()
  moves[0] = 0
  return { base, permanence, moving: moves }
}

/** Lays a table of hazards by week from a cell on; the last goes on to the end of childhood. */
function layFrom(table: Float64Array, cell: number, hazards: Float64Array): void {
  table.set(hazards, cell + 1)
  table.fill(hazards[STAGE_WEEKS - 1], cell + 1 + STAGE_WEEKS, cell + SPAN)
}

/** Sets what a unit does to each lane from its multipliers; `index` is unit * 3 + condition. */
export function setLanes(pathway: Pathway, severity: number, units: Units, index: number): void {
  const { drive, close, plan, care } = units
  const { inNeedShares, planShares } = pathway
  const at = index * LANES * 2
  const closing = inNeedShares[0] * close[index]
  const planned = inNeedShares[1] * plan[index]
  const caring = inNeedShares[2] * care[index]
  const ending = planShares[0] * close[index]
  const entering = planShares[1] * care[index]
  drive[at + 2 * LANE.assessment] = units.assess[index]
  drive[at + 2 * LANE.inNeed] = closing + planned
  drive[at + 2 * LANE.inNeed + 1] = caring
  drive[at + 2 * LANE.inNeedMissed] = closing + planned * severity
  drive[at + 2 * LANE.inNeedMissed + 1] = caring * severity
  drive[at + 2 * LANE.plan] = ending
  drive[at + 2 * LANE.plan + 1] = entering
  drive[at + 2 * LANE.planMissed] = ending
  drive[at + 2 * LANE.planMissed + 1] = entering * severity
  drive[at + 2 * LANE.care] = units.home[index]
  drive[at + 2 * LANE.alone] = 1
}
