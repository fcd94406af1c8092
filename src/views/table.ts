/** Tables that stand beside every chart: the years of a measure under each option, and the difference. Cells are ready to read and to copy. */
import type { MeasureId } from '../model/measures'
import type { DifferenceSummary, OptionSummary } from '../statistics/types'
import { formatValue, inSentence, monthOfYearEnd } from './format'
import { isPublished, measureOf, unitWords } from './measureWords'
import { changeInWords, changeRange, differenceStep, valueStep } from './phrases'

export interface TableView {
  caption: string
  columns: string[]
  rows: { header: string; cells: string[] }[]
}

/** How table and picture of the same measure differ; nothing where they do not. */
export function recordingNote(measure: MeasureId, on: { measurement: boolean }): string {
  if (!on.measurement || !isPublished(measure)) return ''
  return 'The table gives each year’s figure as it would be published, with recording noise; the picture shows the weeks without it.'
}

export function levelsTable(measure: MeasureId, options: readonly OptionSummary[], note = ''): TableView {
  const { label, unit } = measureOf(measure)
  const years = options[0]!.measures[measure].yearly
  const rows = years.flatMap((each, index) =>
    options.map((option) => {
      const summary = option.measures[measure].yearly[index]!
      const step = Math.min(
        ...options.map((every) => valueStep(measure, every.measures[measure].yearly[index]!)),
      )
      const show = (value: number) => formatValue(value, unit, step)
      return {
        header: `${each.year}, ${option.name}`,
        cells: [summary.p50, summary.p25, summary.p75, summary.p10, summary.p90].map(show),
      }
    }),
  )
  return {
    caption: withNote(captionOf(label, measure), note),
    columns: ['Year and option', 'Middle future', '5-in-10 range from', 'to', '8-in-10 range from', 'to'],
    rows,
  }
}

/** One year of a measure under each option: the middle future and the edges of its ranges. */
export function distributionTable(
  measure: MeasureId,
  options: readonly OptionSummary[],
  year: number,
): TableView {
  const { label, unit } = measureOf(measure)
  const summaries = options.map(({ measures }) => measures[measure].yearly[year]!)
  const step = Math.min(...summaries.map((each) => valueStep(measure, each)))
  return {
    caption: `${label} in ${summaries[0]!.year}: 5, 10, 25, 50, 75, 90 and 95 of 100 futures are at or below`,
    columns: ['Option', '5', '10', '25', '50 (middle future)', '75', '90', '95'],
    rows: options.map(({ name }, index) => {
      const { p05, p10, p25, p50, p75, p90, p95 } = summaries[index]!
      return {
        header: name,
        cells: [p05, p10, p25, p50, p75, p90, p95].map((value) => formatValue(value, unit, step)),
      }
    }),
  }
}

export function differenceTable(
  measure: MeasureId,
  difference: DifferenceSummary,
  names: readonly [string, string],
  note = '',
): TableView {
  const rows = difference.measures[measure].map((each) => {
    const step = differenceStep(measure, each)
    return {
      header: `${each.year} (to ${monthOfYearEnd(each.year)})`,
      cells: [
        changeInWords(measure, each.p50, step),
        changeRange(measure, each.p10, each.p90, step),
        inHundred(each.probabilityLower),
      ],
    }
  })
  return {
    caption: withNote(
      `${measureOf(measure).label}: ${inSentence(names[1])} compared with ${inSentence(names[0])} in the same futures`,
      note,
    ),
    columns: ['Year', 'Middle future', '8-in-10 range', 'Futures in which it is lower (ties count half)'],
    rows,
  }
}

const withNote = (caption: string, note: string): string => (note ? `${caption}. ${note}` : caption)

/** "72 in 100"; none or all only where it is so. */
function inHundred(share: number): string {
  const whole = Math.round(share * 100)
  if (whole === 100 && share < 1) return 'over 99 in 100'
  return whole === 0 && share > 0 ? 'under 1 in 100' : `${whole} in 100`
}

function captionOf(label: string, measure: MeasureId): string {
  const words = unitWords(measure)
  return `${label} by financial year${words ? `, ${words}` : ''}`
}
