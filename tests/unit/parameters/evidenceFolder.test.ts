/** The tables of `evidence/` can be read, and keep the five authorities of the scale-up unnamed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { TABLE_NAMES } from '../../../src/parameters/tables'
import { root } from '../architecture/sources'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const rowsOf = (table: string) => Papa.parse<string[]>(read(`evidence/${table}`).trim()).data

/** Words that belong to many names, or to none in particular. */
const COMMON = new Set(
  'and of upon with city county north south east west greater central royal isle isles forest the on in bay lees'.split(
    ' ',
  ),
)

describe('the evidence tables', () => {
  it.each([...TABLE_NAMES])('have as many cells in every row as in the first: %s', (table) => {
    const [head, ...rows] = rowsOf(table)
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter((row) => row.length !== head!.length)).toEqual([])
  })

  it.each([...TABLE_NAMES])(
    'name no authority beside a numbered one or a fact of the scale-up: %s',
    (table) => {
      const { authorities } = JSON.parse(read('scenarios/authorities.json')) as {
        authorities: { name: string }[]
      }
      const names = new Set(
        authorities
          .flatMap(({ name }) => name.toLowerCase().match(/[a-z]+/g) ?? [])
          .filter((word) => word.length > 3 && !COMMON.has(word)),
      )
      const study = rowsOf(table).filter((row) => /\bLA[1-5]\b|\b00[01]_|\bkft\b/i.test(row.join(' ')))
      const named = study.filter((row) =>
        (
          row
            .join(' ')
            .toLowerCase()
            .match(/[a-z]+/g) ?? []
        ).some((word) => names.has(word)),
      )
      expect(named).toEqual([])
    },
  )
})
