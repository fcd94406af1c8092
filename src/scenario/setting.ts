/** A scenario with one parameter held at a value: everything else, the seed too, is as it was, so its futures can be compared one by one. */
import type { ParameterId } from '../parameters'
import type { ResolvedScenario } from './types'

export interface Setting {
  readonly parameter: ParameterId
  /** In the parameter's own unit. */
  readonly value: number
}

/** `reason`: why, for whoever reads the scenario. */
export function withParameter(
  scenario: ResolvedScenario,
  { parameter, value }: Setting,
  reason = 'Held at one value to see what depends on it',
): ResolvedScenario {
  return { ...scenario, parameters: { ...scenario.parameters, [parameter]: { value, reason } } }
}
