/** The few settings of the sandbox: what each is, how far it goes, and what today's structure has. A setting left as today changes nothing. */
import { ROLES, type RoleId } from '../model/roles'
import type { ServiceId } from '../model/services'
import { extendOption } from '../scenario/extend'
import { postsOf } from '../scenario/design'
import type { Scenario, UnitFile } from '../scenario/types'
import { formatNumber, formatPercent } from '../views/format'

/** `today`: teams as they are; `own` and `shared`: small multi-skilled units with cases held one by one or by the unit. */
export const UNIT_KINDS = ['today', 'own', 'shared'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export interface Settings {
  units: UnitKind
  /** Practitioners who work with families in one unit, leads who hold cases included. */
  size: number
  /** Coordinator and clinician of one unit, FTE. */
  coordinator: number
  clinician: number
  /** Share of practitioners for whom systemic training is bought, 0 to 1. */
  training: number
  /** Pay bill of the posts, as a share of today's. */
  money: number
  /** Of both designs: vacant posts at the start and new referrals, as a share of what is published or expected. */
  vacancies: number
  referrals: number
  /** Whole years after which the money of the design ends; 0 for never. */
  fundingEnd: number
}

export type SliderId = Exclude<keyof Settings, 'units' | 'fundingEnd'>

export interface Slider {
  id: SliderId
  label: string
  min: number
  max: number
  step: number
  /** Of the two designs that are compared, the new one alone, or both. */
  of: 'design' | 'both'
  /** As it is read out. */
  words: (value: number) => string
  /** One line that says what moves with it. */
  help: string
}

const post = (what: string) => (value: number) =>
  value === 0 ? `no ${what}` : value === 1 ? 'a full-time post' : `${formatPercent(value)} of a post`

const percentOf = (what: string) => (value: number) => `${formatPercent(value)} of ${what}`

export const SLIDERS: readonly Slider[] = [
  {
    id: 'size',
    label: 'Practitioners in a unit',
    min: 2,
    max: 12,
    step: 1,
    of: 'design',
    words: (value) => formatNumber(value),
    help: 'The money stays the same: smaller units are more units.',
  },
  {
    id: 'coordinator',
    label: 'Coordinator in each unit',
    min: 0,
    max: 1,
    step: 0.25,
    of: 'design',
    words: post('coordinator'),
    help: 'Paid out of the same money, so there are fewer practitioners.',
  },
  {
    id: 'clinician',
    label: 'Clinician in each unit',
    min: 0,
    max: 1,
    step: 0.25,
    of: 'design',
    words: post('clinician'),
    help: 'Paid out of the same money, and hard to recruit.',
  },
  {
    id: 'training',
    label: 'Practitioners given systemic training',
    min: 0,
    max: 1,
    step: 0.1,
    of: 'design',
    words: (value) => (value === 0 ? 'none' : formatPercent(value)),
    help: 'Courses cost money and weeks; who leaves takes the training along.',
  },
  {
    id: 'money',
    label: 'Money for posts',
    min: 0.8,
    max: 1.2,
    step: 0.05,
    of: 'design',
    words: percentOf('today’s pay bill'),
    help: 'Adds or takes away units, and with them everything that is in a unit.',
  },
  {
    id: 'referrals',
    label: 'Families new at the front door',
    min: 0.8,
    max: 1.4,
    step: 0.05,
    of: 'both',
    words: percentOf('what is expected'),
    help: 'From the first week, for both designs. Posts follow a lasting rise in part, in both.',
  },
  {
    id: 'vacancies',
    label: 'Vacant posts at the start',
    min: 0.5,
    max: 2,
    step: 0.25,
    of: 'both',
    words: percentOf('today’s'),
    help: 'For both designs. Where more stand empty, posts take longer to fill.',
  },
]

/** The services whose teams the sandbox replaces. */
export const REPLACED = ['assessment', 'familySupport', 'lookedAfter'] as const satisfies readonly ServiceId[]

export const isReplaced = (service: ServiceId): boolean =>
  (REPLACED as readonly ServiceId[]).includes(service)

/** Works with families and is counted in the size of a unit. */
export const isPractitioner = (role: RoleId): boolean =>
  !ROLES[role].therapeutic && !ROLES[role].adults && (ROLES[role].holdsCases || ROLES[role].direct)

/** FTE of one unit in roles that fit. */
export const fteWith = (unit: UnitFile, fits: (role: RoleId) => boolean): number =>
  Object.entries(postsOf(unit)).reduce((sum, [role, fte]) => sum + (fits(role as RoleId) ? fte : 0), 0)

/** What today's structure has, in the steps of the sliders. */
export function settingsOfToday(base: Scenario): Settings {
  const { services, elements } = extendOption(base.options[0]!)
  const units = services.filter(({ service }) => isReplaced(service)).flatMap((each) => each.units)
  const count = units.reduce((sum, unit) => sum + unit.count, 0) || 1
  const mean = (fits: (role: RoleId) => boolean) =>
    units.reduce((sum, unit) => sum + unit.count * fteWith(unit, fits), 0) / count
  return {
    units: 'today',
    size: inSteps('size', mean(isPractitioner)),
    coordinator: inSteps(
      'coordinator',
      mean((role) => ROLES[role].administrative),
    ),
    clinician: inSteps(
      'clinician',
      mean((role) => ROLES[role].therapeutic),
    ),
    training: inSteps('training', elements.training ?? 0),
    money: 1,
    vacancies: 1,
    referrals: 1,
    fundingEnd: 0,
  }
}

/** To the nearest step between the ends. */
export function inSteps(id: SliderId, value: number): number {
  const { min, max, step } = SLIDERS.find((each) => each.id === id)!
  const stepped = min + Math.round((value - min) / step) * step
  return Number(Math.min(max, Math.max(min, stepped)).toFixed(4))
}
