/** Small phrases about one number or one difference, rounded by what its spread supports. */
import type { MeasureId } from '../model/measures'
import type { YearlyDifference, YearlySummary } from '../statistics/types'
import { formatNumber, formatPounds, formatRange, formatValue, monthOfYearEnd } from './format'
import { measureOf, wordsFor } from './measureWords'
import { decimalsOf, isRounded, roundingStep, roundTo } from './rounding'

export function valueStep(measure: MeasureId, summary: YearlySummary): number {
  return roundingStep(measureOf(measure).unit, summary.p90 - summary.p10, summary.monteCarloError)
}

export function differenceStep(measure: MeasureId, difference: YearlyDifference): number {
  return roundingStep(measureOf(measure).unit, difference.p90 - difference.p10, difference.monteCarloError)
}

/** "about 1,410 (8-in-10 range 1,290 to 1,540)". */
export function valueWithRange(
  measure: MeasureId,
  summary: YearlySummary,
  step = valueStep(measure, summary),
): string {
  const { unit } = measureOf(measure)
  return `${valueInWords(measure, summary, step)} (8-in-10 range ${formatRange(summary.p10, summary.p90, unit, step)})`
}

/** "about 1,410" or "15.2". */
export function valueInWords(
  measure: MeasureId,
  summary: YearlySummary,
  step = valueStep(measure, summary),
): string {
  const { unit } = measureOf(measure)
  return `${isRounded(unit, step) ? 'about ' : ''}${formatValue(summary.p50, unit, step)}`
}

/** How far and which way: "20 fewer", "1.2 percentage points higher", "no change". */
export function changeInWords(measure: MeasureId, change: number, step: number): string {
  const rounded = roundTo(change, step)
  if (rounded !== 0) return `${amount(measure, Math.abs(rounded), step)} ${direction(measure, rounded)}`
  return isNothing(change, step) ? 'no change' : `${lessThan(measure, step)} ${direction(measure, change)}`
}

/** "60 fewer to 10 more", "0.2 to 1.4 cases lower". An end that rounds to nothing keeps its side: "60 fewer to fewer than 10 more". */
export function changeRange(measure: MeasureId, low: number, high: number, step: number): string {
  const ends = [roundTo(low, step), roundTo(high, step)] as const
  const [first, second] = [low, high].map((value) => changeInWords(measure, value, step)) as [string, string]
  if (first === second) return first
  const eitherWay = ends[0] === 0 && ends[1] === 0 && low < 0 && high > 0
  if (eitherWay && first !== 'no change' && second !== 'no change')
    return `${lessThan(measure, step)} either way`
  if (ends[0] * ends[1] <= 0) return `${first} to ${second}`
  const [near, far] = ends.map(Math.abs).sort((a, b) => a - b) as [number, number]
  return `${bare(measure, near, step)} to ${changeInWords(measure, Math.sign(ends[0]) * far, step)}`
}

/** "At 31 March 2030" for a snapshot, "In the year to 31 March 2030" for what is counted over a year. */
export function when(measure: MeasureId, year: string): string {
  const { kind } = measureOf(measure)
  const overYear = kind === 'flow' || kind === 'money' || YEARLY_RATES.has(measure)
  return `${overYear ? 'In the year to' : 'At'} 31 ${monthOfYearEnd(year)}`
}

/** Rates that look back over a year. */
const YEARLY_RATES = new Set<MeasureId>([
  'turnoverRate',
  'sicknessRate',
  'reReferralRate',
  'repeatPlanRate',
  'threePlusPlacements',
  'returnHomeRate',
  'practitionerChanges',
  'overloadedUnitWeeks',
  'directTimeShare',
])

/** A difference on an axis, short: "+20", "−1.5 points", "+£0.4m". */
export function changeOnAxis(measure: MeasureId, change: number): string {
  const { unit } = measureOf(measure)
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  const size = Math.abs(change)
  if (unit === 'gbp') return `${sign}${formatPounds(size, size >= 1e6 ? 1e5 : 1000)}`
  const scaled = unit === 'share' ? size * 100 : size
  const decimals = [0, 1].find((places) => Math.abs(scaled - Number(scaled.toFixed(places))) < 1e-9) ?? 2
  return `${sign}${formatNumber(scaled, decimals)}${unit === 'share' ? ' points' : ''}`
}

const isNothing = (change: number, step: number): boolean => Math.abs(change) < step / 1e6

/** "fewer than 10", "less than 0.1 cases". */
function lessThan(measure: MeasureId, step: number): string {
  return `${wordsFor(measure).counted ? 'fewer' : 'less'} than ${amount(measure, step, step)}`
}

/** A size without its unit, where the unit follows. */
function bare(measure: MeasureId, size: number, step: number): string {
  const { unit } = measureOf(measure)
  if (unit === 'gbp') return formatPounds(size, step)
  return unit === 'share'
    ? formatNumber(size * 100, decimalsOf(step * 100))
    : formatNumber(size, decimalsOf(step))
}

/** A size without a direction, to two figures: "3.2", "0.43 cases", "0.31 percentage points", "£12,000". */
export function differenceAmount(measure: MeasureId, size: number): string {
  const step = size > 0 ? Number(`1e${Math.floor(Math.log10(size) + 1e-9) - 1}`) : 1
  return amount(measure, roundTo(size, step), step)
}

function direction(measure: MeasureId, change: number): string {
  const { counted } = wordsFor(measure)
  if (change < 0) return counted ? 'fewer' : 'lower'
  return counted ? 'more' : 'higher'
}

function amount(measure: MeasureId, size: number, step: number): string {
  const { unit } = measureOf(measure)
  if (unit === 'gbp') return formatPounds(size, step)
  if (unit === 'share') {
    const points = formatNumber(size * 100, decimalsOf(step * 100))
    return `${points} percentage ${points === '1' ? 'point' : 'points'}`
  }
  const number = formatNumber(size, decimalsOf(step))
  if (unit === 'casesPerFte') return `${number} ${number === '1' ? 'case' : 'cases'}`
  if (unit === 'per10k') return `${number} per 10,000`
  return number
}
