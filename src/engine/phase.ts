/** Mechanism `embedding`: whether an option's own design is in force, how far it has taken hold, what a change costs, what wears it away. */
import { WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import type { EventFile } from '../scenario/types'
import type { Future, Plan } from './future'
import { DESIGN, type World } from './world'

/** What of a future and of a world the phases of a change depend on. */
export type PhaseOf = Pick<Future, 'on' | 'values'>
export type PhaseWorld = Pick<World, 'week' | 'design'>

/** Week, from the start of the warm-up, in which the option's design takes over. */
export const startOf = (plan: Plan): number => WARM_UP_WEEKS + plan.option.policies.startWeek

/** The plan in force this week: the baseline's until the option starts. */
export const inForce = (plan: Plan, world: World): Plan =>
  world.week >= startOf(plan) ? plan : plan.baseline

/** How much of a restructure's first cost the option has: all of it with new units, part of it when elements alone begin. */
const disruption = (future: PhaseOf, plan: Plan): number =>
  plan.restructures ? 1 : plan.begunElements * future.values.dipElements

/** Leaving is raised for the first year of a change, falling in a straight line to none. */
export function dipLeaving(future: PhaseOf, plan: Plan, world: PhaseWorld): number {
  const weeks = world.week - startOf(plan)
  if (!future.on.embedding || weeks < 0 || weeks >= WEEKS_PER_YEAR) return 1
  return 1 + disruption(future, plan) * (future.values.dipLeaving - 1) * (1 - weeks / WEEKS_PER_YEAR)
}

/** Share of time lost in the first half year of a change. */
export function dipHours(future: PhaseOf, plan: Plan, world: PhaseWorld): number {
  const half = WEEKS_PER_YEAR / 2
  const weeks = world.week - startOf(plan)
  if (!future.on.embedding || weeks < 0 || weeks >= half) return 0
  return disruption(future, plan) * future.values.dipHours * (1 - weeks / half)
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
