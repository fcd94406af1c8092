/**
 * The national backcast as it is kept in `scenarios/backcast-national.json`: summaries, and one row a case in cards by authority. Written
 * by `npm run backcast`; the page, the exports and the results page read it, so that its verdict travels with every result.
 */
import type { ProfileFieldId } from '../model/profileFields'
import { PANEL } from '../validation/panel'
import type { NationalCase } from './national'
import { cellSummaries, cellSummary, type CellSummary } from './summary'

export const NATIONAL_FORMAT = 'unitcast-backcast-national'

export interface Overall {
  authorities: number
  cases: number
  /** Mean over measures and horizons. */
  coverage: number
  coverageError: number
  /** Measures and horizons whose coverage lies between 0.75 and 0.85, and whose skill is above 0, of `cells`. */
  cells: number
  cellsCovered: number
  cellsAboveNaive: number
  cellsAboveReverting: number
  meanSkillNaive: number
  meanSkillReverting: number
}

export interface NationalFile {
  format: typeof NATIONAL_FORMAT
  engine: string
  vintage: string
  fittedThrough: number
  starts: number[]
  horizons: number[]
  replications: number
  seed: string
  overall: Overall
  cells: CellSummary[]
  fields: ProfileFieldId[]
  /** By code of the authority. */
  cards: Record<string, { name: string; rows: Row[] }>
}

export type Row = [
  field: number,
  start: number,
  horizon: number,
  last: number,
  low: number,
  middle: number,
  high: number,
  observed: number,
  /** CRPS, kept for children looked after alone: another forecast is held against it case by case. */
  score?: number,
]

/** The figure whose rows carry their score. */
export const SCORED_FIELD = 'lookedAfter' satisfies ProfileFieldId

export const COVERED = { from: 0.75, to: 0.85 } as const

export interface NationalRun {
  engine: string
  vintage: string
  fittedThrough: number
  starts: readonly number[]
  horizons: readonly number[]
  replications: number
  seed: string
}

/** Three significant digits are more than any of these figures deserve. */
const short = (value: number): number => Number(value.toPrecision(3))
const exact = (value: number): number => Number(value.toPrecision(6))

export function nationalFile(cases: readonly NationalCase[], run: NationalRun): NationalFile {
  const fields = PANEL.map(({ field }) => field)
  const cards: NationalFile['cards'] = {}
  for (const each of cases) {
    cards[each.code] ??= { name: each.name, rows: [] }
    cards[each.code]!.rows.push(rowOf(each, fields))
  }
  const cells = cellSummaries(cases)
  return {
    format: NATIONAL_FORMAT,
    ...run,
    starts: [...run.starts],
    horizons: [...run.horizons],
    overall: overallOf(cases, cells),
    cells: cells.map(rounded),
    fields,
    cards,
  }
}

function rowOf(each: NationalCase, fields: readonly ProfileFieldId[]): Row {
  const { field, start, horizon, last, low, middle, high, observed, crps } = each
  const head = [fields.indexOf(field), start, horizon] as const
  const row: Row = [...head, short(last), short(low), short(middle), short(high), short(observed)]
  if (field === SCORED_FIELD) row.push(short(crps))
  return row
}

function overallOf(cases: readonly NationalCase[], cells: readonly CellSummary[]): Overall {
  const all = cellSummary(cases)
  const count = (holds: (cell: CellSummary) => boolean): number => cells.filter(holds).length
  const mean = (pick: (cell: CellSummary) => number): number =>
    exact(cells.reduce((sum, cell) => sum + pick(cell), 0) / cells.length)
  return {
    authorities: all.authorities,
    cases: all.cases,
    coverage: exact(all.coverage),
    coverageError: exact(all.coverageError),
    cells: cells.length,
    cellsCovered: count(({ coverage }) => coverage >= COVERED.from && coverage <= COVERED.to),
    cellsAboveNaive: count(({ skillNaive }) => skillNaive > 0),
    cellsAboveReverting: count(({ skillReverting }) => skillReverting >= 0),
    meanSkillNaive: mean(({ skillNaive }) => skillNaive),
    meanSkillReverting: mean(({ skillReverting }) => skillReverting),
  }
}

const rounded = (cell: CellSummary): CellSummary =>
  Object.fromEntries(
    Object.entries(cell).map(([key, value]) => [key, typeof value === 'number' ? exact(value) : value]),
  ) as unknown as CellSummary
