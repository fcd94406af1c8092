/**
 * Words about money. A saving is the baseline's spend minus the option's in the same future, GBP: above nothing it costs less. It comes
 * with its 8-in-10 range and in how many futures of ten it is so, and is never said as certain.
 */
import type { Spread } from '../money/types'
import { formatPounds } from './format'
import { inTen } from './frequency'
import { roundingStep, roundTo } from './rounding'

/** How finely an amount may be shown. */
export const stepOf = ({ p10, p90, monteCarloError }: Spread): number =>
  roundingStep('gbp', p90 - p10, monteCarloError)

/** Rounded; one digit of its own where the step leaves nothing of an amount that is not nothing. */
function kept(value: number, step: number): { size: number; step: number } {
  const size = roundTo(value, step)
  if (size !== 0 || Math.abs(value) < 0.5) return { size, step }
  const digit = Number(`1e${Math.floor(Math.log10(Math.abs(value)))}`)
  return { size: roundTo(value, digit), step: digit }
}

/** "£1.2m". */
export function pounds(value: number, step = 1000): string {
  const { size, step: shown } = kept(value, step)
  return size === 0 ? '£0' : formatPounds(size, shown)
}

/** "£1.2m (£0.9m to £1.6m)". */
export function poundsWithRange(spread: Spread): string {
  const step = stepOf(spread)
  const [p50, p10, p90] = [spread.p50, spread.p10, spread.p90].map((value) => pounds(value, step))
  return p10 === p90 ? p50! : `${p50} (${p10} to ${p90})`
}

/** Said beside tables of middles: a finance reader adds them up. */
export const MIDDLES =
  'Middle futures need not add up to the middle future of a total: each is the middle of its own line and years. Averages add up; the workbook has them.'

/** A saving as a change of spend: "£1.2m less", "£0.4m more", "no change". */
export function spendChange(saving: number, step: number): string {
  const { size } = kept(saving, step)
  return size === 0 ? 'no change' : `${pounds(Math.abs(saving), step)} ${size > 0 ? 'less' : 'more'}`
}

/** "£0.4m more to £1.2m less"; the side once where both ends are on it. From the worse end to the better. */
export function spendRange({ p10, p90 }: Pick<Spread, 'p10' | 'p90'>, step: number): string {
  const [from, to] = [spendChange(p10, step), spendChange(p90, step)]
  if (from === to) return from
  const sameSide = p10 * p90 > 0 && from !== 'no change' && to !== 'no change'
  return sameSide ? `${pounds(Math.abs(p10), step)} to ${to}` : `${from} to ${to}`
}

/** "£1.2m less (8-in-10 range £0.4m more to £2.5m less)". */
export function spendWithRange(spread: Spread): string {
  const step = stepOf(spread)
  return `${spendChange(spread.p50, step)} (8-in-10 range ${spendRange(spread, step)})`
}

/** For a cell: without the words of the range. */
export function spendCell(spread: Spread): string {
  if (spread.p10 === 0 && spread.p90 === 0 && spread.mean === 0) return 'none'
  const step = stepOf(spread)
  const [middle, range] = [spendChange(spread.p50, step), spendRange(spread, step)]
  return middle === range ? middle : `${middle} (${range})`
}

/** "In 6 of 10 futures it costs more, in 4 of 10 it costs less.", the larger side first. */
export function timesInTen({ above, below }: Pick<Spread, 'above' | 'below'>): string {
  if (above === 0 && below === 0) return 'In every future it comes to the same.'
  const [first, second] =
    below >= above
      ? [`${inTen(below)} futures it costs more`, `${inTen(above)} it costs less`]
      : [`${inTen(above)} futures it costs less`, `${inTen(below)} it costs more`]
  return `In ${first}, in ${second}.`
}

/** "No clear difference" where the 8-in-10 range holds nothing; which way it goes otherwise. */
export function directionOf({ clear, p50, above, below }: Spread): 'same' | 'unclear' | 'less' | 'more' {
  if (above === 0 && below === 0) return 'same'
  return clear ? (p50 > 0 ? 'less' : 'more') : 'unclear'
}
