/** The one writer of CSV files: lines end in a line feed, and text that a spreadsheet would take for a formula is made harmless. */
import Papa, { type UnparseObject } from 'papaparse'
import { FORMULA } from './formula'

/** Rows of cells, rows as objects (their keys are the heading), or a heading and rows. */
export function csvText(table: unknown[] | UnparseObject<unknown>): string {
  return `${Papa.unparse(table, { escapeFormulae: FORMULA, newline: '\n' })}\n`
}
