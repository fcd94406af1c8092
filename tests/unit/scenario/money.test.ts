/** The money part of a scenario file: what is refused and in which words, and that no result depends on it. */
import { describe, expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { moneyHash, scenarioHash } from '../../../src/scenario/hash'
import type { MoneyFile } from '../../../src/scenario/moneyTypes'
import { samePlayed } from '../../../src/scenario/played'
import { resolveScenario } from '../../../src/scenario/resolve'
import { exampleScenario } from './example'

const whole: MoneyFile = {
  priceBase: '2025/26',
  prices: {
    onCosts: { low: 0.26, high: 0.32, source: 'Payroll', year: '2025/26' },
    'week.residential': { value: 6800, source: 'Contracts register', year: '2025/26', reason: 'All spot' },
  },
  outturn: [{ line: 'residential', year: '2024/25', gbp: 21_000_000, source: 'Revenue outturn' }],
  adjustments: [
    {
      line: 'residential',
      how: 'scale',
      modelledGbp: 19_000_000,
      outturnGbp: 21_000_000,
      reason: 'Two dear placements',
      by: 'Head of finance',
      on: '3 March 2026',
    },
  ],
  costs: [
    {
      id: 'lead',
      label: 'Programme lead',
      option: 'units',
      line: 'programme',
      recurring: true,
      from: '2025/26',
      to: '2027/28',
      low: 60_000,
      high: 80_000,
      source: 'Business case',
    },
  ],
  inPlan: [{ id: 'panel', label: 'Placement panel', line: 'residential', gbp: { '2026/27': 400_000 } }],
  partners: [{ line: 'residential', partner: 'Health', share: 0.2, source: 'Joint funding' }],
  target: { gbp: 1_500_000, year: '2028/29', over: 'year', counts: 'cashable' },
  paybackYears: 3,
}
const decode = (money: unknown) => decodeScenarioValue({ ...exampleScenario(), money })
const issuesOf = (changes: object) => {
  const decoded = decode({ ...whole, ...changes })
  return decoded.ok ? [] : decoded.issues.map(({ path, message }) => `${path}: ${message}`)
}

describe('the money part', () => {
  it('is read whole and kept as it is', () => {
    const decoded = decode(whole)
    expect(decoded.ok && decoded.scenario.money).toEqual(whole)
  })

  it.each<[string, object, string]>([
    [
      'a line that there is not',
      { outturn: [{ ...whole.outturn![0], line: 'roads' }] },
      'money.outturn[0].line: ',
    ],
    ['an unknown key', { savings: 1 }, 'money.savings: This key is not known'],
    ['a year that is none', { priceBase: '2025/27' }, 'money.priceBase: Not a financial year'],
    [
      'a price without source',
      { prices: { onCosts: { value: 0.3, year: '2025/26' } } },
      'money.prices.onCosts.source: ',
    ],
    [
      'a price outside what the model allows',
      { prices: { onCosts: { value: 3, source: 'x', year: '2025/26' } } },
      'money.prices.onCosts.value: National insurance and pension on top of pay: outside what the model allows',
    ],
    [
      'a range the wrong way round',
      { costs: [{ ...whole.costs![0], low: 9, high: 8 }] },
      'money.costs[0].low: The low end is not below the high end',
    ],
    [
      'no amount',
      { costs: [{ ...whole.costs![0], high: undefined }] },
      'money.costs[0]: Give either one amount or a range',
    ],
    [
      'a cost below nothing',
      { costs: [{ ...whole.costs![0], low: -5 }] },
      'money.costs[0]: A cost is not below nothing',
    ],
    [
      'an option that there is not',
      { costs: [{ ...whole.costs![0], option: 'x' }] },
      'money.costs[0].option: No option has this id',
    ],
    [
      'a last year before the first',
      { costs: [{ ...whole.costs![0], to: '2024/25' }] },
      'money.costs[0].to: The last year is before the first',
    ],
    [
      'two costs of one id',
      { costs: [whole.costs![0], whole.costs![0]] },
      'money.costs[1]: Two costs have this id',
    ],
    [
      'two gaps of one line',
      { adjustments: [whole.adjustments![0], whole.adjustments![0]] },
      'money.adjustments[1]: This line has two accepted gaps',
    ],
    [
      'more than the whole',
      { partners: [1, 2].map(() => ({ ...whole.partners![0], share: 0.6 })) },
      'money.partners[1].share: Partners would have more',
    ],
    [
      'a year of a saving that is none',
      { inPlan: [{ ...whole.inPlan![0], gbp: { soon: 1 } }] },
      'money.inPlan[0].gbp.soon: Not a financial year',
    ],
  ])('is refused with %s', (_, changes, expected) => {
    expect(issuesOf(changes).filter((line) => line.startsWith(expected))).toHaveLength(1)
  })

  it('changes no future and makes no result out of date, and has a fingerprint of its own', () => {
    const [without, with_] = [exampleScenario(), { ...exampleScenario(), money: whole }]
    expect(resolveScenario(with_)).toEqual(resolveScenario(without))
    expect(samePlayed(with_, without)).toBe(true)
    expect(scenarioHash(with_)).toBe(scenarioHash(without))
    expect(moneyHash(with_)).not.toBe(moneyHash(without))
    expect(moneyHash({ money: {} })).toBe(moneyHash({}))
  })
})
