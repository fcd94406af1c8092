import { describe, expect, it } from 'vitest'
import { inTen, sharesOf, tenthInWords, tenths } from '../../../src/views/frequency'

describe('natural frequencies', () => {
  it('says 10 of 10 only when every future agrees', () => {
    expect(inTen(1)).toBe('10 of 10')
    expect(inTen(0.999)).toBe('more than 9 of 10')
    expect(inTen(0.72)).toBe('7 of 10')
    expect(inTen(0.01)).toBe('fewer than 1 of 10')
    expect(inTen(0)).toBe('0 of 10')
  })

  it('never says none or all of a list of tenths where single futures disagree', () => {
    expect([tenthInWords(0, 0.02), tenthInWords(10, 0.99)]).toEqual(['fewer than 1', 'more than 9'])
    expect([tenthInWords(0, 0), tenthInWords(4, 0.38), tenthInWords(10, 1)]).toEqual(['0', '4', '10'])
  })

  it('counts equal futures on neither side', () => {
    expect(sharesOf([-1, -2, 0, 3])).toEqual({ lower: 0.5, same: 0.25, higher: 0.25 })
  })

  it('gives the odd tenth of a tie to the larger share, as rounding would', () => {
    expect(tenths({ lower: 0.65, same: 0.35, higher: 0 })).toEqual({ lower: 7, same: 3, higher: 0 })
    expect(tenths({ lower: 0, same: 0.35, higher: 0.65 })).toEqual({ lower: 0, same: 3, higher: 7 })
  })

  it('gives tenths that add to ten', () => {
    for (const shares of [
      { lower: 0.333, same: 0.334, higher: 0.333 },
      { lower: 0.55, same: 0, higher: 0.45 },
      { lower: 0.05, same: 0.9, higher: 0.05 },
    ]) {
      const { lower, same, higher } = tenths(shares)
      expect(lower + same + higher).toBe(10)
    }
  })
})
