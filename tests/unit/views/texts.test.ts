import { describe, expect, it } from 'vitest'
import { MEASURE_IDS } from '../../../src/model/measures'
import { differenceAxis, levelAxis, tickLabel } from '../../../src/views/axis'
import { driftSummary, driftTitle } from '../../../src/views/drift'
import { inSentence } from '../../../src/views/format'
import { levelsSummary, levelsTitle } from '../../../src/views/levels'
import { fewerHolders, payDifference, resizedInWords } from '../../../src/views/options'
import {
  stepBeside,
  changeInWords,
  changeOnAxis,
  changeRange,
  differenceAmount,
} from '../../../src/views/phrases'
import { comingInWords, provenanceLine, runLine } from '../../../src/views/status'
import { exactness, spreadOf } from '../../../src/views/sure'
import { differenceTable, levelsTable, recordingNote } from '../../../src/views/table'
import { PROVENANCE, runWith } from '../../support/views'

const run = runWith(Array.from({ length: 100 }, (_, index) => index - 70))
const [baseline, option] = run.options

describe('sizes of differences', () => {
  it('uses the words of each unit', () => {
    expect(changeInWords('lookedAfter', -22, 10)).toBe('20 fewer')
    expect(changeInWords('agencyRate', 0.012, 0.001)).toBe('1.2 percentage points higher')
    expect(changeInWords('caseloadPerFte', -1.02, 0.1)).toBe('1.0 cases lower')
    expect(changeInWords('totalCost', 1_270_000, 100_000)).toBe('£1.3m higher')
    expect(changeInWords('lookedAfter', 0, 1)).toBe('no change')
    expect(changeInWords('lookedAfter', 3, 10)).toBe('3 more')
    expect(changeInWords('lookedAfter', -4, 10)).toBe('4 fewer')
    expect(changeInWords('lookedAfter', 37, 100)).toBe('40 more')
    expect(changeInWords('lookedAfter', 0.3, 1)).toBe('hardly any more')
    expect(changeInWords('agencyRate', 0.0004, 0.001)).toBe('less than 0.1 percentage points higher')
  })

  it('joins ranges', () => {
    expect(changeRange('lookedAfter', -64, 13, 10)).toBe('60 fewer to 10 more')
    expect(changeRange('lookedAfter', -64, -13, 10)).toBe('10 to 60 fewer')
    expect(changeRange('agencyRate', 0.011, 0.034, 0.001)).toBe('1.1 to 3.4 percentage points higher')
    expect(changeRange('lookedAfter', 0, 0, 10)).toBe('no change')
  })

  it('keeps the side of an end that rounds to nothing', () => {
    expect(changeRange('lookedAfter', -14, -4, 10)).toBe('4 to 10 fewer')
    expect(changeRange('lookedAfter', -64, 3, 10)).toBe('60 fewer to 3 more')
    expect(changeRange('lookedAfter', -2, 2, 10)).toBe('2 fewer to 2 more')
    expect(changeRange('lookedAfter', -0.2, 0.2, 1)).toBe('hardly any either way')
    expect(changeRange('caseloadPerFte', -0.02, 0.02, 0.1)).toBe('less than 0.1 cases either way')
    expect(changeRange('lookedAfter', -64, 0, 10)).toBe('60 fewer to no change')
  })

  it('gives a size to two figures, money too', () => {
    expect(differenceAmount('totalCost', 12_345)).toBe('£12,000')
    expect(differenceAmount('lookedAfter', 3.21)).toBe('3.2')
    expect(differenceAmount('agencyRate', 0.00314)).toBe('0.31 percentage points')
    expect(differenceAmount('lookedAfter', 0)).toBe('0')
  })

  it('is short on an axis', () => {
    expect(
      ['lookedAfter', 'agencyRate', 'totalCost'].map((each, index) =>
        changeOnAxis(each as never, [20, -0.015, 4e5][index]!),
      ),
    ).toEqual(['+20', '−1.5 points', '+£400,000'])
  })
})

describe('levels', () => {
  it('beside their difference are a digit finer where rounding would contradict it', () => {
    const summary = (p50: number) => ({ p10: p50 - 0.3, p50, p90: p50 + 0.3, monteCarloError: 0.001 })
    const difference = { p10: 0, p50: 0.302, p90: 0.6, monteCarloError: 0.001 }
    const step = (from: number, to: number) =>
      stepBeside('agencyRate', summary(from) as never, summary(to) as never, difference as never)
    expect(step(0.349, 0.651)).toBe(0.01)
    expect(step(0.301, 0.603)).toBe(0.1)
  })

  const level = (each: typeof baseline) => ({
    name: inSentence(each!.name),
    summary: each!.measures.lookedAfter.yearly[1]!,
  })

  it('rounds numbers that are read beside each other alike', () => {
    expect(levelsTitle('lookedAfter', level(baseline), level(option))).toBe(
      'Children looked after: 380 with small units, 400 with traditional teams at 31 March 2027',
    )
  })

  it('says how far the worst futures go where the middle one is the same', () => {
    const skewed = (p90: number) => ({ ...option!.measures.unallocated.yearly[1]!, p10: 0, p50: 0, p90 })
    const [few, many] = [skewed(20), skewed(1200)]
    expect(
      levelsTitle('unallocated', { name: 'teams', summary: few }, { name: 'small units', summary: many }),
    ).toMatch(
      /0 with either option in the middle future at 31 March 2027; in 1 of 10 futures 1,200 or more with small units, 20 or more with teams$/,
    )
  })

  it('says the ranges in words', () => {
    expect(
      levelsSummary('lookedAfter', [level(baseline), level(option)], 'Published for 2025: 412.'),
    ).toMatch(
      /^Published for 2025: 412\. At 31 March 2027: with traditional teams 400 \(8-in-10 range 400 to 400\); with small units 380 \(/,
    )
  })

  it('lowers the capital of a name, but not of an abbreviation', () => {
    expect([inSentence('Small units'), inSentence('RSW units')]).toEqual(['small units', 'RSW units'])
  })
})

describe('differences over the years', () => {
  const year = (p10: number, p50: number, p90: number, name = '2025/26') => ({
    year: name,
    mean: p50,
    p10,
    p50,
    p90,
    probabilityLower: 0.5,
    monteCarloError: 0.1,
  })

  it('says from when futures agree', () => {
    expect(driftTitle('lookedAfter', [year(-5, -1, 3), year(-9, -2, 4)], 0)).toBe(
      'In every year the difference could go either way',
    )
    expect(driftTitle('lookedAfter', [year(-5, -1, 3), year(-9, -5, -1, '2026/27')], 0)).toBe(
      'Fewer children are looked after in at least 9 of 10 futures from 2026/27',
    )
    expect(driftTitle('agencyRate', [year(0.01, 0.02, 0.03)], 0)).toBe(
      'The agency rate is higher in at least 9 of 10 futures in every year',
    )
    expect(driftTitle('lookedAfter', [year(1, 2, 3), year(-9, -2, 4)], 0)).toBe(
      'In the last year the difference could go either way',
    )
  })

  it('counts only what matters, and says nothing of years before the option starts', () => {
    const before = year(0, 0, 0)
    expect(driftTitle('lookedAfter', [year(2, 4, 6), year(5, 9, 12, '2026/27')], 10)).toBe(
      'The number of children looked after is about the same or higher in at least 9 of 10 futures in every year',
    )
    expect(driftTitle('lookedAfter', [year(-5, 1, 6)], 10)).toMatch(
      /is about the same in at least 8 of 10 futures in every year$/,
    )
    expect(driftTitle('lookedAfter', [before, year(-20, 0, 30, '2026/27')], 10)).toBe(
      'In every year from 2026/27 the difference could go either way',
    )
    expect(driftTitle('lookedAfter', [before, year(20, 25, 30, '2026/27')], 10)).toBe(
      'More children are looked after in at least 9 of 10 futures in every year from 2026/27',
    )
  })

  it('never says either way where the difference goes one way or nowhere', () => {
    expect(driftTitle('unallocated', [year(0, 0, 30), year(0, 5, 1200, '2026/27')], 0)).toBe(
      'The number of children who wait for a practitioner is about the same or higher in at least 9 of 10 futures in every year',
    )
    expect(driftTitle('unallocated', [year(-5, 0, 30), year(0, 0, 900, '2026/27')], 0)).toMatch(
      /is about the same or higher in at least 9 of 10 futures in the last year$/,
    )
    expect(driftTitle('unallocated', [year(0, 0, 0)], 0)).toMatch(/^No difference in .* in at least 8 of 10/)
  })

  it('sums up the first and the last year', () => {
    expect(driftSummary('lookedAfter', [year(-30, -10, 30), year(-60, -20, 10, '2029/30')])).toBe(
      'In the middle future: by March 2026 10 fewer (8-in-10 range 30 fewer to 30 more); by March 2030 20 fewer (8-in-10 range 60 fewer to 10 more).',
    )
  })
})

describe('tables', () => {
  it('has a row for every year and option, and cells for every column', () => {
    for (const measure of MEASURE_IDS) {
      const tables = [
        levelsTable(measure, run.options),
        differenceTable(measure, run.differences[0]!, ['Traditional teams', 'Small units']),
      ]
      expect(tables.map((each) => each.rows.length)).toEqual([4, 2])
      for (const { rows, columns, caption } of tables) {
        expect(caption).not.toBe('')
        for (const row of rows) expect([row.header, ...row.cells]).toHaveLength(columns.length)
        expect(JSON.stringify(rows)).not.toMatch(/NaN|undefined|Infinity/)
      }
    }
  })

  it('says how table and picture differ, where recording noise is in the figures', () => {
    expect(recordingNote('lookedAfter', { measurement: true })).toMatch(/as it would be published/)
    for (const [measure, measurement] of [
      ['lookedAfter', false],
      ['totalCost', true],
      ['unallocated', true],
    ] as const)
      expect(recordingNote(measure, { measurement })).toBe('')
    const note = recordingNote('lookedAfter', { measurement: true })
    expect(levelsTable('lookedAfter', run.options, note).caption).toBe(
      `Children looked after by financial year. ${note}`,
    )
  })

  it('says all or none of a hundred futures only when it is so', () => {
    const cell = (probabilityLower: number) => {
      const [difference] = run.differences
      const years = difference!.measures.lookedAfter.map((each) => ({ ...each, probabilityLower }))
      const changed = { ...difference!, measures: { ...difference!.measures, lookedAfter: years } }
      return differenceTable('lookedAfter', changed, ['A', 'B']).rows[0]!.cells[2]
    }
    expect([1, 0.996, 0.5, 0.004, 0].map(cell)).toEqual([
      '100 in 100',
      'over 99 in 100',
      '50 in 100',
      'under 1 in 100',
      '0 in 100',
    ])
  })
})

describe('how sure and how made', () => {
  it('splits the spread into two rounded shares and never says none or all', () => {
    for (const share of [0, 0.004, 0.5, 0.996, 1]) {
      const { chancePercent, knowledgePercent, sentence } = spreadOf(share, 'the agency rate')
      expect(chancePercent + knowledgePercent).toBe(100)
      expect(sentence).toMatch(
        /^Of the spread in the agency rate, (about|under|over) \d*5?0?% is chance and (about|under|over) \d+% is what is not known\. /,
      )
      expect(sentence).not.toMatch(/\b(0|100)%/)
    }
    expect(spreadOf(0.43, 'x')).toMatchObject({ chance: 'about 45%', knowledge: 'about 55%' })
    expect(spreadOf(0.01, 'x')).toMatchObject({ chance: 'under 5%', knowledge: 'over 95%' })
  })

  it('gives the error of the run apart from the spread', () => {
    expect(
      exactness(
        'lookedAfter',
        Float64Array.from({ length: 400 }, (_, i) => Math.floor(i / 2) % 7),
      ),
    ).toMatch(
      /^Averaged over these 400 futures, .* within about 0\.\d+ of what endless futures would give, 19 times in 20\.$/,
    )
    expect(exactness('lookedAfter', new Float64Array(20))).toContain('exact')
  })

  it('names futures, evidence, seed and engine', () => {
    expect(runLine(PROVENANCE, 1000)).toBe(
      '1,000 futures, balanced evidence, seed “leeds”, unitcast 0.1.0, engine 5',
    )
    expect(runLine({ ...PROVENANCE, replications: 20 }, 1000)).toContain('first 20 of 1,000 futures')
    expect(provenanceLine(PROVENANCE, 1000)).toContain(
      'scenario aaaaaaaaaaaa, figures: DfE and ONS publications to 2025',
    )
  })
})

describe('what is to come', () => {
  it('names the options, the years and the futures', () => {
    const names = ['Traditional teams', 'RSW units'] as const
    expect(comingInWords({ names, years: 5, futures: 1000 })).toBe(
      'Traditional teams and RSW units, compared over 5 years in the same 1,000 futures.',
    )
    expect(comingInWords({ names, years: 1, futures: 100 })).toContain('over 1 year in the same 100 futures')
  })
})

describe('fewer case-holding posts', () => {
  const teams = { name: 'traditional teams', caseHoldersFte: 143, payBillGbp: 10e6 }
  const units = { name: 'small units', caseHoldersFte: 80, payBillGbp: 10.2e6 }

  it('explains why the caseload per social worker is higher', () => {
    expect(fewerHolders(teams, units)).toMatch(
      /^With small units there are fewer posts that hold cases, for about the same pay bill\. .*not counted in the official caseload, so .* the caseload per social worker is higher/,
    )
    expect(fewerHolders(teams, { ...units, payBillGbp: 8e6 })).toContain('for less pay.')
  })

  it('says nothing where there are about as many or more', () => {
    expect(fewerHolders(teams, { ...units, caseHoldersFte: 140 })).toBe('')
    expect(fewerHolders(units, teams)).toBe('')
  })
})

describe('sizes of two options', () => {
  const sized = (payBillGbp: number, fte: number) => ({
    payBillGbp,
    posts: { byRole: {}, units: 1, postsFte: fte, socialWorkersFte: fte, caseHoldersFte: fte },
  })

  it('says pounds and per cent, and about the same only within half a per cent', () => {
    expect(payDifference(1.01e6, 1.16e6)).toBe('£150,000 less than A (13%)')
    expect(payDifference(21.5e6, 20e6)).toBe('£1.5m more than A (8%)')
    expect(payDifference(20.05e6, 20e6)).toBe('about the same as A')
    expect(payDifference(1.04e6, 1e6)).toBe('£40,000 more than A (4%)')
  })

  it('calls a resized option the same only when it is', () => {
    expect(resizedInWords('payBill', 'B', sized(1.16e6, 20), sized(1.01e6, 18))).toBe(
      'B resized to the nearest pay bill with whole units: £150,000 less than A (13%).',
    )
    expect(resizedInWords('payBill', 'B', sized(1e6, 20), sized(1.001e6, 20))).toBe(
      'B resized to the same pay bill.',
    )
    expect(resizedInWords('posts', 'B', sized(1e6, 20), sized(1e6, 18))).toBe(
      'B resized to the nearest number of posts with whole units: 2 FTE fewer than A (10%).',
    )
  })
})

describe('axes', () => {
  it('starts at zero unless the message would be lost, and then says so', () => {
    expect(levelAxis([120, 400], 'children')).toEqual({ min: 0, max: 400, note: '' })
    const high = levelAxis([1200, 1700], 'children')
    expect(high.min).toBeGreaterThan(0)
    expect(high.note).toBe(`vertical axis starts at ${high.min.toLocaleString('en-GB')}`)
  })

  it('always holds zero for differences', () => {
    for (const values of [
      [3, 9],
      [-9, -3],
      [0, 0],
    ]) {
      const { min, max } = differenceAxis(values)
      expect(min <= 0 && max >= 0 && max > min).toBe(true)
    }
  })
})

describe('ticks', () => {
  it('have no more decimals than they need', () => {
    expect([tickLabel(40, 'casesPerFte'), tickLabel(12.5, 'casesPerFte')]).toEqual(['40', '12.5'])
    expect([tickLabel(0.1, 'share'), tickLabel(0.125, 'share')]).toEqual(['10%', '12.5%'])
    expect([tickLabel(1000, 'children'), tickLabel(12, 'children')]).toEqual(['1,000', '12'])
  })
})
