import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batches } from '../../../src/runner/batches'

describe('batches', () => {
  it('follow each other from the first replication to the last, in whole pairs after the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 8 }), (pairs, workers) => {
        let next = 0
        for (const { from, to } of batches(2 * pairs, workers)) {
          expect(from).toBe(next)
          expect(to).toBeGreaterThan(from)
          if (from >= 2) expect((to - from) % 2).toBe(0)
          next = to
        }
        expect(next).toBe(2 * pairs)
      }),
    )
  })

  it('share the first pair between two workers, grow, and end small', () => {
    const sizes = [...batches(1000, 2)].map(({ from, to }) => to - from)
    expect(sizes.slice(0, 5)).toEqual([1, 1, 4, 4, 8])
    expect(Math.max(...sizes)).toBe(16)
    expect(sizes.at(-1)).toBe(2)
  })

  it('leave no worker without when there is enough for all', () => {
    expect([...batches(16, 8)].map(({ from, to }) => to - from)).toEqual([1, 1, 2, 2, 2, 2, 2, 2, 2])
  })

  it('keep the first pair whole for one worker', () => {
    expect([...batches(8, 1)][0]).toEqual({ from: 0, to: 2 })
  })
})
