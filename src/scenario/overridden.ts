/** Which parameters of a scenario differ from the default: what was given, why, and what it stands in place of. */
import { defaultUnder, PARAMETERS, type Override, type Parameter, type ParameterId } from '../parameters'
import { interval } from '../parameters/override'
import type { Distribution } from '../parameters/types'
import type { Scenario } from './types'

/** One value, or the ends of an 80% interval with its middle. */
export type Belief =
  { readonly value: number } | { readonly low: number; readonly middle: number; readonly high: number }

export interface Overridden {
  readonly parameter: Parameter
  readonly override: Override
  /** What the scenario's stance believes of it by default. */
  readonly byDefault: Belief
}

export function beliefOf(parameter: Parameter, distribution: Distribution): Belief {
  if (distribution.kind === 'fixed') return { value: distribution.value }
  return interval(parameter, distribution)
}

/** In the order of the register. One that says the same fixed value as the default does not differ. */
export function overriddenIn({
  parameters = {},
  stance,
}: Pick<Scenario, 'parameters' | 'stance'>): Overridden[] {
  return (PARAMETERS as readonly Parameter[]).flatMap((parameter) => {
    const override = parameters[parameter.id as ParameterId]
    if (!override) return []
    const byDefault = beliefOf(parameter, defaultUnder(parameter, stance))
    const same = 'value' in byDefault && byDefault.value === override.value
    return same ? [] : [{ parameter, override, byDefault }]
  })
}
