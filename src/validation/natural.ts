/** Whether simulated figures move, last and spread as those of real authorities do: each statistic against the range it has in the published panel. */
import type { Directory } from '../authorities/types'
import type { EvidenceRow } from '../parameters/tables'
import { moments, quantiles } from '../statistics'
import {
  PANEL,
  pairsOf,
  persistenceOf,
  publishedSeries,
  type PanelMeasure,
  type Persistence,
  type Series,
} from './panel'

export interface Range {
  low: number
  high: number
}

/** A simulated statistic, what the evidence table says of it, and the ranges it has in reality. */
export interface Held {
  simulated: number
  /** Of `derived_yoy_persistence.csv`; not given of the cross-section. */
  table?: number
  ranges: Range[]
}

export interface NaturalRow {
  measure: PanelMeasure
  /** Standard deviation of the change from year to year; ranges: over authorities, over years. */
  change: Held
  /** What is left of a difference a year later; range: over years. */
  kept: Held
  /** Standard deviation, 5th and 95th percentile over authorities in the last simulated year; ranges: over years. */
  spread: Held
  low: Held
  high: Held
}

export interface Tables {
  persistence: readonly EvidenceRow[]
  crossSection: readonly EvidenceRow[]
}

/** An authority with fewer changes than this says little of its own spread. */
const FEWEST_CHANGES = 6
/** A pair of years with fewer authorities than this is left out. */
const FEWEST_AUTHORITIES = 100

export const isInside = ({ simulated, ranges }: Held): boolean =>
  ranges.every(({ low, high }) => simulated >= low && simulated <= high)

export const changesOf = (series: Series): number[] => {
  const { before, after } = pairsOf([series])
  return after.map((value, at) => value - before[at]!)
}

/** The 5th to 95th percentile over authorities of each one's own standard deviation of changes. */
export function rangeOverAuthorities(series: readonly Series[], fewest = FEWEST_CHANGES): Range {
  const own = series
    .map(changesOf)
    .filter((changes) => changes.length >= fewest)
    .map((changes) => Math.sqrt(moments(changes).variance))
  const [low, high] = quantiles(own, [0.05, 0.95])
  return { low: low!, high: high! }
}

/** Lowest to highest over pairs of years of a statistic of all authorities. */
export function rangeOverYears(
  series: readonly Series[],
  of: (persistence: Persistence) => number,
  fewest = FEWEST_AUTHORITIES,
): Range {
  const years = Math.max(...series.map((each) => each.length))
  const values = Array.from({ length: years - 1 }, (_, from) => pairsOf(series, from))
    .filter(({ before }) => before.length >= fewest)
    .map((pairs) => of(persistenceOf(pairs)))
  return { low: Math.min(...values), high: Math.max(...values) }
}

/** Lowest to highest over years of a column of the table of cross-sections. */
function rangeInTable(rows: readonly EvidenceRow[], short: string, column: string): Range {
  const values = rows
    .filter(({ cells }) => cells.measure_short === short)
    .map(({ cells }) => Number(cells[column]))
  return { low: Math.min(...values), high: Math.max(...values) }
}

function naturalRow(
  measure: PanelMeasure,
  published: Series[],
  simulated: readonly Series[],
  tables: Tables,
): NaturalRow {
  const { short } = measure
  const now = persistenceOf(pairsOf(simulated))
  const row = tables.persistence.find(({ cells }) => cells.measure_short === short)!.cells
  const last = simulated.map((series) => series.at(-1)!)
  const [low, high] = quantiles(last, [0.05, 0.95])
  const across = (value: number, column: string): Held => ({
    simulated: value,
    ranges: [rangeInTable(tables.crossSection, short, column)],
  })
  return {
    measure,
    change: {
      simulated: now.sd,
      table: Number(row.sd_yoy_change),
      ranges: [rangeOverAuthorities(published), rangeOverYears(published, ({ sd }) => sd)],
    },
    kept: {
      simulated: now.slope,
      table: Number(row.pooled_ar1),
      ranges: [rangeOverYears(published, ({ slope }) => slope)],
    },
    spread: across(Math.sqrt(moments(last).variance), 'sd_la'),
    low: across(low!, 'p05'),
    high: across(high!, 'p95'),
  }
}

export const naturalTable = (
  directory: Directory,
  simulated: readonly Series[][],
  tables: Tables,
): NaturalRow[] =>
  PANEL.map((measure, at) => naturalRow(measure, publishedSeries(directory, measure), simulated[at]!, tables))
