/** The workbook of money, opened by a library that did not write it and held against the result file. */
import readExcelFile from 'read-excel-file/universal'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../../src/engine'
import { moneyCsv, moneyJson } from '../../../src/exports/moneyFile'
import { moneyWorkbook } from '../../../src/exports/moneyWorkbook'
import { MONEY_LINES } from '../../../src/model/moneyLines'
import { moneyOf } from '../../../src/money'
import { agencyBreakEven } from '../../../src/money/agency'
import { driversOfMoney } from '../../../src/money/drivers'
import { LEVERS } from '../../../src/money/levers'
import { moneyCase } from '../../../src/money/net'
import type { BreakEven } from '../../../src/runner/breakEven'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario } from '../../../src/scenario/types'
import { crossing, triedAt } from '../../../src/statistics/crossing'
import type { MoneyDrives } from '../../../src/views/moneyNoteDrives'
import { authorityScenario } from '../../support/engineScenario'
import { playFutures } from '../../support/fakeFutures'
import { PROVENANCE } from '../../support/views'

const base = authorityScenario('Rutland', { horizonYears: 2, replications: 16 })
const typed: Scenario = {
  ...base,
  money: {
    costs: [
      {
        id: 'programme',
        label: '=cmd|calc',
        option: base.options[1]!.id,
        line: 'programme',
        recurring: false,
        from: '2025/26',
        value: 120_000,
        source: '@SUM(A1:A9)',
      },
    ],
    target: { gbp: 250_000, year: '2026/27', over: 'year', counts: 'cashable' },
  },
}
const FUTURES = 16
const futures = playFutures(prepare(resolveScenario(typed)), FUTURES)
/** Every gap is accepted, so that differences may be shown. */
const adjustments = moneyOf(typed, futures).outturn.map(({ line, modelled, outturnGbp }) => ({
  line,
  how: 'outside' as const,
  modelledGbp: modelled.mean,
  outturnGbp,
  reason: 'Overheads',
  by: 'A. Partner',
}))
const scenario: Scenario = { ...typed, money: { ...typed.money, adjustments } }
const money = moneyOf(scenario, futures)
const parts = { scenario, money, provenance: PROVENANCE, warnings: ['Too much work'] }
const result = JSON.parse(moneyJson(parts))
const asked = { option: 1, years: 2, as: 'added' } as const

/** As a search leaves it: the net saving falls by 1 m with the effect, from 0.2 m where there is none. */
async function breakEven(): Promise<BreakEven> {
  const outcomes = (value: number) => Float64Array.from([1, 2, 3, 4], (at) => 2e5 + 1e6 * value + at - 2.5)
  const lever = LEVERS.find(({ id }) => id === 'careEntry')!
  return {
    ...(await crossing((value) => Promise.resolve(outcomes(value)), { low: -1, high: 1 })),
    asked: { ...asked, lever },
    futures: 4,
    asDrawn: triedAt(NaN, outcomes(0)),
    pays: 'higher',
    chances: [{ stance: 'balanced', chance: 0.25, from: 0.2, to: 0.3 }],
  }
}

let sheets: { sheet: string; data: (string | number | boolean | Date | null)[][] }[]
let told: MoneyDrives
const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data.slice(1)
beforeAll(async () => {
  const drives: MoneyDrives = {
    option: 1,
    breakEvens: [await breakEven()],
    agency: await agencyBreakEven(moneyCase(scenario, 1), futures, asked),
    drivers: driversOfMoney(money, 1),
  }
  told = drives
  sheets = (await readExcelFile(await moneyWorkbook({ ...parts, drives }))) as typeof sheets
})

describe('the workbook of money', () => {
  it('has inputs, assumptions, results and provenance on sheets of their own', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Read first',
      'Inputs',
      'Base year',
      'Assumptions',
      'Savings',
      'Appraisal',
      'Break-even',
      'What drives it',
      'Where it comes from',
    ])
  })

  it('holds every saving of the result file, as numbers', () => {
    const rows = rowsOf('Savings')
    const saved = result.options[0].savings
    expect(rows).toHaveLength(saved.length)
    saved.forEach((each: Record<string, number | string>, place: number) => {
      const row = rows[place]!
      const label = MONEY_LINES.find(({ id }) => id === each.line)?.label ?? 'All lines'
      expect([row[0], row[3]]).toEqual([label, each.year === 'all' ? 'All years' : each.year])
      ;['mean', 'p10', 'p50', 'p90', 'above', 'below'].forEach((name, column) => {
        const value = each[name] as number
        expect(Math.abs((row[4 + column] as number) - value)).toBeLessThanOrEqual(
          1e-7 * (1 + Math.abs(value)),
        )
      })
    })
  })

  it('holds the appraisal and the target of the result file', () => {
    const value = (what: string) => rowsOf('Appraisal').find((row) => row[0] === what)![3]
    expect(value('Net present value')).toBeCloseTo(result.options[0].appraisal[0].presentValue.mean, 1)
    expect(value('Target, year 2026/27')).toBe(250_000)
    expect(value('Chance of the target')).toBeCloseTo(result.options[0].target.chance, 9)
  })

  it('holds break-even values with their chance as numbers, and names the effects that were not worked out', () => {
    const rows = rowsOf('Break-even')
    const care = rows.filter(([what]) => what === 'Entry to care, through the elements')
    const found = care.find(([, , part]) => part === 'Break-even within 2 years')!
    expect(found[3]).toBeCloseTo(told.breakEvens[0]!.found!.value, 9)
    expect(found[3]).toBeCloseTo(-0.2, 3)
    const chance = care.find(([, , part]) => part === 'Chance of one so large, evidence read as balanced')!
    expect(chance.at(-1)).toBe(0.25)
    const home = rows.filter(([what]) => what === 'Return home, through the elements')
    expect(home.map(([, , part]) => part)).toContain('not worked out')
    const agency = rows.filter(([what]) => what === 'Use of agency staff')
    expect(agency[0]![3]).toBeCloseTo(told.agency!.fte, 9)
    expect(agency[0]![4]).toBe('FTE')
  })

  it('holds what drives the net saving, and that inputs have not been held low and high', () => {
    const rows = rowsOf('What drives it')
    expect(rows[0]![0]).toBe('Chance, which nobody can find out')
    expect(rows[0]![6]).toBeCloseTo(told.drivers!.chance, 9)
    const shares = rows.filter(([, , part]) => part === 'Share of the spread')
    expect(shares).toHaveLength(1 + told.drivers!.inputs.length)
    const [label, , what] = rows.at(-1)!
    expect([label, what]).toEqual(['Each input held low and high', 'not worked out'])
  })

  it('shows no difference while the base year is not reconciled', async () => {
    const open = { ...parts, scenario: typed, money: moneyOf(typed, futures) }
    const book = (await readExcelFile(await moneyWorkbook(open))) as typeof sheets
    for (const name of ['Savings', 'Appraisal'])
      expect(
        book
          .find(({ sheet }) => sheet === name)!
          .data.slice(1)
          .map(([what]) => what),
      ).toEqual(['Not shown before the base year is reconciled'])
    expect(moneyCsv(open).trimEnd().split('\n')).toHaveLength(1)
  })

  it('says what blocks a headline, and keeps what somebody typed as text', () => {
    const notes = rowsOf('Read first').map((row) => row[1])
    expect(notes).toContain('NOT YET A SAVING. Before any is headlined:')
    expect(notes).toContain('Too much work')
    const [cost] = rowsOf('Inputs')
    expect([cost![0], cost![4], cost![7]]).toEqual(['=cmd|calc', 120_000, '@SUM(A1:A9)'])
  })

  it('says where it comes from', () => {
    const rows = Object.fromEntries(rowsOf('Where it comes from').map(([what, value]) => [what, value]))
    expect(rows['Scenario, SHA-256']).toBe(PROVENANCE.scenarioHash)
    expect(rows['Money part, SHA-256']).toBe(money.money.hash)
    expect(rows.Futures).toBe(PROVENANCE.replications)
  })
})
