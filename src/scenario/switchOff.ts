/** A scenario without some mechanisms of the model: everything else, the seed too, is as it was, so its futures can be compared one by one. */
import { CONTRIBUTOR_IDS, type ContributorId } from '../model/contributors'
import type { MechanismId } from '../model/mechanisms'
import type { ResolvedScenario } from './types'

export function withoutMechanisms(scenario: ResolvedScenario, off: readonly MechanismId[]): ResolvedScenario {
  const switched = Object.fromEntries(off.map((id) => [id, false]))
  return { ...scenario, mechanisms: { ...scenario.mechanisms, ...switched } }
}

/** Those of the twelve that the scenario has on. */
export function contributorsOn({ mechanisms }: Pick<ResolvedScenario, 'mechanisms'>): ContributorId[] {
  return CONTRIBUTOR_IDS.filter((id) => mechanisms[id])
}
