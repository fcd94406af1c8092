/** Ledgers made up cell by cell, and a scenario whose prices neither differ between futures nor rise: for money that can be worked out by hand. */
import { LEDGER_COUNT, ledgerCell, type LedgerId } from '../../src/model/ledger'
import type { LedgerFutures } from '../../src/money'
import type { MoneyFile, MoneyPriceId, OwnPrice } from '../../src/scenario/moneyTypes'
import type { Scenario } from '../../src/scenario/types'
import { exampleScenario } from '../unit/scenario/example'

export const own = (value: number): OwnPrice => ({ value, source: 'made up', year: '2024/25' })

/** Nothing rises, nothing is kept, nothing waits; a residential child costs 1,000 a week, a social worker 50,000 a year. */
const PLAIN: Partial<Record<MoneyPriceId, number>> = {
  inflationGeneral: 0,
  inflationPay: 0,
  inflationFostering: 0,
  inflationResidential: 0,
  noticeResidential: 0,
  heldResidential: 0,
  postRelease: 0,
  onCosts: 0.25,
  paySocialWorker: 40_000,
  'week.residential': 1000,
}

export function madeUpScenario(
  money: MoneyFile = {},
  prices: Partial<Record<MoneyPriceId, number>> = {},
  changes: Partial<Scenario> = {},
): Scenario {
  const all = Object.fromEntries(
    Object.entries({ ...PLAIN, ...prices }).map(([id, value]) => [id, own(value)]),
  )
  return { ...exampleScenario(), ...changes, money: { ...money, prices: { ...all, ...money.prices } } }
}

/** A year of residential care at the price above. */
export const CHILD_YEAR_GBP = 52_000
export const SOCIAL_WORKER_GBP = 50_000

export type Quantities = Partial<Record<LedgerId, readonly (readonly number[])[]>>

/** `futures[future][line][option][year]`; what is not named is 0. */
export function madeUpFutures(
  { options, horizonYears }: Scenario,
  futures: readonly Quantities[],
): LedgerFutures {
  return {
    done: futures.length,
    ledger: futures.map((lines) => {
      const ledger = new Float64Array(options.length * LEDGER_COUNT * horizonYears)
      for (const [line, byOption] of Object.entries(lines))
        byOption.forEach((years, option) =>
          years.forEach((quantity, year) => {
            ledger[ledgerCell(option, line as LedgerId, year, horizonYears)] = quantity
          }),
        )
      return ledger
    }),
  }
}
