/** Switching values: how far one thing would have to differ for the mean present value to be nothing. Closed forms, but for the discount rate. */
import type { SwitchingValue } from './types'

export interface ToSwitch {
  /** Mean net saving of each year, real. */
  yearly: readonly number[]
  /** Mean present values of parts of it. */
  consequences: number
  change: number
  placements: number
  npv: number
  discountRate: number
}

const HIGHEST_RATE = 1
const STEPS = 60

export function switchingValues(of: ToSwitch): SwitchingValue[] {
  return [
    { what: 'savingsFound', now: 1, value: factor(of.npv, of.consequences) },
    { what: 'costsOfChange', now: 1, value: factor(of.npv, of.change) },
    { what: 'placementPrices', now: 1, value: factor(of.npv, of.placements) },
    { what: 'discountRate', now: of.discountRate, value: rateOfReturn(of.yearly) },
  ]
}

/** By what a part has to be multiplied for the whole to be nothing; undefined where that is below nothing or the part is nothing. */
function factor(whole: number, part: number): number | undefined {
  if (part === 0) return undefined
  const value = 1 - whole / part
  return value >= 0 ? value : undefined
}

/** The discount rate from 0 to 1 at which the present value changes sign, by bisection; undefined where it does not. */
function rateOfReturn(yearly: readonly number[]): number | undefined {
  const at = (rate: number) => yearly.reduce((sum, amount, year) => sum + amount / (1 + rate) ** year, 0)
  let [low, high] = [0, HIGHEST_RATE]
  const sign = Math.sign(at(low))
  if (sign === 0 || Math.sign(at(high)) === sign) return undefined
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (Math.sign(at(middle)) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}
