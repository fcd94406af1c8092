/** What of a difference is cash, what was avoided and what is only free, with made-up quantities whose money can be worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { SavingKind } from '../../../src/model/moneyLines'
import { moneyOf, savedBy, spentBy, type Savings } from '../../../src/money'
import type { MoneyFile, MoneyPriceId } from '../../../src/scenario/moneyTypes'
import {
  CHILD_YEAR_GBP,
  madeUpFutures,
  madeUpScenario,
  SOCIAL_WORKER_GBP,
  type Quantities,
} from '../../support/madeUpMoney'

const YEARS = 2
const savingsOf = (
  quantities: Quantities,
  money: MoneyFile = {},
  prices: Partial<Record<MoneyPriceId, number>> = {},
): Savings => {
  const scenario = madeUpScenario(money, prices, { horizonYears: YEARS })
  return moneyOf(scenario, madeUpFutures(scenario, [quantities, quantities])).options[0]!.savings
}
/** By kind, in one year of the first future. */
const inYear = (savings: Savings, year: number): Record<SavingKind, number> => {
  const of = (kind: SavingKind) => savedBy(savings, { kinds: [kind], years: [year] })[0]!
  return { cashable: of('cashable'), avoidance: of('avoidance'), capacity: of('capacity') }
}
const children = (before: number[], after: number[]): Quantities => ({ 'paid.residential': [before, after] })

describe('fewer children placed', () => {
  it('are cashable as far as spend falls below the first year’s, and avoidance while it still rises', () => {
    const savings = savingsOf(children([10, 14], [10, 9]))
    expect(inYear(savings, 1)).toEqual({
      cashable: 1 * CHILD_YEAR_GBP,
      avoidance: 4 * CHILD_YEAR_GBP,
      capacity: 0,
    })
    const rising = savingsOf(children([10, 14], [10, 12]))
    expect(inYear(rising, 1)).toEqual({ cashable: 0, avoidance: 2 * CHILD_YEAR_GBP, capacity: 0 })
  })

  it('release a bed only after its notice: half a year of notice leaves half of the first year’s saving', () => {
    const savings = savingsOf(children([10, 10], [8, 8]), {}, { noticeResidential: 26 })
    expect(inYear(savings, 0)).toEqual({ cashable: CHILD_YEAR_GBP, avoidance: 0, capacity: CHILD_YEAR_GBP })
    expect(inYear(savings, 1)).toEqual({ cashable: 2 * CHILD_YEAR_GBP, avoidance: 0, capacity: 0 })
  })

  it('leave the share of the cost that stays as capacity for good', () => {
    const savings = savingsOf(children([10, 10], [8, 8]), {}, { heldResidential: 0.25 })
    const held = 0.25 * 2 * CHILD_YEAR_GBP
    expect(inYear(savings, 1)).toEqual({ cashable: 2 * CHILD_YEAR_GBP - held, avoidance: 0, capacity: held })
  })

  it('that become more cost money at once, whatever the notice', () => {
    const savings = savingsOf(
      children([10, 10], [12, 12]),
      {},
      { noticeResidential: 26, heldResidential: 0.5 },
    )
    expect(inYear(savings, 0)).toEqual({ cashable: -2 * CHILD_YEAR_GBP, avoidance: 0, capacity: 0 })
  })
})

describe('chance alone', () => {
  it('makes no kind of saving: futures that go up and down by as much leave every kind near nothing', () => {
    const scenario = madeUpScenario(
      {},
      { noticeResidential: 26, heldResidential: 0.4 },
      { horizonYears: YEARS },
    )
    const up = children([10, 12], [11, 12.99])
    const down = children([10, 12], [9, 11])
    const { savings } = moneyOf(scenario, madeUpFutures(scenario, [down, up, down, up])).options[0]!
    for (const kind of ['cashable', 'avoidance', 'capacity'] as const) {
      const saved = savedBy(savings, { kinds: [kind] })
      const mean = saved.reduce((sum, each) => sum + each, 0) / saved.length
      expect(Math.abs(mean), kind).toBeLessThan(0.01 * CHILD_YEAR_GBP)
    }
  })
})

describe('posts', () => {
  const posts = (filled: number[][], vacant: number[][]): Quantities => ({
    'permanent.socialWorker': filled,
    'vacant.socialWorker': vacant,
  })

  it('given up are cashable, but not in the weeks of notice', () => {
    const fewer = posts(
      [
        [20, 20],
        [18, 18],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    )
    expect(inYear(savingsOf(fewer), 0).cashable).toBe(2 * SOCIAL_WORKER_GBP)
    const waiting = savingsOf(fewer, {}, { postRelease: 13 })
    expect(inYear(waiting, 0)).toEqual({
      cashable: 1.5 * SOCIAL_WORKER_GBP,
      avoidance: 0,
      capacity: 0.5 * SOCIAL_WORKER_GBP,
    })
    expect(inYear(waiting, 1).cashable).toBe(2 * SOCIAL_WORKER_GBP)
  })

  it('that are funded and stand empty are avoidance: no budget falls', () => {
    const empty = posts(
      [
        [20, 20],
        [18, 18],
      ],
      [
        [0, 0],
        [2, 2],
      ],
    )
    expect(inYear(savingsOf(empty), 0)).toEqual({
      cashable: 0,
      avoidance: 2 * SOCIAL_WORKER_GBP,
      capacity: 0,
    })
  })
})

describe('a saving that is in the plan already', () => {
  const plan = (gbp: number): MoneyFile => ({
    inPlan: [{ id: 'other', label: 'Placement panel', line: 'residential', gbp: { '2025/26': gbp } }],
  })

  it('is taken off the year and line it is listed for', () => {
    const savings = savingsOf(children([10, 10], [8, 8]), plan(30_000))
    expect(inYear(savings, 0).cashable).toBe(2 * CHILD_YEAR_GBP - 30_000)
    expect(inYear(savings, 1).cashable).toBe(2 * CHILD_YEAR_GBP)
  })

  it('takes off no more than was found, and makes no cost smaller or larger', () => {
    expect(inYear(savingsOf(children([10, 10], [8, 8]), plan(1e9)), 0).cashable).toBe(0)
    expect(inYear(savingsOf(children([10, 10], [12, 10]), plan(1e9)), 0).cashable).toBe(-2 * CHILD_YEAR_GBP)
  })
})

describe('who gains', () => {
  it('is the partner by the share that the user gives for the line', () => {
    const partners = [{ line: 'residential' as const, partner: 'Health', share: 0.25, source: 'agreement' }]
    const savings = savingsOf(children([10, 10], [8, 8]), { partners })
    expect(savedBy(savings, { who: 'partners', years: [0] })[0]).toBe(0.5 * CHILD_YEAR_GBP)
    expect(savedBy(savings, { who: 'authority', years: [0] })[0]).toBe(1.5 * CHILD_YEAR_GBP)
  })
})

describe('the time of practitioners', () => {
  it('is valued as capacity and is in no spend', () => {
    const less: Quantities = {
      'stage.childInNeed': [
        [100, 100],
        [90, 90],
      ],
    }
    const savings = savingsOf(less)
    const time = savedBy(savings, { lines: ['childInNeedTime'], years: [0] })[0]!
    expect(time).toBeGreaterThan(0)
    expect(savedBy(savings, { kinds: ['cashable', 'avoidance'], lines: ['childInNeedTime'] })[0]).toBe(0)
    expect(savedBy(savings)[0]).toBe(0)
  })
})

describe('costs that the user gives', () => {
  const cost = (more: object): MoneyFile => ({
    costs: [
      {
        id: 'lead',
        label: 'Lead',
        option: 'units',
        line: 'programme',
        recurring: true,
        from: '2025/26',
        source: 'bid',
        value: 70_000,
        ...more,
      },
    ],
  })
  const none: Quantities = {}

  it('fall in every year from the first to the last, and a one-off in its own', () => {
    expect(savedBy(savingsOf(none, cost({})))[0]).toBe(-140_000)
    expect(savedBy(savingsOf(none, cost({ to: '2025/26' })))[0]).toBe(-70_000)
    expect(inYear(savingsOf(none, cost({ recurring: false, from: '2026/27' })), 1).cashable).toBe(-70_000)
    expect(inYear(savingsOf(none, cost({ recurring: false, from: '2026/27' })), 0).cashable).toBe(0)
  })

  it('given as a range differ between draws and lie around it', () => {
    const scenario = madeUpScenario(
      cost({ value: undefined, low: 50_000, high: 90_000 }),
      {},
      { horizonYears: 1 },
    )
    const many = Array.from({ length: 200 }, () => none)
    const spent = spentBy(moneyOf(scenario, madeUpFutures(scenario, many)).spend, 1)
    const inside = spent.filter((each) => each > 50_000 && each < 90_000).length
    expect(new Set(spent).size).toBe(100)
    expect(inside / spent.length).toBeGreaterThan(0.65)
    expect(inside / spent.length).toBeLessThan(0.95)
  })
})
