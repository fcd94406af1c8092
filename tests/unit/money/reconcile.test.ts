/** Modelled spend beside what was spent: gaps that agree, are open, are accepted or lapse; and what stands between a saving and a headline. */
import { describe, expect, it } from 'vitest'
import { moneyOf, publishedOutturn, spentBy } from '../../../src/money'
import type { AdjustmentFile, MoneyFile } from '../../../src/scenario/moneyTypes'
import {
  CHILD_YEAR_GBP,
  madeUpFutures,
  madeUpScenario,
  own,
  type Quantities,
} from '../../support/madeUpMoney'

const SPENT = 10 * CHILD_YEAR_GBP
const quantities: Quantities = {
  'paid.residential': [
    [10, 10],
    [8, 8],
  ],
  'placed.residential': [
    [10, 10],
    [8, 8],
  ],
}
const outturn = (gbp: number): MoneyFile => ({
  outturn: [{ line: 'residential', year: '2024/25', gbp, source: 'Revenue outturn' }],
})
const accepted = (outturnGbp: number, more: Partial<AdjustmentFile> = {}): MoneyFile => ({
  ...outturn(outturnGbp),
  adjustments: [
    {
      line: 'residential',
      how: 'scale',
      modelledGbp: SPENT,
      outturnGbp,
      reason: 'Dear placements',
      by: 'Finance',
      ...more,
    },
  ],
})
const moneyFrom = (file: MoneyFile, prices = {}) => {
  const scenario = madeUpScenario(file, prices, { horizonYears: 2 })
  return moneyOf(scenario, madeUpFutures(scenario, [quantities, quantities]))
}
const residential = (file: MoneyFile) => moneyFrom(file).outturn.find(({ line }) => line === 'residential')!

describe('a line', () => {
  it('agrees when the gap is small, and is open when it is not', () => {
    expect(residential(outturn(SPENT * 1.04)).state).toBe('agrees')
    expect(residential(outturn(SPENT * 1.2))).toMatchObject({
      state: 'open',
      from: 'typed',
      source: 'Revenue outturn',
    })
  })

  it('is compared at prices before any rise', () => {
    const [flat, risen] = [0, 0.3].map((rise) =>
      moneyFrom(outturn(SPENT), { inflationResidential: rise }).outturn.find(
        ({ line }) => line === 'residential',
      )!,
    )
    expect(risen!.modelled.mean).toBeCloseTo(flat!.modelled.mean, 6)
  })

  it('has a gap that is the sum of the parts told', () => {
    const { explained, gapGbp } = residential(outturn(SPENT * 1.2))
    expect(explained.map(({ what }) => what)).toEqual(['volume', 'price'])
    expect(explained.reduce((sum, { gbp }) => sum + gbp, 0)).toBeCloseTo(gapGbp, 6)
  })

  it('is compared with published unit costs where nothing is typed, and says so where they are of somebody else', () => {
    const money = moneyFrom({})
    const row = money.outturn.find(({ line }) => line === 'residential')!
    expect(row.outturnGbp).toBe(publishedOutturn(money.scenario.authority.profile).residential.gbp)
    expect(row.from).toBe('filled')
    expect(row.source).toContain('as in England')
    expect(row.state).toBe('open')
  })
})

describe('an accepted gap', () => {
  it('scales the line in every option, and with it its savings', () => {
    const money = moneyFrom(accepted(SPENT * 1.2))
    expect(residential(accepted(SPENT * 1.2)).state).toBe('accepted')
    for (const option of [0, 1]) {
      const [before, after] = [money.unadjusted, money.spend].map(
        (spend) => spentBy(spend, option, { lines: ['residential'] })[0]!,
      )
      expect(after! / before!).toBeCloseTo(1.2, 9)
    }
  })

  it('of spend outside the model changes nothing', () => {
    const { unadjusted, spend } = moneyFrom(accepted(SPENT * 1.2, { how: 'outside' }))
    expect(spend).toBe(unadjusted)
  })

  it('lapses when modelled or real spend has moved since', () => {
    expect(residential(accepted(SPENT * 1.2, { modelledGbp: SPENT * 1.1 })).state).toBe('lapsed')
    const moved = { ...accepted(SPENT * 1.2), ...outturn(SPENT * 1.3) }
    expect(residential(moved).state).toBe('lapsed')
  })
})

describe('a headline', () => {
  const all: MoneyFile = {
    outturn: (['fostering', 'residential', 'otherPlacements', 'socialWork'] as const).map((line) => ({
      line,
      year: '2024/25',
      gbp: line === 'residential' ? SPENT : 0,
      source: 'ledger',
    })),
    costs: (['programme', 'dualRunning'] as const).map((line) => ({
      id: line.toLowerCase(),
      label: line,
      option: 'units',
      line,
      recurring: false,
      from: '2025/26',
      value: 0,
      source: 'none needed',
    })),
  }
  const headline = (file: MoneyFile) => moneyFrom(file).options[0]!.headline

  it('is given when every line is reconciled, every price has a source and the change has its costs', () => {
    expect(headline(all)).toMatchObject({ blocked: false, blockers: [] })
    expect(headline(all).total.mean).toBeCloseTo(4 * CHILD_YEAR_GBP, 4)
  })

  it('is blocked by a line that is not reconciled', () => {
    const open = { ...all, outturn: all.outturn!.map((each) => ({ ...each, gbp: each.gbp * 2 })) }
    expect(headline(open).blockers).toEqual([{ kind: 'notReconciled', line: 'residential', state: 'open' }])
  })

  it('is blocked by costs of the change that nobody has given, even if they are nothing', () => {
    expect(headline({ ...all, costs: all.costs!.slice(0, 1) }).blockers).toEqual([
      { kind: 'costNotGiven', option: 'units', line: 'dualRunning' },
    ])
  })

  it('is blocked by a price that rests on judgement when the saving hangs on it, until somebody gives it', () => {
    const kinds = {
      'paid.secureOrOther': [
        [4, 4],
        [2, 2],
      ],
    } as unknown as Quantities
    const blockers = (file: MoneyFile) => {
      const scenario = madeUpScenario({ ...all, ...file }, {}, { horizonYears: 2 })
      const both = { ...quantities, ...kinds }
      return moneyOf(scenario, madeUpFutures(scenario, [both, both])).options[0]!.headline.blockers
    }
    const found = blockers({}).find(({ kind }) => kind === 'unsourcedPrice')
    expect(found).toMatchObject({ line: 'secureOrOther', ids: ['secureCost'] })
    const given = blockers({ prices: { 'week.secureOrOther': own(9000) } })
    expect(given.filter(({ kind }) => kind === 'unsourcedPrice')).toEqual([])
  })
})
