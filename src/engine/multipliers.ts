/** Mechanisms `overload`, `practiceEffects`, `continuity`: multipliers of every hazard of a unit's families and staff. */
import { DRIFT } from './environment'
import type { Future } from './future'
import { setLanes } from './lanes'
import type { OtherPractices } from './practices'
import type { World } from './world'

/** What practice of a strength makes of a hazard ratio at full strength. */
const practised = (strength: number, ratio: number): number => 1 + strength * (ratio - 1)

/** For families who are steady, who changed practitioner, and who have none. `over`: strain above full; `dip`: leaving in a restructure. */
export function unitMultipliers(
  future: Future,
  world: World,
  unit: number,
  over: number,
  dip: number,
  other: OtherPractices,
): void {
  const { units } = world
  const { values, on } = future
  const strength = units.strength[unit]
  const slowing = on.overload ? 1 / (1 + values.overloadSlowing * over) : 1
  const felt = units.shared[unit] === 1 ? values.sharedContinuity : 1
  const changedPace = on.continuity ? 1 + (values.changeSlowing - 1) * felt : 1
  const changedRisk = on.continuity ? 1 + (values.changeEscalation - 1) * felt : 1
  const uncoveredPace = Math.min(changedPace, on.cover ? values.uncoveredPace : 1)
  families(future, world, unit * 3, strength, over, slowing, 1, other)
  families(future, world, unit * 3 + 1, strength, over, slowing * changedPace, changedRisk, other)
  families(future, world, unit * 3 + 2, strength, over, slowing * uncoveredPace, changedRisk, other)
  staff(future, world, unit, strength, dip)
}

/** Overload and lost practitioners slow every step; escalation less, so that more of those who move escalate. */
function families(
  future: Future,
  world: World,
  index: number,
  strength: number,
  over: number,
  speed: number,
  risk: number,
  other: OtherPractices,
): void {
  const { units, week } = world
  const { values, ratios, on, weeks } = future
  const { drift } = future.environment
  const delayed = 1 - values.slowedEscalation * (1 - speed)
  const escalation = (on.overload ? 1 + values.overloadEscalation * over : 1) * delayed * risk
  const moving = (on.overload ? 1 + values.overloadMoves * over : 1) * risk
  units.assess[index] = speed
  units.close[index] = practised(strength, ratios.closure) * speed * drift[DRIFT.closure * weeks + week]
  units.plan[index] =
    practised(strength, ratios.plan) * escalation * drift[DRIFT.escalation * weeks + week] * other.plan
  units.careAssessed[index] =
    practised(strength, ratios.care) * escalation * drift[DRIFT.care * weeks + week] * other.care
  units.care[index] = units.careAssessed[index] * other.beforeProceedings
  units.home[index] = practised(strength, ratios.home) * speed * drift[DRIFT.exit * weeks + week] * other.home
  units.move[index] = practised(strength, ratios.moves) * moving
  setLanes(future.pathway, values.missedSeverityRatio, units, index)
}

function staff(future: Future, world: World, unit: number, strength: number, dip: number): void {
  const { units } = world
  const { values, ratios, on } = future
  const above = on.overload ? units.strain[unit] - values.startingLoad : 0
  const leaving = Math.max(0, 1 + values.strainLeaving * above)
  const sickness = Math.max(0, 1 + values.strainSickness * above)
  units.leaving[unit] = practised(strength, ratios.leaving) * leaving * dip
  units.sickness[unit] = practised(strength, ratios.sickness) * sickness
}
