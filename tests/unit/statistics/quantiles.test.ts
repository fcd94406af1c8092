import { describe, expect, it } from 'vitest'
import { quantileOfSorted, quantiles } from '../../../src/statistics/quantiles'

describe('quantiles', () => {
  it('interpolates between neighbours as R and numpy do', () => {
    expect(quantiles([3, 1, 2, 4], [0, 0.1, 0.25, 0.5, 0.9, 1])).toEqual([
      1,
      1.3,
      1.75,
      2.5,
      expect.closeTo(3.7, 12),
      4,
    ])
  })

  it('gives the one value there is for every probability', () => {
    expect(quantiles([7], [0, 0.5, 1])).toEqual([7, 7, 7])
  })

  it('leaves the values it is given in their order', () => {
    const values = Float64Array.of(3, 1, 2)
    quantiles(values, [0.5])
    expect([...values]).toEqual([3, 1, 2])
  })

  it('refuses no values and probabilities outside 0 to 1', () => {
    expect(() => quantiles([], [0.5])).toThrow('no values')
    expect(() => quantileOfSorted(Float64Array.of(1), 1.1)).toThrow('Not a probability: 1.1')
    expect(() => quantileOfSorted(Float64Array.of(1), Number.NaN)).toThrow('Not a probability')
  })
})
