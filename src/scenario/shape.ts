/**
 * What results depend on, as keys: of an option what it and its units consist of and not what they are called; of a scenario what all its
 * options share, which is the baseline too. Equal keys mean equal futures (laws, tested).
 */
import type { ResolvedDesign, ResolvedOption, ResolvedScenario } from './types'

const shapeOf = (option: ResolvedOption): unknown => [
  designOf(option),
  option.later.map(designOf),
  option.events,
]

const designOf = ({ services, elements, practices, policies }: ResolvedDesign): unknown => [
  services.map(({ service, handles, units }) => [
    service,
    handles,
    units.map(({ template, holding, posts }) => [template, holding, posts]),
  ]),
  elements,
  practices,
  policies,
]

/** Of an option, beyond what all share. */
export const optionKey = (option: ResolvedOption): string => JSON.stringify(shapeOf(option))

/** Of all that options share. */
export function sharedKey(scenario: ResolvedScenario): string {
  const { authority, horizonWeeks, seed, stance, mechanisms, parameters, options } = scenario
  return JSON.stringify([authority, horizonWeeks, seed, stance, mechanisms, parameters, shapeOf(options[0]!)])
}
