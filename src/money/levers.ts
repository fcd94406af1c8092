/** Effects that could make an option pay, each a parameter of the model, with the published measure that would show it. */
import type { MeasureId } from '../model/measures'
import { distributionUnder, PARAMETERS, type Parameter, type ParameterId } from '../parameters'
import { scoreOf, shareUpTo, valueAt } from '../parameters/distribution'
import { interval } from '../parameters/override'
import { STANCES, type Stance } from '../model/stances'
import type { ResolvedOption, ResolvedScenario } from '../scenario/types'

export interface Lever {
  readonly id: LeverId
  /** What has to change, as a phrase: "entry to care". */
  readonly what: string
  /** What brings it about, as a phrase; nothing where it is the elements. */
  readonly through: string
  readonly parameter: ParameterId
  /** What would be seen of it in published figures. */
  readonly measure: MeasureId
}

const LISTED = [
  ['careEntry', 'entry to care', 'the elements', 'effectCare', 'lookedAfterStarts'],
  [
    'careEntryConferences',
    'entry to care',
    'family group conferences',
    'effectConferences',
    'lookedAfterStarts',
  ],
  ['careEntryAdults', 'entry to care', 'adult specialists', 'adultCare', 'lookedAfterStarts'],
  ['careEntryRestorative', 'entry to care', 'restorative practice', 'restorativeCare', 'lookedAfterStarts'],
  ['careEntryEdge', 'entry to care', 'edge-of-care work', 'effectEdge', 'lookedAfterStarts'],
  ['returnHome', 'return home', 'the elements', 'effectHome', 'lookedAfterCeased'],
  ['plans', 'moving to a child protection plan', 'the elements', 'effectPlan', 'childProtectionPlans'],
  ['leaving', 'practitioners leaving', 'the elements', 'effectLeaving', 'turnoverRate'],
  ['sickness', 'sickness', 'the elements', 'effectSickness', 'sicknessRate'],
  [
    'adminTime',
    'administration that coordinators take over',
    'coordinators',
    'adminRelief',
    'directTimeShare',
  ],
] as const satisfies readonly (readonly [string, string, string, ParameterId, MeasureId])[]

export type LeverId = (typeof LISTED)[number][0]

export const LEVERS: readonly Lever[] = LISTED.map(([id, what, through, parameter, measure]) => ({
  id,
  what,
  through,
  parameter,
  measure,
}))
export const LEVER_IDS = LISTED.map(([id]) => id)

/** Those that an option has something to act through, beyond the first option. Whether one really changes anything, playing it shows. */
export function leversIn({ options }: Pick<ResolvedScenario, 'options'>, option: number): Lever[] {
  const [before, after] = [options[0]!, options[option]!]
  return LEVERS.filter(({ id }) => HAS[id](after, before))
}

type Has = (after: ResolvedOption, before: ResolvedOption) => boolean

const elements: Has = (after, before) =>
  Object.values(after.elements).some((kept) => kept > 0) ||
  Object.values(before.elements).some((kept) => kept > 0)
const practice =
  (id: 'familyGroupConferences' | 'restorativePractice'): Has =>
  (after, before) =>
    after.practices[id] !== before.practices[id]
const posts =
  (roles: readonly string[]): Has =>
  (...options) =>
    options.some(({ services }) =>
      services.some(({ units }) => units.some((unit) => unit.posts.some(({ role }) => roles.includes(role)))),
    )

const HAS: Record<LeverId, Has> = {
  careEntry: elements,
  careEntryConferences: practice('familyGroupConferences'),
  careEntryAdults: posts([
    'adultSpecialist',
    'domesticAbuseSpecialist',
    'substanceMisuseSpecialist',
    'mentalHealthSpecialist',
  ]),
  careEntryRestorative: practice('restorativePractice'),
  careEntryEdge: (...options) =>
    options.some(({ services }) => services.some(({ service }) => service === 'edgeOfCare')),
  returnHome: elements,
  plans: elements,
  leaving: elements,
  sickness: elements,
  adminTime: posts(['unitCoordinator']),
}

/** What has to be asked of any plan: those that an option has nothing for are named, so that nobody looks for them. */
export const CORE_LEVERS: readonly LeverId[] = ['careEntry', 'returnHome', 'leaving', 'adminTime']

const parameterOf = (id: ParameterId): Parameter =>
  (PARAMETERS as readonly Parameter[]).find((each) => each.id === id)!

type Believed = Pick<ResolvedScenario, 'parameters' | 'stance'>

/** Equally likely values of an effect as it is drawn, from the lowest, in its own unit. */
export function evidenceDots(id: ParameterId, { stance, parameters }: Believed, count: number): number[] {
  const parameter = parameterOf(id)
  const distribution = distributionUnder(parameter, stance, parameters)
  return Array.from({ length: count }, (_, dot) => {
    const u = (dot + 0.5) / count
    return Math.min(parameter.high, Math.max(parameter.low, valueAt(distribution, u, scoreOf(u))))
  })
}

/** 8-in-10 range of an effect as it is drawn. */
export function evidenceRange(id: ParameterId, { stance, parameters }: Believed) {
  const parameter = parameterOf(id)
  return interval(parameter, distributionUnder(parameter, stance, parameters))
}

/** Chance that an effect is at least as far towards paying as a value: `higher` values pay or lower ones. */
export interface EffectChance {
  readonly stance: Stance
  readonly chance: number
}

export function chancesOf(
  id: ParameterId,
  value: number,
  pays: 'higher' | 'lower',
  { parameters }: Pick<ResolvedScenario, 'parameters'>,
): EffectChance[] {
  const parameter = parameterOf(id)
  return STANCES.map((stance) => {
    const up = shareUpTo(distributionUnder(parameter, stance, parameters), value)
    return { stance, chance: pays === 'lower' ? up : 1 - up }
  })
}
