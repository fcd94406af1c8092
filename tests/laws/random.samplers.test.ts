import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { normalCdf } from '../../src/random/normal'
import * as s from '../../src/random/samplers'
import { keyFromSeed } from '../../src/random/seed'
import { streamFor } from '../../src/random/stream'
import { chiSquareZ, kolmogorov, meanOf, varianceOf } from '../support/fitTests'

const N = 50_000
/** A normal beyond this has a chance of 6e-5; seeds are fixed, so a pass stays a pass. */
const FAR = 4
/** The Kolmogorov statistic exceeds this with a chance of 0.0007. */
const KOLMOGOROV_FAR = 2

const stream = streamFor(keyFromSeed('samplers'), 0, 'measurement')

function sample(draw: (u: number) => number, entity: number, size = N): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => draw(stream.uniform(entity, i)))
}

interface Case {
  name: string
  draw: (u: number) => number
  mean: number
  variance: number
  cdf?: (x: number) => number
  /** Sample size, where drawing is slow. */
  size?: number
}

const phi = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
const truncated = (() => {
  const [a, b] = [-1, 2]
  const mass = normalCdf(b) - normalCdf(a)
  const shift = (phi(a) - phi(b)) / mass
  const cdf = (x: number) => (normalCdf((x - 10) / 3) - normalCdf(a)) / mass
  return { mean: 10 + 3 * shift, variance: 9 * (1 + (a * phi(a) - b * phi(b)) / mass - shift ** 2), cdf }
})()

const continuous: Case[] = [
  { name: 'exponential', draw: s.exponential, mean: 1, variance: 1, cdf: (x) => -Math.expm1(-x) },
  { name: 'normal', draw: s.normal, mean: 0, variance: 1, cdf: normalCdf },
  {
    name: 'lognormal(2, 0.5)',
    draw: (u) => s.lognormal(u, 2, 0.5),
    mean: 2 * Math.exp(0.125),
    variance: 4 * Math.expm1(0.25) * Math.exp(0.25),
    cdf: (x) => normalCdf(Math.log(x / 2) / 0.5),
  },
  {
    name: 'triangular(1, 2, 5)',
    draw: (u) => s.triangular(u, 1, 2, 5),
    mean: 8 / 3,
    variance: (1 + 4 + 25 - 2 - 5 - 10) / 18,
    cdf: (x) => (x < 2 ? (x - 1) ** 2 / 4 : 1 - (5 - x) ** 2 / 12),
  },
  { name: 'truncatedNormal(10, 3, 7, 16)', draw: (u) => s.truncatedNormal(u, 10, 3, 7, 16), ...truncated },
  {
    name: 'beta(2, 3)',
    draw: (u) => s.beta(u, 2, 3),
    mean: 0.4,
    variance: 0.04,
    cdf: (x) => x * x * (6 - 8 * x + 3 * x * x),
    size: 5000,
  },
]

const poissonMeans = [0.05, 0.7, 3, 12, 29.9, 30, 31.5, 130, 3000]
const binomials: [number, number][] = [
  [1, 0.3],
  [12, 0.5],
  [40, 0.95],
  [400, 0.2],
  [5000, 0.6],
]
const counts: Case[] = [
  ...poissonMeans.map((m) => ({
    name: `poisson(${m})`,
    draw: (u: number) => s.poisson(u, m),
    mean: m,
    variance: m,
  })),
  ...binomials.map(([n, p]) => ({
    name: `binomial(${n}, ${p})`,
    draw: (u: number) => s.binomial(u, n, p),
    mean: n * p,
    variance: n * p * (1 - p),
  })),
]

describe('moments match their closed forms', () => {
  test.each([...continuous, ...counts])('of $name', ({ draw, mean, variance, size = N }) => {
    const xs = sample(draw, 1, size)
    expect(Math.abs(meanOf(xs) - mean) / Math.sqrt(variance / size)).toBeLessThan(FAR)
    const fourth = meanOf(xs.map((x) => (x - mean) ** 4))
    expect(Math.abs(varianceOf(xs) - variance) / Math.sqrt((fourth - variance ** 2) / size)).toBeLessThan(FAR)
  })

  test('of categorical: each index as often as its weight', () => {
    const weights = [3, 0, 1, 5, 0.5]
    const seen = [0, 0, 0, 0, 0]
    sample((u) => seen[s.categorical(u, weights)]!++, 2)
    expect(seen[1]).toBe(0)
    const possible = [0, 2, 3, 4]
    const expected = possible.map((i) => (N * weights[i]!) / 9.5)
    expect(
      chiSquareZ(
        possible.map((i) => seen[i]!),
        expected,
      ),
    ).toBeLessThan(FAR)
  })
})

describe('samples fit their distribution', () => {
  test.each(continuous)('of $name (Kolmogorov-Smirnov)', ({ draw, cdf, size }) => {
    expect(kolmogorov(sample(draw, 3, size), cdf!)).toBeLessThan(KOLMOGOROV_FAR)
  })

  test.each(poissonMeans)('of poisson(%d) (chi-square)', (mean) => {
    const pmf = poissonPmf(mean)
    const [observed, expected] = pool(
      sample((u) => s.poisson(u, mean), 4),
      pmf,
    )
    expect(chiSquareZ(observed, expected)).toBeLessThan(FAR)
  })
})

test.each(poissonMeans)('poisson(%d) inverts its distribution function to within 1e-9', (mean) => {
  let cumulative = 0
  poissonPmf(mean).forEach((p, k) => {
    const before = cumulative
    cumulative += p
    if (p > 1e-8) {
      expect(s.poisson(before + 1e-9, mean)).toBe(k)
      expect(s.poisson(cumulative - 1e-9, mean)).toBe(k)
    }
  })
})

const anySampler = fc.constantFrom(...continuous, ...counts)
const anyUniform = fc.nat(2 ** 31 - 1).map((n) => (n + 0.5) / 2 ** 31)

test('a larger uniform never gives a smaller value, save for the exponential, where it never gives a larger', () => {
  fc.assert(
    fc.property(anySampler, anyUniform, anyUniform, ({ name, draw }, a, b) => {
      const sign = name === 'exponential' ? -1 : 1
      return sign * draw(Math.min(a, b)) <= sign * draw(Math.max(a, b))
    }),
    { seed: 1, numRuns: 2000 },
  )
})

test('a larger mean never gives a smaller count for the same uniform', () => {
  const mean = fc.double({ min: 0, max: 200, noNaN: true })
  fc.assert(
    fc.property(
      anyUniform,
      mean,
      mean,
      (u, a, b) => s.poisson(u, Math.min(a, b)) <= s.poisson(u, Math.max(a, b)),
    ),
    { seed: 2, numRuns: 2000 },
  )
})

test('each sampler is a pure function of one uniform and uses no function that engines compute differently', () => {
  const draws = [...continuous, ...counts].map(({ draw }) => draw)
  const before = draws.map((draw) => draw(0.37))
  const banned = [
    'random',
    'log',
    'log1p',
    'log2',
    'log10',
    'exp',
    'expm1',
    'pow',
    'sin',
    'cos',
    'tan',
    'atan',
  ] as const
  const spies = [...banned, 'cbrt' as const, 'hypot' as const].map((name) =>
    vi.spyOn(Math, name).mockImplementation(() => {
      throw new Error(`Math.${name} was used`)
    }),
  )
  try {
    const again = streamFor(keyFromSeed('samplers'), 0, 'measurement').uniform(1, 1)
    expect(again).toBe(stream.uniform(1, 1))
    expect(draws.map((draw) => draw(0.37))).toEqual(before)
  } finally {
    spies.forEach((spy) => spy.mockRestore())
  }
})

/** Poisson probabilities from 0 until they vanish past the mean, by logarithms summed with compensation. */
function poissonPmf(mean: number): number[] {
  const pmf: number[] = []
  let [sum, lost] = [-mean, 0]
  for (let k = 0; k <= mean || pmf[k - 1]! > 1e-16; k++) {
    if (k > 0) {
      const next = Math.log(mean / k) - lost
      const total = sum + next
      lost = total - sum - next
      sum = total
    }
    pmf.push(Math.exp(sum))
  }
  return pmf
}

/** Observed and expected numbers in runs of counts that expect at least 20; the last run takes the rest. */
function pool(values: Float64Array, pmf: number[]): [number[], number[]] {
  const tally = pmf.map(() => 0)
  values.forEach((k) => tally[Math.min(k, pmf.length - 1)]!++)
  const [observed, expected]: [number[], number[]] = [[0], [0]]
  pmf.forEach((p, k) => {
    if (expected.at(-1)! >= 20) {
      observed.push(0)
      expected.push(0)
    }
    observed[observed.length - 1]! += tally[k]!
    expected[expected.length - 1]! += p * N
  })
  if (expected.length > 1 && expected.at(-1)! < 20) {
    observed[observed.length - 2]! += observed.pop()!
    expected[expected.length - 2]! += expected.pop()!
  }
  return [observed, expected]
}
