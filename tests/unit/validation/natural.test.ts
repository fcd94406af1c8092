/** Statistics of natural noise on series whose answers are known beforehand. */
import { describe, expect, it } from 'vitest'
import {
  changesOf,
  isInside,
  rangeOverAuthorities,
  rangeOverYears,
  type Held,
} from '../../../src/validation/natural'
import { pairsOf, persistenceOf, type Series } from '../../../src/validation/panel'
import { normal } from '../../../src/random/samplers'
import { keyFromSeed } from '../../../src/random/seed'
import { streamFor } from '../../../src/random/stream'

/** First-order autoregressions with a known standard deviation and persistence, begun in their steady state. */
function autoregressions(authorities: number, years: number, sd: number, kept: number): Series[] {
  const stream = streamFor(keyFromSeed('natural'), 0, 'environment')
  return Array.from({ length: authorities }, (_, authority) => {
    let value = sd * normal(stream.uniform(authority, 0))
    return Array.from({ length: years }, (_, year) => {
      if (year > 0)
        value = kept * value + sd * Math.sqrt(1 - kept * kept) * normal(stream.uniform(authority, year))
      return 50 + value
    })
  })
}

describe('changes of a series', () => {
  it('are between years that are both there', () => {
    expect(changesOf([1, 4, undefined, 5, 3])).toEqual([3, -2])
    expect(changesOf([undefined, 7])).toEqual([])
  })

  it('can be taken from one pair of years of all series', () => {
    const series = [
      [1, 2, 4],
      [5, undefined, 9],
    ]
    expect(pairsOf(series)).toEqual({ before: [1, 2], after: [2, 4] })
    expect(pairsOf(series, 1)).toEqual({ before: [2], after: [4] })
  })
})

describe('persistence', () => {
  it('of a straight line is all of it, with no spread of change', () => {
    const { sd, slope, lagOne } = persistenceOf(pairsOf([[1, 2, 3, 4, 5]]))
    expect(sd).toBe(0)
    expect(slope).toBeCloseTo(1, 12)
    expect(lagOne).toBeCloseTo(1, 12)
  })

  it('of values that come and go is none, and a slope can be other than a correlation', () => {
    const { slope, lagOne } = persistenceOf({ before: [0, 1, 0, 1], after: [0, 0, 2, 2] })
    expect(slope).toBeCloseTo(0, 12)
    expect(lagOne).toBeCloseTo(0, 12)
    const steep = persistenceOf({ before: [0, 1, 2], after: [0, 3, 6] })
    expect(steep.slope).toBeCloseTo(3, 12)
    expect(steep.lagOne).toBeCloseTo(1, 12)
  })

  it.each([0.25, 0.8, 0.97])('of an autoregression is what went into it: %d', (kept) => {
    const { sd, slope, lagOne } = persistenceOf(pairsOf(autoregressions(400, 10, 8, kept)))
    expect(Math.abs(slope - kept)).toBeLessThan(0.05)
    expect(Math.abs(lagOne - kept)).toBeLessThan(0.05)
    expect(sd / (8 * Math.sqrt(2 * (1 - kept)))).toBeCloseTo(1, 1)
  })
})

describe('ranges', () => {
  const series = autoregressions(200, 10, 8, 0.5)
  const sd = 8

  it('over authorities hold the spread of most, and not that of twice or half the noise', () => {
    const { low, high } = rangeOverAuthorities(series)
    expect(low).toBeGreaterThan(sd / 2)
    expect(low).toBeLessThan(sd)
    expect(high).toBeGreaterThan(sd)
    expect(high).toBeLessThan(sd * 2)
  })

  it('over years hold the statistic of every pair of years', () => {
    const { low, high } = rangeOverYears(series, ({ slope }) => slope)
    const each = Array.from({ length: 9 }, (_, from) => persistenceOf(pairsOf(series, from)).slope)
    expect(low).toBe(Math.min(...each))
    expect(high).toBe(Math.max(...each))
    expect(low).toBeLessThan(0.5)
    expect(high).toBeGreaterThan(0.5)
  })

  it('leave out years with few authorities and authorities with few years', () => {
    const gap: Series[] = series.map((values, at) =>
      values.map((value, year) => (year === 9 && at > 10 ? undefined : value)),
    )
    const wild: Series = [
      0,
      1000,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      0,
    ]
    expect(rangeOverYears(gap, () => 1)).toEqual({ low: 1, high: 1 })
    expect(rangeOverAuthorities([...series, wild])).toEqual(rangeOverAuthorities(series))
  })
})

it('a statistic is inside when it is inside every range', () => {
  const held = (simulated: number): Held => ({
    simulated,
    ranges: [
      { low: 1, high: 3 },
      { low: 2, high: 5 },
    ],
  })
  expect([1.5, 2, 2.5, 3, 4].map((each) => isInside(held(each)))).toEqual([false, true, true, true, false])
})
