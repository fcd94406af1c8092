/** Pure edits of a scenario: each takes one and gives a new one. An option that extends another keeps doing so in every service that is not touched. */
import { NO_ELEMENTS, type ElementId, type Elements } from '../../model/elements'
import type { MechanismId } from '../../model/mechanisms'
import { NO_PRACTICES, type PracticeId, type Practices } from '../../model/practices'
import type { RoleId } from '../../model/roles'
import type { Holding, ServiceId } from '../../model/services'
import { TEMPLATES, type TemplateId } from '../../model/templates'
import { mergeOptions, type MergedOption } from '../../scenario/extend'
import type { OptionFile, Policies, Scenario, UnitFile } from '../../scenario/types'

/** Where a unit is: option, service and its place in that service. */
export interface UnitPlace {
  option: number
  service: ServiceId
  unit: number
}

/** What an option holds once the option it extends is counted in. */
export function mergedOption(scenario: Scenario, option: number): MergedOption {
  return mergeOptions(scenario.options)[option]!
}

export function elementsOf(scenario: Scenario, option: number): Elements {
  return { ...NO_ELEMENTS, ...mergedOption(scenario, option).elements }
}

export function setElement(scenario: Scenario, option: number, element: ElementId, kept: number): Scenario {
  const elements = { ...scenario.options[option]!.elements, [element]: kept }
  return withOption(scenario, option, { elements })
}

export function practicesOf(scenario: Scenario, option: number): Practices {
  return { ...NO_PRACTICES, ...mergedOption(scenario, option).practices }
}

export function setPractice(
  scenario: Scenario,
  option: number,
  practice: PracticeId,
  taken: number,
): Scenario {
  const practices = { ...scenario.options[option]!.practices, [practice]: taken }
  return withOption(scenario, option, { practices })
}

export function setPolicies(scenario: Scenario, option: number, policies: Partial<Policies>): Scenario {
  return withOption(scenario, option, { policies: { ...scenario.options[option]!.policies, ...policies } })
}

export function setMechanism(scenario: Scenario, mechanism: MechanismId, on: boolean): Scenario {
  const mechanisms = { ...scenario.mechanisms }
  if (on) delete mechanisms[mechanism]
  else mechanisms[mechanism] = false
  return { ...scenario, mechanisms }
}

export function setCount(scenario: Scenario, place: UnitPlace, count: number): Scenario {
  return withUnit(scenario, place, (unit) => ({ ...unit, count }))
}

export function setHolding(scenario: Scenario, place: UnitPlace, holding: Holding): Scenario {
  return withUnit(scenario, place, (unit) => ({ ...unit, holding }))
}

export function setFte(scenario: Scenario, place: UnitPlace, role: RoleId, fte: number): Scenario {
  return withUnit(scenario, place, (unit) => ({ ...unit, posts: { ...unit.posts, [role]: fte } }))
}

/** Another template starts from its own posts and way of holding cases; one without posts from a single social worker, since a unit needs someone. */
export function setTemplate(scenario: Scenario, place: UnitPlace, template: TemplateId): Scenario {
  const empty = Object.keys(TEMPLATES[template].posts).length === 0
  const posts = empty ? { posts: { socialWorker: 1 } } : {}
  return withUnit(scenario, place, ({ count }) => ({ template, count, ...posts }))
}

export function holdingOf(unit: UnitFile): Holding {
  return unit.holding ?? TEMPLATES[unit.template].holding
}

export function addUnit(scenario: Scenario, option: number, service: ServiceId): Scenario {
  const usual: Partial<Record<ServiceId, TemplateId>> = {
    edgeOfCare: 'edgeOfCareUnit',
    frontDoor: 'referralDesk',
  }
  const template = usual[service] ?? 'unit'
  return withUnits(scenario, option, service, (units) => [...units, { template, count: 1 }])
}

/** A service without units is removed from the option. */
export function removeUnit(scenario: Scenario, { option, service, unit }: UnitPlace): Scenario {
  return withUnits(scenario, option, service, (units) => units.filter((_, index) => index !== unit))
}

function withOption(scenario: Scenario, option: number, change: Partial<OptionFile>): Scenario {
  const options = scenario.options.map((each, index) => (index === option ? { ...each, ...change } : each))
  return { ...scenario, options }
}

export function withUnit(
  scenario: Scenario,
  place: UnitPlace,
  change: (unit: UnitFile) => UnitFile,
): Scenario {
  return withUnits(scenario, place.option, place.service, (units) =>
    units.map((unit, index) => (index === place.unit ? change(unit) : unit)),
  )
}

/** Only the touched service is written out; the others go on following the option this one extends. */
export function withUnits(
  scenario: Scenario,
  option: number,
  service: ServiceId,
  change: (units: UnitFile[]) => UnitFile[],
): Scenario {
  const merged = mergedOption(scenario, option).services.find((each) => each.service === service)
  const own = scenario.options[option]!.services ?? []
  const changed = { ...(merged ?? { service }), units: change(merged?.units ?? []) }
  const others = own.filter((each) => each.service !== service)
  return withOption(scenario, option, { services: [...others, changed] })
}
