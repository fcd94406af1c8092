/** Statistics against closed forms and against each other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crps } from '../../src/statistics/crps'
import { moments } from '../../src/statistics/moments'
import { pairedDifference } from '../../src/statistics/pairedDifference'
import { chanceShare, monteCarloError } from '../../src/statistics/pairs'
import { quantiles } from '../../src/statistics/quantiles'
import { sortFloats } from '../../src/statistics/sortFloats'
import { hashUnit } from '../support/fakeSimulation'

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 })
const floats = fc.array(fc.float({ noNaN: true }), { minLength: 0, maxLength: 600, size: 'max' })

/** Box and Muller, from a hash: the same draws every time. */
const normal = (...key: number[]) =>
  Math.sqrt(-2 * Math.log(1 - hashUnit(...key, 0))) * Math.cos(2 * Math.PI * hashUnit(...key, 1))
const many = (count: number, value: (index: number) => number) =>
  Float64Array.from({ length: count }, (_, i) => value(i))

/** Futures in pairs: `knowledge` is the spread between pairs, `chance` within. */
const paired = (count: number, knowledge: number, chance: number, salt = 0) =>
  many(count, (i) => knowledge * normal(salt, i >> 1, 7) + chance * normal(salt, i, 8))

describe('quantiles', () => {
  it('of normal draws are those of the normal distribution', () => {
    const draws = many(40_000, (index) => 10 + 2 * normal(index))
    const [p05, p25, p50, p90] = quantiles(draws, [0.05, 0.25, 0.5, 0.9])
    expect(p05).toBeCloseTo(10 - 2 * 1.6449, 1)
    expect(p25).toBeCloseTo(10 - 2 * 0.6745, 1)
    expect(p50).toBeCloseTo(10, 1)
    expect(p90).toBeCloseTo(10 + 2 * 1.2816, 1)
  })

  it('lie between the least and the greatest value and never fall', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const found = quantiles(values, [0, 0.05, 0.5, 0.95, 1])
        expect(found[0]).toBe(Math.min(...values) + 0)
        expect(found[4]).toBe(Math.max(...values) + 0)
        for (let i = 1; i < found.length; i++) expect(found[i]).toBeGreaterThanOrEqual(found[i - 1]! - 1e-9)
      }),
    )
  })
})

describe('the fast sort', () => {
  it('orders any single-precision numbers as the built-in one does', () => {
    fc.assert(
      fc.property(floats, (values) => {
        expect(sortFloats(Float32Array.from(values))).toEqual(Float32Array.from(values).sort())
      }),
    )
  })

  it('works inside a larger array and leaves the rest alone', () => {
    const all = Float32Array.from({ length: 1000 }, (_, index) => 500 - hashUnit(index) * 1000)
    const expected = [...all.slice(0, 100), ...all.slice(100, 700).sort(), ...all.slice(700)]
    sortFloats(all.subarray(100, 700))
    expect([...all]).toEqual(expected)
  })
})

describe('moments', () => {
  it('of a small spread around a great mean are not lost', () => {
    expect(moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toEqual({ mean: 1e9 + 10, variance: 30 })
  })
})

describe('the standard error of the mean', () => {
  it('is that of independent futures when pairs share nothing', () => {
    expect(monteCarloError(paired(20_000, 0, 3)) / (3 / Math.sqrt(20_000))).toBeCloseTo(1, 1)
  })

  it('counts pairs, not futures, when pairs share all', () => {
    expect(monteCarloError(paired(20_000, 3, 0)) / (3 / Math.sqrt(10_000))).toBeCloseTo(1, 1)
  })

  it('is the spread of the means of repeated runs', () => {
    const runs = many(400, (salt) => moments(paired(100, 2, 1, salt)).mean)
    const stated = moments(many(400, (salt) => monteCarloError(paired(100, 2, 1, salt)))).mean
    expect(stated / Math.sqrt(moments(runs).variance)).toBeCloseTo(1, 0.9)
  })
})

describe('the chance share', () => {
  for (const [knowledge, chance] of [
    [1, 1],
    [3, 1],
    [1, 2],
    [0, 1],
    [1, 0],
  ] as const) {
    it(`finds the truth for knowledge ${knowledge} and chance ${chance}`, () => {
      const truth = chance ** 2 / (chance ** 2 + knowledge ** 2)
      expect(Math.abs(chanceShare(paired(20_000, knowledge, chance)) - truth)).toBeLessThan(0.02)
    })
  }

  it('is a share, and stays when all values move or stretch', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 }), (values) => {
        const share = chanceShare(values)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(chanceShare(values.map((value) => 4 * value + 256))).toBeCloseTo(share, 9)
      }),
    )
  })
})

describe('paired differences', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
    minLength: 1,
    maxLength: 80,
  })

  it('turn round when the options change places', () => {
    fc.assert(
      fc.property(pairs, (values) => {
        const [ours, theirs] = [values.map(([one]) => one), values.map(([, other]) => other)]
        const forth = pairedDifference(ours, theirs)
        const back = pairedDifference(theirs, ours)
        expect(back.mean).toBeCloseTo(-forth.mean, 9)
        expect(back.p10).toBeCloseTo(-forth.p90, 9)
        expect(back.p50).toBeCloseTo(-forth.p50, 9)
        expect(back.probabilityLower).toBeCloseTo(1 - forth.probabilityLower, 9)
        expect(back.monteCarloError).toBeCloseTo(forth.monteCarloError, 9)
      }),
    )
  })

  it('of an option with itself are nothing, and a toss of a coin', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(pairedDifference(values, values)).toMatchObject({
          mean: 0,
          p10: 0,
          p90: 0,
          probabilityLower: 0.5,
          monteCarloError: 0,
        })
      }),
    )
  })
})

describe('the ranked probability score', () => {
  it('of a single value is the absolute error', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (value, observed) => {
        expect(crps([value], observed)).toBe(Math.abs(value - observed))
        expect(crps([value, value, value], observed)).toBeCloseTo(Math.abs(value - observed), 3)
      }),
    )
  })

  it('of normal draws is the closed form at the centre', () => {
    const closed = 2 / Math.sqrt(2 * Math.PI) - 1 / Math.sqrt(Math.PI)
    expect(
      crps(
        many(20_000, (index) => normal(index)),
        0,
      ),
    ).toBeCloseTo(closed, 2)
  })

  it('is never negative', () => {
    fc.assert(
      fc.property(numbers, fc.integer(), (values, observed) => {
        expect(crps(values, observed)).toBeGreaterThan(-1e-6)
      }),
    )
  })
})
