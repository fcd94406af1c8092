/** What came of a lesson's question, as points to draw and as a table: ranges and single futures year by year, the prediction, what was published. */
import { measureOf } from '../views/measureWords'
import { observedOf } from '../views/history'
import { capitalise, endOfYear, formatPercent, lowerFirst } from '../views/format'
import { inTen } from '../views/frequency'
import { when } from '../views/phrases'
import type { TableView } from '../views/table'
import type { LessonFigures } from './figures'
import { askedOption, optionName } from './options'
import { bestShares, sideShares, type Prediction } from './predictions'
import type { Lesson } from './schema'
import { outcome, rangeWords, stepOf, subject, valueWords } from './words'

export interface PlotPoint {
  /** Year ends passed since the start: 0 is the start. */
  year: number
  value: number
}

export interface LessonPlot {
  from: number
  to: number
  ticks: number[]
  start?: number
  observed: PlotPoint[]
  /** The prediction as a line or as points; a range as its two ends. */
  guess: PlotPoint[]
}

/** Values published later of the measure asked about, by year of the run; none for differences. */
export function observedIn(lesson: Lesson, figures: LessonFigures): PlotPoint[] {
  const { predict, scenario } = lesson
  if (predict.kind === 'best' || predict.of === 'difference') return []
  const first = endOfYear(figures.years[0]!)
  return observedOf(scenario, predict.measure)
    .map(({ time, value }) => ({ year: time - first + 1, value }))
    .filter(({ year }) => year >= 1 && year <= figures.years.length)
}

export function lessonPlot(
  lesson: Lesson,
  figures: LessonFigures,
  {
    prediction,
    start,
    guesses,
  }: { prediction: Prediction | null; start?: number; guesses: readonly number[] },
): LessonPlot {
  const { predict } = lesson
  const asked = figures.asked[0]!
  const observed = observedIn(lesson, figures)
  const guess = guessPoints(prediction, predict.year)
  const values = [
    ...asked.years.flatMap(({ p10, p90 }) => [p10, p90]),
    ...asked.lines.flat(),
    ...observed.map(({ value }) => value),
    ...guess.map(({ value }) => value),
    ...guesses,
    ...(start === undefined ? [] : [start]),
  ]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || 1) * 0.06
  const ticks = niceTicks(low - room, high + room)
  return {
    from: Math.min(low - room, ticks[0]!),
    to: Math.max(high + room, ticks.at(-1)!),
    ticks,
    ...(start === undefined ? {} : { start }),
    observed,
    guess,
  }
}

function guessPoints(prediction: Prediction | null, year: number): PlotPoint[] {
  if (prediction?.kind === 'number') return [{ year, value: prediction.value }]
  if (prediction?.kind === 'range')
    return [
      { year, value: prediction.low },
      { year, value: prediction.high },
    ]
  if (prediction?.kind === 'curve')
    return prediction.values.map((value, index) => ({ year: index + 1, value }))
  return []
}

/** Up to six round values that lie between the two. */
export function niceTicks(from: number, to: number): number[] {
  const rough = (to - from) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!
  const ticks: number[] = []
  for (let at = Math.ceil(from / step); at * step <= to; at++) ticks.push(Number((at * step).toPrecision(9)))
  return ticks
}

export function plotTable(lesson: Lesson, figures: LessonFigures): TableView {
  const { predict } = lesson
  const { label } = measureOf(predict.measure)
  if (predict.kind === 'best') {
    return {
      caption: `${label}: how often each comes first, ${lowerFirst(when(predict.measure, figures.years[predict.year - 1]!))}`,
      columns: ['Choice', 'Comes first in', '8-in-10 range'],
      rows: bestShares(predict, figures.asked).map(({ option, share }, index) => {
        const spread = figures.asked[index]!.years[predict.year - 1]!
        const step = stepOf(lesson, spread)
        return {
          header: capitalise(optionName(lesson, option)),
          cells: [formatPercent(share), rangeWords(lesson, spread.p10, spread.p90, step)],
        }
      }),
    }
  }
  const observed = observedIn(lesson, figures)
  return {
    caption: `${subject(lesson)}, by financial year`,
    columns: ['Year', 'Middle future', '8-in-10 range', ...(observed.length ? ['Published'] : [])],
    rows: figures.asked[0]!.years.map((spread, index) => {
      const step = stepOf(lesson, spread)
      const published = observed.find(({ year }) => year === index + 1)
      return {
        header: figures.years[index]!,
        cells: [
          valueWords(lesson, spread.p50, step),
          rangeWords(lesson, spread.p10, spread.p90, step),
          ...(observed.length ? [published ? valueWords(lesson, published.value) : 'not given'] : []),
        ],
      }
    }),
  }
}

/** The outcome with what was published later, where the lesson has that. */
export function plotSummary(lesson: Lesson, figures: LessonFigures): string {
  return [outcome(lesson, figures), ...observedTold(lesson, figures)].join(' ')
}

function observedTold(lesson: Lesson, figures: LessonFigures): string[] {
  const { predict } = lesson
  const last = observedIn(lesson, figures).find(({ year }) => year === predict.year)
  if (!last) return []
  const { p10, p90 } = figures.asked[0]!.years[predict.year - 1]!
  const place =
    last.value < p10
      ? 'below the 8-in-10 range'
      : last.value > p90
        ? 'above the 8-in-10 range'
        : 'inside the 8-in-10 range'
  const { values } = figures.asked[0]!
  const low = values.filter((value) => value <= last.value).length / values.length
  return [
    `What was published later, ${valueWords(lesson, last.value)}, lies ${place} with ${optionName(lesson, askedOption(lesson))}: ${inTen(low)} futures come as low.`,
  ]
}

/** Shares of a vote on lower, about the same or higher, for bars. */
export function voteBars(
  lesson: Lesson,
  figures: LessonFigures,
): { id: string; text: string; share: number }[] {
  const { predict } = lesson
  if (predict.kind === 'best') {
    const shares = bestShares(predict, figures.asked)
    return predict.choices.map(({ option, text }, index) => ({
      id: option,
      text,
      share: shares[index]!.share,
    }))
  }
  if (predict.kind !== 'side') return []
  const shares = sideShares(predict, figures.asked[0]!.values)
  return (['lower', 'same', 'higher'] as const).map((side) => ({
    id: side,
    text: predict.choices[side],
    share: shares[side],
  }))
}
