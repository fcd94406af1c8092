/** From settings to a scenario: today's structure and one design beside it. Every setting is a change of the file that a user could make by hand. */
import { NO_ELEMENTS, type Elements } from '../model/elements'
import { ROLES } from '../model/roles'
import type { Posts } from '../model/templates'
import { WEEKS_PER_YEAR } from '../model/time'
import { completeProfile } from '../scenario/complete'
import { amountOf, central, payGbp, postsOf } from '../scenario/design'
import { extendOption } from '../scenario/extend'
import { LIMITS } from '../scenario/limits'
import { setFigure } from '../scenario/ownFigure'
import type { EventFile, OptionFile, Scenario, ServiceFile, UnitFile } from '../scenario/types'
import type { Values } from '../parameters'
import { fteWith, isPractitioner, isReplaced, settingsOfToday, type Settings } from './settings'

/** Enough for "in 7 of 10 futures" within seconds; the designer plays more. */
export const SANDBOX_FUTURES = 200
const LEAST_FTE = 0.5
const cents = (fte: number): number => Math.round(fte * 100) / 100
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Two options: today's structure, and the design, which extends it and says only what differs. With every setting as today both are the
 * same, and so is every future. Costs, savings and observed outcomes of the base are left out: they are of other options.
 */
export function sandboxScenario(base: Scenario, settings: Settings, name: string): Scenario {
  const { money: _, observed: __, library: ___, ...rest } = base
  const today = settingsOfToday(base)
  const shocks = shockOf(settings, base.horizonYears)
  const { name: baseName, ...first } = base.options[0]!
  const before = extendOption(base.options[0]!)
  const events = [...before.events, ...shocks]
  const a: OptionFile = { ...first, name: baseName ?? 'Today', ...(events.length > 0 && { events }) }
  const scenario: Scenario = {
    ...rest,
    replications: SANDBOX_FUTURES,
    options: [a, designOption(base, today, settings, { id: freeId(a.id), name })],
  }
  return withVacancies(scenario, settings.vacancies)
}

const freeId = (taken: string): string => (taken === 'sandbox' ? 'sandbox-design' : 'sandbox')

function designOption(
  base: Scenario,
  today: Settings,
  settings: Settings,
  identity: { id: string; name: string },
): OptionFile {
  const before = extendOption(base.options[0]!)
  const values = central(base.parameters ?? {})
  const services = before.services.flatMap((service): ServiceFile[] => {
    if (!isReplaced(service.service)) return []
    const units = unitsFor(service.units, today, settings, values)
    return same(units, service.units) ? [] : [{ ...service, units }]
  })
  const had = { ...NO_ELEMENTS, ...before.elements }
  const elements = differing(had, elementsFor(had, today, settings))
  const ending = endingOf(settings, base.horizonYears)
  return {
    ...identity,
    extends: base.options[0]!.id,
    ...(services.length > 0 && { services }),
    ...(Object.keys(elements).length > 0 && { elements }),
    ...(ending.length > 0 && {
      events: [...before.events, ...shockOf(settings, base.horizonYears), ...ending],
    }),
  }
}

/** As many units as the money buys; what whole units leave over or lack goes to or comes from social workers. */
function unitsFor(
  before: readonly UnitFile[],
  today: Settings,
  settings: Settings,
  values: Values,
): UnitFile[] {
  const paid = (units: readonly UnitFile[]) =>
    units.reduce((sum, unit) => sum + unit.count * amountOf(postsOf(unit), 'payBill', values), 0)
  const target = settings.money * paid(before)
  const kinds =
    settings.units === 'today' ? before.map((unit) => shifted(unit, today, settings)) : [small(settings)]
  if (same(kinds, before) && settings.money === 1) return [...before]
  const times = target / paid(kinds)
  const [least, most] = LIMITS.unitCount
  const counted = kinds.map((unit) => ({
    ...unit,
    count: Math.min(most, Math.max(least, Math.round(unit.count * times))),
  }))
  return balanced(counted, target - paid(counted), payGbp('socialWorker', values))
}

function balanced(units: UnitFile[], left: number, pay: number): UnitFile[] {
  const count = units.reduce((sum, unit) => sum + unit.count, 0)
  return units.map((unit) => {
    const had = postsOf(unit).socialWorker ?? 0
    const fte = cents(Math.min(LIMITS.ftePerRole[1], Math.max(LEAST_FTE, had + left / pay / count)))
    return fte === cents(had) ? unit : { ...unit, posts: { ...unit.posts, socialWorker: fte } }
  })
}

/** Today's unit with as many practitioners, coordinators and clinicians more or fewer as the settings are from today's. */
function shifted(unit: UnitFile, today: Settings, settings: Settings): UnitFile {
  const had = postsOf(unit)
  const moved = (fte: number, by: number, least = 0) => cents(Math.max(least, fte + by))
  const posts: Posts = {
    ...(settings.size !== today.size && {
      socialWorker: moved(had.socialWorker ?? 0, settings.size - today.size, LEAST_FTE),
    }),
    ...(settings.coordinator !== today.coordinator && {
      unitCoordinator: moved(had.unitCoordinator ?? 0, settings.coordinator - today.coordinator),
    }),
    ...(settings.clinician !== today.clinician && {
      clinician: moved(had.clinician ?? 0, settings.clinician - today.clinician),
    }),
  }
  return Object.keys(posts).length > 0 ? { ...unit, posts: { ...unit.posts, ...posts } } : unit
}

/** A consultant social worker, and of the others a child practitioner for each social worker as far as they go. */
function small({ units, size, coordinator, clinician }: Settings): UnitFile {
  const childPractitioner = Math.floor((size - 1) / 2)
  return {
    template: 'unit',
    count: 1,
    posts: {
      socialWorker: size - 1 - childPractitioner,
      childPractitioner,
      clinician,
      unitCoordinator: coordinator,
    },
    ...(units === 'own' && { holding: 'individual' }),
  }
}

/** A coordinator beyond today's is one to whom work is handed over; sharing cases comes with group supervision. */
function elementsFor(had: Elements, today: Settings, settings: Settings): Elements {
  const shares = { today: undefined, own: 0, shared: 1 }[settings.units]
  const more = (settings.coordinator - today.coordinator) / Math.max(0.25, 1 - today.coordinator)
  return {
    training: settings.training === today.training ? had.training : settings.training,
    smallUnits: shares ?? had.smallUnits,
    groupSupervision: shares ?? had.groupSupervision,
    clinician: settings.clinician === today.clinician ? had.clinician : settings.clinician > 0 ? 1 : 0,
    adminSupport:
      more === 0
        ? had.adminSupport
        : Math.max(had.adminSupport * (more < 0 ? 0 : 1), cents(Math.min(1, Math.max(0, more)))),
  }
}

const differing = (before: Elements, after: Elements): Partial<Elements> =>
  Object.fromEntries(Object.entries(after).filter(([id, kept]) => before[id as keyof Elements] !== kept))

const shockOf = ({ referrals }: Settings, years: number): EventFile[] =>
  referrals === 1
    ? []
    : [{ type: 'demandShock', week: 0, weeks: years * WEEKS_PER_YEAR, referralsMultiplier: referrals }]

const endingOf = ({ fundingEnd }: Settings, years: number): EventFile[] =>
  fundingEnd > 0 && fundingEnd < years ? [{ type: 'fundingEnd', week: fundingEnd * WEEKS_PER_YEAR }] : []

function withVacancies(scenario: Scenario, times: number): Scenario {
  if (times === 1) return scenario
  const { profile, population0to17 } = scenario.authority
  const published = completeProfile(profile, population0to17).profile.vacancyFte
  return setFigure(scenario, 'vacancyFte', cents(published * times), `${times} times today’s, in the sandbox`)
}

/** The two designs differ in nothing but what is set for both. */
export const changesDesign = (settings: Settings, today: Settings): boolean =>
  !same({ ...settings, referrals: 1, vacancies: 1 }, { ...today, referrals: 1, vacancies: 1 })

/** The world of both designs is not that of the base. */
export const changesBoth = ({ referrals, vacancies }: Settings): boolean => referrals !== 1 || vacancies !== 1

export interface DesignLine {
  units: number
  postsFte: number
  /** Mean of one unit. */
  practitioners: number
  payGbp: number
}

/** What the replaced services of an option consist of; prices as the model takes them in the middle. */
export function designLine(scenario: Scenario, option: 0 | 1): DesignLine {
  const today = extendOption(scenario.options[0]!)
  const { services } = option === 0 ? today : extendOption(scenario.options[1]!, today)
  const values = central(scenario.parameters ?? {})
  const units = services.filter(({ service }) => isReplaced(service)).flatMap((each) => each.units)
  const total = (of: (unit: UnitFile) => number) =>
    units.reduce((sum, unit) => sum + unit.count * of(unit), 0)
  const count = total(() => 1)
  return {
    units: count,
    postsFte: total((unit) => fteWith(unit, (role) => Boolean(ROLES[role]))),
    practitioners: count > 0 ? total((unit) => fteWith(unit, isPractitioner)) / count : 0,
    payGbp: total((unit) => amountOf(postsOf(unit), 'payBill', values)),
  }
}
