/** The engine's costs from the ledger: each line that has a price of its own, for money worked out anew with other prices and as a check of both. */
import { LEDGER, LEDGER_COUNT } from '../model/ledger'
import { ROLE_IDS } from '../model/roles'
import { PLACEMENTS } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import { drawValues, type Values } from '../parameters'
import { keyFromSeed } from '../random/seed'
import { streamFor } from '../random/stream'
import type { ResolvedScenario } from '../scenario/types'
import { solvePrices } from './costs'

export const BILLS = ['staffCost', 'agencyCost', 'placementCost', 'programmeCost'] as const
export type Bill = (typeof BILLS)[number]

/** GBP for one of each line of the ledger in its unit, and the cost it counts in; lines without are left out. */
export type UnitPrices = ReadonlyMap<number, { bill: Bill; gbp: number }>

/** Parameter values that future `replication` of a scenario is played with; 2k and 2k+1 have the same. */
export function valuesOf({ seed, stance, parameters }: ResolvedScenario, replication: number): Values {
  const knowledge = streamFor(keyFromSeed(seed), 0, 'knowledge')
  return drawValues(stance, knowledge, Math.floor(replication / 2), parameters)
}

/** Prices that a future was played with, at those of the opening year. Placements are priced on `paid.` lines, which hold how prices moved. */
export function unitPrices(scenario: ResolvedScenario, values: Values): UnitPrices {
  const { pay, agencyPremium, placement } = solvePrices(scenario.authority.profile, values)
  const prices = new Map<string, { bill: Bill; gbp: number }>()
  ROLE_IDS.forEach((id, role) => {
    prices.set(`permanent.${id}`, { bill: 'staffCost', gbp: pay[role] * WEEKS_PER_YEAR })
    prices.set(`agency.${id}`, { bill: 'agencyCost', gbp: (pay[role] + agencyPremium) * WEEKS_PER_YEAR })
  })
  PLACEMENTS.forEach((id, kind) =>
    prices.set(`paid.${id}`, { bill: 'placementCost', gbp: placement[kind] * WEEKS_PER_YEAR }),
  )
  const programme: [string, number][] = [
    ['coursesBegun', values.courseCost],
    ['recruits.socialWorkers', values.recruitmentCost],
    ['recruits.others', values.recruitmentCost],
    ['redundancies.socialWorkers', values.exitCost],
    ['redundancies.others', values.exitCost],
    ['conferencesHeld', values.conferenceCost],
    ['restorativeFte', values.restorativeCost],
  ]
  for (const [id, gbp] of programme) prices.set(id, { bill: 'programmeCost', gbp })
  return new Map(
    LEDGER.flatMap(({ id }, line) => {
      const price = prices.get(id)
      return price ? [[line, price]] : []
    }),
  )
}

/** A cost of one option and year, GBP, from the ledger of a future. */
export function billed(
  ledger: Float64Array,
  prices: UnitPrices,
  bill: Bill,
  { option, year, horizonYears }: { option: number; year: number; horizonYears: number },
): number {
  let sum = 0
  for (const [line, price] of prices)
    if (price.bill === bill) sum += price.gbp * ledger[(option * LEDGER_COUNT + line) * horizonYears + year]
  return sum
}
