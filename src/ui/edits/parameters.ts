/** Edits of a user's own values and ranges. Each takes a scenario and gives another; none changes what it was given. */
import type { Override, ParameterId } from '../../parameters'
import type { Scenario } from '../../scenario/types'

export function setParameter(scenario: Scenario, id: ParameterId, override: Override): Scenario {
  return { ...scenario, parameters: { ...scenario.parameters, [id]: override } }
}

/** Back to the default. A scenario without own values says nothing of them, so that it is known by the same hash as before. */
export function resetParameter(scenario: Scenario, id: ParameterId): Scenario {
  const { [id]: _, ...parameters } = scenario.parameters ?? {}
  return Object.keys(parameters).length > 0 ? { ...scenario, parameters } : resetParameters(scenario)
}

export function resetParameters({ parameters: _, ...scenario }: Scenario): Scenario {
  return scenario
}
