import { describe, expect, it } from 'vitest'
import { MEASURE_COUNT, MEASURE_INDEX } from '../../../src/model/measures'
import type { ResolvedScenario } from '../../../src/scenario/types'
import { bestShares, frontierShares, pointsOf, turnOn, type Criterion } from '../../../src/statistics'

const OPTIONS = 3
const scenario = {
  horizonYears: 1,
  options: Array.from({ length: OPTIONS }, (_, option) => ({ id: String(option) })),
} as ResolvedScenario

/** Futures in which each option has these values of cost and caseload. */
function futuresOf(list: readonly (readonly [cost: number, caseload: number])[][]) {
  const yearly = list.map((options) => {
    const values = new Float64Array(OPTIONS * MEASURE_COUNT)
    options.forEach(([cost, caseload], option) => {
      values[option * MEASURE_COUNT + MEASURE_INDEX.totalCost] = cost
      values[option * MEASURE_COUNT + MEASURE_INDEX.caseloadPerFte] = caseload
    })
    return values
  })
  return { done: list.length, yearly }
}

const cost: Criterion = { measure: 'totalCost', weight: 1, wanted: 'lower', size: 100 }
const caseload: Criterion = { measure: 'caseloadPerFte', weight: 1, wanted: 'lower', size: 1 }
const futures = futuresOf([
  [
    [1000, 16],
    [900, 17],
    [1100, 14],
  ],
  [
    [1000, 16],
    [700, 17],
    [1100, 14],
  ],
  [
    [1000, 16],
    [1000, 16],
    [1000, 16],
  ],
  [
    [1000, 16],
    [1050, 18],
    [1200, 17],
  ],
])
const points = pointsOf(scenario, futures, [cost, caseload], 0)
const sharesWith = (...weights: number[]) => bestShares(points, weights).map(({ share }) => share)

describe('who comes first', () => {
  it('is decided future by future, and equal scores share a future', () => {
    // Sums: 0, 0, +1; 0, +2, +1; all equal; 0, -2.5, -3.
    const [a, b, c] = sharesWith(1, 1)
    expect(a! * 4).toBeCloseTo(1 + 1 / 3)
    expect(b! * 4).toBeCloseTo(1 + 1 / 3)
    expect(c! * 4).toBeCloseTo(1 + 1 / 3)
  })

  it('turns with the weights', () => {
    expect(sharesWith(1, 0)[1]).toBeGreaterThan(sharesWith(0, 1)[1]!)
    const turns = turnOn(points, [1, 1], 0, 4)
    expect(turns.map(({ weight }) => weight)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(turns[0]!.shares.map(({ share }) => share)).toEqual(sharesWith(0, 1))
    expect(turns[4]!.shares.map(({ share }) => share)).toEqual(sharesWith(1, 0))
  })

  it('adds to one whatever the weights', () => {
    for (const weights of [
      [1, 1],
      [0, 1],
      [0.2, 7],
      [0, 0],
    ])
      expect(sharesWith(...weights).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1)
  })

  it('wants more where more is wanted', () => {
    const more = pointsOf(scenario, futures, [{ ...cost, wanted: 'higher' }], 0)
    expect(bestShares(more, [1])[2]!.share).toBeGreaterThan(bestShares(more, [1])[1]!.share)
  })

  it('refuses a size of nothing', () => {
    expect(() => pointsOf(scenario, futures, [{ ...cost, size: 0 }], 0)).toThrow(RangeError)
  })
})

describe('the trade-off', () => {
  it('counts the futures in which no other option is as good on both and better on one', () => {
    // Beaten: nobody in the first and second; nobody where all are equal; B and C in the last.
    expect(frontierShares(points, 0, 1).map(({ share }) => share)).toEqual([1, 0.75, 0.75])
  })
})
