/** The register of every parameter, and the draw of all their values for one replication. */
import type { Stance } from '../model/stances'
import type { Stream } from '../random/stream'
import { centre, valueAt } from './distribution'
import { ENVIRONMENT_PARAMETERS } from './environment'
import { entityNamed, luckOf } from './groups'
import { FINANCE_PARAMETERS } from './finance'
import { MONEY_PARAMETERS } from './money'
import { overriding, type Override } from './override'
import { PATHWAY_PARAMETERS } from './pathway'
import { PLACEMENT_PARAMETERS } from './placements'
import { PRACTICE_PARAMETERS } from './practice'
import { OTHER_PRACTICE_PARAMETERS } from './practices'
import { PUBLISHED_PARAMETERS } from './published'
import { WORK_PARAMETERS } from './work'
import { WORKFORCE_PARAMETERS } from './workforce'
import type { Distribution, Parameter } from './types'

export const PARAMETERS = [
  ...PATHWAY_PARAMETERS,
  ...PUBLISHED_PARAMETERS,
  ...WORK_PARAMETERS,
  ...PRACTICE_PARAMETERS,
  ...OTHER_PRACTICE_PARAMETERS,
  ...WORKFORCE_PARAMETERS,
  ...PLACEMENT_PARAMETERS,
  ...ENVIRONMENT_PARAMETERS,
  ...MONEY_PARAMETERS,
  ...FINANCE_PARAMETERS,
] as const satisfies readonly Parameter[]

export type ParameterId = (typeof PARAMETERS)[number]['id']
/** One value of every parameter, in the parameter's own unit. */
export type Values = Record<ParameterId, number>
/** What a scenario has in place of parameters' own distributions. */
export type Overrides = Partial<Record<ParameterId, Override>>

/** A parameter's own distribution under a stance. */
export const defaultUnder = (each: Parameter, stance: Stance): Distribution =>
  each.stances?.[stance] ?? each.distribution
/** What is drawn from: the user's own distribution, or that of the stance. */
export function distributionUnder(each: Parameter, stance: Stance, overrides: Overrides): Distribution {
  const override = overrides[each.id as ParameterId]
  return override ? overriding(each, override) : defaultUnder(each, stance)
}
const within = (each: Parameter, value: number): number => Math.min(each.high, Math.max(each.low, value))

/** The middle value of every parameter under a stance. */
export function centralValues(stance: Stance, overrides: Overrides = {}): Values {
  return Object.fromEntries(
    PARAMETERS.map((each) => [each.id, within(each, centre(distributionUnder(each, stance, overrides)))]),
  ) as Values
}

/** Identity of a parameter in random streams: of its name, so that adding one leaves the others' draws alone. */
const entityOf = new Map<string, number>(PARAMETERS.map((each) => [each.id, entityNamed(each.id)]))

/** How far members of a group err together is a parameter too, drawn before the others. */
const SHARING = PARAMETERS.find((each) => each.id === 'sourceShared') as Parameter

/**
 * Draws every parameter. `knowledge` numbers the draw; replications of a pair share it. Parameters of one group err together. An overridden
 * parameter keeps its own luck and its group; the draws of the others do not change.
 */
export function drawValues(
  stance: Stance,
  stream: Stream,
  knowledge: number,
  overrides: Overrides = {},
): Values {
  const draw = (each: Parameter, sharing: number): number => {
    const own = stream.uniform(entityOf.get(each.id)!, knowledge)
    const { u, z } = luckOf(each.group, own, sharing, stream, knowledge)
    return within(each, valueAt(distributionUnder(each, stance, overrides), u, z))
  }
  const values = { sourceShared: draw(SHARING, 0) }
  // Not filled name by name: such an object becomes a dictionary, and every look at a value in the weekly loops a search.
  return Object.fromEntries(PARAMETERS.map((each) => [each.id, draw(each, values.sourceShared)])) as Values
}

export type { Override } from './override'
export type { Evidence, Grade, Parameter, Use } from './types'
