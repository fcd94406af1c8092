/** Options that start on a day that is past: their results are of a change made then, which nobody can make any more. */
import { WEEKS_PER_YEAR } from '../model/time'
import { mergeOptions } from '../scenario/extend'
import type { Scenario } from '../scenario/types'
import { monthOfWeek, weekOfDay } from './calendar'
import { letterOf } from './fan'
import { listInWords } from './format'

export interface PastStart {
  options: number[]
  sentence: string
  /** The next April, where it lies in the years that are played. */
  next?: { week: number; month: string }
}

/** Of the options named, or of all; `today` as `2026-11-21`. Nothing where none is past, and nothing of examples, which tell of the past. */
export function pastStart(scenario: Scenario, today: string, named?: number): PastStart | undefined {
  const { baseYear } = scenario.authority
  const now = weekOfDay(baseYear, today)
  const past = mergeOptions(scenario.options).flatMap((each, option) => {
    const week = each!.policies.startWeek ?? 0
    return option > 0 && (named ?? option) === option && week < now ? [{ option, week }] : []
  })
  if (past.length === 0 || scenario.library) return undefined
  const said = past.map(({ option, week }) => `${letterOf(option)} in ${monthOfWeek(baseYear, week)}`)
  const one = past.length === 1
  const next = (Math.floor(now / WEEKS_PER_YEAR) + 1) * WEEKS_PER_YEAR
  return {
    options: past.map(({ option }) => option),
    sentence: `${one ? 'An option starts' : 'Options start'} on a date that is past (${listInWords(said)}): ${one ? 'its' : 'their'} results are of a change made then, from the figures of ${baseYear}, and what has happened since is not in them.`,
    ...(next < scenario.horizonYears * WEEKS_PER_YEAR && {
      next: { week: next, month: monthOfWeek(baseYear, next) },
    }),
  }
}
