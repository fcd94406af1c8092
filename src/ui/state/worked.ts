/** The money of the result that is shown, worked out once for the same futures and prices, whichever pages ask. */
import { moneyOf, type Money } from '../../money'
import type { RunResult } from './runs.svelte'

let last:
  { futures: RunResult['futures']; resolved: RunResult['resolved']; hash: string; worked: Money } | undefined

export function workedMoney({ scenario, resolved, futures }: RunResult): Money {
  const hash = JSON.stringify(scenario.money ?? {})
  if (last?.futures !== futures || last.resolved !== resolved || last.hash !== hash)
    last = { futures, resolved, hash, worked: moneyOf(scenario, futures) }
  return last.worked
}
