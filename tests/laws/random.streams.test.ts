import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveKey, keyFromSeed } from '../../src/random/seed'
import { mix32, PURPOSES, Stream, streamFor } from '../../src/random/stream'
import { newBlock, threefry2x32 } from '../../src/random/threefry'
import { chiSquareZ, correlationZ, kolmogorov, meanOf, pairsZ, varianceOf } from '../support/fitTests'

const N = 1 << 16
/** A normal beyond this has a chance of 6e-5; seeds are fixed, so a pass stays a pass. */
const FAR = 4
/** The Kolmogorov statistic exceeds this with a chance of 0.0007. */
const KOLMOGOROV_FAR = 2

const master = keyFromSeed('Unitcast')

function draws(stream: Stream, place: (i: number) => [number, number]): Float64Array {
  return Float64Array.from({ length: N }, (_, i) => stream.uniform(...place(i)))
}

const alongIndex = (i: number): [number, number] => [7, i]
const alongEntity = (i: number): [number, number] => [i, 7]
const hashedEntity = (i: number): [number, number] => [mix32(i >>> 2, i & 3), 0]

function expectIndependent(xs: Float64Array, ys: Float64Array): void {
  expect(Math.abs(correlationZ(xs, ys))).toBeLessThan(FAR)
  expect(pairsZ(xs, ys)).toBeLessThan(FAR)
}

describe('uniforms', () => {
  const stream = streamFor(master, 0, 'child')

  test.each([
    ['indices', alongIndex],
    ['entities', alongEntity],
    ['hashed entities', hashedEntity],
  ])('fill the unit interval evenly along %s', (_, place) => {
    const us = draws(stream, place)
    const cells = new Float64Array(1024)
    us.forEach((u) => cells[Math.floor(u * 1024)]!++)
    expect(
      Math.abs(
        chiSquareZ(
          cells,
          cells.map(() => N / 1024),
        ),
      ),
    ).toBeLessThan(FAR)
    expect(kolmogorov(us, (u) => u)).toBeLessThan(KOLMOGOROV_FAR)
    expect(Math.abs(meanOf(us) - 0.5) * Math.sqrt(12 * N)).toBeLessThan(FAR)
    expect(varianceOf(us)).toBeCloseTo(1 / 12, 3)
  })

  test('have even bits down to the 52nd', () => {
    const counts = new Array<number>(52).fill(0)
    for (let i = 0; i < N; i++) {
      const bits = BigInt(stream.uniform(3, i) * 2 ** 53) >> 1n
      for (let bit = 0; bit < 52; bit++) counts[bit]! += Number((bits >> BigInt(bit)) & 1n)
    }
    for (const count of counts) expect(Math.abs(count - N / 2) / Math.sqrt(N / 4)).toBeLessThan(FAR)
  })

  test('are odd multiples of 2^-53 strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (entity, index) => {
        const u = stream.uniform(entity, index)
        expect(u).toBeGreaterThan(0)
        expect(u).toBeLessThan(1)
        expect(BigInt(u * 2 ** 53) & 1n).toBe(1n)
      }),
      { seed: 1 },
    )
  })
})

describe('the same seed, replication, purpose, entity and index give the same bits', () => {
  test('from a new stream and from one reset to the key, in any order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.constantFrom(...PURPOSES),
        fc.nat(0xffffffff),
        fc.nat(0xffffffff),
        (seed, replication, purpose, entity, index) => {
          const first = streamFor(keyFromSeed(seed), replication, purpose)
          const expected = first.uniform(entity, index)
          const reused = new Stream(keyFromSeed('another'))
          reused.uniform(1, 2)
          reused.reset(deriveKey(deriveKey(keyFromSeed(seed), replication), purpose))
          first.uniform(index, entity)
          expect(reused.uniform(entity, index)).toBe(expected)
          expect(first.uniform(entity, index)).toBe(expected)
        },
      ),
      { seed: 2 },
    )
  })
})

describe('streams are independent', () => {
  const child = draws(streamFor(master, 0, 'child'), alongIndex)

  test.each(PURPOSES.filter((purpose) => purpose !== 'child'))('of purpose child and %s', (purpose) => {
    expectIndependent(child, draws(streamFor(master, 0, purpose), alongIndex))
  })

  test.each([1, 2, 3, 1000, 2 ** 32, 2 ** 40])('of replications 0 and %i', (replication) => {
    expectIndependent(child, draws(streamFor(master, replication, 'child'), alongIndex))
  })

  test.each([6, 8, 0, 0x80000007, 0xffffffff])('of entities 7 and %i', (entity) => {
    expectIndependent(
      child,
      draws(streamFor(master, 0, 'child'), (i) => [entity, i]),
    )
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of draws %i indices apart', (lag) => {
    expectIndependent(
      child,
      draws(streamFor(master, 0, 'child'), (i) => [7, i + lag]),
    )
  })

  test.each([
    ['1', '2'],
    ['', ' '],
    ['a', 'aa'],
    ['6', 'ж'],
    ['', '\0'],
    ['plan', 'Plan'],
    ['x'.repeat(300), 'x'.repeat(301)],
  ])('of seeds %j and %j', (a, b) => {
    const [xs, ys] = [a, b].map((seed) => draws(streamFor(keyFromSeed(seed), 0, 'child'), alongIndex))
    expectIndependent(xs!, ys!)
  })

  test('of neighbouring replications at one entity and index', () => {
    const us = Float64Array.from({ length: N + 1 }, (_, r) => streamFor(master, r, 'child').uniform(7, 7))
    expectIndependent(us.slice(0, N), us.slice(1))
    expect(kolmogorov(us, (u) => u)).toBeLessThan(KOLMOGOROV_FAR)
  })

  test('of neighbouring seed strings at one entity and index', () => {
    const us = Float64Array.from({ length: 8001 }, (_, s) => new Stream(keyFromSeed(`${s}`)).uniform(7, 7))
    expect(Math.abs(correlationZ(us.slice(0, 8000), us.slice(1)))).toBeLessThan(FAR)
    expect(pairsZ(us.slice(0, 8000), us.slice(1), 8)).toBeLessThan(FAR)
  })
})

describe('every input bit changes every output bit half of the time', () => {
  const TRIALS = 2048
  /** Largest of some thousands of normals: beyond this with a chance of about 0.002 in 4,096 cells. */
  const FAR_OF_MANY = 5

  function expectAvalanche(inputs: number, transform: (words: Int32Array) => number[]): void {
    const outputs = transform(new Int32Array(inputs)).length * 32
    const flips = new Float64Array(inputs * 32 * outputs)
    for (let trial = 0; trial < TRIALS; trial++) {
      const words = Int32Array.from({ length: inputs }, (_, word) =>
        Math.imul(trial + 1, 0x9e3779b1 + 2 * word),
      )
      const before = transform(words.slice())
      for (let bit = 0; bit < inputs * 32; bit++) {
        const changed = words.slice()
        changed[bit >> 5]! ^= 1 << (bit & 31)
        transform(changed).forEach((after, word) => {
          const difference = after ^ before[word]!
          for (let out = 0; out < 32; out++)
            flips[bit * outputs + word * 32 + out]! += (difference >>> out) & 1
        })
      }
    }
    const furthest = flips.reduce((most, count) => Math.max(most, Math.abs(count - TRIALS / 2)), 0)
    expect(furthest / Math.sqrt(TRIALS / 4)).toBeLessThan(FAR_OF_MANY)
  }

  test('in Threefry, for keys and counters', () => {
    const block = newBlock()
    expectAvalanche(4, (words) => {
      block.set(words)
      threefry2x32(block)
      return [block[2]!, block[3]!]
    })
  })

  test('in mix32', () => {
    expectAvalanche(2, ([a, b]) => [mix32(a!, b!)])
  })
})

describe('mix32', () => {
  test('gives distinct ids to the children of a family and to equal birth orders in distinct families', () => {
    expect(new Set(Array.from({ length: N }, (_, i) => mix32(12345, i))).size).toBe(N)
    expect(new Set(Array.from({ length: N }, (_, i) => mix32(i, 2))).size).toBe(N)
  })

  test('collides over a grid no more often than chance', () => {
    const ids = new Set<number>()
    for (let family = 0; family < 20_000; family++)
      for (let child = 0; child < 8; child++) ids.add(mix32(family, child))
    // 160,000 ids in 2^32 expect 3.0 collisions.
    expect(160_000 - ids.size).toBeLessThan(12)
  })
})
