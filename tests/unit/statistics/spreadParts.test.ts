import { describe, expect, it } from 'vitest'
import { spreadParts } from '../../../src/statistics'
import { hashUnit } from '../../support/fakeSimulation'

/** About normal, from the sum of twelve uniforms. */
const normal = (...key: number[]) =>
  Array.from({ length: 12 }, (_, index) => hashUnit(...key, index)).reduce((sum, each) => sum + each, -6)

/** Futures in pairs whose knowledge and chance have these standard deviations. */
const futures = (pairs: number, knowledge: number, chance: number) =>
  Float64Array.from(
    { length: 2 * pairs },
    (_, future) => knowledge * normal(1, future >> 1) + chance * normal(2, future),
  )

const width = ({ low, high }: { low: number; high: number }) => high - low
/** Width of the middle 80% of a normal distribution, in standard deviations. */
const EIGHT_IN_TEN = 2 * 1.2816

describe('the spread taken apart', () => {
  it('gives chance and knowledge the width each would have alone', () => {
    const parts = spreadParts(futures(2000, 3, 1))
    expect(width(parts.knowledge) / EIGHT_IN_TEN).toBeCloseTo(3, 0)
    expect(width(parts.chance) / EIGHT_IN_TEN).toBeCloseTo(1, 0)
    expect(width(parts.all) / EIGHT_IN_TEN).toBeCloseTo(Math.sqrt(10), 0)
  })

  it('leaves nothing to knowledge where pairs agree with each other no more than with others', () => {
    const parts = spreadParts(futures(2000, 0, 2))
    expect(width(parts.knowledge)).toBeLessThan(0.35 * width(parts.all))
    const alike = Float64Array.from({ length: 100 }, (_, future) => future >> 1)
    expect(width(spreadParts(alike).chance)).toBe(0)
    expect(width(spreadParts(alike).knowledge)).toBeCloseTo(width(spreadParts(alike).all), 0)
  })

  it('keeps the error of the average apart: it shrinks with more futures, the ranges do not', () => {
    const [few, many] = [spreadParts(futures(50, 1, 1)), spreadParts(futures(5000, 1, 1))]
    expect(width(many.average)).toBeLessThan(width(few.average) / 5)
    expect(width(many.all)).toBeGreaterThan(width(few.all) / 2)
  })

  it('is the same in every direction of the pair, and needs two pairs', () => {
    const values = futures(300, 2, 1)
    const turned = values.map((_, future) => values[future ^ 1]!)
    expect(spreadParts(turned)).toEqual(spreadParts(values))
    expect(() => spreadParts(values.subarray(0, 3))).toThrow(RangeError)
  })
})
