/** The record of the national backcast by measure and years ahead: a table, dots of coverage, and a sentence each. */
import { COVERED, type NationalFile } from '../backcast/file'
import type { CellSummary } from '../backcast/summary'
import { PANEL } from '../validation/panel'
import { recordSentence, yearsAhead } from './backcast'
import { formatNumber, formatPercent } from './format'
import { measureOf } from './measureWords'
import type { TableView } from './table'

export interface CoverageRow {
  label: string
  cells: CellSummary[]
  sentence: string
}

/** Measures in the order of the panel; each with its years ahead. */
export function coverageRows({ cells }: Pick<NationalFile, 'cells'>): CoverageRow[] {
  return PANEL.flatMap(({ field, measure }) => {
    const own = cells.filter((cell) => cell.field === field).toSorted((a, b) => a.horizon - b.horizon)
    return own.length > 0
      ? [{ label: measureOf(measure).label, cells: own, sentence: recordSentence(own) }]
      : []
  })
}

export const inZone = ({ coverage }: CellSummary): boolean =>
  coverage >= COVERED.from && coverage <= COVERED.to

/** "21 of 30 combinations of measure and years ahead held between 75% and 85% of figures." */
export function zoneSentence({ overall }: Pick<NationalFile, 'overall'>): string {
  return `${overall.cellsCovered} of ${overall.cells} combinations of measure and years ahead held between ${formatPercent(COVERED.from)} and ${formatPercent(COVERED.to)} of what was published. A range that is right holds 80%.`
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${formatNumber(Math.abs(value), 2)}`
const withError = (value: number, error: number): string => `${signed(value)} ± ${formatNumber(2 * error, 2)}`

export function recordTable(file: NationalFile): TableView {
  return {
    caption:
      'How often the 8-in-10 range held, and how much closer the model was than two simple forecasts (above 0 is closer; ± two standard errors)',
    columns: [
      'Measure and years ahead',
      'Held',
      'By start year',
      'Against no change',
      'Against a statistical forecast',
      'Figures',
    ],
    rows: coverageRows(file).flatMap(({ label, cells }) =>
      cells.map((cell) => ({
        header: `${label}, ${yearsAhead(cell.horizon)}`,
        cells: [
          formatPercent(cell.coverage),
          `${formatPercent(cell.coverageLeast)} to ${formatPercent(cell.coverageMost)}`,
          withError(cell.skillNaive, cell.skillNaiveError),
          withError(cell.skillReverting, cell.skillRevertingError),
          formatNumber(cell.cases),
        ],
      })),
    ),
  }
}

/** The same figures with all their digits, one a row. */
export function recordCsv({ cells, engine, replications, seed }: NationalFile): string {
  const columns = Object.keys(cells[0] ?? {}) as (keyof CellSummary)[]
  const origin = [`"${engine}"`, replications, `"${seed}"`]
  return [
    [...columns, 'engine', 'futures', 'seed'].join(','),
    ...cells.map((cell) => [...columns.map((each) => cell[each]), ...origin].join(',')),
    '',
  ].join('\n')
}
