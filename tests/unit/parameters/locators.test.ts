/** No locator points to nothing: rows are in the evidence tables, places in reports are known places, signs and grades are those of the rows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { MECHANISM_IDS } from '../../../src/model/mechanisms'
import { PARAMETERS, type Evidence, type Parameter } from '../../../src/parameters'
import { LEFT_OUT, MECHANISMS } from '../../../src/parameters/mechanisms'
import { PUBLICATIONS } from '../../../src/parameters/publications'
import { SHAPES } from '../../../src/parameters/shapes'
import {
  isTable,
  loadTable,
  rowsNamed,
  TABLE_NAMES,
  type EvidenceRow,
  type TableName,
} from '../../../src/parameters/tables'
import { OWN, REPORTS } from '../../support/engineSources'
import { root } from '../architecture/sources'

const mechanisms = MECHANISM_IDS.map((id) => ({ id, ...MECHANISMS[id] }))
const relations = mechanisms.flatMap((each) => each.relations)
const cited: readonly { of: string; evidence: Evidence }[] = [
  ...(PARAMETERS as readonly Parameter[]).map(({ id, evidence }) => ({ of: id, evidence })),
  ...Object.entries(SHAPES).map(([of, { evidence }]) => ({ of, evidence })),
  ...mechanisms.flatMap(({ id, relations: stated, nulls }) =>
    [...stated, ...nulls].map(({ evidence }) => ({ of: id, evidence })),
  ),
]
const tables = {} as Record<TableName, EvidenceRow[]>
beforeAll(async () => {
  for (const name of TABLE_NAMES) tables[name] = await loadTable(name)
})
const rowsOf = ({ source, locator }: Evidence) =>
  isTable(source) ? rowsNamed(locator, tables[source]).rows : []

/** `4 Part2 Key messages; 3 Organisational pressures`: places in reports 004 and 003. */
const placesOf = (stated: string): string[] =>
  stated.split('; ').map((part) => `${REPORTS[Number(part[0])]}: ${part.slice(2)}`)

describe('a locator', () => {
  it('is in a table, a report, a publication, or says that there is no source', () => {
    const known = [...TABLE_NAMES, ...REPORTS, ...Object.keys(PUBLICATIONS), OWN]
    expect(cited.filter(({ evidence }) => !known.includes(evidence.source))).toEqual([])
  })

  it('names rows that are in its table, and nothing else', () => {
    const lost = cited.flatMap(({ of, evidence: { source, locator } }) => {
      if (!isTable(source)) return []
      const { rows, rest } = rowsNamed(locator, tables[source])
      return rest || rows.length === 0 ? [`${of}: no row of ${source} is called ${rest || locator}`] : []
    })
    expect(lost).toEqual([])
  })

  it('in a report is a place that facts or relations have been taken from', () => {
    const places = new Set([
      ...tables['seed_facts.csv'].map(({ cells }) => `${cells.seed_file}: ${cells.locator}`),
      ...tables['seed_mechanisms.csv'].flatMap(({ cells }) => placesOf(cells.where_stated!)),
    ])
    const named = cited.filter(({ evidence }) => REPORTS.some((report) => report === evidence.source))
    expect(named.filter(({ evidence }) => !places.has(`${evidence.source}: ${evidence.locator}`))).toEqual([])
  })

  it('of an assumption without a source is the document that lists it', () => {
    const document = readFileSync(join(root, 'docs/evidence.md'), 'utf8')
    const own = cited.filter(({ evidence }) => evidence.source === OWN)
    expect(own.filter(({ evidence }) => evidence.locator !== 'docs/evidence.md')).toEqual([])
    expect(own.filter(({ of }) => !document.includes(`\`${of}\``)).map(({ of }) => of)).toEqual([])
  })

  it('is read to the longest name that fits, and what is left over is told', () => {
    const row = (name: string): EvidenceRow => ({ names: [name], cells: {} })
    const table = [row('a: b'), row('a: b; c'), row('d')]
    expect(rowsNamed('a: b; c; d', table)).toEqual({ rows: [table[1], table[2]], rest: '' })
    expect(rowsNamed('d, e', table)).toEqual({ rows: [table[2]], rest: 'e' })
    expect(rowsNamed('a: bee', table)).toEqual({ rows: [], rest: 'a: bee' })
  })
})

describe('facts and relations', () => {
  it('say which report they are from', () => {
    const files: readonly string[] = REPORTS
    const facts = tables['seed_facts.csv'].filter(
      ({ cells }) => !files.includes(cells.seed_file!) || !cells.locator,
    )
    const stated = tables['seed_mechanisms.csv'].filter(({ cells }) => !/^[0-4]\b/.test(cells.where_stated!))
    expect([...facts, ...stated].map(({ names }) => names)).toEqual([])
  })
})

const GRADE = /\b(A-|[ABCD])(?![\w-])/
const gradeOf = ({ cells }: EvidenceRow): string => GRADE.exec(cells.strength_evidence_grade!)?.[1] ?? ''
const WORST_FIRST = ['D', 'C', 'B', 'A-', 'A']
const worst = (grades: string[]) => WORST_FIRST.find((grade) => grades.includes(grade))

describe('a relation of a mechanism', () => {
  const fromReports = () => relations.filter(({ evidence }) => evidence.source === 'seed_mechanisms.csv')

  it('has the sign and the weakest grade of the rows it names', () => {
    const wrong = fromReports().filter(({ sign, evidence }) => {
      const rows = rowsOf(evidence)
      return rows.some(({ cells }) => cells.sign !== sign) || worst(rows.map(gradeOf)) !== evidence.grade
    })
    expect(wrong).toEqual([])
  })

  it('or the reason why the model has it not is there for every row', () => {
    const nulls = mechanisms.flatMap((each) => each.nulls)
    const told = [
      ...[...relations, ...nulls]
        .filter(({ evidence }) => evidence.source === 'seed_mechanisms.csv')
        .flatMap(({ evidence }) => evidence.locator.split(', ')),
      ...LEFT_OUT.map(({ row }) => row),
    ]
    expect(told.toSorted()).toEqual(tables['seed_mechanisms.csv'].map(({ names }) => names[0]))
  })

  it('that finds no difference is told as such', () => {
    const nulls = mechanisms.flatMap((each) => each.nulls)
    const told = nulls.flatMap(({ evidence }) => evidence.locator.split(', '))
    const zero = tables['seed_mechanisms.csv'].filter(({ cells }) => cells.sign === '0')
    expect(zero.length).toBeGreaterThan(0)
    expect(zero.filter(({ names }) => !told.includes(names[0]!))).toEqual([])
  })
})

describe('every mechanism', () => {
  it('has a description, says what switching it off means, and has relations or says why not', () => {
    const bare = mechanisms.filter(
      ({ description, off, relations: stated, silent }) =>
        !description.endsWith('.') || !off.endsWith('.') || stated.length > 0 === Boolean(silent),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })
})
