/** What every part of the page of money is given, and what its figures have in common. */
import { fileName } from '../../../exports/fileName'
import type { Money } from '../../../money'
import type { Lever } from '../../../money/levers'
import type { Scenario } from '../../../scenario/types'
import type { RunResult } from '../../state/runs.svelte'
import { notesOf } from '../results/figures'

export interface MoneyProps {
  run: RunResult
  /** The scenario that is open, whose money part is edited. */
  scenario: Scenario
  worked: Money
  /** Index of the option that is compared with the baseline. */
  option: number
}

/** Small print of a picture or table of money: price base and the fingerprint of the money part, besides what every result says. */
export function moneyNotes(run: RunResult, { money }: Money, how?: string): string[] {
  return [
    ...(how ? [how] : []),
    `Real, at prices of ${money.priceBase}, unless it says nominal. Financial years April to March. Prices and costs ${money.hash.slice(0, 12)}.`,
    ...notesOf(run),
  ]
}

export const moneyFile = (run: RunResult, what: string): string =>
  fileName(run.resolved.authority.name, 'money', what)

/** Fewer futures cannot tell what drives a spread from chance. */
export const FEWEST_FOR_DRIVERS = 100

/** What names an answer on break-even: asked of the same again, it is there. */
export const breakEvenKey = (
  run: RunResult,
  { money }: Money,
  option: number,
  lever: Pick<Lever, 'id'>,
): string => [run.provenance.scenarioHash, money.hash, option, lever.id, money.paybackYears].join(' ')

/** The same of inputs held low and high. */
export const swingsKey = (run: RunResult, { money }: Money, option: number): string =>
  [run.provenance.scenarioHash, money.hash, option, run.futures.done].join(' ')
