import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json'
import { fileName } from '../../../src/exports/fileName'
import { jsonText } from '../../../src/exports/jsonText'
import { dataVintage, provenanceOf } from '../../../src/exports/provenance'
import { resultCsv } from '../../../src/exports/resultCsv'
import { resultJson } from '../../../src/exports/resultJson'
import { rounded } from '../../../src/exports/round'
import { APP_VERSION, ENGINE_NAME } from '../../../src/exports/version'
import type { Scenario } from '../../../src/scenario/types'
import { summarise } from '../../../src/statistics/summarise'
import type { Provenance, RunSummary } from '../../../src/statistics/types'
import { shortVerdict, verdictLines } from '../../../src/views/verdict'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare, fakeScenario } from '../../support/fakeSimulation'

const scenario = fakeScenario({ horizonYears: 1 })
const provenance: Provenance = {
  engine: ENGINE_NAME,
  scenarioHash: 'abc',
  seed: 'fake',
  replications: 20,
  stance: 'balanced',
  dataVintage: 'test',
}
const summary: RunSummary = { provenance, ...summarise(scenario, playFutures(fakePrepare(scenario), 20)) }

describe('a result as JSON', () => {
  const text = resultJson(summary)

  it('says where it comes from, then options, then differences', () => {
    const result = JSON.parse(text)
    expect(Object.keys(result)).toEqual(['provenance', 'options', 'differences'])
    expect(result.provenance).toEqual(provenance)
    expect(Object.keys(result.options[1])).toEqual(['id', 'name', 'measures'])
    const { lookedAfter } = result.options[1].measures
    expect(Object.keys(lookedAfter)).toEqual(['unit', 'kind', 'weekly', 'yearly'])
    expect(Object.keys(lookedAfter.weekly)).toEqual(['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'mean'])
    expect(lookedAfter.weekly.mean).toHaveLength(52)
    expect(Object.keys(lookedAfter.yearly[0]).slice(0, 3)).toEqual(['year', 'mean', 'p05'])
    expect(result.differences[0].measures.totalCost[0].year).toBe('2025/26')
  })

  it('is the same text whatever the order in which keys were made', () => {
    const reversed = <Value extends object>(value: Value) =>
      Object.fromEntries(Object.entries(value).reverse()) as Value
    const other: RunSummary = {
      differences: summary.differences,
      options: summary.options.map((option) => reversed({ ...option, measures: reversed(option.measures) })),
      provenance: reversed(provenance),
    }
    expect(resultJson(other)).toBe(text)
  })

  it('has nine significant digits at most, and no minus zero', () => {
    expect(rounded(1234567.891234)).toBe(1234567.89)
    expect(rounded(0.1 + 0.2)).toBe(0.3)
    expect(Object.is(rounded(-0), 0)).toBe(true)
  })

  it('keeps a list of numbers on one line', () => {
    expect(jsonText({ a: [1, 2.5], b: [{ c: 'x' }], d: {}, e: [], f: undefined, g: null })).toBe(
      '{\n  "a": [1, 2.5],\n  "b": [\n    {\n      "c": "x"\n    }\n  ],\n  "d": {},\n  "e": [],\n  "g": null\n}\n',
    )
  })
})

describe('a result as CSV', () => {
  const rows = Papa.parse<Record<string, string>>(resultCsv(scenario, summary).trimEnd(), {
    header: true,
  }).data

  it('has one number a row, with where it belongs', () => {
    expect(Object.keys(rows[0]!)).toEqual('scenario option measure year week statistic value unit'.split(' '))
    expect(rows).toHaveLength(2 * 32 * (10 + 52 * 8) + 32 * 6)
    const found = rows.find(
      (row) => row.measure === 'agencyRate' && row.week === '52' && row.statistic === 'p90',
    )!
    expect(found).toMatchObject({ scenario: 'fake', option: 'baseline', year: '', unit: 'share' })
    expect(Number(found.value)).toBe(rounded(summary.options[0]!.measures.agencyRate.weekly.p90[51]!))
  })

  it('marks differences from the baseline, which may be below zero', () => {
    const found = rows.filter(
      (row) => row.statistic!.startsWith('difference.') && row.measure === 'totalCost',
    )
    expect(found.map((row) => row.unit)).toEqual(['gbp', 'gbp', 'gbp', 'gbp', 'share', 'gbp'])
    expect(Number(found[1]!.value)).toBeLessThan(0)
  })

  it('makes text that a spreadsheet would run harmless', () => {
    const csv = resultCsv({ id: '=HYPERLINK("x")' }, summary, { yearlyOnly: true })
    expect(csv).toContain('"\'=HYPERLINK(""x"")"')
    expect(csv.split('\n')[1]).toMatch(/^"'=/)
  })

  it('can be of one measure and one part, with where it comes from in every row', () => {
    const read = (csv: string) => Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data
    const measure = 'lookedAfter'
    const part = read(resultCsv(scenario, summary, { measure, part: 'differences', provenance }))
    expect(part.map((row) => row.statistic)).toEqual(
      ['mean', 'p10', 'p50', 'p90', 'probabilityLower', 'monteCarloError'].map(
        (each) => `difference.${each}`,
      ),
    )
    expect(part.find((row) => row.statistic === 'difference.probabilityLower')!.unit).toBe('share')
    for (const row of part)
      expect(row).toMatchObject({ engine: ENGINE_NAME, scenario_hash: 'abc', futures: '20', figures: 'test' })
    const options = read(resultCsv(scenario, summary, { measure, part: 'options' }))
    expect(options).toHaveLength(2 * (10 + 52 * 8))
    expect(options.every((row) => row.measure === measure && row.engine === undefined)).toBe(true)
  })

  it('names a file in plain letters', () => {
    expect(fileName('Leeds', "In children's homes")).toBe('leeds-in-children-s-homes')
    expect(fileName('…')).toBe('unitcast')
  })

  it('can end with how well the model predicts, as numbers that belong to no option', () => {
    const record = [{ statistic: 'backcast.coverage', value: 0.79, unit: 'share' }]
    const csv = resultCsv(scenario, summary, { yearlyOnly: true, record })
    expect(csv.trimEnd().split('\n').at(-1)).toBe('fake,,,,,backcast.coverage,0.79,share')
  })

  it('can be of years only', () => {
    const csv = resultCsv(scenario, summary, { yearlyOnly: true })
    expect(csv.trimEnd().split('\n')).toHaveLength(1 + 2 * 32 * 10 + 32 * 6)
  })
})

describe('provenance', () => {
  const file = {
    seed: 's',
    stance: 'sceptical',
    authority: { name: 'Nowhere', baseYear: '2021/22' },
  } as Scenario

  it('names the version of the package and of the engine', () => {
    expect(APP_VERSION).toBe(packageJson.version)
    expect(ENGINE_NAME).toMatch(/^unitcast \d+\.\d+\.\d+, engine \d+$/)
  })

  it('has a time only when it is given one', () => {
    expect(provenanceOf({ scenario: file, replications: 10 })).not.toHaveProperty('startedAt')
    const startedAt = new Date('2026-01-02T03:04:05Z')
    expect(provenanceOf({ scenario: file, replications: 10, startedAt })).toMatchObject({
      replications: 10,
      seed: 's',
      stance: 'sceptical',
      startedAt: '2026-01-02T03:04:05.000Z',
    })
  })

  it('says how well the model has predicted, in JSON and in every row of a table that travels alone', () => {
    const made = provenanceOf({ scenario: file, replications: 10 })
    expect(made.verdict).toEqual(verdictLines())
    const written = JSON.parse(resultJson({ ...summary, provenance: made })).provenance
    expect(written.verdict).toEqual(verdictLines())
    const csv = resultCsv(scenario, summary, { provenance: made, measure: 'lookedAfter' })
    const rows = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data
    for (const row of rows) expect(row.how_well_it_predicts).toBe(shortVerdict())
  })

  it('says which parameters differ from default, with the reason, in JSON and in every row of a CSV', () => {
    const parameters = {
      recruitLagWeeks: { low: 5, high: 10, reason: 'Our own posts' },
      contractedHours: { value: 36, reason: 'Local contract' },
      strainWeeks: { value: 8, reason: 'As it is' },
    }
    const changed = provenanceOf({ scenario: { ...file, parameters }, replications: 10 })
    expect(provenanceOf({ scenario: file, replications: 10 })).not.toHaveProperty('parameters')
    const result = JSON.parse(resultJson({ ...summary, provenance: changed }))
    expect(result.provenance.parameters).toEqual([
      {
        id: 'contractedHours',
        label: 'Contracted week',
        unit: 'hours',
        value: 36,
        reason: 'Local contract',
        default: { value: 37 },
      },
      expect.objectContaining({ id: 'recruitLagWeeks', low: 5, high: 10, reason: 'Our own posts' }),
    ])
    const before = result.provenance.parameters[1].default
    expect(before.low).toBeGreaterThan(4)
    expect(before.high).toBeLessThan(14)
    for (const options of [{ provenance: changed }, { parameters: changed.parameters }]) {
      const csv = resultCsv(scenario, summary, { ...options, measure: 'lookedAfter' })
      const rows = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data
      for (const row of rows)
        expect(row.parameters_not_default).toMatch(
          /^contractedHours 36 \(default 37\); recruitLagWeeks 5 to 10 \(default [\d.]+ to [\d.]+\)$/,
        )
    }
    expect(resultCsv(scenario, summary, { provenance })).not.toContain('parameters_not_default')
  })

  it('says which figures were used', () => {
    const directory = { vintage: 'DfE 2025', years: [2022], authorities: [{ code: 'E1' }] as never }
    const withAuthority = (part: Partial<Scenario['authority']>) =>
      ({ ...file, authority: { ...file.authority, ...part } }) as Scenario
    expect(dataVintage(file, directory)).toBe('not stated')
    expect(dataVintage(withAuthority({ code: 'E1' }), directory)).toBe('DfE 2025')
    expect(
      dataVintage(withAuthority({ code: 'E1', baseYear: '2005/06', sources: { a: 'x' } }), directory),
    ).toBe('x')
    expect(dataVintage(withAuthority({ code: 'E2', sources: { a: 'x', b: 'y', c: 'x' } }), directory)).toBe(
      'x; y',
    )
    expect(dataVintage(withAuthority({ code: 'E1', sources: { '*': 'own return' } }), directory)).toBe(
      'own return',
    )
    expect(dataVintage(withAuthority({ sources: { a: '1', b: '2', c: '3', d: '4' } }))).toContain('4 sources')
  })
})
