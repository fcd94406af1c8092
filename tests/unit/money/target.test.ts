/** The chance of a savings target, what is missing where it is missed, and what to hold. */
import { describe, expect, it } from 'vitest'
import { moneyOf } from '../../../src/money'
import type { TargetFile } from '../../../src/scenario/moneyTypes'
import { CHILD_YEAR_GBP, madeUpFutures, madeUpScenario, type Quantities } from '../../support/madeUpMoney'

const target: TargetFile = { gbp: 5 * CHILD_YEAR_GBP, year: '2026/27', over: 'year', counts: 'cashable' }
/** Ten futures that save 1 to 10 children in the second year. */
const futures = Array.from({ length: 10 }, (_, index): Quantities => ({
  'paid.residential': [
    [20, 20],
    [20, 20 - (index + 1)],
  ],
}))
const chanceOf = (changes: Partial<TargetFile> = {}, prices = {}) => {
  const scenario = madeUpScenario({ target: { ...target, ...changes } }, prices, { horizonYears: 2 })
  return moneyOf(scenario, madeUpFutures(scenario, futures)).options[0]!.target!
}

describe('a savings target', () => {
  it('is met in the share of futures that save as much, known no better than the futures are many', () => {
    const { chance, chanceFrom, chanceTo, sorted } = chanceOf()
    expect(chance).toBe(0.6)
    expect(chanceFrom).toBeLessThan(0.6)
    expect(chanceTo).toBeGreaterThan(0.6)
    expect([...sorted]).toEqual(Array.from({ length: 10 }, (_, index) => (index + 1) * CHILD_YEAR_GBP))
  })

  it('lacks, where it is missed, the mean of what is missing', () => {
    expect(chanceOf().shortfallIfMissed).toBeCloseTo(2.5 * CHILD_YEAR_GBP, 6)
    expect(chanceOf({ gbp: 0 }).shortfallIfMissed).toBe(0)
  })

  it('with what is to be held is met in 8 of 10 futures', () => {
    const { contingency, sorted } = chanceOf()
    const safe = sorted.filter((saved) => saved + contingency >= target.gbp).length
    expect(contingency).toBeCloseTo((5 - 2.8) * CHILD_YEAR_GBP, 4)
    expect(safe / sorted.length).toBe(0.8)
    expect(chanceOf({ gbp: 0 }).contingency).toBe(0)
  })

  it('is of the money of its year: prices that rise make it easier to meet', () => {
    expect(chanceOf({}, { inflationGeneral: 0.2, inflationResidential: 0.2 }).chance).toBe(0.7)
  })

  it('over all years counts the years before', () => {
    expect(chanceOf({ over: 'total' }).chance).toBe(0.6)
    expect(chanceOf({ year: '2025/26' }).chance).toBe(0)
  })
})
