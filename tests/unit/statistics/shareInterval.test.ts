import { describe, expect, it } from 'vitest'
import { monteCarloError, shareInterval, wilson } from '../../../src/statistics'
import { exactShare } from '../../../src/views/frequency'

const Z = 1.959964

describe('the interval of a share', () => {
  it('is z² / (n + z²) from none or all, with a pair of futures as one', () => {
    for (const futures of [20, 200, 1_000]) {
      const edge = Z ** 2 / (futures / 2 + Z ** 2)
      const [none, all] = [0, 1].map((value) => shareInterval(new Float64Array(futures).fill(value)))
      expect(none!.from).toBe(0)
      expect(none!.to).toBeCloseTo(edge, 12)
      expect(all!.from).toBeCloseTo(1 - edge, 12)
      expect(all!.to).toBeCloseTo(1, 12)
    }
  })

  it('has ends that are a share’s own score z away: (p - end)² = z² end (1 - end) / n', () => {
    const { from, to } = wilson(7, 40)
    for (const end of [from, to]) expect((7 / 40 - end) ** 2).toBeCloseTo((Z ** 2 * end * (1 - end)) / 40, 12)
  })

  it('counts futures by what their pairs say', () => {
    const together = Array.from({ length: 100 }, (_, future) => Number(future % 4 < 2))
    const { from, to } = shareInterval(together)
    expect({ from, to }).toEqual(wilson(25, 50))
    // Pairs that never agree tell nothing of their error: as one a pair.
    const apart = Array.from({ length: 100 }, (_, future) => future % 2)
    expect(monteCarloError(apart)).toBe(0)
    expect(shareInterval(apart)).toEqual(wilson(25, 50))
  })

  it('is said in words where none or all of the futures are so', () => {
    const none = shareInterval(new Float64Array(200))
    expect(exactShare(0, none)).toBe(' (fewer than 1 in 27)')
    expect(exactShare(0, shareInterval(new Float64Array(20)))).toBe(' (fewer than 1 in 3)')
    expect(exactShare(1, shareInterval(new Float64Array(200).fill(1)))).toBe(' (more than 26 in 27)')
    expect(exactShare(0, wilson(0, 0))).toBe(' (not known)')
    expect(exactShare(0.5, { from: 0.36, to: 0.64 })).toBe(' (between 36% and 64%)')
  })
})
