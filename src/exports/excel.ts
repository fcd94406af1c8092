/**
 * Workbooks of several sheets. Numbers stay numbers with a format that says their unit, everything else is text; there is no formula, so
 * nothing typed by anybody can become one. The package is loaded when first asked for.
 */

/** How a number is shown; its value keeps all digits. Shares are 0 to 1. */
export type NumberFormat = 'gbp' | 'share' | 'number' | 'whole'
export type ExcelCell = string | number | { value: number; as: NumberFormat } | null

export interface ExcelSheet {
  /** Shown on its tab: at most 31 characters, none of []:*?/\. */
  name: string
  columns: readonly { heading: string; width?: number }[]
  rows: readonly (readonly ExcelCell[])[]
}

const FORMATS: Record<NumberFormat, string> = {
  gbp: '£#,##0;[Red]-£#,##0',
  share: '0.0%',
  number: '#,##0.###',
  whole: '#,##0',
}
const WIDTH = 16
const LONGEST_NAME = 31
/** The most that a cell of Excel holds is 32,767. */
const LONGEST = 32_000

export async function excelFile(sheets: readonly ExcelSheet[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  return writeXlsxFile(sheets.map(sheetOf)).toBlob()
}

function sheetOf({ name, columns, rows }: ExcelSheet) {
  const heading = columns.map((column) => ({
    value: excelText(column.heading),
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
  }))
  return {
    sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME),
    data: [heading, ...rows.map((row) => row.map(cellOf))],
    columns: columns.map(({ width = WIDTH }) => ({ width })),
    stickyRowsCount: 1,
  }
}

function cellOf(cell: ExcelCell) {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: excelText(cell), type: String, wrap: cell.length > WIDTH * 2 }
  const { value, as } = typeof cell === 'number' ? { value: cell, as: 'number' as const } : cell
  return Number.isFinite(value) ? { value, type: Number, format: FORMATS[as] } : null
}

/** What XML cannot hold makes a workbook that Excel will not open. */
export const excelText = (value: string): string =>
  value
    .slice(0, LONGEST)
    .replace(/\p{Cs}/gu, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '') // eslint-disable-line no-control-regex
