/** What is said of the two forecasts follows their scores, whoever was closer. */
import { describe, expect, it } from 'vitest'
import { normalScore, sidedSummary, type SidedCase } from '../../../src/backcast/sector/compare'
import type { SampleCase } from '../../../src/backcast/sector/sample'
import type { PublishedSummary, SectorFile } from '../../../src/backcast/sector/sectorFile'
import {
  everyStartSentence,
  publishedSentences,
  publishedTable,
  sampleSentence,
  sampleTable,
  sectorAnswer,
  startsTable,
} from '../../../src/views/sector'
import { sectorText } from '../../../src/views/sectorText'

/** Forecasts of 60 for figures that come out 4 above or below, by two normals. */
function published(horizon: number, sector: number, model: number): PublishedSummary {
  const cases = Array.from({ length: 40 }, (_, at): SidedCase => {
    const observed = at % 2 === 0 ? 64 : 56
    const scores = { sector: normalScore(60, sector, observed), model: normalScore(60, model, observed) }
    return { code: `E${at}`, start: 2020, horizon, observed, ...scores }
  })
  const summary = sidedSummary(cases)!
  const { coverage } = summary.sector
  return {
    ...summary,
    byStart: [
      { start: 2020, cases: 40, sector: coverage, model: summary.model.coverage, skill: summary.skill },
    ],
    everyStart: { ...summary.sector, cases: 90, from: 2016, to: 2024 },
  }
}

const sample = (theirs: number, ours: number): SampleCase => ({
  code: 'sample',
  start: 2019,
  horizon: 1,
  observed: 200,
  opening: 300,
  entered: 10,
  left: 100,
  sector: normalScore(theirs, 20, 200),
  model: normalScore(ours, 20, 200),
})

const file = (horizons: PublishedSummary[], cases: SampleCase[]): SectorFile => ({
  format: 'unitcast-backcast-sector',
  engine: 'unitcast 0.1.0, engine 7',
  vintage: 'figures',
  seed: 'a',
  published: { replications: 24, horizons },
  sample: { replications: 200, cases, horizons: [] },
})

const narrow = file([published(1, 1, 4), published(2, 1, 4)], [sample(210, 290)])
const wide = file([published(1, 4, 1), published(2, 4, 1)], [sample(290, 205)])

describe('the comparison with the sector’s forecaster', () => {
  it('says in a line who was closer where', () => {
    expect(sectorAnswer(narrow)).toBe(
      'On published figures the model was closer one year and two years ahead. On synthetic returns the sector’s forecaster was.',
    )
    expect(sectorAnswer(wide)).toBe(
      'On published figures the sector’s forecaster was closer one year and two years ahead. On synthetic returns the model was.',
    )
    const mixed = file([published(1, 1, 4), published(2, 4, 1)], [sample(210, 290)])
    expect(sectorAnswer(mixed)).toContain(
      'the model was closer one year ahead and the sector’s forecaster was closer two years ahead',
    )
  })

  it('does not call a difference that may be chance closer', () => {
    const even = published(1, 4, 4)
    const unsure = { ...even, skill: 0.05, skillError: 0.04 }
    expect(sectorAnswer(file([unsure], [sample(210, 290)]))).toContain(
      'neither was clearly closer one year ahead',
    )
  })

  it('says how often either range held, how much closer, and by how much the middle missed', () => {
    const [held, one] = publishedSentences(narrow)
    expect(held).toContain(
      'held 0% one year later and 0% two years later; the model’s held 100% one year later',
    )
    expect(one).toMatch(
      /^One year ahead: the model was closer than the sector’s forecaster: its score is \d+% better\./,
    )
    expect(one).toContain('missed by 4.0 children in every 10,000 on average')
    expect(publishedSentences(wide)[1]).toContain('the model was less close than the sector’s forecaster')
    expect(everyStartSentence(narrow)).toContain('0% of 90 figures one year ahead (starts 2016 to 2024)')
  })

  it('says so where the other method was closer on the synthetic returns', () => {
    expect(sampleSentence(narrow)).toBe(
      'On synthetic returns of one made-up area (1 forecast), the sector’s forecaster was closer than the model: the middle of its range missed by 10 children on average, the other’s by 90. The range of the sector’s forecaster held 1 of 1, the model’s 0.',
    )
    expect(sampleSentence(wide)).toContain('the model was closer than the sector’s forecaster')
  })

  it('stands in tables with as many cells as columns, and in the text of the command line', () => {
    for (const { columns, rows } of [publishedTable(narrow), startsTable(narrow), sampleTable(narrow)]) {
      expect(rows.length).toBeGreaterThan(0)
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length - 1)
    }
    expect(sampleTable(narrow).rows[0]!.cells[2]).toBe('210 (184 to 236), inside')
    const text = sectorText(narrow)
    expect(text).toContain('One year, this model')
    expect(text).toContain('24 futures of each authority and start, 200 of each start')
  })
})
