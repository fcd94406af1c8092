/** Reads the evidence tables: rows of `effects.csv`, and how far published measures of authorities move by themselves. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { P05_TO_P95, PERSISTENCE_ASSUMED, type Grade, type Relation } from './method'

export type Row = Record<string, string>
export type Kind = 'ratio' | 'odds' | 'risk' | 'unknownRisk' | 'none' | 'log' | 'ranks'

/** One result of one study on one parameter. Lengths of time in years, shares from 0 to 1. */
export interface Study {
  readonly parameter: string
  readonly evidence: string
  readonly study: string
  readonly kind: Kind
  readonly before: number
  readonly after: number
  /** Range of `before` where it is not known. */
  readonly range: readonly number[]
  readonly sizeBefore: number
  readonly sizeAfter: number
  readonly years: number
  /** Mean stay of those counted, for stocks: a stock answers to its inflow only over a stay. None for flows and rates. */
  readonly stay: number
  readonly sign: number
  readonly measure: string
  readonly treated: number
  readonly compared: number
  readonly grade: Grade
  readonly relation: Relation
  /** Share of the change that fell while the programme ran. */
  readonly share: number
  readonly pickedOf: number
  readonly use: 'pooled' | 'reported' | 'both'
  readonly note: string
}

export interface Tables {
  readonly studies: readonly Study[]
  readonly five: readonly Row[]
  readonly panel: readonly Row[]
  readonly years: readonly Row[]
  readonly associations: readonly Row[]
  readonly facts: readonly Row[]
}

export function readTables(root: string): Tables {
  const rows = (name: string): Row[] =>
    Papa.parse<Row>(readFileSync(join(root, 'evidence', name), 'utf8').trim(), { header: true }).data
  return {
    studies: rows('effects.csv').map(studyOf),
    five: rows('derived_five_authorities.csv'),
    panel: rows('derived_yoy_persistence.csv'),
    years: rows('la_cross_section_distribution_by_year.csv'),
    associations: rows('derived_fe_associations.csv'),
    facts: rows('seed_facts.csv'),
  }
}

const number = (text: string | undefined): number => (text ? Number(text) : NaN)

function studyOf(row: Row): Study {
  return {
    parameter: row.parameter!,
    evidence: row.evidence!,
    study: row.study!,
    kind: row.kind as Kind,
    before: number(row.before),
    after: number(row.after),
    range: row.before!.split(';').map(Number),
    sizeBefore: number(row.n_before),
    sizeAfter: number(row.n_after),
    years: number(row.years),
    stay: number(row.stay),
    sign: Number(row.sign),
    measure: row.measure!,
    treated: Number(row.treated),
    compared: row.compared ? Number(row.compared) : Infinity,
    grade: row.grade as Grade,
    relation: row.relation as Relation,
    share: Number(row.share),
    pickedOf: Number(row.picked_of),
    use: row.use as Study['use'],
    note: row.note ?? '',
  }
}

export function find(rows: readonly Row[], column: string, value: string): Row {
  const row = rows.find((each) => each[column] === value)
  if (!row) throw new Error(`no row with ${column} ${value} in the evidence tables`)
  return row
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length

/** Mean over the years of a column of a published measure: `england`, or a percentile of all authorities. */
export const levelOf = (tables: Tables, measure: string, column = 'p50'): number =>
  mean(tables.years.filter((row) => row.measure_short === measure).map((row) => Number(row[column])))

/**
 * Standard deviation of the log change of a measure of one authority over some years when nothing is done on purpose, from the middle
 * nine tenths of all authorities. A first-order autoregression carries a year's change on to more years.
 */
export function spreadOf(tables: Tables, measure: string, years: number): number {
  if (measure.startsWith('spread:')) {
    const [low, high] = measure.slice(7).split(';').map(Number)
    return (Math.log(1 + high! / 100) - Math.log(1 + low! / 100)) / P05_TO_P95
  }
  if (measure.startsWith('cross:')) {
    const name = measure.slice(6)
    const between = Math.log(levelOf(tables, name, 'p95') / levelOf(tables, name, 'p05')) / P05_TO_P95
    return between * Math.sqrt(2 * (1 - PERSISTENCE_ASSUMED))
  }
  const row = find(tables.panel, 'measure_short', measure)
  const kept = Number(row.pooled_ar1)
  const yearly = (Number(row.p95_change) - Number(row.p05_change)) / P05_TO_P95 / levelOf(tables, measure)
  return yearly * Math.sqrt((1 - kept ** years) / (1 - kept))
}
