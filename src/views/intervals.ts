/** Small pictures of ranges with what was then published as crosses: of one measure of an authority, by start year, or of one measure of a system, by year. */
import type { NationalFile } from '../backcast/file'
import type { StoredSystem } from '../backcast/systemsFile'
import type { MeasureId, MeasureUnit } from '../model/measures'
import { PANEL } from '../validation/panel'
import { levelAxis } from './axis'
import { yearsAhead } from './backcast'
import { formatRange, formatValue } from './format'
import { measureOf } from './measureWords'
import { counted, outcomeSentence } from './systems'
import type { TableView } from './table'

export interface IntervalMark {
  low: number
  middle: number
  high: number
  observed: number
  /** The range of no change beside it. */
  noChange?: { low: number; high: number }
}

export interface IntervalGroup {
  /** Under the marks of the group. */
  label: string
  marks: IntervalMark[]
}

export interface IntervalPlot {
  /** The measure, as a heading. */
  title: string
  unit: MeasureUnit
  groups: IntervalGroup[]
  min: number
  max: number
  /** What it shows, in words. */
  words: string
  table: TableView
}

type Plain = Pick<IntervalPlot, 'title' | 'unit' | 'groups' | 'words' | 'table'>

export function onAxis(plot: Plain): IntervalPlot {
  const values = plot.groups.flatMap(({ marks }) =>
    marks.flatMap(({ low, high, observed, noChange }) => [
      low,
      high,
      observed,
      ...(noChange ? [noChange.low, noChange.high] : []),
    ]),
  )
  const { min, max } = levelAxis(values, plot.unit)
  return { ...plot, min, max }
}

export const insideWords = (marks: readonly IntervalMark[], what: string): string => {
  const above = marks.filter(({ observed, high }) => observed > high).length
  const below = marks.filter(({ observed, low }) => observed < low).length
  const inside = marks.length - above - below
  const out = [...(below ? [`${below} below`] : []), ...(above ? [`${above} above`] : [])].join(', ')
  return `${inside} of ${counted(marks.length, what)} inside${out ? `; ${out}` : ''}.`
}

/** One for each measure the authority has; counts are per 10,000 children. */
export function cardPlots(file: Pick<NationalFile, 'cards' | 'fields'>, code: string): IntervalPlot[] {
  const card = file.cards[code]
  if (!card) return []
  return file.fields.flatMap((field, at) => {
    const rows = card.rows.filter(([of]) => of === at)
    const panel = PANEL.find((each) => each.field === field)
    if (rows.length === 0 || !panel) return []
    const { label, unit } = measureOf(panel.measure)
    const starts = [...new Set(rows.map(([, start]) => start))]
    const groups = starts.map((start) => ({
      label: String(start),
      marks: rows
        .filter((row) => row[1] === start)
        .map(([, , , , low, middle, high, observed]) => ({ low, middle, high, observed })),
    }))
    const show = (value: number): string => formatValue(value, unit)
    return onAxis({
      title: label,
      unit,
      groups,
      words: insideWords(
        groups.flatMap(({ marks }) => marks),
        'published figure',
      ),
      table: {
        caption: `${label}: predicted and published, ${card.name}`,
        columns: ['Start and years ahead', 'Figure at the start', '8-in-10 range', 'Published', 'Inside'],
        rows: rows.map(([, start, horizon, last, low, , high, observed]) => ({
          header: `${start}, ${yearsAhead(horizon)}`,
          cells: [
            show(last),
            formatRange(low, high, unit),
            show(observed),
            low <= observed && observed <= high ? 'yes' : 'no',
          ],
        })),
      },
    })
  })
}

/** One for each measure with an outcome, in the order of the example. */
export function systemPlots({ outcomes, place }: StoredSystem): IntervalPlot[] {
  const measures = [...new Set(outcomes.map(({ measure }) => measure))]
  return measures.map((measure) => systemPlot(measure, outcomes, place))
}

function systemPlot(measure: MeasureId, all: StoredSystem['outcomes'], place: string): IntervalPlot {
  const { label, unit } = measureOf(measure)
  const outcomes = all
    .filter((each) => each.measure === measure)
    .toSorted((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0))
  const groups = outcomes.map(({ year, observed, predicted: { balanced }, noChange }) => {
    const { low, middle, high } = balanced
    const beside = noChange && { noChange: { low: noChange.low, high: noChange.high } }
    return { label: year, marks: [{ low, middle, high, observed, ...beside }] }
  })
  return onAxis({
    title: label,
    unit,
    groups,
    words: `${insideWords(
      groups.flatMap(({ marks }) => marks),
      'outcome',
    )} ${outcomes.at(-1)!.year}: ${outcomeSentence(outcomes.at(-1)!)}`,
    table: {
      caption: `${label}: predicted and published, ${place}`,
      columns: ['Year', 'Figure at the start', '8-in-10 range of no change', 'What it says'],
      rows: outcomes.map((outcome) => ({
        header: outcome.year,
        cells: [
          outcome.opening === undefined ? 'none published' : formatValue(outcome.opening, unit),
          outcome.noChange ? formatRange(outcome.noChange.low, outcome.noChange.high, unit) : 'none',
          outcomeSentence(outcome),
        ],
      })),
    },
  })
}
