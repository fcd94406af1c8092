/** The money part of a scenario with its defaults: years, price base, years to pay back in. */
import { financialYear, startOfFinancialYear, yearsAfter } from '../model/time'
import { moneyHash } from '../scenario/hash'
import type { Scenario } from '../scenario/types'
import type { ResolvedMoney } from './types'

/** Years within which a plan is to pay for itself, when nobody says. */
const PAYBACK_YEARS = 5

/** Takes a scenario that decodes. Pure. */
export function resolveMoney(
  scenario: Pick<Scenario, 'authority' | 'horizonYears' | 'money'>,
): ResolvedMoney {
  const { authority, horizonYears, money: file = {} } = scenario
  const base = startOfFinancialYear(authority.baseYear)!
  const priceYear = startOfFinancialYear(file.priceBase ?? authority.baseYear) ?? base
  return {
    file,
    years: yearsAfter(authority.baseYear, horizonYears),
    priceBase: financialYear(priceYear),
    yearsToFirst: base + 1 - priceYear,
    restateYears: priceYear - base,
    paybackYears: Math.min(file.paybackYears ?? PAYBACK_YEARS, horizonYears),
    target: file.target,
    hash: moneyHash({ money: file }),
  }
}
