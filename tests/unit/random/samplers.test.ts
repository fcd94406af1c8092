import { describe, expect, test } from 'vitest'
import { normalCdf } from '../../../src/random/normal'
import * as samplers from '../../../src/random/samplers'
import references from './references.json'

function close(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-300))
}

describe('agrees with SciPy and mpmath', () => {
  test.each(references.poisson)('poisson(%d, %d) is %i', (u, mean, count) => {
    expect(samplers.poisson(u!, mean!)).toBe(count)
  })

  test.each(references.binomial)('binomial(%d, %i, %d) is %i', (u, n, p, count) => {
    expect(samplers.binomial(u!, n!, p!)).toBe(count)
  })

  test.each(references.beta)('beta(%d, %d, %d) is %d', (u, a, b, x) => {
    close(samplers.beta(u!, a!, b!), x!, 1e-10)
  })

  test.each(references.truncatedNormal)(
    'truncatedNormal(%d, %d, %d, %d, %d) is %d',
    (u, mean, sd, low, high, x) => {
      close(samplers.truncatedNormal(u!, mean!, sd!, low!, high!), x!, 1e-8)
    },
  )

  test.each(references.normal)('normal(%d) is %d', (p, z) => {
    expect(samplers.normal(p!)).toBeCloseTo(z!, 9)
  })

  test.each(references.normalCdf)('normalCdf(%d) is %d', (z, p) => {
    close(normalCdf(z!), p!, 1e-6)
    expect(Math.abs(normalCdf(z!) - p!)).toBeLessThan(1e-15)
  })
})

describe('at the edges', () => {
  const [least, most] = [2 ** -53, 1 - 2 ** -53]

  test('every sampler is finite for the least and the greatest uniform', () => {
    for (const u of [least, most]) {
      const values = [
        samplers.exponential(u),
        samplers.normal(u),
        samplers.lognormal(u, 10, 2),
        samplers.triangular(u, 1, 2, 4),
        samplers.truncatedNormal(u, 0, 1, -Infinity, Infinity),
        samplers.truncatedNormal(u, 0, 1, 30, Infinity),
        samplers.truncatedNormal(u, 0, 1, -Infinity, -50),
        samplers.beta(u, 0.3, 4),
        samplers.poisson(u, 3000),
        samplers.poisson(u, 29.9),
        samplers.binomial(u, 10_000, 0.3),
        samplers.categorical(u, [1, 2]),
      ]
      expect(values.filter((x) => !Number.isFinite(x))).toEqual([])
    }
  })

  test('counts survive a uniform of 0 or 1', () => {
    expect(samplers.poisson(0, 5)).toBe(0)
    expect(samplers.poisson(1, 5)).toBeLessThan(60)
    expect(samplers.poisson(1, 3000)).toBeLessThan(4000)
    expect(samplers.binomial(1, 12, 0.4)).toBe(12)
  })

  test('a count with nothing to count is zero, and a certain one is certain', () => {
    expect(samplers.poisson(0.999, 0)).toBe(0)
    expect(samplers.binomial(0.999, 0, 0.5)).toBe(0)
    expect(samplers.binomial(0.999, 9, 0)).toBe(0)
    expect(samplers.binomial(0.001, 9, 1)).toBe(9)
  })

  test('distributions without spread give their only value', () => {
    expect(samplers.triangular(0.3, 2, 2, 2)).toBe(2)
    expect(samplers.truncatedNormal(0.3, 2, 0, 0, 9)).toBe(2)
    expect(samplers.truncatedNormal(0.3, 12, 0, 0, 9)).toBe(9)
    expect(samplers.lognormal(0.3, 5, 0)).toBe(5)
  })

  test('a triangular mode may lie on either bound', () => {
    expect(samplers.triangular(0.25, 0, 0, 1)).toBeCloseTo(1 - Math.sqrt(0.75), 14)
    expect(samplers.triangular(0.25, 0, 1, 1)).toBeCloseTo(0.5, 14)
  })

  test('categorical never returns an index without weight', () => {
    for (const u of [least, 0.25, 0.5, 0.75, most, 1]) {
      expect([1, 3]).toContain(samplers.categorical(u, [0, 1, 0, 2, 0]))
    }
    // A total rounded upwards falls to the last index with weight.
    expect(samplers.categorical(most, Float64Array.of(1, 1, 0), 2.1)).toBe(1)
  })

  test.each([
    ['poisson of a negative mean', () => samplers.poisson(0.5, -1)],
    ['poisson of NaN', () => samplers.poisson(0.5, NaN)],
    ['binomial of half a trial', () => samplers.binomial(0.5, 1.5, 0.5)],
    ['binomial of a chance above one', () => samplers.binomial(0.5, 2, 1.5)],
    ['beta of a shape of zero', () => samplers.beta(0.5, 0, 1)],
    ['categorical without weight', () => samplers.categorical(0.5, [0, 0])],
  ])('%s throws RangeError', (_, draw) => {
    expect(draw).toThrow(RangeError)
  })
})
