/** A forecast log in words: is the plan on track, how each figure lies, and the tables to show, print and take away. */
import { quarterEnd } from '../keep/quarters'
import { FEWEST_FIGURES, trackOf, type ScoredActual, type Track } from '../keep/track'
import type { Forecast } from '../keep/types'
import { dayInWords } from './clock'
import { formatNumber, formatRange, formatValue, inSentence, listInWords, lowerFirst } from './format'
import { measureOf } from './measureWords'
import { differenceAmount } from './phrases'
import { insideWords, onAxis, type IntervalPlot } from './intervals'
import { roundingStep } from './rounding'
import type { TableView } from './table'

/** First sentence: the answer. Then why, and what it does not say. */
export function trackInWords(forecast: Forecast, track: Track = trackOf(forecast)): string[] {
  const { latest, outside, verdict, running } = track
  const figures = (count: number) => (count === 1 ? '1 figure' : `${formatNumber(count)} figures`)
  const inside = latest.length - outside
  const lie = `Of the latest ${figures(latest.length)}, ${inside} ${inside === 1 ? 'lies' : 'lie'} inside the 8-in-10 range; about ${formatNumber(latest.length * 0.8, 1)} would if the forecast were right.`
  switch (verdict) {
    case 'none':
      return ['No actual figures have been added yet.']
    case 'early':
      return [
        `Too early to say whether the plan is on track: ${figures(latest.length)} so far, and at least ${FEWEST_FIGURES} are needed.`,
        lie,
      ]
    case 'off':
      return [
        'The plan is not on track: more figures lie outside their ranges than chance would explain.',
        lie,
        `Outside: ${listInWords(latest.filter(({ where }) => where !== 'inside').map(placeInWords))}.`,
        NOT_INDEPENDENT,
      ]
    case 'watch':
      return [
        'The plan is on track so far, with something to watch.',
        lie,
        `Outside for two quarters running: ${listInWords(running.map(placeInWords))}.`,
        NOT_A_PROOF,
      ]
    case 'on':
      return ['The plan is on track so far.', lie, NOT_A_PROOF]
  }
}

const NOT_A_PROOF =
  '“On track” means that what is seen is what was forecast, ranges and all. It does not show that the plan caused it.'
const NOT_INDEPENDENT =
  'Figures of one authority move together, so a single surprise can put several outside at once. Look for what has changed since the forecast was frozen.'

const placeInWords = ({ measure, where }: ScoredActual): string =>
  `${lowerFirst(measureOf(measure).label)} (${where} its range)`

/** Against "no change", over all figures that have both: each score is taken as a share of the other, so that no unit counts more. */
export function skillInWords({ scored }: Track): string | undefined {
  const both = scored.filter(
    (each): each is ScoredActual & { noChange: number } => each.noChange !== undefined && each.noChange > 0,
  )
  if (both.length < FEWEST_FIGURES) return undefined
  const closer = both.filter((each) => each.crps < each.noChange).length
  const point = both.some(({ noChangeIsPoint }) => noChangeIsPoint)
  return `In ${closer} of ${both.length} figures the forecast was closer (by its score, the CRPS) than “no change” from the figure it started from.${
    point ? ' For some figures “no change” has no range, which makes it easier to beat.' : ''
  }`
}

export const quarterInWords = (forecast: Forecast, quarter: number): string =>
  dayInWords(quarterEnd(forecast.baseYear, quarter))

const step = ({ measure, low, high }: ScoredActual): number =>
  roundingStep(measureOf(measure).unit, high - low)

/** Every actual figure beside what was forecast, with its score. `shown` puts a figure into words, or hides it. */
export function logTable(
  forecast: Forecast,
  { scored }: Track,
  shown: (each: ScoredActual) => string = actualInWords,
): TableView {
  return {
    caption: `${forecast.name}: actual figures beside the forecast of ${inSentence(forecast.option)}, frozen on ${dayInWords(forecast.frozenOn)}`,
    columns: [
      'Figure and date',
      'Actual',
      'Middle of the forecast',
      '8-in-10 range',
      'Inside?',
      'Score (smaller is better)',
      'Score of “no change”',
      'Source',
    ],
    rows: scored.map((each) => {
      const { unit, label } = measureOf(each.measure)
      const words = shown(each)
      const isShown = words === actualInWords(each)
      const score = (value: number | undefined) =>
        value === undefined ? 'no figure' : isShown ? differenceAmount(each.measure, value) : HIDDEN
      return {
        header: `${label}, ${quarterInWords(forecast, each.quarter)}`,
        cells: [
          words,
          formatValue(each.middle, unit, step(each)),
          formatRange(each.low, each.high, unit, step(each)),
          isShown ? each.where : HIDDEN,
          score(each.crps),
          score(each.noChange),
          each.source,
        ],
      }
    }),
  }
}

/** In place of a figure that is not shown. */
export const HIDDEN = 'c'
export const HIDDEN_MEANS = 'c: under five, or left out because it would give another away'

export const actualInWords = (each: ScoredActual): string =>
  formatValue(each.value, measureOf(each.measure).unit)

/** A picture for each figure that was observed: ranges of its quarters with crosses. */
export function logPlots(forecast: Forecast, { scored }: Track): IntervalPlot[] {
  const measures = [...new Set(scored.map(({ measure }) => measure))]
  return measures.map((measure) => {
    const { label, unit } = measureOf(measure)
    const quarters = scored.filter((each) => each.measure === measure)
    const groups = quarters.map(({ quarter, low, middle, high, value }) => ({
      label: shortQuarter(forecast, quarter),
      marks: [{ low, middle, high, observed: value }],
    }))
    return onAxis({
      title: label,
      unit,
      groups,
      words: insideWords(
        groups.flatMap(({ marks }) => marks),
        'actual figure',
      ),
      table: {
        caption: `${label}: forecast and actual`,
        columns: ['Date', 'Actual', '8-in-10 range'],
        rows: quarters.map((each) => ({
          header: quarterInWords(forecast, each.quarter),
          cells: [actualInWords(each), formatRange(each.low, each.high, unit, step(each))],
        })),
      },
    })
  })
}

/** "Jun 25". */
function shortQuarter({ baseYear }: Forecast, quarter: number): string {
  const [year, month] = quarterEnd(baseYear, quarter).split('-') as [string, string]
  return `${{ '03': 'Mar', '06': 'Jun', '09': 'Sep', '12': 'Dec' }[month]!} ${year.slice(2)}`
}
