/** Shapes of summarised results: the `options` and `differences` parts of a result file, plus plain provenance. */
import type { MeasureId, MeasureKind, MeasureUnit } from '../model/measures'
import type { Stance } from '../model/stances'

export const QUANTILES = { p05: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const
export type QuantileName = keyof typeof QUANTILES

export type WeeklyBand = Record<QuantileName | 'mean', number[]>

export interface YearlySummary extends Record<QuantileName | 'mean', number> {
  year: string
  /** Standard error of the mean over futures. */
  monteCarloError: number
  /** Share of the variance that is chance, not knowledge (0 to 1), from pairs that share their parameter draw. */
  chanceShare: number
}

export interface MeasureSummary {
  unit: MeasureUnit
  kind: MeasureKind
  weekly: WeeklyBand
  yearly: YearlySummary[]
}

export interface OptionSummary {
  id: string
  name: string
  measures: Record<MeasureId, MeasureSummary>
}

export interface YearlyDifference {
  year: string
  mean: number
  p10: number
  p50: number
  p90: number
  /** Share of futures in which the option is below the other; ties count half. */
  probabilityLower: number
  monteCarloError: number
}

export interface DifferenceSummary {
  option: string
  against: string
  measures: Record<MeasureId, YearlyDifference[]>
}

/** A parameter whose value or 80% range was the user's own: what it was, why, and the default it stood in place of. */
export interface ProvenanceParameter {
  id: string
  label: string
  unit: string
  value?: number
  low?: number
  mode?: number
  high?: number
  reason: string
  default: { value: number } | { low: number; middle: number; high: number }
}

export interface Provenance {
  engine: string
  scenarioHash: string
  /** Of the money part; left out where there is none. */
  moneyHash?: string
  seed: string
  replications: number
  stance: Stance
  dataVintage: string
  /** Left out where every parameter is as by default. */
  parameters?: ProvenanceParameter[]
  /** How well the model has predicted, in words. */
  verdict?: string[]
  startedAt?: string
}

export interface RunSummary {
  provenance: Provenance
  options: OptionSummary[]
  differences: DifferenceSummary[]
}
