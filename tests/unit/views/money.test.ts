import { describe, expect, it } from 'vitest'
import type { Spread } from '../../../src/money/types'
import {
  directionOf,
  pounds,
  spendChange,
  spendRange,
  spendWithRange,
  stepOf,
  timesInTen,
} from '../../../src/views/money'
import { byWidth, curveOf, reachedIn, waterfallOf } from '../../../src/views/moneyPictures'

const many = (of: (index: number) => number, count = 200) =>
  Array.from({ length: count }, (_, index) => of(index))

const spread = (p10: number, p90: number): Spread => ({
  mean: (p10 + p90) / 2,
  p10,
  p50: (p10 + p90) / 2,
  p90,
  above: p10 > 0 ? 1 : p90 > 0 ? 0.6 : 0,
  below: p90 < 0 ? 1 : p10 < 0 ? 0.4 : 0,
  monteCarloError: 0,
  clear: p10 > 0 || p90 < 0,
})

describe('a saving in words', () => {
  it('is a change of spend with the side named, never a bare sign', () => {
    expect(spendChange(1_234_000, 1e5)).toBe('£1.2m less')
    expect(spendChange(-412_345, 1e4)).toBe('£410,000 more')
    expect(spendChange(0, 1e5)).toBe('no change')
  })

  it('keeps one digit of an amount that rounding would make nothing', () => {
    expect(spendChange(3_200, 1e5)).toBe('£3,000 less')
    expect(pounds(-3_200, 1e5)).toBe('−£3,000')
  })

  it('gives a range from the worse end to the better, with the side once where both ends are on it', () => {
    expect(spendRange({ p10: -4e5, p90: 1.2e6 }, 1e5)).toBe('£400,000 more to £1.2m less')
    expect(spendRange({ p10: 4e5, p90: 1.2e6 }, 1e5)).toBe('£400,000 to £1.2m less')
    expect(spendRange({ p10: -2.5e6, p90: -1.2e6 }, 1e5)).toBe('£2.5m to £1.2m more')
  })

  it('has a direction only when its 8-in-10 range leaves out nothing', () => {
    expect(directionOf(spread(-1e6, 4e6))).toBe('unclear')
    expect(directionOf(spread(1e6, 4e6))).toBe('less')
    expect(directionOf(spread(-4e6, -1e6))).toBe('more')
    expect(directionOf(spread(0, 0))).toBe('same')
  })

  it('says how many futures of ten cost more and less, the larger side first', () => {
    expect(timesInTen({ above: 0.4, below: 0.6 })).toBe(
      'In 6 of 10 futures it costs more, in 4 of 10 it costs less.',
    )
    expect(timesInTen({ above: 0.98, below: 0.02 })).toBe(
      'In more than 9 of 10 futures it costs less, in fewer than 1 of 10 it costs more.',
    )
    expect(timesInTen({ above: 0, below: 0 })).toBe('In every future it comes to the same.')
  })

  it('is rounded by the width of its range', () => {
    expect(stepOf(spread(4e5, 3.6e6))).toBe(1e5)
    expect(spendWithRange(spread(4e5, 3.6e6))).toBe('£2.0m less (8-in-10 range £400,000 to £3.6m less)')
  })
})

describe('pictures of money', () => {
  const part = (id: string, mean: number) => ({
    id,
    label: id,
    mean,
    p10: mean - 1,
    p90: mean + 2,
    words: '',
  })

  it('a waterfall ends where its parts add up to, and its ranges lie from where each bar begins', () => {
    const steps = waterfallOf([part('a', 5), part('b', -8)], part('total', -3))
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [5, -3],
      [0, -3],
    ])
    expect(steps[1]).toMatchObject({ low: 5 - 9, high: 5 - 6 })
  })

  it('an S-curve falls from the largest saving to the smallest, which every future reaches', () => {
    const points = curveOf(many((index) => index, 1000))
    expect(points[0]).toEqual({ gbp: 999, share: 0.001 })
    expect(points.at(-1)).toEqual({ gbp: 0, share: 1 })
    expect(points.length).toBeLessThanOrEqual(201)
    expect(reachedIn(points, 0.8)).toBeGreaterThanOrEqual(195)
    expect(reachedIn(points, 0.8)).toBeLessThanOrEqual(200)
  })

  it('a tornado has the widest bar first, whichever way it goes', () => {
    const bar = (id: string, whenLow: number, whenHigh: number) => ({
      id,
      label: id,
      lowAt: '',
      highAt: '',
      whenLow,
      whenHigh,
    })
    expect(byWidth([bar('narrow', 0, 1), bar('wide', 5, -5)]).map(({ id }) => id)).toEqual(['wide', 'narrow'])
  })
})
