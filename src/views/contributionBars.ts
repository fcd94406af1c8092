/**
 * Contributions as bars from no change to the mean, each with the range that the mean may lie in, so that one that could be chance is
 * one whose range includes no change. In units of the measure. What is nothing in every future is left out.
 */
import type { MeasureId } from '../model/measures'
import { CLEAR_ERRORS } from '../statistics'
import { differenceAxis } from './axis'
import type { ContributionRow } from './contributions'
import { changeOnAxis } from './phrases'

export interface ContributionBar {
  row: ContributionRow
  /** The bar, lower end first. */
  start: number
  end: number
  /** Three standard errors below and above the mean. */
  low: number
  high: number
}

export interface ContributionBars {
  from: number
  to: number
  /** The ends of the axis and no change, in order. */
  ticks: { at: number; label: string }[]
  bars: ContributionBar[]
}

export function contributionBars(rows: readonly ContributionRow[], measure: MeasureId): ContributionBars {
  const bars = rows
    .filter((row) => row.id === 'total' || row.verdict !== 'none')
    .map((row) => ({
      row,
      start: Math.min(0, row.contribution.mean),
      end: Math.max(0, row.contribution.mean),
      low: row.contribution.mean - CLEAR_ERRORS * row.contribution.monteCarloError,
      high: row.contribution.mean + CLEAR_ERRORS * row.contribution.monteCarloError,
    }))
  const { min: from, max: to } = differenceAxis(
    bars.flatMap(({ start, end, low, high }) => [start, end, low, high]),
  )
  const ticks = [from, 0, to]
    .filter((at, index, all) => all.indexOf(at) === index)
    .map((at) => ({ at, label: at === 0 ? 'no change' : changeOnAxis(measure, at) }))
  return { from, to, ticks, bars }
}
