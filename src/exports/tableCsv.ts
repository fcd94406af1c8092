/** Any table of the page as CSV, with where its numbers come from in every row. Text that a spreadsheet would take for a formula is made harmless. */
import { csvText } from './csvText'
import type { Provenance } from '../statistics/types'
import type { TableView } from '../views/table'
import { originOf } from './origin'

export function tableCsv({ columns, rows }: TableView, provenance: Provenance): string {
  const origin = originOf(provenance)
  const data = rows.map(({ header, cells }) => [header, ...cells, ...origin.values])
  const fields = [...columns, ...origin.names]
  return csvText([fields, ...data])
}
