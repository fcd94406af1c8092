import { describe, expect, it } from 'vitest'
import { compare, dotsBySide, dotsInWords, dotsTitle, yearIndex } from '../../../src/views/comparison'
import { dotPlot } from '../../../src/views/dots'
import { differenceFan, drawnWeeks, fanOf, timeOfWeek } from '../../../src/views/fan'
import { runWith } from '../../support/views'

/** 14 of 20 futures lower, one of them by 5 only. */
const changes = Array.from({ length: 200 }, (_, index) => (index % 20) * 10 - 135)
const run = runWith(changes)

describe('one option against the baseline', () => {
  it('compares in the same futures', () => {
    const { answer, difference, differences, baseline, option } = compare(run, 'lookedAfter', 1, 1, {})
    expect([...differences]).toEqual(changes)
    expect(difference.year).toBe('2026/27')
    expect([baseline.name, option.name]).toEqual(['traditional teams', 'small units'])
    expect(answer.verdict).toBe('lower')
  })

  it('says the dots as a message and in words', () => {
    const comparison = compare(run, 'lookedAfter', 1, 1, { lookedAfter: 8 })
    const plot = dotPlot(comparison.differences, 8)
    expect(dotsTitle('lookedAfter', plot, comparison)).toBe(
      'Fewer children are looked after with small units in 13 of 20 futures, but could be more',
    )
    expect(dotsInWords(plot, comparison)).toBe(
      'In 13 of 20 futures fewer children are looked after, in 2 of 20 it is about the same and in 5 of 20 more children are looked after. Counting differences of at least 8. Each dot is one twentieth of the futures.',
    )
  })

  it('says no change when nothing differs', () => {
    const same = compare(runWith([0, 0, 0, 0]), 'agencyRate', 0, 1, {})
    const plot = dotPlot(same.differences)
    expect(same.answer.verdict).toBe('same')
    expect(dotsInWords(plot, same)).toBe(
      'In 20 of 20 futures there is no change. Each dot is one twentieth of the futures.',
    )
  })

  it('says that all agree only when every future does', () => {
    const nearly = compare(
      runWith(Array.from({ length: 200 }, (_, index) => (index ? -10 : 5))),
      'lookedAfter',
      1,
      1,
      { lookedAfter: 5 },
    )
    const plot = dotPlot(nearly.differences)
    expect(plot.lower).toBe(20)
    expect(dotsBySide(plot, nearly.chance)).toEqual({
      lower: 'more than 19 of 20',
      same: '0 of 20',
      higher: 'fewer than 1 of 20',
    })
    expect(dotsTitle('lookedAfter', plot, nearly)).toContain('in more than 19 of 20 futures')
    expect(dotsInWords(plot, nearly)).toContain('In more than 19 of 20')
  })

  it('takes the last year unless another of the run is asked for', () => {
    expect(yearIndex(run)).toBe(1)
    expect(yearIndex(run, '2025/26')).toBe(0)
    expect(yearIndex(run, '1999/00')).toBe(1)
  })
})

describe('fans', () => {
  it('draws the end of every year', () => {
    const weeks = drawnWeeks(104)
    expect(weeks).toContain(51)
    expect(weeks.at(-1)).toBe(103)
    expect(timeOfWeek('2024/25', 51)).toBe(2026)
  })

  it('keeps its quantiles in order', () => {
    const fan = fanOf('B', 'Small units', run.options[1]!.measures.lookedAfter.weekly, '2024/25')
    for (const { p05, p10, p25, p50, p75, p90, p95 } of [
      ...fan.points,
      ...differenceFan(run.resolved, run.futures, 1, 'lookedAfter').points,
    ]) {
      const values = [p05, p10, p25, p50, p75, p90, p95]
      expect([...values].sort((a, b) => a - b)).toEqual(values)
    }
  })
})
