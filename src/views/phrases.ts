/** Small phrases about one number or one difference, rounded by what its spread supports. */
import type { MeasureId } from '../model/measures'
import type { YearlyDifference, YearlySummary } from '../statistics/types'
import { formatNumber, formatPounds, formatRange, formatValue, monthOfYearEnd } from './format'
import { measureOf, wordsFor } from './measureWords'
import { decimalsOf, finestStep, isRounded, roundingStep, roundTo } from './rounding'

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

/**
 * Step for two levels said beside their difference: one digit finer where, rounded, one minus the other would not be what is said of the
 * difference. The middle of the differences need not be the difference of the middles, so that they can still be apart.
 */
export function stepBeside(
  measure: MeasureId,
  baseline: YearlySummary,
  option: YearlySummary,
  difference: YearlyDifference,
): number {
  const step = Math.min(valueStep(measure, baseline), valueStep(measure, option))
  const said = roundTo(difference.p50, differenceStep(measure, difference))
  const apart = roundTo(option.p50, step) - roundTo(baseline.p50, step)
  return Math.abs(apart - said) < step / 2 ? step : Math.max(finestStep(measureOf(measure).unit), step / 10)
}

/** How far and which way: "20 fewer", "1.2 percentage points higher", "no change". What the step would round to nothing keeps one digit of its own. */
export function changeInWords(measure: MeasureId, change: number, step: number): string {
  if (isNothing(change, step)) return 'no change'
  const { size, step: shown } = roundedChange(measure, change, step)
  return size === 0
    ? hardlyAny(measure, change < 0 ? -1 : 1)
    : `${amount(measure, Math.abs(size), shown)} ${direction(measure, size)}`
}

/** "60 fewer to 10 more", "0.2 to 1.4 cases lower", "60 fewer to 3 more". */
export function changeRange(measure: MeasureId, low: number, high: number, step: number): string {
  const [first, second] = [low, high].map((value) => changeInWords(measure, value, step)) as [string, string]
  if (first === second) return first
  const ends = [low, high].map((value) => roundedChange(measure, value, step))
  const [from, to] = ends.map(({ size }) => size) as [number, number]
  const eitherWay = from === 0 && to === 0 && low < 0 && high > 0
  if (eitherWay && first !== 'no change' && second !== 'no change') return hardlyAny(measure, 0)
  if (from * to <= 0) return `${first} to ${second}`
  const [near, far] = ends.toSorted((a, b) => Math.abs(a.size) - Math.abs(b.size))
  return `${bare(measure, Math.abs(near!.size), near!.step)} to ${amount(measure, Math.abs(far!.size), far!.step)} ${direction(measure, far!.size)}`
}

/** Rounded to the step; to one digit of its own, never finer than the unit is read at, where the step leaves nothing. */
function roundedChange(measure: MeasureId, change: number, step: number): { size: number; step: number } {
  const size = roundTo(change, step)
  if (size !== 0 || isNothing(change, step)) return { size, step }
  const digit = Number(`1e${Math.floor(Math.log10(Math.abs(change)))}`)
  const finer = Math.min(step, Math.max(finestStep(measureOf(measure).unit), digit))
  return { size: roundTo(change, finer), step: finer }
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

/** Less than the finest size that is shown: "hardly any fewer", "less than 0.1 cases lower", "less than 0.1 cases either way". */
function hardlyAny(measure: MeasureId, side: -1 | 0 | 1): string {
  const { unit } = measureOf(measure)
  const way = side === 0 ? 'either way' : direction(measure, side)
  if (wordsFor(measure).counted) return `hardly any ${side === 0 ? 'either way' : way}`
  const step = finestStep(unit)
  return `less than ${amount(measure, step, step)} ${way}`
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
