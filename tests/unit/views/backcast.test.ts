import { describe, expect, it } from 'vitest'
import type { NationalFile } from '../../../src/backcast/file'
import type { SystemOutcome } from '../../../src/backcast/systems'
import type { StoredSystem } from '../../../src/backcast/systemsFile'
import type { MeasureSummary } from '../../../src/backcast/systemsSummary'
import type { Stance } from '../../../src/model/stances'
import { cardPlots, systemPlots } from '../../../src/views/intervals'
import { closerThan, outcomeSentence, systemRecord, systemsVerdict } from '../../../src/views/systems'
import { farMisses, narrowMeasures, onlyAsReported } from '../../../src/views/systemsMisses'
import {
  engineIn,
  shortVerdict,
  systemsLine,
  verdictFigures,
  verdictLines,
  type VerdictFile,
} from '../../../src/views/verdict'

const range = (low: number, high: number, observed: number) => ({
  low,
  middle: (low + high) / 2,
  high,
  inside: low <= observed && observed <= high,
  crps: 1,
})

function outcome(
  observed: number,
  balanced: [number, number],
  others: Partial<Record<Stance, [number, number]>> = {},
  more: Partial<SystemOutcome> = {},
): SystemOutcome {
  return {
    measure: 'lookedAfter',
    year: '2009/10',
    option: 'rsw',
    observed,
    opening: 467,
    predicted: {
      balanced: range(...balanced, observed),
      ...Object.fromEntries(
        Object.entries(others).map(([stance, [low, high]]) => [stance, range(low, high, observed)]),
      ),
    },
    ...more,
  }
}

const system = (outcomes: SystemOutcome[]): StoredSystem => ({
  id: 'hackney',
  title: 'Hackney, 2006 to 2011',
  place: 'Hackney',
  code: 'E09000012',
  baseYear: '2005/06',
  underlying: 'none',
  options: { rsw: 'Small units' },
  outcomes,
  inputs: '',
})

describe('what an outcome says', () => {
  it('says the range, what happened, and on which side it lay', () => {
    expect(
      outcomeSentence(outcome(298, [398, 541], { 'as-reported': [280, 500], sceptical: [400, 550] })),
    ).toBe(
      'Predicted 398 to 541, observed 298: outside, lower than the model thought likely; inside under as-reported.',
    )
    expect(outcomeSentence(outcome(600, [398, 541]))).toBe(
      'Predicted 398 to 541, observed 600: outside, higher than the model thought likely.',
    )
  })

  it('says when another belief would have missed what this one held', () => {
    const others = { 'as-reported': [300, 390], sceptical: [420, 500] } as const
    expect(
      outcomeSentence(outcome(400, [398, 541], { ...others } as never, { measure: 'childrenInNeed' })),
    ).toBe('Predicted 398 to 541, observed 400: inside; outside under as-reported and sceptical.')
  })

  it('gives shares as percentages', () => {
    const share = outcome(0.0277, [0.036, 0.091], {}, { measure: 'sicknessRate' })
    expect(outcomeSentence(share)).toMatch(/^Predicted 3\.6% to 9\.1%, observed 2\.8%: outside, lower/)
  })
})

describe('what the model cannot reproduce', () => {
  const far = outcome(800, [400, 600], {}, { year: '2008/09' })
  const near = outcome(650, [400, 600])

  it('names what lies further outside than half the width of the range, with the other years that missed', () => {
    expect(farMisses([system([near])])).toEqual([])
    expect(farMisses([system([far, near])]).map(({ sentence }) => sentence)).toEqual([
      'Hackney, children looked after: 800 in 2008/09 where 400 to 600 was predicted and 650 in 2009/10 where 400 to 600 was predicted.',
    ])
  })

  it('names what only the reports taken at their word would have predicted', () => {
    const fall = outcome(298, [364, 589], { 'as-reported': [290, 518], sceptical: [370, 590] })
    expect(onlyAsReported([system([fall])])[0]!.sentence).toBe(
      'Hackney, children looked after: 298 in 2009/10, where 364 to 589 was predicted under balanced and 290 to 518 under as-reported.',
    )
    const luck = outcome(362, [364, 589], { 'as-reported': [361, 589], sceptical: [365, 589] })
    const both = outcome(298, [364, 589], { 'as-reported': [290, 518], sceptical: [290, 590] })
    expect(onlyAsReported([system([luck, both, near])])).toEqual([])
  })

  it('names measures whose range held clearly less than 8 in 10, and on which side they missed', () => {
    const measure = (coverage: number, coverageError: number, outcomes = 41): MeasureSummary => ({
      measure: 'threePlusPlacements',
      outcomes,
      authorities: 15,
      coverage,
      coverageError,
      below: 2,
      above: 20,
    })
    const said = (each: MeasureSummary) => narrowMeasures({ byMeasure: [each] } as never)
    expect(said(measure(0.46, 0.1))).toEqual([
      'The share of children with three or more placements: the range held 46% of 41 outcomes; 22 lay outside, mostly higher than predicted.',
    ])
    expect(said(measure(0.7, 0.1))).toEqual([])
    expect(said(measure(0.2, 0.1, 5))).toEqual([])
  })
})

describe('the record of systems', () => {
  const overall = { systems: 21, outcomes: 603, coverage: 0.713, coverageError: 0.021 }

  it('is one sentence for how often the range held and one for the score', () => {
    const noChange = { outcomes: 500, value: 0.045, error: 0.05 }
    expect(systemsVerdict({ engine: '', overall: { ...overall, noChange } })).toBe(
      'In 21 systems of the reports, the 8-in-10 range held 71% of 603 outcomes published later (give or take 4 points). It was about as close as “no change” (score 5% better, which may be chance).',
    )
  })

  it('says closer only where chance does not explain it', () => {
    expect(closerThan({ outcomes: 9, value: 0.2, error: 0.05 }, 'x')).toContain(
      'closer than x: its score is 20% better',
    )
    expect(closerThan({ outcomes: 9, value: -0.2, error: 0.05 }, 'x')).toContain('less close than x')
    expect(closerThan({ outcomes: 9, value: -0.05, error: 0.05 }, 'x')).toContain('may be chance')
  })

  it('of one system warns that its outcomes are not independent', () => {
    const summary = { outcomes: 6, inside: 2, coverage: 1 / 3, coverageFrom: 0.097, coverageTo: 0.7 }
    expect(systemRecord({ ...system([]), summary })).toBe(
      '2 of 6 outcomes inside the 8-in-10 range (33%; between 10% and 70% if outcomes were independent, which they are not).',
    )
    expect(systemRecord(system([]))).toBeUndefined()
  })
})

describe('the verdict that travels', () => {
  const file: VerdictFile = {
    national: {
      engine: 'unitcast 0.1.0, engine 7',
      starts: [2019, 2022],
      fittedThrough: 2019,
      overall: {
        authorities: 148,
        cases: 15_000,
        coverage: 0.79,
        coverageError: 0.01,
        cells: 30,
        cellsCovered: 20,
        cellsAboveNaive: 25,
        cellsAboveReverting: 21,
        meanSkillNaive: 0.1,
        meanSkillReverting: 0.01,
      },
    },
    systems: { engine: 'unitcast 0.1.0, engine 7', overall: { systems: 2, outcomes: 9, coverage: 0.5 } },
  }

  it('is two lines of the national backcast, and one that it has not been shown to predict a restructure', () => {
    const lines = verdictLines(file, '7')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^In 148 authorities .* 79% of the time/)
    expect(lines[1]).toContain('not been shown to predict what a restructure does')
    expect(shortVerdict(file, '7')).toContain('held 79%')
    expect(verdictFigures(file, '7').map(({ value }) => value)).toEqual([0.79, 148, 15_000])
  })

  it('says that the model has changed, and no figure, when it was tested with another engine', () => {
    const changed =
      'How well the model predicts was last tested with engine 7. This is engine 8, so the test says nothing of these results.'
    expect(verdictLines(file, '8')).toEqual([changed])
    expect(systemsLine(file, '8')).toBe(changed)
    expect(shortVerdict(file, '8')).not.toContain('79')
    expect(verdictFigures(file, '8')).toEqual([])
    expect(engineIn('unitcast 0.2.0, engine 12')).toBe('12')
  })
})

describe('small pictures of ranges', () => {
  const national: Pick<NationalFile, 'cards' | 'fields'> = {
    fields: ['turnoverRate', 'lookedAfter'],
    cards: {
      E1: {
        name: 'Nowhere',
        rows: [
          [0, 2019, 1, 0.1, 0.08, 0.1, 0.14, 0.2],
          [0, 2019, 2, 0.1, 0.08, 0.1, 0.14, 0.1],
          [0, 2020, 1, 0.1, 0.08, 0.1, 0.14, 0.01],
        ],
      },
    },
  }

  it('of an authority are one a measure, grouped by start year, with words and the same in a table', () => {
    const [plot, ...more] = cardPlots(national, 'E1')
    expect(more).toEqual([])
    expect(plot!.groups.map(({ label, marks }) => [label, marks.length])).toEqual([
      ['2019', 2],
      ['2020', 1],
    ])
    expect(plot!.words).toBe('1 of 3 published figures inside; 1 below, 1 above.')
    expect(plot!.table.rows[0]).toEqual({
      header: '2019, one year',
      cells: ['10.0%', '8.0% to 14.0%', '20.0%', 'no'],
    })
    expect(plot!.max).toBeGreaterThanOrEqual(0.2)
    expect(cardPlots(national, 'E2')).toEqual([])
  })

  it('of a system are one a measure, by year, with the range of no change beside', () => {
    const later = outcome(298, [364, 589], {}, { noChange: range(300, 600, 298) })
    const [plot] = systemPlots(system([later, outcome(327, [402, 564], {}, { year: '2008/09' })]))
    expect(plot!.groups.map(({ label }) => label)).toEqual(['2008/09', '2009/10'])
    expect(plot!.groups[1]!.marks[0]!.noChange).toEqual({ low: 300, high: 600 })
    expect(plot!.groups[0]!.marks[0]).not.toHaveProperty('noChange')
    expect(plot!.words).toMatch(
      /^0 of 2 outcomes inside; 2 below\. 2009\/10: Predicted 364 to 589, observed 298/,
    )
    expect(plot!.table.rows[1]!.cells[2]).toContain('observed 298: outside, lower')
  })
})
