/** Weekly money: pay with on-costs, agency, placements. GBP at prices of the opening year; placement prices drift with the environment. */
import { PLACEMENTS } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import { ROLE_IDS } from '../model/roles'
import type { CompleteProfile } from '../model/profileFields'
import type { Values } from '../parameters'
import { payGbp } from '../scenario/design'
import { placementWeekGbp } from '../scenario/placementPrices'
import type { Future, Plan } from './future'
import { ledgerWeek } from './ledger'
import { shockNow } from './phase'
import { FLOW, POST, type World } from './world'

export interface Prices {
  /** Pay with on-costs of a full-time post a week, by role. */
  pay: Float64Array
  agencyPremium: number
  /** A child a week, by kind of placement. */
  placement: Float64Array
}

export function solvePrices(profile: CompleteProfile, values: Values): Prices {
  const weekly = placementWeekGbp(profile, values)
  return {
    pay: Float64Array.from(ROLE_IDS, (role) => payGbp(role, values) / WEEKS_PER_YEAR),
    agencyPremium: values.agencyPremium / WEEKS_PER_YEAR,
    placement: Float64Array.from(PLACEMENTS, (kind) => weekly[kind]),
  }
}

export function costsWeek(future: Future, plan: Plan, world: World): void {
  const { posts, placementPrice, flows, week } = world
  const { pay, agencyPremium, placement } = future.prices
  let staff = 0
  let agency = 0
  for (let post = 0; post < posts.count; post++) {
    const state = posts.state[post]
    if (state === POST.permanent) staff += posts.fte[post] * pay[posts.role[post]]
    else if (state === POST.agency) agency += posts.fte[post] * (pay[posts.role[post]] + agencyPremium)
  }
  const price = future.environment.price[week] * shockNow(future, plan, world, 'placementPriceShock')
  let placements = 0
  for (let kind = 0; kind < placement.length; kind++)
    placements += placementPrice[kind] * placement[kind] * price
  const staffing = future.environment.staffing[week]
  flows[FLOW.staffCost] += staff * staffing
  flows[FLOW.agencyCost] += agency * staffing
  flows[FLOW.placementCost] += placements
  ledgerWeek(future, plan, world, price)
}
