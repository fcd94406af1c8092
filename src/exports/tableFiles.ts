/** Any table of the page as CSV and as an Excel workbook, with where it comes from under it. Text that a spreadsheet would take for a formula is made harmless. */
import { excelText } from './excel'
import { csvText } from './csvText'
import type { TableView } from '../views/table'

export function tableCsv({ caption, columns, rows }: TableView, notes: readonly string[] = []): string {
  const data = [
    columns,
    ...rows.map(({ header, cells }) => [header, ...cells]),
    ...[caption, ...notes].map((line) => [line]),
  ]
  return csvText(data)
}

/** Loaded when first asked for. Every cell is text or a number, never a formula. */
export async function tableXlsx(
  { caption, columns, rows }: TableView,
  notes: readonly string[] = [],
): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const heading = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }))
  const body = rows.map(({ header, cells }) => [text(header), ...cells.map(cellOf)])
  const under = [caption, ...notes].map((line) => [text(line)])
  const widths = columns.map((_, index) => ({ width: index === 0 ? FIRST_WIDTH : WIDTH }))
  return writeXlsxFile([heading, ...body, [], ...under], { columns: widths, stickyRowsCount: 1 }).toBlob()
}

const FIRST_WIDTH = 42
const WIDTH = 22
const text = (value: string) => ({ value: excelText(value), type: String })

/** "1,234" and "12.5%" are numbers that can be added up; everything else, ranges and words, stays text. */
function cellOf(value: string) {
  const [, sign, whole, fraction = '', percent] =
    /^([−-]?)(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?(%?)$/.exec(value) ?? []
  if (whole === undefined) return text(value)
  const size = Number(whole.replace(/,/g, '') + fraction)
  const number = (sign ? -size : size) / (percent ? 100 : 1)
  const decimals = fraction ? `.${'0'.repeat(fraction.length - 1)}` : ''
  return { value: number, type: Number, format: percent ? `0${decimals}%` : `#,##0${decimals}` }
}
