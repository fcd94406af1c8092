/** The rates of a reference period as the sector's forecaster takes them: for every day the share that moved, then the mean over days. */
import type { DailyRates } from './daily'
import { stockOn, type Day, type Spell } from './episodes'

/**
 * Rates of the days after `from`, up to and with `until`, and the stock of `until`. A day on which nobody was in a state says nothing of it.
 * Nothing after `until` is read: an episode that ends later is open.
 */
export function ratesOf(spells: readonly Spell[], from: Day, until: Day, states: number): DailyRates {
  const days = until - from
  const move = new Float64Array(states * states)
  const leave = new Float64Array(states)
  const enter = new Float64Array(states)
  const present = new Float64Array(states)
  for (let day = from + 1; day <= until; day++) {
    const stock = stockOn(spells, day - 1, states)
    stock.forEach((count, state) => (present[state]! += count > 0 ? 1 : 0))
    for (const spell of spells) {
      if (spell.enters && spell.from === day) enter[spell.state]! += 1 / days
      if (spell.to !== day || spell.from === day) continue
      const share = 1 / stock[spell.state]!
      if (spell.next === undefined) leave[spell.state]! += share
      else move[spell.state * states + spell.next]! += share
    }
  }
  for (let state = 0; state < states; state++) {
    const counted = Math.max(1, present[state]!)
    leave[state]! /= counted
    for (let to = 0; to < states; to++) move[state * states + to]! /= counted
  }
  return { stock: stockOn(spells, until, states), move, leave, enter }
}
