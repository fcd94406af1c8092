/** Words about the level of a measure under each option in one year: the title of a fan chart and the text in its place. */
import type { MeasureId } from '../model/measures'
import type { YearlySummary } from '../statistics/types'
import { endOfYear, formatRange, formatValue, inSentence, lowerFirst } from './format'
import { measureOf } from './measureWords'
import { roundTo } from './rounding'
import { valueInWords, valueStep, valueWithRange, when } from './phrases'

export interface Level {
  /** In a sentence: "small units". */
  name: string
  summary: YearlySummary
}

/** "Children looked after: about 1,410 with small units, about 1,430 with traditional teams at 31 March 2030". */
export function levelsTitle(measure: MeasureId, baseline: Level, option: Level): string {
  const { label, unit } = measureOf(measure)
  const at = lowerFirst(when(measure, option.summary.year))
  const step = sharedStep(measure, [baseline, option])
  const [first, second] = [option, baseline].map(({ summary }) => valueInWords(measure, summary, step))
  if (first === second) {
    const levels = [option, baseline]
    const far = levels.map(({ summary }) => formatValue(summary.p90, unit, step))
    const skewed = levels.every(({ summary }) => roundTo(summary.p50, step) === roundTo(summary.p10, step))
    const tails = levels.map(({ name }, index) => `${far[index]} or more with ${name}`).join(', ')
    const but = skewed && far[0] !== far[1] ? `; in 1 of 10 futures ${tails}` : ''
    return `${label}: ${first} with either option in the middle future ${at}${but}`
  }
  return `${label}: ${first} with ${option.name}, ${second} with ${baseline.name} ${at}`
}

export function levelsSummary(measure: MeasureId, levels: readonly Level[], published?: string): string {
  const at = when(measure, levels[0]!.summary.year)
  const step = sharedStep(measure, levels)
  const each = levels.map(({ name, summary }) => `with ${name} ${valueWithRange(measure, summary, step)}`)
  return [
    published,
    `${at}: ${each.join('; ')}.`,
    'In 1 of 10 futures the figure is above the range and in 1 of 10 below it.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Numbers that are read beside each other are rounded alike. */
function sharedStep(measure: MeasureId, levels: readonly Level[]): number {
  return Math.min(...levels.map(({ summary }) => valueStep(measure, summary)))
}

/** "What happened: 327 in March 2009, below the 8-in-10 range (410 to 560) of small units." One sentence for each value observed later. */
export function observedInWords(
  measure: MeasureId,
  observed: readonly { time: number; value: number }[],
  name: string,
  years: readonly YearlySummary[],
): string | undefined {
  const sentences = observed.flatMap(({ time, value }) => {
    const year = years.find((each) => endOfYear(each.year) === time)
    if (!year) return []
    const { unit } = measureOf(measure)
    const range = `the 8-in-10 range with ${inSentence(name)} (${formatRange(year.p10, year.p90, unit, valueStep(measure, year))})`
    const side = value < year.p10 ? 'below' : value > year.p90 ? 'above' : 'inside'
    const verdict =
      side === 'inside' ? `inside ${range}` : `${side} ${range}: the evidence chosen does not reproduce it`
    return [`What happened: ${formatValue(value, unit)} in March ${time}, ${verdict}.`]
  })
  return sentences.length ? sentences.join(' ') : undefined
}
