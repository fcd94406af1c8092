// Published tables: read by column name (orders differ between files, some start with a byte order mark) and
// cells as numbers or as the publication's own letters: c suppressed, x unavailable, z not applicable,
// k low (printed k or low), u unreliable, and '' for missing (also '-' in the interactive tool).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

const LETTERS = { '': '', '-': '', c: 'c', x: 'x', z: 'z', k: 'k', low: 'k', u: 'u' }

export function readTable(folder, file, columns) {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')
  const { data, errors, meta } = Papa.parse(text, { header: true, skipEmptyLines: true })
  if (errors.length) throw new Error(`${file}: ${errors[0].message} (row ${errors[0].row})`)
  const absent = columns.filter((column) => !meta.fields.includes(column))
  if (absent.length) throw new Error(`${file}: no column ${absent.join(', ')}`)
  return data
}

/** A number, or one of the letters; anything else is an error rather than a guess. */
export function cell(text, where) {
  const trimmed = (text ?? '').trim()
  if (Object.hasOwn(LETTERS, trimmed)) return LETTERS[trimmed]
  if (!/^\d+(\.\d+)?$/.test(trimmed)) throw new Error(`${where}: cannot read "${text}"`)
  return Number(trimmed)
}

export const isNumber = (value) => typeof value === 'number'

/** Six decimals: enough for any published figure, and free of binary tails such as 0.22600000000000003. */
export const tidy = (value) => Number(value.toFixed(6))
