/** What an option comes to against the first in one amount a future: the question behind break-even, drivers and the worth of finding out. */
import { resolveScenario } from '../scenario/resolve'
import type { ResolvedScenario, Scenario } from '../scenario/types'
import { presentValue } from './appraise'
import { drawPrices } from './prices'
import { adjusted, reconcile } from './reconcile'
import { resolveMoney } from './resolve'
import { savingsOf } from './savings'
import { spendOf } from './spend'
import { MONEY_KINDS, savedBy } from './spread'
import type { LedgerFutures, OutturnRow, ResolvedMoney } from './types'

/** A scenario to be played and priced. */
export interface MoneyCase {
  readonly scenario: ResolvedScenario
  readonly money: ResolvedMoney
}

export interface NetAsked {
  /** Place of the option; it is compared with the first. */
  readonly option: number
  /** Years that count, from the first. */
  readonly years: number
  /** `added`: as payback counts them. `present`: discounted to the first year. Real, cashable savings and avoided costs less costs, either way. */
  readonly as: 'added' | 'present'
}

/** `option`: with the first and this option alone, which then has place 1. An option's futures do not depend on others than the first. */
export function moneyCase(scenario: Scenario, option?: number): MoneyCase {
  const resolved = resolveScenario(scenario)
  const { options } = resolved
  return {
    scenario: option === undefined ? resolved : { ...resolved, options: [options[0]!, options[option]!] },
    money: resolveMoney(scenario),
  }
}

/** The reconciliation of a case as it stands: what was accepted of it holds too where one thing is held at another value to see what it does. */
export function reconciled({ scenario, money }: MoneyCase, futures: LedgerFutures): OutturnRow[] {
  const draws = drawPrices(scenario, money, futures.done)
  return reconcile(scenario, money, futures, spendOf(scenario, money, futures, draws))
}

/** GBP in each future, in replication order; above nothing, the option pays. `rows`: from `reconciled`. */
export function netSavings(
  { scenario, money }: MoneyCase,
  futures: LedgerFutures,
  { option, years, as }: NetAsked,
  rows: readonly OutturnRow[],
): Float64Array {
  const draws = drawPrices(scenario, money, futures.done)
  const spend = adjusted(spendOf(scenario, money, futures, draws), money, rows)
  const savings = savingsOf(scenario, money, spend, draws, option)
  const yearly = Array.from({ length: years }, (_, year) =>
    savedBy(savings, { kinds: MONEY_KINDS, years: [year] }),
  )
  return Float64Array.from({ length: futures.done }, (_, future) =>
    presentValue(
      yearly.map((amounts) => amounts[future]!),
      as === 'present' ? draws[future >> 1]!.values.discountRate : 0,
    ),
  )
}
