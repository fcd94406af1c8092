import { describe, expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { moneyHash, scenarioHash } from '../../../src/scenario/hash'
import { moneyText, readMoney } from '../../../src/scenario/typedMoney'
import type { Scenario } from '../../../src/scenario/types'
import * as edits from '../../../src/ui/edits/money'
import { deleteOption } from '../../../src/ui/edits/options'

const scenario: Scenario = {
  version: 1,
  id: 'test',
  title: 'Test',
  authority: {
    name: 'Testshire',
    population0to17: 50_000,
    baseYear: '2024/25',
    profile: { lookedAfter: 400 },
  },
  horizonYears: 2,
  replications: 40,
  seed: 'test',
  stance: 'balanced',
  options: [
    {
      id: 'a',
      services: [
        { service: 'assessment', units: [{ template: 'team', count: 2 }] },
        { service: 'familySupport', units: [{ template: 'team', count: 4 }] },
        { service: 'lookedAfter', units: [{ template: 'team', count: 2 }] },
      ],
    },
    { id: 'b', extends: 'a' },
    { id: 'c', extends: 'a' },
  ],
}
const price = { value: 400, source: 'Ledger 4711', year: '2024/25' }
const cost = {
  id: 'cost-1',
  label: 'Programme team',
  option: 'b',
  line: 'programme',
  value: 100_000,
  recurring: false,
  from: '2025/26',
  source: 'Business case',
} as const
const outturn = { line: 'fostering', year: '2024/25', gbp: 9e6, source: 'Return' } as const
const adjustment = {
  line: 'fostering',
  how: 'outside',
  modelledGbp: 8e6,
  outturnGbp: 9e6,
  reason: 'Overheads',
  by: 'Finance partner',
} as const
const inPlan = { id: 'plan-1', label: 'Reviews', line: 'residential', gbp: { '2025/26': 50_000 } } as const

describe('edits of money', () => {
  it('give scenarios that read, and change nothing that is played', () => {
    let edited = edits.setPrice(scenario, 'week.kinship', price)
    edited = edits.setCost(edited, cost)
    edited = edits.setOutturn(edited, outturn)
    edited = edits.acceptAdjustment(edited, adjustment)
    edited = edits.setInPlan(edited, inPlan)
    edited = edits.setPartner(edited, {
      line: 'residential',
      partner: 'Health',
      share: 0.2,
      source: 'Agreement',
    })
    edited = edits.setTarget(edited, { gbp: 1e6, year: '2026/27', over: 'total', counts: 'cashable' })
    edited = edits.setPriceBase(edits.setPaybackYears(edited, 2), '2025/26')
    expect(decodeScenarioValue(edited)).toMatchObject({ ok: true, scenario: { money: edited.money } })
    expect(scenarioHash(edited)).toBe(scenarioHash(scenario))
    expect(moneyHash(edited)).not.toBe(moneyHash(scenario))
    expect(scenario).not.toHaveProperty('money')
  })

  it('leave no trace when each is taken back', () => {
    let edited = edits.setTarget(
      edits.setInPlan(edits.setCost(edits.setPrice(scenario, 'legalCost', price), cost), inPlan),
      { gbp: 1, year: '2025/26', over: 'year', counts: 'cashable' },
    )
    edited = edits.resetPrice(edits.removeCost(edited, 'cost-1'), 'legalCost')
    edited = edits.setTarget(edits.removeInPlan(edited, 'plan-1'), undefined)
    expect(edited).toEqual(scenario)
  })

  it('an own outturn that goes takes with it what was accepted against it', () => {
    const accepted = edits.acceptAdjustment(edits.setOutturn(scenario, outturn), adjustment)
    expect(edits.resetOutturn(accepted, 'fostering')).toEqual(scenario)
  })

  it('a cost written again takes the place of the one before, and the costs of an option go with it', () => {
    const twice = edits.setCost(edits.setCost(scenario, cost), { ...cost, value: 5 })
    expect(twice.money?.costs).toEqual([{ ...cost, value: 5 }])
    const without = deleteOption(twice, 1)
    expect(without.money).toBeUndefined()
    expect(decodeScenarioValue(without).ok).toBe(true)
    expect(edits.freeId(twice.money?.costs, 'cost')).toBe('cost-2')
  })
})

describe('an amount as people type it', () => {
  it.each([
    ['250,000', { value: 250_000 }],
    ['£1.2m', { value: 1_200_000 }],
    ['200k to 300k', { low: 200_000, high: 300_000 }],
    ['200 – 300k', { low: 200_000, high: 300_000 }],
    ['0', { value: 0 }],
  ])('%s is read, and reads again as it is written back', (typed, amount) => {
    expect(readMoney(typed)).toEqual({ ok: true, typed: amount })
    expect(readMoney(moneyText(amount))).toEqual({ ok: true, typed: amount })
  })

  it.each(['', 'a lot', '-5', '300 to 200', '1e99', '999999999m'])(
    '%s is refused with what would be right',
    (typed) => {
      const read = readMoney(typed)
      expect(read.ok).toBe(false)
      expect(read.ok || read.message).toMatch(/^Enter /)
    },
  )
})
