/** What options of a command change in a scenario before it is played. */
import { STANCES } from '../model/stances'
import { LIMITS } from '../scenario/limits'
import type { Scenario } from '../scenario/types'
import { oneOf, wholeNumber, type Arguments } from './arguments'
import { decoded } from './scenarioFile'

const MOST_WORKERS = 64

type Values = Arguments<'replications' | 'years' | 'seed' | 'stance'>['values']

export function changesFrom({ replications, years, seed, stance }: Values): Partial<Scenario> {
  const [fewest, most] = LIMITS.replications
  return {
    ...(replications !== undefined && {
      replications: wholeNumber('replications', replications, fewest, most),
    }),
    ...(years !== undefined && { horizonYears: wholeNumber('years', years, ...LIMITS.horizonYears) }),
    ...(seed !== undefined && { seed }),
    ...(stance !== undefined && { stance: oneOf('stance', stance, STANCES) }),
  }
}

/** Checked again, since for example an event may now fall after the end. */
export function changed(scenario: Scenario, changes: Partial<Scenario>): Scenario {
  if (Object.keys(changes).length === 0) return scenario
  return decoded(JSON.stringify({ ...scenario, ...changes }))
}

export function workersFrom(text: string | undefined): number | undefined {
  return text === undefined ? undefined : wholeNumber('workers', text, 1, MOST_WORKERS)
}
