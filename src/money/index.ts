/** Money from futures: everything the pages, files and the command line show, worked out from ledgers and prices without playing anything. */
import { resolveScenario } from '../scenario/resolve'
import type { ResolvedScenario, Scenario } from '../scenario/types'
import { appraise } from './appraise'
import { headlineOf } from './headline'
import { drawPrices } from './prices'
import { adjusted, reconcile } from './reconcile'
import { resolveMoney } from './resolve'
import { savingsOf } from './savings'
import { spendOf } from './spend'
import { targetChance } from './target'
import type {
  Appraisal,
  DrawnPrices,
  Headline,
  LedgerFutures,
  OutturnRow,
  ResolvedMoney,
  Savings,
  Spend,
  TargetChance,
} from './types'

/** What one option comes to against the first. */
export interface OptionMoney {
  readonly option: number
  readonly savings: Savings
  readonly headline: Headline
  /** Cashable savings and avoided costs; `cashable` counts only the first. */
  readonly appraisal: Appraisal
  readonly cashable: Appraisal
  /** Undefined where no target is set. */
  readonly target: TargetChance | undefined
}

export interface Money {
  readonly scenario: ResolvedScenario
  readonly money: ResolvedMoney
  readonly draws: readonly DrawnPrices[]
  /** As priced, before what was accepted; and after. */
  readonly unadjusted: Spend
  readonly spend: Spend
  readonly outturn: readonly OutturnRow[]
  /** Options after the first, in their order. */
  readonly options: readonly OptionMoney[]
}

/** Deterministic: the same scenario and futures give the same money. Needs at least one future. */
export function moneyOf(scenario: Scenario, futures: LedgerFutures): Money {
  const resolved = resolveScenario(scenario)
  const money = resolveMoney(scenario)
  const draws = drawPrices(resolved, money, futures.done)
  const unadjusted = spendOf(resolved, money, futures, draws)
  const outturn = reconcile(resolved, money, futures, unadjusted)
  const spend = adjusted(unadjusted, money, outturn)
  const options = resolved.options.slice(1).map((_, index): OptionMoney => {
    const option = index + 1
    const savings = savingsOf(resolved, money, spend, draws, option)
    return {
      option,
      savings,
      headline: headlineOf(resolved, money, savings, outturn),
      appraisal: appraise(money, spend, savings, draws),
      cashable: appraise(money, spend, savings, draws, 'cashable'),
      target: money.target && targetChance(savings, spend, money.target),
    }
  })
  return { scenario: resolved, money, draws, unadjusted, spend, outturn, options }
}

export { CHANGE_LINES, CONSEQUENCE_LINES, DELIVERY_LINES, discountFactor, presentValue } from './appraise'
export { NEEDED_COSTS, pricesBehind, unsourcedPrices } from './headline'
export { priceList, type PriceRow } from './priceList'
export { AGREES_WITHIN, publishedOutturn, PUBLISHED_SOURCE } from './reconcile'
export { resolveMoney } from './resolve'
export { costsOutside, spendCell, totalSpend } from './spend'
export { ALL_SPEND, MONEY_KINDS, savedBy, spentBy, spreadOf, type Which } from './spread'
export { savingRows, type RowKind, type RowsAsked, type SavingRow } from './table'
export { targetChance } from './target'
export type * from './types'
