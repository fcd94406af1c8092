import { describe, expect, it } from 'vitest'
import { chanceShare, monteCarloError, pairMeans } from '../../../src/statistics/pairs'

describe('pairs of futures', () => {
  it('average two by two and leave a last future without its pair out', () => {
    expect([...pairMeans([1, 3, 10, 20, 99])]).toEqual([2, 15])
  })

  it('give a standard error from the means of pairs', () => {
    expect(monteCarloError([1, 1, 3, 3, 5, 5])).toBeCloseTo(2 / Math.sqrt(3), 12)
  })

  it('count as independent futures when there is one pair only', () => {
    expect(monteCarloError([2, 6])).toBeCloseTo(2, 12)
    expect(monteCarloError([2])).toBe(0)
  })

  it('show all spread as knowledge when both futures of a pair agree', () => {
    expect(chanceShare([1, 1, 5, 5, 9, 9])).toBe(0)
  })

  it('show all spread as chance when every pair has the same mean', () => {
    expect(chanceShare([1, 3, 3, 1, 0, 4])).toBe(1)
  })

  it('have a chance share of zero when nothing varies', () => {
    expect(chanceShare([4, 4, 4, 4])).toBe(0)
    expect(chanceShare([4])).toBe(0)
  })
})
