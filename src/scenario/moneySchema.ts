/** The schema of the money part of a scenario file. Rules between fields are in `checkMoney.ts`. */
import * as v from 'valibot'
import { MONEY_LINE_IDS, OUTTURN_LINE_IDS, WEEK_PRICE_IDS } from '../model/moneyLines'
import { FINANCE_PARAMETERS } from '../parameters/finance'
import { MONEY_PARAMETERS } from '../parameters/money'
import { LIMITS } from './limits'
import type { MoneyPriceId } from './moneyTypes'
import { GROUP, id, list, number, oneOf, optionalEntries, share, text, whole, year, yesOrNo } from './pieces'

const PLAYED = 'proceedingsShare'
/** Prices and settings that a user can give, in the order of the register; then prices of a child a week by kind of placement. */
export const MONEY_PRICE_IDS: readonly MoneyPriceId[] = [
  ...MONEY_PARAMETERS.map((each): string => each.id).filter((each) => each !== PLAYED),
  ...(['agencyPremium', 'conferenceCost', 'restorativeCost'] as const),
  ...FINANCE_PARAMETERS.map((each) => each.id),
  ...WEEK_PRICE_IDS,
] as MoneyPriceId[]

const note = () => text(LIMITS.noteCharacters)
const gbp = () => number(LIMITS.gbp)
const range = {
  value: v.optional(v.number('a number')),
  low: v.optional(v.number('a number')),
  high: v.optional(v.number('a number')),
}

const price = v.strictObject(
  {
    ...range,
    mode: v.optional(v.number('a number')),
    source: note(),
    year: year(),
    reason: v.optional(note()),
  },
  GROUP,
)

const outturn = v.strictObject(
  { line: oneOf(OUTTURN_LINE_IDS), year: year(), gbp: gbp(), source: note() },
  GROUP,
)

const adjustment = v.strictObject(
  {
    line: oneOf(OUTTURN_LINE_IDS),
    how: oneOf(['scale', 'outside']),
    modelledGbp: gbp(),
    outturnGbp: gbp(),
    reason: note(),
    by: text(LIMITS.nameCharacters),
    on: v.optional(text(LIMITS.nameCharacters)),
  },
  GROUP,
)

const cost = v.strictObject(
  {
    ...range,
    id: id(),
    label: text(LIMITS.titleCharacters),
    option: id(),
    line: oneOf(MONEY_LINE_IDS),
    recurring: yesOrNo(),
    from: year(),
    to: v.optional(year()),
    source: note(),
  },
  GROUP,
)

const inPlan = v.strictObject(
  {
    id: id(),
    label: text(LIMITS.titleCharacters),
    line: oneOf(MONEY_LINE_IDS),
    gbp: v.record(v.string(), gbp(), GROUP),
    source: v.optional(note()),
  },
  GROUP,
)

const partner = v.strictObject(
  { line: oneOf(MONEY_LINE_IDS), partner: text(LIMITS.nameCharacters), share: share(), source: note() },
  GROUP,
)

const target = v.strictObject(
  {
    gbp: gbp(),
    year: year(),
    over: oneOf(['year', 'total']),
    counts: oneOf(['cashable', 'cashableAndAvoidance']),
    source: v.optional(note()),
  },
  GROUP,
)

export const moneySchema = v.strictObject(
  {
    priceBase: v.optional(year()),
    prices: v.optional(
      v.strictObject(
        optionalEntries(MONEY_PRICE_IDS, () => price),
        GROUP,
      ),
    ),
    outturn: v.optional(list(outturn, LIMITS.moneyEntries)),
    adjustments: v.optional(list(adjustment, OUTTURN_LINE_IDS.length)),
    costs: v.optional(list(cost, LIMITS.moneyEntries)),
    inPlan: v.optional(list(inPlan, LIMITS.moneyEntries)),
    partners: v.optional(list(partner, LIMITS.moneyEntries)),
    target: v.optional(target),
    paybackYears: v.optional(whole(LIMITS.horizonYears)),
  },
  GROUP,
)
