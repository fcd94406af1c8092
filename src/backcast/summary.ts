/** The national backcast in few numbers: coverage and skill by measure and horizon, each with its own uncertainty. */
import type { ProfileFieldId } from '../model/profileFields'
import type { NationalCase } from './national'

export interface CellSummary {
  field: ProfileFieldId
  horizon: number
  cases: number
  authorities: number
  /** Share of what happened that lay in the 8-in-10 range, its standard error over authorities, and its least and most over start years. */
  coverage: number
  coverageError: number
  coverageLeast: number
  coverageMost: number
  /** 1 - mean score / mean score of the reference; standard errors over authorities. */
  skillNaive: number
  skillNaiveError: number
  skillReverting: number
  skillRevertingError: number
  /** What happened less the middle of the range, on average, in the unit of the figure. */
  bias: number
}

export function cellSummaries(cases: readonly NationalCase[]): CellSummary[] {
  const cells = new Map<string, NationalCase[]>()
  for (const each of cases) {
    const key = `${each.field} ${each.horizon}`
    cells.set(key, [...(cells.get(key) ?? []), each])
  }
  return [...cells.values()].map(cellSummary)
}

export function cellSummary(cases: readonly NationalCase[]): CellSummary {
  const { field, horizon } = cases[0]!
  const inside = (each: NationalCase): number => (each.inside ? 1 : 0)
  const byYear = [...new Set(cases.map((each) => each.start))].map((start) =>
    meanOf(cases.filter((each) => each.start === start).map(inside)),
  )
  const naive = skill(cases, (each) => each.naive)
  const reverting = skill(cases, (each) => each.reverting)
  return {
    field,
    horizon,
    cases: cases.length,
    authorities: new Set(cases.map((each) => each.code)).size,
    coverage: meanOf(cases.map(inside)),
    coverageError: clusteredError(cases, inside),
    coverageLeast: Math.min(...byYear),
    coverageMost: Math.max(...byYear),
    skillNaive: naive.value,
    skillNaiveError: naive.error,
    skillReverting: reverting.value,
    skillRevertingError: reverting.error,
    bias: meanOf(cases.map((each) => each.observed - each.middle)),
  }
}

/** Skill is a ratio of means; its error is that of the difference it is linear in (delta method). */
function skill(cases: readonly NationalCase[], reference: (each: NationalCase) => number) {
  const ratio = meanOf(cases.map((each) => each.crps)) / meanOf(cases.map(reference))
  const error = clusteredError(cases, (each) => each.crps - ratio * reference(each))
  return { value: 1 - ratio, error: error / meanOf(cases.map(reference)) }
}

/** Standard error of a mean whose cases come in clusters, one an authority, that may go together. */
export function clusteredError<Case extends { code: string }>(
  cases: readonly Case[],
  value: (each: Case) => number,
): number {
  const centre = meanOf(cases.map(value))
  const sums = new Map<string, number>()
  for (const each of cases) sums.set(each.code, (sums.get(each.code) ?? 0) + value(each) - centre)
  const clusters = sums.size
  if (clusters < 2) return Infinity
  const squares = [...sums.values()].reduce((sum, each) => sum + each * each, 0)
  return Math.sqrt((squares * clusters) / (clusters - 1)) / cases.length
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length
