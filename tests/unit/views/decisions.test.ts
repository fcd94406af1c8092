import { describe, expect, it } from 'vitest'
import { MEASURES } from '../../../src/model/measures'
import { closeAxis, ticksOf } from '../../../src/views/axis'
import { frontierView } from '../../../src/views/frontier'
import { GLOSSARY, searchGlossary, termOf } from '../../../src/views/glossary'
import { levelDots } from '../../../src/views/levelDots'
import { differencePanels, levelPanels, panelsTable } from '../../../src/views/smallMultiples'
import { strainHeadline, strainInWords, strainOf } from '../../../src/views/strain'
import {
  proposedTargets,
  targetOptions,
  targetSentence,
  targetTable,
  warningView,
} from '../../../src/views/targets'
import { bestView, DEFAULT_WEIGHTS, turnTable, turnViews } from '../../../src/views/weights'
import { resultInWords } from '../../../src/views/words'
import { PROVENANCE, runWith } from '../../support/views'

const run = runWith(Array.from({ length: 100 }, (_, future) => (future % 10 < 7 ? -20 : 20)))

describe('who comes first, in words', () => {
  const view = bestView(run, [{ measure: 'agencyRate', weight: 5, wanted: 'lower' }], {}, 1)!

  it('never stands without its weights, and nothing comes first without any', () => {
    expect(
      bestView(
        run,
        DEFAULT_WEIGHTS.map((each) => ({ ...each, weight: 0 })),
        {},
        1,
      ),
    ).toBeUndefined()
    expect(view.counted).toHaveLength(1)
    expect(view.sentence).toMatch(
      /^With these weights, at 31 March 2027, B \(small units\) comes first in 7 of 10 futures and A \(traditional teams\) in 3 of 10: B in 70% \(between \d+% and \d+%\) for the number of futures played\.$/,
    )
  })

  it('says that weights do not settle it when no option has 65 of 100 futures', () => {
    const even = runWith(Array.from({ length: 100 }, (_, future) => (future % 2 ? 1 : -1)))
    expect(bestView(even, DEFAULT_WEIGHTS, {}, 0)!.sentence).toContain('these weights do not settle it')
  })

  it('says from which weight the answer turns', () => {
    const weights = [
      { measure: 'agencyRate', weight: 5, wanted: 'lower' },
      { measure: 'longTermStability', weight: 5, wanted: 'higher' },
    ] as const
    const turns = turnViews(bestView(run, weights, { agencyRate: 1, longTermStability: 1 }, 1)!)
    expect(turns[0]!.sentence).toMatch(
      /^A comes first most often while agency rate has up to \d+% of the weight and B from \d+%\. It now has 50%\.$/,
    )
    const table = turnTable(run, turns)
    expect(table.rows).toHaveLength(22)
    expect(table.columns).toHaveLength(3)
  })
})

describe('the trade-off in words', () => {
  it('says in how many futures nothing is at least as good on both', () => {
    const { sentence, table } = frontierView(
      run,
      { measure: 'totalCost', wanted: 'lower' },
      { measure: 'lookedAfter', wanted: 'lower' },
      1,
    )
    expect(sentence).toContain('A (traditional teams) in 3 of 10 and B (small units) in 7 of 10 futures')
    expect(table.rows[1]!.cells.at(-1)).toMatch(/^70%/)
  })
})

describe('targets in words', () => {
  const target = { measure: 'agencyRate', side: 'below', value: 390, year: '2026/27' } as const

  it('says how often each is met and how often all are', () => {
    const other = { ...target, measure: 'turnoverRate' } as const
    const [a, b] = targetOptions(run, [target, other])
    expect([a!.all, b!.all]).toEqual([0, 0.7])
    expect(targetSentence(run, [target, other], b!)).toMatch(
      /^With B \(small units\): the agency rate below .* in 7 of 10 futures and the turnover rate below .*; both together in 7 of 10\.$/,
    )
    expect(targetTable(run, [target, other], [a!, b!]).rows.at(-1)!.cells[1]).toMatch(
      /^70% \(between \d+% and \d+%\)$/,
    )
  })

  it('looks at the last year where the run has none of the target', () => {
    expect(targetOptions(run, [{ ...target, year: '2050/51' }])[1]!.all).toBe(0.7)
  })

  it('names the ends of quarters on the calendar', () => {
    expect(warningView(run, { ...target, year: '2025/26' }, 1, 0).rows.map(({ date }) => date)).toEqual([
      'June 2025',
      'September 2025',
      'December 2025',
      'March 2026',
    ])
  })

  it('warns with the edge of the range on the wrong side, and says how often luck alone crosses it', () => {
    const view = warningView(run, target, 1, 30)
    expect(view.sentence).toMatch(
      /^If the agency rate is above .* at the end of December 2025, the plan B \(small units\) is off its own range/,
    )
    expect(warningView(run, { ...target, side: 'above' }, 1, 30).sentence).toContain('is below')
    const later = { ...run, resolved: { ...run.resolved, options: [...run.resolved.options] } }
    later.resolved.options[1] = { ...run.resolved.options[1]!, policies: { startWeek: 52 } } as never
    expect(warningView(later, target, 1, 30).sentence).toContain('at the end of June 2026')
    expect(warningView(run, target, 1, 500).sentence).toContain('at the end of March 2027')
    expect(view.leaves).toContain('at the end of at least one of these 8 quarters in 0 of 10 futures')
    for (const { cells } of view.table.rows) expect(cells).toHaveLength(view.table.columns.length - 1)
  })

  it('proposes what the baseline comes to, not an achievement', () => {
    expect(proposedTargets(run, 1).map(({ measure, value }) => [measure, value])).toEqual([
      ['agencyRate', 400],
      ['caseloadPerFte', 400],
    ])
  })
})

describe('whether a structure lasts', () => {
  const option = (overloaded: number, waiting: readonly number[]) => {
    const options = runWith([0, 0]).options
    const { measures } = options[1]!
    for (const each of measures.overloadedUnitWeeks.yearly)
      Object.assign(each, { p10: 0, p50: overloaded, p90: 1 })
    measures.unallocated.yearly.forEach((each, index) =>
      Object.assign(each, { p10: 0, p50: waiting[index], p90: 90 }),
    )
    return strainOf(options[1]!, 1)
  }

  it('warns when units have more work than hours for most of a year, or when more and more wait', () => {
    expect(option(0.51, [0, 0]).warns).toBe(true)
    expect(option(0.49, [0, 0]).warns).toBe(false)
    expect(option(0.1, [10, 20]).warns).toBe(true)
    expect(option(0.1, [20, 21]).warns).toBe(false)
    // A few between two practitioners are no queue, and a first year without any is no growth.
    expect(option(0.1, [1, 4]).warns).toBe(false)
    expect(option(0.1, [0, 9]).warns).toBe(false)
  })

  it('says so first, and its size', () => {
    const strain = option(0.62, [10, 20])
    expect(strainHeadline([strain])).toMatch(/^Load is above capacity with B \(small units\)\./)
    expect(strainInWords(strain)).toContain('more work than hours in 62% of their weeks')
    expect(strainInWords(strain)).toContain(
      '20 children wait for a practitioner (0 to 90), clearly more than a year before',
    )
    expect(strainHeadline([option(0.2, [0, 0])])).toMatch(/^No option has more work than hours/)
  })
})

describe('pictures of many', () => {
  it('gives each option twenty dots within the axis', () => {
    const { rows, axis } = levelDots(run.resolved, run.futures, 'lookedAfter', 0, [0, 1])
    for (const { dots } of rows) {
      expect(dots).toHaveLength(20)
      for (const { at } of dots) expect(at >= 0 && at <= 1).toBe(true)
    }
    expect(axis.max).toBeGreaterThanOrEqual(420)
  })

  it('has a panel for each measure, from levels or from differences that start at none', () => {
    const levels = levelPanels(run, [0, 1])
    expect(levels[0]!.lines).toHaveLength(2)
    const differences = differencePanels(run, [0, 1])
    expect(differences).toHaveLength(levels.length)
    expect(differences[0]!.lines).toHaveLength(1)
    expect(differences[0]!.lines[0]!.points[0]).toMatchObject({ middle: 0 })
    expect(panelsTable(run, [0, 1], 1).rows).toHaveLength(2 * levels.length)
  })

  it('puts ticks on whole steps inside the axis', () => {
    expect(ticksOf({ min: 0, max: 50 })).toEqual([0, 10, 20, 30, 40, 50])
    expect(ticksOf({ min: 3.2e6, max: 5.1e6 })).toEqual([3.5e6, 4e6, 4.5e6, 5e6])
    expect(closeAxis([30, 38], 'children')).toMatchObject({ min: 30, max: 38, note: 'axis starts at 30' })
  })
})

describe('the results in words', () => {
  const text = resultInWords({
    run: { ...run, provenance: PROVENANCE, total: 100 },
    year: 1,
    options: [1],
    sizes: {},
  }).join('\n')

  it('have ranges, what is not clear, whether it lasts, and what to keep in mind', () => {
    expect(text).toContain('Testshire: B (small units) compared with A (traditional teams) over 2 years')
    expect(text).toContain('Each range holds 8 in 10 futures')
    expect(text).toMatch(/in 7 of 10 futures, by .* in the middle future \(range /)
    expect(text).toContain('have more work than hours')
    expect(text).toContain('not a forecast')
    expect(text).toContain('seed “leeds”')
    expect(text).not.toMatch(/\bwill\b/)
  })
})

describe('the glossary', () => {
  it('has every measure, and every term once', () => {
    const ids = GLOSSARY.flatMap(({ terms }) => terms.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, label } of MEASURES) expect(termOf(`measure-${id}`).term).toBe(label)
  })

  it('is searched by all words typed', () => {
    const found = searchGlossary('plan harm').flatMap(({ terms }) => terms.map(({ id }) => id))
    expect(found).toContain('plan')
    expect(searchGlossary('zzz')).toEqual([])
    expect(() => termOf('nothing')).toThrow(RangeError)
  })
})
