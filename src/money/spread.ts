/** What futures come to in one figure with its range, and sums over lines, years and kinds of saving, future by future. */
import { MONEY_LINE_INDEX, SPEND_LINES, type MoneyLineId, type SavingKind } from '../model/moneyLines'
import { mean, monteCarloError, quantiles } from '../statistics'
import { spendCell } from './spend'
import type { Basis, Savings, Spend, Spread } from './types'

/** Of at least one future. */
export function spreadOf(values: Float64Array): Spread {
  const [p10, p50, p90] = quantiles(values, [0.1, 0.5, 0.9]) as [number, number, number]
  let above = 0
  let below = 0
  for (const value of values) {
    if (value > 0) above++
    else if (value < 0) below++
  }
  return {
    mean: mean(values),
    p10,
    p50,
    p90,
    above: above / values.length,
    below: below / values.length,
    monteCarloError: monteCarloError(values),
    clear: p10 > 0 || p90 < 0,
  }
}

export const ALL_SPEND: readonly MoneyLineId[] = SPEND_LINES.map(({ id }) => id)

/** What is added up; all kinds, all spend lines and all years where left out. */
export interface Which {
  kinds?: readonly SavingKind[]
  lines?: readonly MoneyLineId[]
  /** Places of years. */
  years?: readonly number[]
  /** Who gains: all, or one of them. */
  who?: 'all' | 'authority' | 'partners'
  basis?: Basis
}

/** Money kinds: what an account shows. Capacity is not among them. */
export const MONEY_KINDS: readonly SavingKind[] = ['cashable', 'avoidance']
const ALL_KINDS: readonly SavingKind[] = [...MONEY_KINDS, 'capacity']

/** One sum a future, GBP. Nominal needs the spend they are of, for general inflation. */
export function savedBy(savings: Savings, which: Which = {}, spend?: Pick<Spend, 'deflator'>): Float64Array {
  const { kinds = ALL_KINDS, lines = ALL_SPEND, who = 'all', basis = 'real' } = which
  const years = savings.years.length
  const chosen = which.years ?? savings.years.map((_, year) => year)
  if (basis === 'nominal' && !spend) throw new RangeError('Nominal savings need general inflation')
  const sums = new Float64Array(savings.done)
  for (let future = 0; future < savings.done; future++) {
    const shares = savings.partnerShare[future >> 1]!
    const deflator = basis === 'nominal' ? spend!.deflator[future >> 1]! : undefined
    let sum = 0
    for (const line of lines) {
      const partner = shares[MONEY_LINE_INDEX[line]]!
      const part = who === 'all' ? 1 : who === 'partners' ? partner : 1 - partner
      if (part === 0) continue
      for (const year of chosen) {
        const cell = spendCell(0, line, year, years)
        for (const kind of kinds) sum += part * (deflator?.[year] ?? 1) * savings.parts[kind][future]![cell]!
      }
    }
    sums[future] = sum
  }
  return sums
}

/** Spend of an option, one sum a future, GBP; `years` are places. */
export function spentBy(
  spend: Spend,
  option: number,
  { lines = ALL_SPEND, years, basis = 'real' }: Pick<Which, 'lines' | 'years' | 'basis'> = {},
): Float64Array {
  const chosen = years ?? spend.years.map((_, year) => year)
  return Float64Array.from(spend.real, (values, future) => {
    let sum = 0
    for (const line of lines)
      for (const year of chosen)
        sum +=
          values[spendCell(option, line, year, spend.years.length)]! *
          (basis === 'nominal' ? spend.deflator[future >> 1]![year]! : 1)
    return sum
  })
}
