/** The national backcast as plain text, for the command line. */
import type { NationalFile } from '../backcast/file'
import { PANEL } from '../validation/panel'
import { nationalVerdict } from './backcast'

const HEAD = [
  'measure',
  'years',
  'cases',
  'held',
  '+-',
  'by start year',
  'against no change',
  '+-',
  'against reverting',
  '+-',
]

export function nationalText(file: NationalFile): string {
  const rows = PANEL.flatMap(({ field, label }) =>
    file.cells
      .filter((cell) => cell.field === field)
      .map((cell) => [
        label,
        String(cell.horizon),
        String(cell.cases),
        percent(cell.coverage),
        percent(cell.coverageError),
        `${percent(cell.coverageLeast)} to ${percent(cell.coverageMost)}`,
        signed(cell.skillNaive),
        cell.skillNaiveError.toFixed(3),
        signed(cell.skillReverting),
        cell.skillRevertingError.toFixed(3),
      ]),
  )
  return [
    ...nationalVerdict(file),
    '',
    ...aligned([HEAD, ...rows]),
    '',
    'held: share of published figures inside the 8-in-10 range. against ...: skill, 1 - score / score of the reference (CRPS); above 0 is better.',
    '+-: one standard error over authorities; years are shared by all of them, so the spread by start year says more.',
    `${file.engine}, ${file.vintage}, ${file.replications} futures each, seed "${file.seed}".`,
    '',
  ].join('\n')
}

export const percent = (share: number): string => `${(share * 100).toFixed(0)}%`
export const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`

export function aligned(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  '),
  )
}
