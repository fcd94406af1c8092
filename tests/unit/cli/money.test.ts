/** `money FILE`: refusals, and a result as text, JSON and CSV that says first whether it is a saving yet. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cli } from '../../../src/cli/cli'
import { SAVING_KINDS } from '../../../src/model/moneyLines'
import { moneyHash } from '../../../src/scenario/hash'
import { fakeWorld, HACKNEY } from '../../support/fakeWorld'

const money = { paybackYears: 3, target: { gbp: 1, year: '2008/09', over: 'total', counts: 'cashable' } }
const files = { 'priced.json': JSON.stringify({ ...JSON.parse(HACKNEY), money }) }

async function use(command: string, more: Record<string, string> = files) {
  const world = fakeWorld(more)
  const code = await cli(command.split(' '), world)
  return { code, out: world.out, errors: world.errors, files: world.files }
}
const quick = 'money priced.json --replications 4 --seed a'

/** The same file with every gap accepted. */
async function reconciled(): Promise<Record<string, string>> {
  const { outturn } = JSON.parse((await use(`${quick} --format json`)).out)
  type Row = { line: string; modelled: { mean: number }; outturnGbp: number }
  const adjustments = outturn.map(({ line, modelled, outturnGbp }: Row) => ({
    line,
    how: 'outside',
    modelledGbp: modelled.mean,
    outturnGbp,
    reason: 'Overheads',
    by: 'A. Partner',
  }))
  return { 'priced.json': JSON.stringify({ ...JSON.parse(HACKNEY), money: { ...money, adjustments } }) }
}

describe('money', () => {
  it.each([
    ['money', 'FILE is missing'],
    [`${quick} --format xml`, '--format xml: expected text, json, csv or xlsx'],
    [`${quick} --format xlsx`, '--format xlsx: a workbook needs a file, --out FILE'],
    ['money priced.json --replications 7', 'replications'],
  ])('refuses `%s` with exit code 2 and a line that says why', async (command, line) => {
    const { code, out, errors } = await use(command)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors.join('\n')).toContain(line)
  })

  it('refuses a scenario with nothing to compare', async () => {
    const { options, ...rest } = JSON.parse(HACKNEY)
    const alone = { 'alone.json': JSON.stringify({ ...rest, options: options.slice(0, 1), observed: [] }) }
    expect((await use('money alone.json', alone)).errors).toEqual([
      'The scenario has no option to compare with its baseline',
    ])
  })

  it('writes a workbook to a file and nothing to standard output', async () => {
    const { code, out, files: written } = await use(`${quick} --format xlsx --out money.xlsx`)
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(written['money.xlsx']).toMatch(/^\d{4,} bytes$/)
  })

  it('shows no difference as text or CSV before the base year is reconciled', async () => {
    const { out } = await use(quick)
    expect(out).toContain('No difference is shown before the base year is reconciled')
    expect(out).not.toContain('Present value')
    expect((await use(`${quick} --format csv`)).out.trimEnd().split('\n')).toHaveLength(1)
  })

  it('says as text that it is not yet a saving, what to give, and the year of its prices', async () => {
    const { out } = await use(quick, await reconciled())
    expect(out).toContain('GBP at prices of ')
    expect(out).toContain('NOT YET A SAVING. Before any is headlined:')
    expect(out).toMatch(/^- Dual running and backfill: give what it costs/m)
    expect(out.indexOf('NOT YET A SAVING')).toBeLessThan(out.indexOf('Present value'))
    expect(out).toMatch(/^Target of £1 by the end of 2008\/09: met in \d+ of 10 futures/m)
  })

  it('writes as JSON kinds of saving that add up, with provenance, prices and a fingerprint of the money part', async () => {
    const { out } = await use(`${quick} --format json`)
    const result = JSON.parse(out)
    expect(result).toMatchObject({
      format: 'unitcast-money',
      scenario: 'hackney',
      provenance: { replications: 4 },
    })
    expect(result.provenance.moneyHash).toBe(moneyHash(JSON.parse(files['priced.json'])))
    const [option] = result.options
    expect(option.notYetASaving).toBe(true)
    const mean = (kind: string, year: string) =>
      option.savings.find(
        (row: { line: string; kind: string; year: string }) =>
          row.line === 'all' && row.kind === kind && row.year === year,
      ).mean
    for (const year of [...result.years, 'all']) {
      const sum = SAVING_KINDS.reduce((all, kind) => all + mean(kind, year), 0)
      expect(sum).toBeCloseTo(mean('difference', year), 1)
    }
    expect(
      result.prices.every(({ source, grade }: { source: string; grade: string }) => source && grade),
    ).toBe(true)
    const week = (id: string) => result.prices.find((each: { id: string }) => each.id === id)
    expect(week('week.residential')).toMatchObject({ grade: 'published', unit: 'GBP a week' })
    expect(week('week.secureOrOther')).toMatchObject({ grade: 'assumption' })
    expect((await use(`${quick} --format json`)).out).toBe(out)
  })

  it('writes as CSV a number a row, with its unit, price base and whether it is a saving yet', async () => {
    const { out } = await use(`${quick} --format csv`, await reconciled())
    const { data } = Papa.parse<Record<string, string>>(out.trimEnd(), { header: true })
    const row = data.find((each) => each.line === 'all' && each.kind === 'money' && each.year === 'all')!
    expect(row).toMatchObject({
      scenario: 'hackney',
      statistic: 'mean',
      unit: 'gbp',
      state: 'not yet a saving',
    })
    expect(data.every(({ value }) => value !== '' && Number.isFinite(Number(value)))).toBe(true)
  })
})
