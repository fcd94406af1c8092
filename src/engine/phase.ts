/** Mechanism `embedding`: whether an option's own design is in force, how far it has taken hold, what a change costs, what wears it away. */
import { WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import type { EventFile } from '../scenario/types'
import type { Future, Plan, Stage } from './future'
import { DESIGN, type World } from './world'

/** What of a future and of a world the phases of a change depend on. */
export type PhaseOf = Pick<Future, 'on' | 'values'>
export type PhaseWorld = Pick<World, 'week' | 'design'>

/** Week, from the start of the warm-up, in which a design takes over. */
export const startOf = ({ option }: Stage): number => WARM_UP_WEEKS + option.policies.startWeek

/** What is in force this week: the baseline until the option starts, then the last of its stages to have started. */
export function inForce(plan: Plan, { week }: PhaseWorld): Stage {
  let now: Stage = plan.baseline
  for (const stage of plan.stages) if (week >= startOf(stage)) now = stage
  return now
}

/** How much of a restructure's first cost a stage has: all of it with new units throughout, part of it where some are new or elements alone begin. */
const disruption = (future: PhaseOf, stage: Stage): number =>
  Math.max(stage.restructured, stage.begunElements * future.values.dipElements)

/** Sum over stages of a first cost that falls in a straight line; several at once cost no more than one whole restructure made today. */
function dip(future: PhaseOf, plan: Plan, { week }: PhaseWorld, full: number, lasts: number): number {
  if (!future.on.embedding) return 0
  let sum = 0
  for (const stage of plan.stages) {
    const weeks = week - startOf(stage)
    if (weeks >= 0 && weeks < lasts) sum += disruption(future, stage) * full * (1 - weeks / lasts)
  }
  return Math.min(full, sum)
}

/** Leaving is raised for the first year of a change, falling in a straight line to none. */
export const dipLeaving = (future: PhaseOf, plan: Plan, world: PhaseWorld): number =>
  1 + dip(future, plan, world, future.values.dipLeaving - 1, WEEKS_PER_YEAR)

/** Share of time lost in the first half year of a change. */
export const dipHours = (future: PhaseOf, plan: Plan, world: PhaseWorld): number =>
  dip(future, plan, world, future.values.dipHours, WEEKS_PER_YEAR / 2)

/** A stage starts: what leadership and inspection wore away was the old practice, and what is new has it all. */
export function begin(stage: Stage, world: PhaseWorld): void {
  const { renewed } = stage
  world.design[DESIGN.sustained] = world.design[DESIGN.sustained] * (1 - renewed) + renewed
}

/** How far the elements have taken hold, 0 to 1: an exponential approach, one step a week. */
export function embedStep(future: PhaseOf, embedded: number): number {
  return future.on.embedding ? embedded + (1 - embedded) / future.values.embeddingWeeks : 1
}

/** Dated events of the option that fall on this week. Effects that last are read from the events where they act. */
export function eventsWeek(future: PhaseOf, plan: Plan, world: PhaseWorld): void {
  if (!future.on.embedding) return
  for (const event of plan.option.events) {
    if (event.week + WARM_UP_WEEKS !== world.week) continue
    const loss = erosionOf(future, event)
    if (loss !== 0)
      world.design[DESIGN.sustained] = Math.min(
        future.values.strengthenedMost,
        Math.max(0, world.design[DESIGN.sustained] * (1 - loss)),
      )
  }
}

function erosionOf(future: PhaseOf, event: EventFile): number {
  if (event.type === 'leadershipChange') return future.values.erosionLeadership
  if (event.type === 'inspectionInadequate') return future.values.erosionInspection
  if (event.type === 'fundingEnd') return future.values.erosionFunding
  return 0
}

/** Multiplier of a kind of dated shock that is on this week. */
export function shockNow(
  future: Future,
  plan: Plan,
  world: World,
  type: 'demandShock' | 'placementPriceShock',
): number {
  if (!future.on.shocks) return 1
  let factor = 1
  for (const event of plan.option.events) {
    if (event.type !== type) continue
    const since = world.week - WARM_UP_WEEKS - event.week
    if (since < 0 || since >= event.weeks) continue
    factor *= event.type === 'demandShock' ? event.referralsMultiplier : event.priceMultiplier
  }
  return factor
}
