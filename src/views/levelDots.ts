/** Levels of options at one date as quantile dots: for each option twenty dots, each one twentieth of its futures, stacked where they would touch. */
import type { MeasureId } from '../model/measures'
import type { ResolvedScenario } from '../scenario/types'
import { quantiles } from '../statistics'
import { gatherYear, type FuturesToSummarise } from '../statistics/series'
import { levelAxis, type Axis } from './axis'
import { DOT_COUNT } from './dots'
import { measureOf } from './measureWords'

export interface LevelRow {
  option: number
  /** Position on the axis from 0 to 1, and place in the stack. */
  dots: { at: number; level: number; value: number }[]
  middle: number
  tallest: number
}

export interface LevelDots {
  rows: LevelRow[]
  axis: Axis
}

/** Dots that fit side by side over the axis. */
export const DOTS_ACROSS = 44

export function levelDots(
  scenario: ResolvedScenario,
  futures: Pick<FuturesToSummarise, 'done' | 'yearly'>,
  measure: MeasureId,
  year: number,
  options: readonly number[],
): LevelDots {
  const probabilities = Array.from({ length: DOT_COUNT }, (_, index) => (index + 0.5) / DOT_COUNT)
  const drawn = options.map((option) => ({
    option,
    values: quantiles(gatherYear(scenario, futures, { option, measure }, year), probabilities),
  }))
  const axis = levelAxis(
    drawn.flatMap(({ values }) => values),
    measureOf(measure).unit,
  )
  const across = axis.max - axis.min || 1
  const rows = drawn.map(({ option, values }): LevelRow => {
    const stacks = new Map<number, number>()
    const dots = values.map((value) => {
      const column = Math.round(((value - axis.min) / across) * DOTS_ACROSS)
      const level = stacks.get(column) ?? 0
      stacks.set(column, level + 1)
      return { at: column / DOTS_ACROSS, level, value }
    })
    const middle = (values[DOT_COUNT / 2 - 1]! + values[DOT_COUNT / 2]!) / 2
    return {
      option,
      dots,
      middle: (middle - axis.min) / across,
      tallest: Math.max(...dots.map(({ level }) => level + 1)),
    }
  })
  return { rows, axis }
}
