/** Present value, payback, ratios and switching values against figures worked out by hand. */
import { describe, expect, it } from 'vitest'
import { moneyOf, presentValue } from '../../../src/money'
import { switchingValues } from '../../../src/money/switching'
import type { MoneyFile } from '../../../src/scenario/moneyTypes'
import {
  CHILD_YEAR_GBP,
  madeUpFutures,
  madeUpScenario,
  own,
  type Quantities,
} from '../../support/madeUpMoney'

const YEARS = 4
const change: MoneyFile = {
  costs: [
    {
      id: 'change',
      label: 'Change',
      option: 'units',
      line: 'programme',
      recurring: false,
      from: '2025/26',
      source: 'bid',
      value: 3 * CHILD_YEAR_GBP,
    },
  ],
  paybackYears: 3,
}
/** One child fewer in every future and year from the second on. */
const fewer = (by: number): Quantities => ({
  'paid.residential': [
    [10, 10, 10, 10],
    [10, 10 - by, 10 - by, 10 - by],
  ],
})
const appraised = (futures: Quantities[], money = change, prices = {}) => {
  const scenario = madeUpScenario(money, prices, { horizonYears: YEARS })
  return moneyOf(scenario, madeUpFutures(scenario, futures)).options[0]!.appraisal
}

describe('present value', () => {
  it('of an equal amount for n years is the closed form of an annuity from now', () => {
    for (const rate of [0.01, 0.035, 0.1])
      for (const years of [1, 5, 10])
        expect(presentValue(new Array(years).fill(100), rate)).toBeCloseTo(
          (100 * (1 - (1 + rate) ** -years) * (1 + rate)) / rate,
          9,
        )
    expect(presentValue([5, 6, 7], 0)).toBe(18)
  })

  it('of an option is that of its savings less its costs, at the rate the user gives', () => {
    const { npv, discountRate, real } = appraised([fewer(2), fewer(2)])
    expect(discountRate).toBe(0.035)
    const expected = -3 + (2 * (1 - 1.035 ** -3)) / 0.035
    expect(npv.mean).toBeCloseTo(expected * CHILD_YEAR_GBP, 4)
    expect(real.mean).toBeCloseTo(3 * CHILD_YEAR_GBP, 6)
    const undiscounted = appraised([fewer(2), fewer(2)], { ...change, prices: { discountRate: own(0) } })
    expect(undiscounted.npv.mean).toBeCloseTo(undiscounted.real.mean, 6)
  })

  it('is real: inflation that is the same on every line changes what is paid and not what it is worth', () => {
    const rise = 0.05
    const rises = {
      inflationGeneral: rise,
      inflationPay: rise,
      inflationFostering: rise,
      inflationResidential: rise,
    }
    const [flat, risen] = [appraised([fewer(2), fewer(2)]), appraised([fewer(2), fewer(2)], change, rises)]
    expect(risen.npv.mean).toBeCloseTo(flat.npv.mean, 4)
    const paid = -3 * 1.05 + 2 * (1.05 ** 2 + 1.05 ** 3 + 1.05 ** 4)
    expect(risen.nominal.mean).toBeCloseTo(paid * CHILD_YEAR_GBP, 4)
  })
})

describe('payback', () => {
  it('is the share of futures whose savings have outgrown the costs by the end of each year', () => {
    const { payback, paidBackInTime, cumulative } = appraised([fewer(4), fewer(4), fewer(2), fewer(0)])
    expect(payback.map(({ chance }) => chance)).toEqual([0, 0.5, 0.75, 0.75])
    expect(paidBackInTime).toBe(0.75)
    expect(cumulative[3]!.p90).toBeGreaterThan(0)
    expect(cumulative[0]!.mean).toBeCloseTo(-3 * CHILD_YEAR_GBP, 6)
  })

  it('is never where nothing was saved', () => {
    expect(appraised([fewer(0), fewer(0)], {}).payback.every(({ chance }) => chance === 0)).toBe(true)
  })
})

describe('benefits for each pound', () => {
  it('are savings on what comes of it over the extra cost of what is done', () => {
    const { benefitCost, benefitCostShare } = appraised([fewer(2), fewer(2)])
    expect(benefitCostShare).toBe(1)
    expect(benefitCost!.mean).toBeCloseTo((2 * (1 - 1.035 ** -3)) / 0.035 / 3, 9)
  })

  it('are not given where most futures cost nothing more', () => {
    expect(appraised([fewer(2), fewer(2)], {}).benefitCost).toBeUndefined()
  })

  it('of the change itself are everything else that is saved over what the change costs, and need it to cost something', () => {
    const { changeReturn } = appraised([fewer(2), fewer(2)])
    expect(changeReturn!.mean).toBeCloseTo((2 * (1 - 1.035 ** -3)) / 0.035 / 3, 9)
    expect(appraised([fewer(2), fewer(2)], {}).changeReturn).toBeUndefined()
  })
})

describe('optimism bias', () => {
  it('takes the same off every future, apart from the range: costs raised and expected savings marked down', () => {
    const prices = { optimismCosts: 0.2, optimismSavings: 0.5 }
    const { npv, afterOptimism } = appraised([fewer(4), fewer(4), fewer(0), fewer(0)], change, prices)
    expect(afterOptimism.costsGbp).toBeCloseTo(0.2 * 3 * CHILD_YEAR_GBP, 4)
    expect(afterOptimism.savingsGbp).toBeCloseTo(0.5 * (npv.mean + 3 * CHILD_YEAR_GBP), 4)
    const off = afterOptimism.costsGbp + afterOptimism.savingsGbp
    expect(afterOptimism.npv.mean).toBeCloseTo(npv.mean - off, 4)
    expect(afterOptimism.npv.p90 - afterOptimism.npv.p10).toBeCloseTo(npv.p90 - npv.p10, 4)
  })

  it('marks no loss down', () => {
    const { afterOptimism } = appraised([fewer(-2), fewer(-2)], {})
    expect(afterOptimism).toMatchObject({ costsGbp: 0, savingsGbp: 0 })
  })
})

describe('switching values', () => {
  const found = appraised([fewer(2), fewer(2)]).switching
  const of = (what: string) => found.find((each) => each.what === what)!.value!

  it('make the mean present value nothing when put in place of the value', () => {
    const price = appraised([fewer(2), fewer(2)], change, {
      'week.residential': 1000 * of('placementPrices'),
    })
    expect(price.npv.mean).toBeCloseTo(0, 4)
    const dearer = {
      ...change,
      costs: [{ ...change.costs![0]!, value: 3 * CHILD_YEAR_GBP * of('costsOfChange') }],
    }
    expect(appraised([fewer(2), fewer(2)], dearer).npv.mean).toBeCloseTo(0, 4)
    expect(appraised([fewer(2 * of('savingsFound')), fewer(2 * of('savingsFound'))]).npv.mean).toBeCloseTo(
      0,
      4,
    )
  })

  it('of the discount rate is the rate of return, within what the rate may be', () => {
    const futures = [fewer(1.1), fewer(1.1)]
    const rate = appraised(futures).switching.find(({ what }) => what === 'discountRate')!.value!
    expect(rate).toBeGreaterThan(0.035)
    expect(Math.abs(appraised(futures, change, { discountRate: rate }).npv.mean)).toBeLessThan(0.01)
  })

  it('are not there where no value would do', () => {
    const values = switchingValues({
      yearly: [-1, -1],
      consequences: -1,
      change: -1,
      placements: 0,
      npv: -2,
      discountRate: 0.035,
    })
    expect(values.map(({ value }) => value)).toEqual([undefined, undefined, undefined, undefined])
  })
})
