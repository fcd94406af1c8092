import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveKey, keyFromSeed } from '../../../src/random/seed'

const key = keyFromSeed('Unitcast')

function isUint32(x: number): boolean {
  return x >>> 0 === x
}

test('any string is a seed, and gives two uint32s', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (seed) => {
      const { k0, k1 } = keyFromSeed(seed)
      return isUint32(k0) && isUint32(k1)
    }),
    { seed: 1 },
  )
})

test('the key of a seed does not change between versions', () => {
  expect(keyFromSeed('')).toMatchInlineSnapshot(`
    {
      "k0": 808652792,
      "k1": 2563510094,
    }
  `)
  expect(key).toMatchInlineSnapshot(`
    {
      "k0": 3181143712,
      "k1": 2735474407,
    }
  `)
  expect(deriveKey(key, 'child')).toMatchInlineSnapshot(`
    {
      "k0": 3484381014,
      "k1": 1568551185,
    }
  `)
  expect(deriveKey(key, 1)).toMatchInlineSnapshot(`
    {
      "k0": 4049235587,
      "k1": 3931145725,
    }
  `)
})

test.each([
  ['a', 'aa'],
  ['6', 'ж'],
  ['', '\0'],
  ['é', 'e\u0301'],
  ['x'.repeat(1000), 'x'.repeat(1001)],
])('seeds %j and %j have different keys', (a, b) => {
  expect(keyFromSeed(a)).not.toEqual(keyFromSeed(b))
})

test('derived keys differ from one another and from their parent', () => {
  const labels = ['', 'a', 'b', 'aa', 'child', 'post', '0', '1', 0, 1, 2, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1]
  const keys = [key, ...labels.map((label) => deriveKey(key, label))].map(({ k0, k1 }) => `${k0} ${k1}`)
  expect(new Set(keys).size).toBe(labels.length + 1)
})

test('the order of labels matters', () => {
  expect(deriveKey(deriveKey(key, 'a'), 'b')).not.toEqual(deriveKey(deriveKey(key, 'b'), 'a'))
})

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('%d is not a label', (label) => {
  expect(() => deriveKey(key, label)).toThrow(RangeError)
})
