import { expect, it } from 'vitest'
import { coverage } from '../../../src/statistics/coverage'
import { crps } from '../../../src/statistics/crps'

it('scores two values by their distance less half their spread', () => {
  expect(crps([0, 2], 1)).toBeCloseTo(0.5, 12)
  expect(crps([2, 0], 5)).toBeCloseTo(3.5, 12)
})

it('counts what happened inside the interval, ends included', () => {
  const cases = [
    { low: 1, high: 3, observed: 1 },
    { low: 1, high: 3, observed: 3 },
    { low: 1, high: 3, observed: 0 },
    { low: 1, high: 3, observed: 4 },
  ]
  expect(coverage(cases)).toEqual({ inside: 2, below: 1, above: 1, of: 4, share: 0.5 })
})

it('has a coverage of zero, not of nothing, without cases', () => {
  expect(coverage([])).toEqual({ inside: 0, below: 0, above: 0, of: 0, share: 0 })
})

it('refuses to score no values', () => {
  expect(() => crps([], 1)).toThrow('no values')
})
