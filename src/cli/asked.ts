/** What commands about one option of a scenario take: the option, a year, a number of futures. */
import { yearsAfter } from '../model/time'
import { LIMITS } from '../scenario/limits'
import type { ResolvedScenario } from '../scenario/types'
import { oneOf, UsageError, wholeNumber } from './arguments'

/** Futures in pairs; `usual` when none are asked for. */
export function futuresFrom(text: string | undefined, usual: number): number {
  if (text === undefined) return usual
  const futures = wholeNumber('replications', text, ...LIMITS.replications)
  if (futures % 2 === 0) return futures
  throw new UsageError(`--replications ${text}: expected an even number, since futures are played in pairs`)
}

/** Place of the option asked for; the first beside the baseline when none is. */
export function optionFrom({ options }: ResolvedScenario, id: string | undefined): number {
  const others = options.slice(1).map((each) => each.id)
  if (others.length === 0) throw new UsageError('The scenario has no option to compare with its baseline')
  return 1 + (id === undefined ? 0 : others.indexOf(oneOf('option', id, others)))
}

/** Place of a financial year, or of how many years after the start; the last when none is given. `name`: of the argument. */
export function yearFrom(
  { authority, horizonYears }: ResolvedScenario,
  text: string | undefined,
  name = 'year',
): number {
  if (text === undefined) return horizonYears - 1
  const years = yearsAfter(authority.baseYear, horizonYears)
  if (/^\d{4}\//.test(text)) return years.indexOf(oneOf(name, text, years))
  return wholeNumber(name, text, 1, horizonYears) - 1
}
