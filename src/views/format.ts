/** Numbers, dates and years as a reader sees them: thousands with commas, percentages, pounds, "March 2030". */
import type { MeasureUnit } from '../model/measures'
import { startOfFinancialYear } from '../model/time'
import { decimalsOf, finestStep, roundTo } from './rounding'

export function formatNumber(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals)
  const [whole, fraction] = fixed.split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const isZero = Number(fixed) === 0
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`
}

/** A value of a measure with its unit sign, rounded to `step`. */
export function formatValue(value: number, unit: MeasureUnit, step = finestStep(unit)): string {
  const rounded = roundTo(value, step)
  if (unit === 'share') return `${formatNumber(rounded * 100, decimalsOf(step * 100))}%`
  if (unit === 'gbp') return formatPounds(rounded, step)
  return formatNumber(rounded, decimalsOf(step))
}

/** "8-in-10 range" of a measure: "1,290 to 1,540". */
export function formatRange(low: number, high: number, unit: MeasureUnit, step?: number): string {
  return `${formatValue(low, unit, step)} to ${formatValue(high, unit, step)}`
}

export function formatPounds(value: number, step = 1): string {
  const size = Math.abs(value)
  const sign = value < 0 ? '−' : ''
  if (size >= 1e6 || (size === 0 && step >= 1e5)) {
    return `${sign}£${formatNumber(size / 1e6, Math.min(2, Math.max(decimalsOf(step / 1e6), size < 1e7 ? 1 : 0)))}m`
  }
  return `${sign}£${formatNumber(size, 0)}`
}

/** A share of 0 to 1 as a whole percentage. */
export function formatPercent(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}%`
}

/** FTE with one decimal only where it has one. */
export function formatFte(fte: number): string {
  return formatNumber(fte, Math.abs(fte * 10 - Math.round(fte) * 10) < 0.05 ? 0 : 1)
}

/** The calendar year in which a financial year ends: 2030 for `2029/30`. */
export function endOfYear(year: string): number {
  const start = startOfFinancialYear(year)
  if (start === undefined) throw new RangeError(`Not a financial year: ${year}`)
  return start + 1
}

/** "March 2030" for `2029/30`. */
export function monthOfYearEnd(year: string): string {
  return `March ${endOfYear(year)}`
}

export function formatDate(date: Date): string {
  const months =
    'January February March April May June July August September October November December'.split(' ')
  return `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Names of options are written as "Small units"; inside a sentence they lose the capital, unless they are an abbreviation. */
export function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? lowerFirst(name) : name
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
