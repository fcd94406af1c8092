/** The workbook of money, opened by a library that did not write it and held against the result file. */
import readExcelFile from 'read-excel-file/universal'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../../src/engine'
import { moneyJson } from '../../../src/exports/moneyFile'
import { moneyWorkbook } from '../../../src/exports/moneyWorkbook'
import { MONEY_LINES } from '../../../src/model/moneyLines'
import { moneyOf } from '../../../src/money'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario } from '../../../src/scenario/types'
import { authorityScenario } from '../../support/engineScenario'
import { playFutures } from '../../support/fakeFutures'
import { PROVENANCE } from '../../support/views'

const base = authorityScenario('Rutland', { horizonYears: 2, replications: 4 })
const scenario: Scenario = {
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
const money = moneyOf(scenario, playFutures(prepare(resolveScenario(scenario)), 4))
const parts = { scenario, money, provenance: PROVENANCE, warnings: ['Too much work'] }
const result = JSON.parse(moneyJson(parts))

let sheets: { sheet: string; data: (string | number | boolean | Date | null)[][] }[]
const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data.slice(1)
beforeAll(async () => {
  sheets = (await readExcelFile(await moneyWorkbook(parts))) as typeof sheets
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
