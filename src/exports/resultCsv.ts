/**
 * A result as a tidy table, one number a row: scenario, option, measure, year or week, statistic, value, unit. Differences from the baseline
 * are statistics that begin with `difference.`; weeks count from 1. With `provenance`, every row says how it can be made again; where parameters
 * differ from default, every row says which, and the JSON says why. `record` adds rows without option and measure. Text that a spreadsheet would take for a formula is made harmless.
 */
import { csvText } from './csvText'
import { MEASURES, MEASURE_IDS, type MeasureId, type MeasureUnit } from '../model/measures'
import {
  QUANTILES,
  type MeasureSummary,
  type Provenance,
  type ProvenanceParameter,
  type QuantileName,
  type RunSummary,
  type YearlyDifference,
} from '../statistics/types'
import { notDefault, originOf } from './origin'
import { rounded } from './round'

type Row = (string | number)[]

const COLUMNS = ['scenario', 'option', 'measure', 'year', 'week', 'statistic', 'value', 'unit']
const BAND = [...(Object.keys(QUANTILES) as QuantileName[]), 'mean'] as const
const YEARLY = [...BAND, 'monteCarloError', 'chanceShare'] as const
const DIFFERENCE = ['mean', 'p10', 'p50', 'p90', 'probabilityLower', 'monteCarloError'] as const

export interface CsvOptions {
  /** Yearly figures only: a table a person can read. */
  yearlyOnly?: boolean
  /** Only this measure. */
  measure?: MeasureId
  /** Only the options or only the differences between them. */
  part?: 'options' | 'differences'
  /** Adds columns with where the numbers come from, for a table that travels alone. */
  provenance?: Provenance
  /** Parameters that differ from default; those of `provenance` where it is given. */
  parameters?: readonly ProvenanceParameter[]
  /** How well the model has predicted, as rows of their own without option and measure. */
  record?: readonly { statistic: string; value: number; unit: string }[]
}

export function resultCsv(
  scenario: { id: string },
  { options, differences }: Pick<RunSummary, 'options' | 'differences'>,
  { yearlyOnly = false, measure: only, part, provenance, parameters, record = [] }: CsvOptions = {},
): string {
  const data: Row[] = []
  for (const { id, measures } of part === 'differences' ? [] : options) {
    for (const [measure, summary] of present(measures, only)) {
      addYears(data, [scenario.id, id, measure], summary)
      if (!yearlyOnly) addWeeks(data, [scenario.id, id, measure], summary)
    }
  }
  for (const { option, measures } of part === 'options' ? [] : differences) {
    for (const [measure, years] of present(measures, only))
      addDifferences(data, [scenario.id, option, measure], years)
  }
  for (const { statistic, value, unit } of record)
    data.push([scenario.id, '', '', '', '', statistic, rounded(value), unit])
  const origin = provenance ? originOf(provenance) : notDefault(parameters)
  for (const row of data) row.push(...origin.values)
  const fields = [...COLUMNS, ...origin.names]
  return csvText({ fields, data })
}

type Place = [scenario: string, option: string, measure: MeasureId]

function addYears(data: Row[], place: Place, { unit, yearly }: MeasureSummary): void {
  for (const summary of yearly) {
    for (const name of YEARLY)
      data.push([...place, summary.year, '', name, rounded(summary[name]), unitOf(name, unit)])
  }
}

function addWeeks(data: Row[], place: Place, { unit, weekly }: MeasureSummary): void {
  for (const week of weekly.mean.keys()) {
    for (const name of BAND) data.push([...place, '', week + 1, name, rounded(weekly[name][week]!), unit])
  }
}

function addDifferences(data: Row[], place: Place, years: YearlyDifference[]): void {
  const unit = MEASURES.find((each) => each.id === place[2])!.unit
  for (const difference of years) {
    for (const name of DIFFERENCE) {
      const value = rounded(difference[name])
      data.push([...place, difference.year, '', `difference.${name}`, value, unitOf(name, unit)])
    }
  }
}

/** Shares of futures or of variance are shares, whatever the measure. */
const unitOf = (statistic: string, unit: MeasureUnit): string =>
  statistic === 'chanceShare' || statistic === 'probabilityLower' ? 'share' : unit

function present<Value>(measures: Record<MeasureId, Value>, only?: MeasureId): [MeasureId, Value][] {
  return MEASURE_IDS.filter((id) => measures[id] !== undefined && (!only || id === only)).map((id) => [
    id,
    measures[id],
  ])
}
