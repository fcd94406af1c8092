/**
 * Natural frequencies. The rule for a clear difference: one side has at least 65 in 100 futures. Otherwise there is "no clear difference".
 * "10 of 10" is said only when every future agrees; short of that, "more than 9 of 10".
 */
import type { ShareInterval } from '../statistics'
import { formatPercent } from './format'

export const CLEAR_SHARE = 0.65

/** Shares of futures in which the option is lower than, equal to and higher than the baseline; they add to 1. */
export interface Shares {
  lower: number
  same: number
  higher: number
}

export type Side = 'lower' | 'higher'

/** With `smallest`, differences nearer to none than that count as the same. */
export function sharesOf(differences: ArrayLike<number>, smallest = 0): Shares {
  let [lower, higher] = [0, 0]
  for (let index = 0; index < differences.length; index++) {
    const difference = differences[index]!
    if (difference === 0 || Math.abs(difference) < smallest) continue
    if (difference < 0) lower++
    else higher++
  }
  const all = differences.length || 1
  return { lower: lower / all, same: (all - lower - higher) / all, higher: higher / all }
}

/** Below this share of futures a side is as good as absent. */
const HARDLY_ANY = 0.05

/** The side on which futures lie when no side is clear and (nearly) none lies on the other: much more than chance either way. */
export function onlySide({ lower, higher }: Shares): Side | undefined {
  if (lower < HARDLY_ANY && higher >= HARDLY_ANY) return 'higher'
  return higher < HARDLY_ANY && lower >= HARDLY_ANY ? 'lower' : undefined
}

/** "7 of 10", "more than 9 of 10", "fewer than 1 of 10", "10 of 10" only when all. */
export function inTen(share: number): string {
  if (share >= 1) return '10 of 10'
  if (share <= 0) return '0 of 10'
  if (share >= 0.95) return 'more than 9 of 10'
  if (share < 0.05) return 'fewer than 1 of 10'
  return `${Math.round(share * 10)} of 10`
}

/**
 * How exactly a share is known: " (between 61% and 77%)". Where it was none or all of the futures played: " (fewer than 1 in 26)".
 */
export function exactShare(share: number, { from, to }: ShareInterval): string {
  if (share <= 0) return to >= 1 ? ' (not known)' : ` (fewer than 1 in ${Math.max(1, Math.floor(1 / to))})`
  if (share >= 1) {
    const of = from > 0 ? Math.max(1, Math.floor(1 / (1 - from))) : 0
    return of > 1 ? ` (more than ${of - 1} in ${of})` : ' (not known)'
  }
  return ` (between ${formatPercent(from)} and ${formatPercent(to)})`
}

/** One of the tenths of a list: neither none nor all is said where single futures disagree. */
export function tenthInWords(tenth: number, share: number): string {
  if (tenth === 0 && share > 0) return 'fewer than 1'
  return tenth === 10 && share < 1 ? 'more than 9' : String(tenth)
}

/** One of three shares that are said beside each other: "4 of 10", so that all three add to ten wherever they are said. */
export const sideInTen = (shares: Shares, side: keyof Shares): string =>
  `${tenthInWords(tenths(shares)[side], shares[side])} of 10`

/** Whole tenths that add to ten, by largest remainder. */
export const tenths = (shares: Shares): Shares => wholesOf(shares, 10)

/** Whole parts that add to `count`, by largest remainder and, where remainders are equal, by the larger share. */
export function wholesOf({ lower, same, higher }: Shares, count: number): Shares {
  const exact = [lower * count, same * count, higher * count]
  const whole = exact.map((value) => Math.floor(value + 1e-9))
  let left = count - whole.reduce((sum, value) => sum + value, 0)
  const remainder = (index: number) => exact[index]! - whole[index]!
  const tied = (a: number, b: number) => Math.abs(remainder(a) - remainder(b)) < 1e-9
  const byRemainder = [0, 1, 2].sort((a, b) =>
    tied(a, b) ? exact[b]! - exact[a]! : remainder(b) - remainder(a),
  )
  for (const index of byRemainder) if (left-- > 0) whole[index]!++
  return { lower: whole[0]!, same: whole[1]!, higher: whole[2]! }
}
