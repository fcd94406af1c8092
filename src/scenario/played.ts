/** The part of a scenario that results depend on: the rest can change without a future being played again or a result being out of date. */
import { canonicalJson } from './canonical'
import type { Scenario } from './types'

const texts = new WeakMap<Scenario, string>()

/** Equal where the same is played. `$schema` is for editors, judgements are of results, money is worked out from them; none counts. */
export function playedJson(scenario: Scenario): string {
  const known = texts.get(scenario)
  if (known !== undefined) return known
  const text = canonicalJson({ ...scenario, $schema: undefined, judgements: undefined, money: undefined })
  texts.set(scenario, text)
  return text
}

export const samePlayed = (a: Scenario | null, b: Scenario | null): boolean =>
  a === b || (a !== null && b !== null && playedJson(a) === playedJson(b))
