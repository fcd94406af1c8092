/** All main measures in small, on the same years: levels of every option, or the differences from the baseline at the end of each year. */
import type { MeasureId } from '../model/measures'
import { differenceAxis, levelAxis, tickLabel, type Axis } from './axis'
import type { Compared } from './comparison'
import { fanOf } from './fan'
import { endOfYear } from './format'
import { KEY_MEASURES } from './matters'
import { measureOf } from './measureWords'
import { changeInWords, changeOnAxis, changeRange, differenceStep, valueWithRange } from './phrases'
import type { TableView } from './table'

export interface PanelPoint {
  time: number
  low: number
  middle: number
  high: number
}

export interface Panel {
  measure: MeasureId
  label: string
  axis: Axis
  /** Ends of the vertical axis as they are written. */
  ends: [string, string]
  lines: { option: number; points: PanelPoint[] }[]
  /** Where there is no difference, where it is drawn. */
  zero: boolean
}

export function levelPanels(run: Compared, options: readonly number[]): Panel[] {
  const { baseYear } = run.resolved.authority
  return KEY_MEASURES.map((measure) => {
    const lines = options.map((option) => ({
      option,
      points: fanOf('', '', run.options[option]!.measures[measure].weekly, baseYear).points.map(
        ({ time, p10, p50, p90 }) => ({ time, low: p10, middle: p50, high: p90 }),
      ),
    }))
    const { label, unit } = measureOf(measure)
    const axis = levelAxis(
      lines.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
      unit,
    )
    const ends: [string, string] = [tickLabel(axis.min, unit), tickLabel(axis.max, unit)]
    return { measure, label, axis, ends, lines, zero: false }
  })
}

export function differencePanels(run: Compared, options: readonly number[]): Panel[] {
  const start = endOfYear(run.resolved.authority.baseYear)
  return KEY_MEASURES.map((measure) => {
    const lines = options
      .filter((option) => option > 0)
      .map((option) => ({
        option,
        points: [
          { time: start, low: 0, middle: 0, high: 0 },
          ...run.differences[option - 1]!.measures[measure].map(({ year, p10, p50, p90 }) => ({
            time: endOfYear(year),
            low: p10,
            middle: p50,
            high: p90,
          })),
        ],
      }))
    const axis = differenceAxis(lines.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])))
    const ends: [string, string] = [changeOnAxis(measure, axis.min), changeOnAxis(measure, axis.max)]
    return { measure, label: measureOf(measure).label, axis, ends, lines, zero: true }
  })
}

/** The last year of each panel in numbers. */
export function panelsTable(run: Compared, options: readonly number[], year: number): TableView {
  const years = run.options[0]!.measures.lookedAfter.yearly
  return {
    caption: `Main measures in ${years[year]!.year}: middle future and 8-in-10 range, and the difference from ${run.options[0]!.name}`,
    columns: ['Measure and option', 'Level', 'Difference in the middle future', '8-in-10 range'],
    rows: KEY_MEASURES.flatMap((measure) =>
      options.map((option) => {
        const difference = option > 0 ? run.differences[option - 1]!.measures[measure][year]! : undefined
        const step = difference && differenceStep(measure, difference)
        return {
          header: `${measureOf(measure).label}, ${run.options[option]!.name}`,
          cells: [
            valueWithRange(measure, run.options[option]!.measures[measure].yearly[year]!),
            difference ? changeInWords(measure, difference.p50, step!) : '',
            difference ? changeRange(measure, difference.p10, difference.p90, step!) : '',
          ],
        }
      }),
    ),
  }
}
