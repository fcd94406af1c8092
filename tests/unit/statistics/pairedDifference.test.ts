import { expect, it } from 'vitest'
import { pairedDifference } from '../../../src/statistics/pairedDifference'

it('compares future by future, whatever the level of each', () => {
  const difference = pairedDifference([9, 98, 997, 9996], [10, 100, 1000, 10_000])
  expect(difference).toMatchObject({ mean: -2.5, p50: -2.5, probabilityLower: 1 })
  expect(difference.p10).toBeCloseTo(-3.7, 12)
  expect(difference.p90).toBeCloseTo(-1.3, 12)
  expect(difference.monteCarloError).toBeCloseTo(1, 12)
})

it('counts ties half', () => {
  expect(pairedDifference([1, 2, 3, 4], [1, 2, 4, 3]).probabilityLower).toBe(0.5)
  expect(pairedDifference([1, 2], [1, 2])).toMatchObject({
    mean: 0,
    probabilityLower: 0.5,
    monteCarloError: 0,
  })
})

it('refuses values that do not pair', () => {
  expect(() => pairedDifference([1, 2], [1])).toThrow('2 and 1')
})
