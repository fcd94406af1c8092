/** Two forecasts of the same figures side by side: scores of one case, and what many of them come to. */
import { intervalScore, normalCrps } from '../../statistics'
import { normalQuantile } from '../../random/maths'
import { clusteredError, meanOf } from '../summary'
import type { Scored } from '../score'

/** One forecast of one figure; interval score and CRPS in the unit of the figure. */
export interface SidedScore extends Scored {
  interval: number
}

export interface SidedCase {
  /** Cases of one authority go together. */
  code: string
  start: number
  horizon: number
  observed: number
  sector: SidedScore
  model: SidedScore
}

/** How a forecast fared over many figures. */
export interface Fared {
  /** Share of figures inside the 8-in-10 range, with its standard error over authorities; the error is left out where there is one alone. */
  coverage: number
  coverageError?: number
  crps: number
  interval: number
  /** Mean distance of the middle of the range from what happened. */
  miss: number
  /** What happened less the middle, on average. */
  bias: number
}

export interface SidedSummary {
  horizon: number
  cases: number
  authorities: number
  sector: Fared
  model: Fared
  /** 1 - CRPS of the model / CRPS of the sector's forecaster; above 0 the model was closer. */
  skill: number
  skillError?: number
}

export const withInterval = (scored: Scored, observed: number): SidedScore => ({
  ...scored,
  interval: intervalScore(scored.low, scored.high, observed),
})

const NINTH_TENTH = normalQuantile(0.9)

/** A normal forecast: its 8-in-10 range and its scores. A count is never below none. */
export function normalScore(mean: number, sd: number, observed: number): SidedScore {
  const low = Math.max(0, mean - NINTH_TENTH * sd)
  const high = mean + NINTH_TENTH * sd
  const inside = low <= observed && observed <= high
  return withInterval({ low, middle: mean, high, inside, crps: normalCrps(mean, sd, observed) }, observed)
}

/** Undefined without cases; the horizon is that of the first. */
export function sidedSummary(cases: readonly SidedCase[]): SidedSummary | undefined {
  const first = cases[0]
  if (!first) return undefined
  const level = meanOf(cases.map(({ sector }) => sector.crps))
  const ratio = meanOf(cases.map(({ model }) => model.crps)) / level
  const error = clusteredError(cases, ({ model, sector }) => model.crps - ratio * sector.crps) / level
  return {
    horizon: first.horizon,
    cases: cases.length,
    authorities: new Set(cases.map(({ code }) => code)).size,
    sector: fared(cases, ({ sector }) => sector),
    model: fared(cases, ({ model }) => model),
    skill: 1 - ratio,
    ...(Number.isFinite(error) && { skillError: error }),
  }
}

/** Of one of the two. */
export function fared<Case extends Pick<SidedCase, 'code' | 'observed'>>(
  cases: readonly Case[],
  of: (each: Case) => SidedScore,
): Fared {
  const mean = (value: (each: Case) => number): number => meanOf(cases.map(value))
  const inside = (each: Case): number => (of(each).inside ? 1 : 0)
  const error = clusteredError(cases, inside)
  return {
    coverage: mean(inside),
    ...(Number.isFinite(error) && { coverageError: error }),
    crps: mean((each) => of(each).crps),
    interval: mean((each) => of(each).interval),
    miss: mean((each) => Math.abs(each.observed - of(each).middle)),
    bias: mean((each) => each.observed - of(each).middle),
  }
}
