/** Parameters as assumptions a reader can change: what is assumed, what is by default, and which differ. Ranges are 80% intervals. */
import { defaultUnder, PARAMETERS, type Override, type Parameter, type ParameterId } from '../parameters'
import { overriding } from '../parameters/override'
import { beliefOf, overriddenIn, type Belief } from '../scenario/overridden'
import type { Scenario } from '../scenario/types'
import { formatNumber } from './format'
import { quantities, quantity } from './quantity'
import { roundedRange } from './rounding'

/** What a range is, wherever one is asked for or shown. */
export const RANGE_MEANING =
  'A range is an 80% range: in 8 of 10 futures the value lies inside it, in 1 of 10 below and in 1 of 10 above.'

/** "5 to 10 weeks", "37 hours in every future". Ends of a range are rounded to what its width supports. */
export function beliefInWords({ unit }: Parameter, belief: Belief): string {
  return 'value' in belief
    ? `${quantity(belief.value, unit)} in every future`
    : quantities(...roundedRange(belief.low, belief.high), unit)
}

/** A number a person writes has few digits; one worked out from "about 7" has many. */
const TYPED_DIGITS = 5
const asTyped = (value: number): boolean => Number(value.toPrecision(TYPED_DIGITS)) === value

/** The same of what a user gave, with the most likely value where there is one. */
export function overrideInWords(parameter: Parameter, override: Omit<Override, 'reason'>): string {
  const { low, high, mode } = override
  const typed = low !== undefined && high !== undefined && asTyped(low) && asTyped(high)
  const own = typed
    ? quantities(low, high, parameter.unit)
    : beliefInWords(parameter, beliefOf(parameter, overriding(parameter, { ...override, reason: '' })))
  return mode === undefined ? own : `${own}, mostly ${quantity(mode, parameter.unit)}`
}

/** How its numbers are typed: "In weeks", "In per cent a year". */
export function unitHint({ unit }: Parameter): string {
  if (unit === 'log hazard ratio')
    return 'As a change of how often it happens in per cent, or as a log hazard ratio'
  if (unit.startsWith('share')) return `In per cent${unit.slice('share'.length)}`
  if (unit.startsWith('GBP')) return `In pounds${unit.slice('GBP'.length)}`
  if (unit.startsWith('a ')) return `How many ${unit}`
  return /^(ratio|correlation|log )/.test(unit) ? `As a ${unit}` : `In ${unit}`
}

export interface Assumption {
  parameter: Parameter
  byDefault: Belief
  /** What the scenario has in its place. */
  override?: Override
  /** Now, and by default, in words. */
  now: string
  default: string
}

export function assumptionIn({ parameters, stance }: Scenario, id: ParameterId): Assumption {
  const parameter: Parameter = PARAMETERS.find((each) => each.id === id)!
  const override = parameters?.[id]
  const byDefault = beliefOf(parameter, defaultUnder(parameter, stance))
  const words = beliefInWords(parameter, byDefault)
  return {
    parameter,
    byDefault,
    ...(override && { override }),
    now: override ? overrideInWords(parameter, override) : words,
    default: words,
  }
}

export interface Difference {
  id: ParameterId
  label: string
  now: string
  default: string
  reason: string
}

export function differencesIn(scenario: Scenario): Difference[] {
  return overriddenIn(scenario).map(({ parameter, override, byDefault }) => ({
    id: parameter.id as ParameterId,
    label: parameter.label,
    now: overrideInWords(parameter, override),
    default: beliefInWords(parameter, byDefault),
    reason: override.reason,
  }))
}

/** "3 assumptions differ from default". */
export function differInWords(count: number): string {
  if (count === 0) return 'Every assumption is as by default'
  return count === 1
    ? '1 assumption differs from default'
    : `${formatNumber(count)} assumptions differ from default`
}
