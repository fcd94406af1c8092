/** The evidence tables (`evidence/`), each a chunk that is loaded when first asked for, and the rows of them that a locator names. */
import Papa from 'papaparse'
import type { Evidence } from './types'

const TABLES = {
  'seed_mechanisms.csv': () => import('../../evidence/seed_mechanisms.csv?raw'),
  'seed_facts.csv': () => import('../../evidence/seed_facts.csv?raw'),
  'effect_sizes.csv': () => import('../../evidence/effect_sizes.csv?raw'),
  'effects.csv': () => import('../../evidence/effects.csv?raw'),
  'derived_five_authorities.csv': () => import('../../evidence/derived_five_authorities.csv?raw'),
  'parameters_external.csv': () => import('../../evidence/parameters_external.csv?raw'),
  'derived_fe_associations.csv': () => import('../../evidence/derived_fe_associations.csv?raw'),
  'derived_yoy_persistence.csv': () => import('../../evidence/derived_yoy_persistence.csv?raw'),
  'derived_forecast_fit.csv': () => import('../../evidence/derived_forecast_fit.csv?raw'),
  'la_cross_section_distribution_by_year.csv': () =>
    import('../../evidence/la_cross_section_distribution_by_year.csv?raw'),
} as const

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]
export const isTable = (source: string): source is TableName => source in TABLES

export interface EvidenceRow {
  /** What a locator calls it; several rows may share the shorter of two names. */
  readonly names: readonly string[]
  readonly cells: Readonly<Record<string, string>>
}

/** Rows that have no id of their own are called by what they say it of. */
const NAMES: Partial<Record<TableName, (row: Readonly<Record<string, string>>) => string[]>> = {
  'effect_sizes.csv': ({ programme, outcome }) => [`${programme}: ${outcome}`],
  'derived_fe_associations.csv': ({ y_measure, x_measure, x_lag_years }) => [
    `${y_measure} on ${x_measure}, lag ${x_lag_years}`,
    `${y_measure} on ${x_measure}`,
  ],
  'la_cross_section_distribution_by_year.csv': ({ measure_short, year }) => [
    `${measure_short}, ${year}`,
    measure_short!,
  ],
}

const loading = new Map<TableName, Promise<EvidenceRow[]>>()

export function loadTable(table: TableName): Promise<EvidenceRow[]> {
  const known = loading.get(table)
  if (known) return known
  const rows = TABLES[table]().then(
    (file) => rowsOf(table, file.default),
    (cause: unknown) => {
      // A failed fetch may succeed next time.
      loading.delete(table)
      throw cause
    },
  )
  loading.set(table, rows)
  return rows
}

function rowsOf(table: TableName, text: string): EvidenceRow[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), { header: true })
  const first = meta.fields![0]!
  let source = ''
  return data.map((read) => {
    // "same" is the source of the row above.
    const cells = read.source ? { ...read, source: read.source.replace(/^same\b/, source) } : read
    source = (cells.source ?? '').replace(/ \(.*\)$/, '')
    return { names: NAMES[table]?.(cells) ?? [cells[first]!], cells }
  })
}

export interface LocatedRows {
  rows: EvidenceRow[]
  /** What of the locator names no row; empty when all of it does. */
  rest: string
}

/** A locator is names of rows with `, ` or `; ` between them; names may hold either, so the longest that fits is taken. */
export function rowsNamed(locator: string, table: readonly EvidenceRow[]): LocatedRows {
  const names = [...new Set(table.flatMap((row) => row.names))].toSorted((a, b) => b.length - a.length)
  const rows: EvidenceRow[] = []
  let rest = locator
  while (rest) {
    const name = names.find(
      (each) => rest === each || (/^[,;] /.test(rest.slice(each.length)) && rest.startsWith(each)),
    )
    if (name === undefined) break
    rows.push(...table.filter((row) => row.names.includes(name)))
    rest = rest.slice(name.length + 2)
  }
  return { rows, rest }
}

/** The rows that a piece of evidence names; none when its source is no table. */
export async function rowsBehind({
  source,
  locator,
}: Pick<Evidence, 'source' | 'locator'>): Promise<EvidenceRow[]> {
  return isTable(source) ? rowsNamed(locator, await loadTable(source)).rows : []
}
