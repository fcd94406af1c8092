/** Prices of a child a week that nobody gave: a published cost of the authority, of some kinds times a ratio of the register. */
import { LEDGER_INDEX } from '../model/ledger'
import { WEEK_PRICE_IDS } from '../model/moneyLines'
import { PLACEMENTS, type Placement } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import type { ParameterId } from '../parameters'
import { quantiles } from '../statistics'
import type { DrawnPrices } from './types'

/** How a kind's price is set against the published one; the others are the published one. */
export const WEEK_RATIO: Partial<Record<Placement, ParameterId>> = {
  kinship: 'kinshipCost',
  agencyFoster: 'agencyFosterCost',
  supportedAccommodation: 'supportedCost',
  secureOrOther: 'secureCost',
}

const FOSTERED: readonly Placement[] = ['kinship', 'inHouseFoster', 'agencyFoster']

/** The published figure that a kind's price is worked out from. */
export const weekField = (kind: Placement) =>
  FOSTERED.includes(kind) ? ('fosteringWeeklyGbp' as const) : ('residentialWeeklyGbp' as const)

/** The kind that `week.residential` is the price of; nothing for other prices. */
export const weekKind = (id: string): Placement | undefined =>
  PLACEMENTS[(WEEK_PRICE_IDS as readonly string[]).indexOf(id)]

/** GBP a week as drawn: where 8 in 10 draws lie, and the middle. Of at least one draw. */
export function weekRange(draws: readonly DrawnPrices[], kind: Placement) {
  const weekly = draws.map(({ unit }) => unit.get(LEDGER_INDEX[`paid.${kind}`])!.gbp / WEEKS_PER_YEAR)
  const [low, middle, high] = quantiles(weekly, [0.1, 0.5, 0.9]) as [number, number, number]
  return { low, middle, high }
}
