import { describe, expect, it } from 'vitest'
import { MEASURE_IDS } from '../../../src/model/measures'
import { startOfSeries } from '../../../src/statistics/series'
import { drawnWeeks } from '../../../src/views/fan'
import {
  comingLines,
  comingWords,
  FEWEST_FOR_RANGE,
  futureLines,
  notARange,
  notYet,
  tableOfFirst,
  titleOfFirst,
  withPart,
} from '../../../src/views/firstFutures'
import { fakeScenario, fakePrepare } from '../../support/fakeSimulation'
import { playFutures } from '../../support/fakeFutures'

const resolved = fakeScenario()
const futures = playFutures(fakePrepare(resolved), 4)
const first = { resolved, futures, total: 1000 }
const value = (future: number, option: number, week: number) =>
  futures.weekly[future]![startOfSeries({ option, measure: 'lookedAfter' }, resolved.horizonWeeks) + week]!

describe('the first few futures', () => {
  it('are drawn one by one, each as it was played', () => {
    const lines = futureLines(first, { measure: 'lookedAfter', option: 1 })
    const differences = futureLines(first, { measure: 'lookedAfter', option: 1, isDifference: true })
    expect(lines).toHaveLength(4)
    drawnWeeks(resolved.horizonWeeks).forEach((week, index) => {
      for (let future = 0; future < 4; future++) {
        expect(lines[future]![index]!.value).toBe(value(future, 1, week))
        expect(differences[future]![index]!.value).toBe(value(future, 1, week) - value(future, 0, week))
      }
    })
    expect(lines[0]!.at(-1)!.time).toBe(2027)
  })

  it('are drawn as far as they have been played while they are, and said to be so', () => {
    const part = (replication: number, weeks: number) => ({
      replication,
      weeks: [104, weeks],
      weekly: futures.weekly[replication]!,
    })
    const coming = { resolved, parts: withPart([part(1, 65)], part(0, 52)) }
    const [zero, one] = comingLines(coming, { measure: 'lookedAfter', option: 1 })
    const whole = futureLines(first, { measure: 'lookedAfter', option: 1 })
    expect(zero).toEqual(whole[0]!.slice(0, zero!.length))
    expect(zero!.at(-1)!.time).toBe(2026)
    expect(one).toEqual(whole[1]!.slice(0, one!.length))
    expect(comingLines(coming, { measure: 'lookedAfter', option: 0 })).toEqual(
      futureLines(first, { measure: 'lookedAfter', option: 0 }).slice(0, 2),
    )
    expect(comingWords(coming, 1)).toBe(
      '2 futures, still being played: 1 of 2 years so far, a line each. Too few to say what differs.',
    )
    const later = withPart(coming.parts, part(0, 104))
    expect(comingWords({ resolved, parts: later }, 1)).toContain('1 to 2 of 2 years so far')
    expect(comingWords({ resolved, parts: [part(0, 52)] }, 1)).toMatch(/^One future, still being played/)
  })

  it('are said to be too few, in place of an answer', () => {
    expect(notYet(first, true)).toBe(
      'The first 4 of 1,000 futures are in: too few to say what differs. The answer comes with 20.',
    )
    expect(notYet(first, false)).toBe(
      '4 of 1,000 futures have been played: too few to say what differs. That takes at least 20.',
    )
    // Where only a few are asked for, no answer is promised.
    expect(notYet({ ...first, total: 10 }, true)).not.toContain('comes')
    expect(notARange(first)).toBe('4 futures so far: single futures, not yet a range.')
  })

  it('never count how often something happens, in any sentence, title or table', () => {
    for (const measure of MEASURE_IDS)
      for (const isDifference of [false, true]) {
        const { caption, columns, rows } = tableOfFirst(first, measure, isDifference ? 1 : undefined)
        const said = [
          titleOfFirst(first, { measure, option: 1, isDifference }),
          caption,
          ...columns,
          ...rows.flatMap((row) => [row.header, ...row.cells]),
        ].join(' ')
        expect(said).not.toMatch(/\d in \d|in \d+ of|middle|8-in-10|NaN|undefined/)
        expect(caption).toContain('single futures, not yet a range')
        expect(columns).toHaveLength(5)
      }
  })

  it('have a table of the values at the ends of the lines', () => {
    const { rows } = tableOfFirst(first, 'lookedAfter')
    expect(rows.map((row) => row.header)).toEqual([
      '2025/26, Teams',
      '2025/26, Small units',
      '2026/27, Teams',
      '2026/27, Small units',
    ])
    expect(rows[3]!.cells[2]).toBe(String(Math.round(value(2, 1, 103))))
  })

  it('are fewer than it takes for one of the twenty dots each', () => {
    expect(FEWEST_FOR_RANGE).toBeGreaterThanOrEqual(20)
  })
})
