/**
 * Mechanism `practiceEffects` for practice models besides the elements, what they cost in money, `time` and `capacities`, and their `embedding`:
 * family group conferences, restorative practice, adult specialists. Each acts against what the baseline does already, since the base rates are those of today.
 */
import { LEDGER_INDEX as L } from '../model/ledger'
import { STAGE } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import type { Design } from './design'
import type { Future, Plan } from './future'
import { inForce } from './phase'
import { DESIGN, FLOW, type World } from './world'

/** Multipliers of a unit's hazards; `beforeProceedings` acts on care from a plan only, not on emergencies found at assessment. */
export interface OtherPractices {
  plan: number
  care: number
  home: number
  beforeProceedings: number
}

/** What a practice in place to a degree makes of a hazard ratio in full. */
const practised = (degree: number, ratio: number): number => 1 + degree * (ratio - 1)

/** FTE of adult specialists for each other practitioner of a unit, against what a full team has, 0 to 1. */
const degreeOf = (future: Future, specialists: number, others: number): number =>
  specialists > 0 ? Math.min(1, specialists / (others * future.values.adultSpecialistRatio)) : 0

/** Does the unit keep children with a child in need or protection plan? */
export const keepsPlans = (world: World, unit: number): boolean =>
  (world.units.groups[unit] & (1 << world.groupOfStage[STAGE.childInNeed])) !== 0

/** The baseline has its practices in place from the opening. */
export function openPractices(baseline: Plan, world: World): void {
  const { practices } = baseline.option
  world.design[DESIGN.conferences] = practices.familyGroupConferences
  world.design[DESIGN.restorative] = practices.restorativePractice
}

/** Practices grow as elements take hold and end at once when dropped. Pays for what goes on this week. */
export function practicesWeek(future: Future, plan: Plan, world: World): void {
  const { familyGroupConferences, restorativePractice } = inForce(plan, world).option.practices
  grow(future, world, DESIGN.conferences, familyGroupConferences)
  grow(future, world, DESIGN.restorative, restorativePractice)
  const practitioners = inForce(plan, world).design.units.reduce((sum, unit) => sum + unit.practitioners, 0)
  world.flows[FLOW.programmeCost] +=
    (world.design[DESIGN.restorative] * practitioners * future.values.restorativeCost) / WEEKS_PER_YEAR
  world.ledger[L.restorativeFte] += (world.design[DESIGN.restorative] * practitioners) / WEEKS_PER_YEAR
}

function grow(future: Future, world: World, cell: number, wanted: number): void {
  const level = world.design[cell]
  world.design[cell] =
    future.on.embedding && wanted > level ? level + (wanted - level) / future.values.embeddingWeeks : wanted
}

/** Share of the week that restorative practice takes from practitioners, beyond the baseline's. */
export function restorativeTime(future: Future, plan: Plan, world: World): number {
  const before = plan.baseline.option.practices.restorativePractice
  const { restorativeHours, contractedHours } = future.values
  if (!future.on.time) return 0
  return ((world.design[DESIGN.restorative] - before) * restorativeHours) / contractedHours
}

/** How far a baseline's teams have adult specialists in post: the mean over units that keep plans, by practitioner. */
export function specialistsToday(future: Future, design: Design): number {
  const group = 1 << design.groupOfStage[STAGE.childInNeed]
  let sum = 0
  let all = 0
  for (const { groups, practitioners, adults } of design.units) {
    if ((groups & group) === 0) continue
    sum += practitioners * degreeOf(future, adults * (1 - future.values.otherVacancy), practitioners - adults)
    all += practitioners
  }
  return all > 0 ? sum / all : 0
}

/**
 * Multipliers of a unit. `specialists` and `others`: FTE of adult specialists present and of other practitioners designed;
 * `held`: share of conferences that are not called off.
 */
export function fillOtherPractices(
  other: OtherPractices,
  future: Future,
  plan: Plan,
  world: World,
  unit: number,
  specialists: number,
  others: number,
  held: number,
): void {
  const { ratios, adultsToday } = future
  const { practices } = plan.baseline.option
  const before = practices.restorativePractice
  const level = world.design[DESIGN.restorative] * world.design[DESIGN.sustained]
  other.plan = practised(level, ratios.restorativePlan) / practised(before, ratios.restorativePlan)
  other.care = practised(level, ratios.restorativeCare) / practised(before, ratios.restorativeCare)
  other.home = practised(level, ratios.restorativeHome) / practised(before, ratios.restorativeHome)
  other.beforeProceedings = 1
  if (!keepsPlans(world, unit)) return
  const degree = degreeOf(future, specialists, others)
  other.plan *= practised(degree, ratios.adultPlan) / practised(adultsToday, ratios.adultPlan)
  other.care *= practised(degree, ratios.adultCare) / practised(adultsToday, ratios.adultCare)
  const offered = world.design[DESIGN.conferences] * world.design[DESIGN.sustained] * held
  other.beforeProceedings =
    practised(offered, ratios.conferences) / practised(practices.familyGroupConferences, ratios.conferences)
}

/**
 * Conferences held this week: families near proceedings who would be offered none today. `held` is the mean over families of the share
 * not called off. Their cost is paid now; the practitioners' hours, beyond the baseline's, are asked from next week's work.
 */
export function conferencesWeek(future: Future, plan: Plan, world: World, work: number, held: number): void {
  const { values, entriesNearProceedings } = future
  const children = world.stageCount[STAGE.childInNeed] + world.stageCount[STAGE.childProtection]
  const families =
    ((children * entriesNearProceedings) / values.nearProceedingsEnter / values.conferenceChildren) *
    (1 - values.conferencesToday)
  const offered = world.design[DESIGN.conferences] * world.design[DESIGN.sustained] * held
  const before = plan.baseline.option.practices.familyGroupConferences
  world.flows[FLOW.programmeCost] += families * offered * values.conferenceCost
  world.ledger[L.conferencesHeld] += families * offered
  world.design[DESIGN.conferenceWork] =
    work > 0 ? Math.max(-1, (families * (offered - before) * values.conferenceHours) / work) : 0
}
