/** What money comes to as JSON and as a tidy CSV, one number a row. A blocked headline is marked in both: it is not yet a saving. Equal results are equal bytes. */
import {
  priceList,
  savingRows,
  type Appraisal,
  type Money,
  type OptionMoney,
  type SavingRow,
  type Spread,
  type TargetChance,
} from '../money'
import type { Scenario } from '../scenario/types'
import type { Provenance } from '../statistics/types'
import { isReconciled } from '../views/moneyGate'
import { csvText } from './csvText'
import { jsonText } from './jsonText'
import { originOf } from './origin'
import { rounded } from './round'

export interface MoneyFileParts {
  scenario: Pick<Scenario, 'id'>
  money: Money
  provenance: Provenance
  /** What a reader has to see first: load above capacity. */
  warnings: readonly string[]
}

const STATISTICS = ['mean', 'p10', 'p50', 'p90', 'above', 'below', 'monteCarloError'] as const

const written = (spread: Spread) => ({
  ...Object.fromEntries(STATISTICS.map((name) => [name, rounded(spread[name])])),
  clear: spread.clear,
})

export function moneyJson({ scenario, money, provenance, warnings }: MoneyFileParts): string {
  const { money: resolved, scenario: played, outturn, options } = money
  return jsonText({
    format: 'unitcast-money',
    version: 1,
    scenario: scenario.id,
    provenance,
    warnings: [...warnings],
    priceBase: resolved.priceBase,
    basis: 'real, general inflation taken out; savings are positive',
    years: [...resolved.years],
    prices: priceList(played, resolved, money.draws).map(({ low, middle, high, ...row }) => ({
      ...row,
      low: rounded(low),
      middle: rounded(middle),
      high: rounded(high),
    })),
    outturn: outturn.map(({ modelled, outturnGbp, gapGbp, gapShare, explained, ...row }) => ({
      ...row,
      modelled: written(modelled),
      outturnGbp: rounded(outturnGbp),
      gapGbp: rounded(gapGbp),
      gapShare: rounded(gapShare),
      explained: explained.map(({ what, gbp }) => ({ what, gbp: rounded(gbp) })),
    })),
    options: options.map((option) => optionJson(option, money)),
  })
}

function optionJson({ option, savings, headline, appraisal, cashable, target }: OptionMoney, money: Money) {
  return {
    option: money.scenario.options[option]!.id,
    against: money.scenario.options[0]!.id,
    notYetASaving: headline.blocked,
    blockers: headline.blockers.map((each) => ({ ...each })),
    total: written(headline.total),
    cashable: written(headline.cashable),
    savings: savingRows(savings, money.spend).map(rowJson),
    nominal: savingRows(savings, money.spend, { lines: ['all'], basis: 'nominal' }).map(rowJson),
    appraisal: [appraisal, cashable].map(appraisalJson),
    ...(target && { target: targetJson(target) }),
  }
}

const rowJson = ({ saved, ...row }: SavingRow) => ({ ...row, ...written(saved) })

const appraisalJson = (each: Appraisal) => ({
  basis: each.basis,
  discountRate: each.discountRate,
  presentValue: written(each.npv),
  real: written(each.real),
  nominal: written(each.nominal),
  ...(each.benefitCost && { benefitCost: written(each.benefitCost) }),
  benefitCostShare: rounded(each.benefitCostShare),
  ...(each.changeReturn && { changeReturn: written(each.changeReturn) }),
  paybackYears: each.paybackYears,
  paidBackInTime: rounded(each.paidBackInTime),
  payback: each.payback.map(({ year, chance }) => ({ year, chance: rounded(chance) })),
  cumulative: each.cumulative.map(written),
  afterOptimism: {
    costs: each.afterOptimism.costs,
    savings: each.afterOptimism.savings,
    costsGbp: rounded(each.afterOptimism.costsGbp),
    savingsGbp: rounded(each.afterOptimism.savingsGbp),
    presentValue: written(each.afterOptimism.npv),
  },
  switching: each.switching.map(({ what, now, value }) => ({
    what,
    now,
    value: value === undefined ? null : rounded(value),
  })),
})

const targetJson = ({ target, saved, chance, chanceFrom, chanceTo, ...rest }: TargetChance) => ({
  ...target,
  saved: written(saved),
  chance: rounded(chance),
  chanceFrom: rounded(chanceFrom),
  chanceTo: rounded(chanceTo),
  shortfallIfMissed: rounded(rest.shortfallIfMissed),
  contingency: rounded(rest.contingency),
})

/** Of options whose base year is reconciled: before that no difference is shown. */
export function moneyCsv({ scenario, money, provenance }: MoneyFileParts): string {
  const origin = originOf(provenance)
  const { priceBase, hash } = money.money
  const shown = money.options.filter(({ headline }) => isReconciled(headline))
  const data = shown.flatMap(({ option, savings, headline }) =>
    savingRows(savings, money.spend).flatMap((row) =>
      STATISTICS.map((name) => [
        scenario.id,
        money.scenario.options[option]!.id,
        ...placeOf(row),
        name,
        rounded(row.saved[name]),
        name === 'above' || name === 'below' ? 'share' : 'gbp',
        priceBase,
        headline.blocked ? 'not yet a saving' : 'reconciled',
        hash,
        ...origin.values,
      ]),
    ),
  )
  const columns = ['scenario', 'option', 'line', 'kind', 'year', 'statistic', 'value', 'unit', 'price_base']
  const fields = [...columns, 'state', 'money_hash', ...origin.names]
  return csvText({ fields, data })
}

const placeOf = ({ line, kind, year }: SavingRow) => [line, kind, year]
