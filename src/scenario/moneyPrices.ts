/** What each price or setting that a user can give stands for: a parameter of the register, or the price of a child a week in a kind of placement. */
import { MONEY_LINES, WEEK_PRICE_IDS, type WeekPriceId } from '../model/moneyLines'
import { PARAMETERS, type Parameter } from '../parameters'
import { fixed } from '../parameters/define'
import type { MoneyPriceId } from './moneyTypes'

const HIGHEST_WEEK_GBP = 100_000
const LABELS = new Map<string, string>(MONEY_LINES.map(({ id, label }) => [`week.${id}`, label]))
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const isWeekPrice = (id: MoneyPriceId): id is WeekPriceId =>
  (WEEK_PRICE_IDS as readonly string[]).includes(id)

/** A price of a week has no distribution of its own: by default it follows from the authority's published unit costs. */
const weekPrice = (id: WeekPriceId): Parameter => ({
  id,
  label: `Price of a child a week: ${lowerFirst(LABELS.get(id)!)}`,
  unit: 'GBP a week',
  low: 0,
  high: HIGHEST_WEEK_GBP,
  distribution: fixed(0),
  usedBy: ['money'],
  evidence: { source: 'published unit costs', locator: 'profile', grade: 'published', note: '' },
  toKnowBetter: 'Your own average weekly price of such placements this year.',
})

export function priceParameter(id: MoneyPriceId): Parameter {
  if (isWeekPrice(id)) return weekPrice(id)
  return (PARAMETERS as readonly Parameter[]).find((each) => each.id === id)!
}
