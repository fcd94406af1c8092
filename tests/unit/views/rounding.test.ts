import { describe, expect, it } from 'vitest'
import { isRounded, roundingStep, roundTo } from '../../../src/views/rounding'

describe('rounding by what the spread supports', () => {
  it('shows 412 in a range of 70 to the nearest ten', () => {
    const step = roundingStep('children', 70, 1)
    expect(step).toBe(10)
    expect(roundTo(412, step)).toBe(410)
    expect(isRounded('children', step)).toBe(true)
  })

  it('is never finer than the unit is read at', () => {
    expect(roundingStep('children', 0.2)).toBe(1)
    expect(roundingStep('share', 0)).toBe(0.001)
    expect(roundingStep('casesPerFte', 0.1)).toBe(0.1)
  })

  it('is never finer than the Monte Carlo error', () => {
    expect(roundingStep('children', 10, 6)).toBe(10)
    expect(roundingStep('children', 10, 0.4)).toBe(1)
  })

  it('keeps decimals exact', () => {
    expect(roundTo(0.1 + 0.2, 0.1)).toBe(0.3)
    expect(Object.is(roundTo(-0.04, 0.1), 0)).toBe(true)
  })
})
