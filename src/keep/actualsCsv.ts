/** Actual figures from a CSV: columns `figure`, `quarter` (its last day, or its number), `value` and `source`. Each row that does not read is an issue; the others are taken. */
import Papa from 'papaparse'
import { MEASURES } from '../model/measures'
import type { Issue } from '../scenario/issues'
import { grouped } from '../scenario/words'
import { LOGGED } from './freeze'
import { quarterEnd } from './quarters'
import type { Actual, Forecast } from './types'

const MOST_ROWS = 1_000
const LONGEST = 200_000

export function readActuals(text: string, forecast: Forecast): { actuals: Actual[]; issues: Issue[] } {
  if (text.length > LONGEST) return refused('The table is too long', `at most ${MOST_ROWS} rows`)
  const { data, meta } = Papa.parse<Record<string, unknown>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
    preview: MOST_ROWS + 1,
  })
  const missing = ['figure', 'quarter', 'value'].filter((name) => !meta.fields?.includes(name))
  if (missing.length > 0)
    return refused(`The table has no column “${missing[0]!}”`, 'columns figure, quarter, value and source')
  const actuals: Actual[] = []
  const issues: Issue[] = []
  for (const [index, row] of data.slice(0, MOST_ROWS).entries()) {
    const read = readRow(row, forecast)
    if (typeof read === 'string') issues.push({ code: 'bad-row', path: `row ${index + 2}`, message: read })
    else actuals.push(read)
  }
  if (data.length > MOST_ROWS)
    issues.unshift({
      code: 'too-many-rows',
      path: `row ${MOST_ROWS + 2}`,
      message: `Only the first ${grouped(MOST_ROWS)} rows were read`,
    })
  return { actuals, issues: issues.slice(0, 50) }
}

const cell = (row: Record<string, unknown>, name: string): string => String(row[name] ?? '').trim()

function readRow(row: Record<string, unknown>, forecast: Forecast): Actual | string {
  const named = cell(row, 'figure').toLowerCase()
  const measure = MEASURES.find(
    ({ id, label }) => id.toLowerCase() === named || label.toLowerCase() === named,
  )
  if (!measure || !LOGGED.includes(measure.id))
    return `“${short(cell(row, 'figure'))}” is no figure of the forecast`
  const quarter = quarterFrom(cell(row, 'quarter'), forecast)
  if (quarter === undefined)
    return `“${short(cell(row, 'quarter'))}” is no quarter of the forecast (its last day as 2026-06-30, or its number)`
  if (isToCome(forecast, quarter))
    return `“${short(cell(row, 'quarter'))}” is still to come: there is no actual figure of it yet`
  const value = readFigure(cell(row, 'value'), measure.unit === 'share')
  if (value === undefined) return `“${short(cell(row, 'value'))}” is no number of 0 or more`
  return { measure: measure.id, quarter, value, source: cell(row, 'source').slice(0, 200) }
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

function quarterFrom(text: string, { baseYear, measures }: Forecast): number | undefined {
  const count = measures[0]?.quarters.length ?? 0
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return numbers.find((each) => text === String(each) || text === quarterEnd(baseYear, each))
}

/** True while the quarter has not ended: what is known of it is a forecast too. `now`: the day of the computer where it is not given. */
export function isToCome({ baseYear }: Forecast, quarter: number, now = new Date()): boolean {
  const [year, month, day] = quarterEnd(baseYear, quarter).split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, day) > now
}

/** "1,234", "12.5%"; shares in per cent, with the sign or without. */
export function readFigure(text: string, isShare: boolean): number | undefined {
  const plain = /^£?(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,9})?\s*(%?)$/.exec(text.trim())
  if (!plain) return undefined
  const [, whole, fraction = '', percent] = plain
  if (percent && !isShare) return undefined
  const value = Number(whole!.replace(/,/g, '') + fraction)
  if (!isShare) return value
  return value <= 100 ? value / 100 : undefined
}

const refused = (message: string, expected: string) => ({
  actuals: [],
  issues: [{ code: 'bad-table', path: '', message, expected }],
})
