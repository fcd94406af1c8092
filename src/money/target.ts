/** In how many futures a savings target is met, what is missing where it is not, and what to hold so that 8 of 10 futures are safe. */
import { mean, quantileOfSorted, shareInterval } from '../statistics'
import type { TargetFile } from '../scenario/moneyTypes'
import { MONEY_KINDS, savedBy, spreadOf } from './spread'
import type { Savings, Spend, TargetChance } from './types'

/** Share of futures in which savings and what is held come to less than the target. */
const UNSAFE = 0.2

/** Nominal, since a target is of a budget, and the authority's own share. A year outside those simulated counts as the last. */
export function targetChance(savings: Savings, spend: Spend, target: TargetFile): TargetChance {
  const found = savings.years.indexOf(target.year)
  const last = found < 0 ? savings.years.length - 1 : found
  const years = target.over === 'year' ? [last] : savings.years.slice(0, last + 1).map((_, year) => year)
  const kinds = target.counts === 'cashable' ? (['cashable'] as const) : MONEY_KINDS
  const saved = savedBy(savings, { kinds, years, who: 'authority', basis: 'nominal' }, spend)
  const met = saved.map((each) => Number(each >= target.gbp))
  const missing = Array.from(saved)
    .filter((each) => each < target.gbp)
    .map((each) => target.gbp - each)
  const sorted = saved.slice().sort()
  const { from, to } = shareInterval(met)
  return {
    target,
    sorted,
    saved: spreadOf(saved),
    chance: mean(met),
    chanceFrom: from,
    chanceTo: to,
    shortfallIfMissed: missing.length > 0 ? mean(missing) : 0,
    contingency: Math.max(0, target.gbp - quantileOfSorted(sorted, UNSAFE)),
  }
}
