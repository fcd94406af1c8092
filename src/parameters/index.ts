/** The register of every parameter, and the draw of all their values for one replication. */
import type { Stance } from '../model/stances'
import type { Stream } from '../random/stream'
import { centre, valueAt } from './distribution'
import { ENVIRONMENT_PARAMETERS } from './environment'
import { entityNamed, luckOf } from './groups'
import { MONEY_PARAMETERS } from './money'
import { PATHWAY_PARAMETERS } from './pathway'
import { PLACEMENT_PARAMETERS } from './placements'
import { PRACTICE_PARAMETERS } from './practice'
import { PUBLISHED_PARAMETERS } from './published'
import { WORK_PARAMETERS } from './work'
import { WORKFORCE_PARAMETERS } from './workforce'
import type { Distribution, Parameter } from './types'

export const PARAMETERS = [
  ...PATHWAY_PARAMETERS,
  ...PUBLISHED_PARAMETERS,
  ...WORK_PARAMETERS,
  ...PRACTICE_PARAMETERS,
  ...WORKFORCE_PARAMETERS,
  ...PLACEMENT_PARAMETERS,
  ...ENVIRONMENT_PARAMETERS,
  ...MONEY_PARAMETERS,
] as const satisfies readonly Parameter[]

export type ParameterId = (typeof PARAMETERS)[number]['id']
/** One value of every parameter, in the parameter's own unit. */
export type Values = Record<ParameterId, number>

const distributionUnder = (each: Parameter, stance: Stance): Distribution =>
  each.stances?.[stance] ?? each.distribution
const within = (each: Parameter, value: number): number => Math.min(each.high, Math.max(each.low, value))

/** The middle value of every parameter under a stance. */
export function centralValues(stance: Stance): Values {
  return Object.fromEntries(
    PARAMETERS.map((each) => [each.id, within(each, centre(distributionUnder(each, stance)))]),
  ) as Values
}

/** Identity of a parameter in random streams: of its name, so that adding one leaves the others' draws alone. */
const entityOf = new Map<string, number>(PARAMETERS.map((each) => [each.id, entityNamed(each.id)]))

/** Draws every parameter. `knowledge` numbers the draw; replications of a pair share it. Parameters of one group err together. */
export function drawValues(stance: Stance, stream: Stream, knowledge: number): Values {
  const central = centralValues(stance)
  const entries = PARAMETERS.map((each: Parameter) => {
    const own = stream.uniform(entityOf.get(each.id)!, knowledge)
    const { u, z } = luckOf(each.group, own, central.sourceShared, stream, knowledge)
    return [each.id, within(each, valueAt(distributionUnder(each, stance), u, z))] as const
  })
  return Object.fromEntries(entries) as Values
}

export type { Evidence, Grade, Parameter, Use } from './types'
