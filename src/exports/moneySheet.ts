/** Cells and sheets that the workbook of money is made of. */
import { SAVING_KIND_LABELS } from '../model/moneyLines'
import type { Spread } from '../money'
import type { ExcelCell, ExcelSheet } from './excel'

export type Row = readonly ExcelCell[]

export const gbp = (value: number): ExcelCell => ({ value, as: 'gbp' })
export const share = (value: number): ExcelCell => ({ value, as: 'share' })

/** Kinds of saving in words, and sums of them. */
export const KINDS: Record<string, string> = {
  ...SAVING_KIND_LABELS,
  money: 'Cashable and avoided',
  difference: 'All of it, capacity too',
}

const FIRST_WIDTH = 44
const WIDTH = 18

export const sheet = (name: string, headings: readonly string[], rows: readonly Row[]): ExcelSheet => ({
  name,
  columns: headings.map((heading, place) => ({ heading, width: place === 0 ? FIRST_WIDTH : WIDTH })),
  rows,
})

export const SPREAD = [
  'Mean',
  '10 of 100 below',
  'Middle',
  '90 of 100 below',
  'Futures above 0',
  'Futures below 0',
]
export const spreadCells = ({ mean, p10, p50, p90, above, below }: Spread): Row => [
  ...[mean, p10, p50, p90].map(gbp),
  share(above),
  share(below),
]
