import { expect, test } from 'vitest'
import { newBlock, threefry2x32 } from '../../../src/random/threefry'

function encipher(k0: number, k1: number, c0: number, c1: number): Int32Array {
  const block = newBlock()
  block.set([k0, k1, c0, c1])
  threefry2x32(block)
  return block
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}

// Random123, tests/kat_vectors, "threefry2x32 20".
test.each([
  [0, 0, 0, 0, '6b200159 99ba4efe'],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, '1cb996fc bb002be7'],
  [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 'c4923a9c 483df7a0'],
])(
  'threefry2x32-20 agrees with the known answer for key %i %i and counter %i %i',
  (k0, k1, c0, c1, answer) => {
    const [, , x0, x1] = encipher(k0, k1, c0, c1)
    expect(`${hex(x0!)} ${hex(x1!)}`).toBe(answer)
  },
)

test('enciphering leaves the key in place', () => {
  expect([...encipher(1, -2, 3, 4).slice(0, 2)]).toEqual([1, -2])
})
