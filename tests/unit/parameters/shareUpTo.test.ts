import { describe, expect, it } from 'vitest'
import { PARAMETERS, type Parameter } from '../../../src/parameters'
import { scoreOf, shareUpTo, valueAt } from '../../../src/parameters/distribution'

const drawn = (PARAMETERS as readonly Parameter[]).filter(({ distribution }) => distribution.kind !== 'fixed')

describe('the share of draws up to a value', () => {
  it.each(drawn.map((each) => [each.id, each] as const))('undoes the draw of %s', (_, { distribution }) => {
    for (const u of [0.02, 0.1, 0.35, 0.5, 0.77, 0.9, 0.98])
      expect(shareUpTo(distribution, valueAt(distribution, u, scoreOf(u)))).toBeCloseTo(u, 9)
  })

  it('is none below and all above what can be drawn', () => {
    const triangle = { kind: 'triangular', low: 0, mode: 0, high: 2 } as const
    expect([-1, 0, 2, 3].map((value) => shareUpTo(triangle, value))).toEqual([0, 0, 1, 1])
    expect(shareUpTo({ kind: 'fixed', value: 4 }, 3.9)).toBe(0)
    expect(shareUpTo({ kind: 'fixed', value: 4 }, 4)).toBe(1)
    expect(shareUpTo({ kind: 'lognormal', median: 2, sigma: 1 }, 0)).toBe(0)
  })
})
