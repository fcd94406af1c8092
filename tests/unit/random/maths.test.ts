import stdlibLn from '@stdlib/math-base-special-ln'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp, ln, normalQuantile } from '../../../src/random/maths'

const anyDouble = fc.double()
const options = { seed: 1, numRuns: 5000 }

function ulp(x: number): number {
  return Math.abs(x) * 2 ** -52
}

test('ln has the bits of stdlib, an independent port of the same source', () => {
  for (let i = 0; i < 200_000; i++) {
    const u = (i + 0.5) / 200_000
    if (!Object.is(ln(u), stdlibLn(u))) expect.unreachable(`ln(${u})`)
  }
  fc.assert(
    fc.property(anyDouble, (x) => Object.is(ln(x), stdlibLn(x))),
    options,
  )
})

test.each([0, -0, -1, NaN, Infinity, -Infinity, 5e-324, 1e-310, 2 ** -1022, 1, 2, 1 + 2 ** -52, 1.7e308])(
  'ln(%d) has the bits of stdlib',
  (x) => {
    expect(ln(x)).toBe(stdlibLn(x))
  },
)

test('every power of two and its neighbours have the logarithm of stdlib', () => {
  for (let k = -1074; k <= 1023; k++) {
    for (const x of [2 ** k, 2 ** k * (1 + 2 ** -52), 2 ** k * (1 - 2 ** -53), 2 ** k * Math.SQRT2]) {
      expect(ln(x)).toBe(stdlibLn(x))
    }
  }
})

test('ln and exp are within two units in the last place of the engine', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(2 * ulp(Math.log(x)))
    }),
    options,
  )
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(2 * ulp(Math.exp(x)))
    }),
    options,
  )
})

test('the normal quantile is odd about one half and takes 0 and 1 to infinity', () => {
  expect(normalQuantile(0.5)).toBe(0)
  expect(normalQuantile(0)).toBe(-Infinity)
  expect(normalQuantile(1)).toBe(Infinity)
  for (let i = 1; i < 512; i++) expect(normalQuantile(i / 1024)).toBe(-normalQuantile(1 - i / 1024))
})
