/** Values of parameters as a reader sees them: shares as percentages, pounds, log hazard ratios as changes of a hazard. */
import { formatNumber } from './format'

/** `written`: a number that somebody wrote down, shown as it is. `drawn`: worked out from a distribution, shown with two or three digits. */
export type Exactness = 'written' | 'drawn'

const WRITTEN_DIGITS = 6
/** From here on three digits are kept of what is drawn: 97.5% is not 98%. */
const THREE_DIGITS_FROM = 90

/** "0.28", "1.5", "12,000". */
export function plainNumber(value: number, exactness: Exactness = 'written'): string {
  if (value === 0) return '0'
  const digits = exactness === 'written' ? WRITTEN_DIGITS : Math.abs(value) < THREE_DIGITS_FROM ? 2 : 3
  const kept = Number(value.toPrecision(digits))
  const size = Math.floor(Math.log10(Math.abs(kept)))
  const shown = formatNumber(kept, Math.max(0, digits - 1 - size))
  return shown.includes('.') ? shown.replace(/\.?0+$/, '') : shown
}

const LOG_HAZARD = 'log hazard ratio'
/** Changes of less than half a per cent are none. */
const NO_CHANGE = 0.005

/** A value in its unit: "28%", "£38,000 a year", "6 weeks", "0.7"; for a log hazard ratio the change, "−13%". */
export function quantity(value: number, unit: string, exactness: Exactness = 'written'): string {
  if (unit === LOG_HAZARD) return hazardChange(Math.exp(value) - 1)
  const sign = isMoney(unit) ? '£' : ''
  const number = plainNumber(isShare(unit) ? value * 100 : value, exactness)
  return `${number.startsWith('−') ? '−' : ''}${sign}${number.replace('−', '')}${isShare(unit) ? '%' : ''}${after(unit)}`
}

/** "2 to 12 weeks": the unit once. */
export function quantities(
  low: number,
  high: number,
  unit: string,
  exactness: Exactness = 'written',
): string {
  const from = quantity(low, unit, exactness)
  const rest = after(unit)
  return `${rest ? from.slice(0, -rest.length) : from} to ${quantity(high, unit, exactness)}`
}

/** The unit in words, where it is not said with the value. */
export function unitInWords(unit: string): string {
  if (unit === LOG_HAZARD) return 'change of a weekly hazard, kept as its logarithm'
  if (isMoney(unit)) return `pounds${unit.slice('GBP'.length)}`
  return unit
}

function hazardChange(change: number): string {
  if (Math.abs(change) < NO_CHANGE) return 'no change'
  return `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change) * 100)}%`
}

const isShare = (unit: string): boolean => unit.startsWith('share')
const isMoney = (unit: string): boolean => unit.startsWith('GBP')

/** What follows the number: nothing for units that only say what kind of number it is. */
function after(unit: string): string {
  if (/^(ratio|correlation|log )/.test(unit)) return ''
  return isShare(unit) || isMoney(unit) ? unit.replace(/^\S+/, '') : ` ${unit}`
}
