/** Edits of the units of a service: copy, set apart, split, merge, name, move a post. Posts are kept in all: what one unit loses another has. */
import type { RoleId } from '../../model/roles'
import type { ServiceId } from '../../model/services'
import { TEMPLATES, type TemplateId } from '../../model/templates'
import { unitCountForSame } from '../../scenario/design'
import { extendOption } from '../../scenario/extend'
import { LIMITS } from '../../scenario/limits'
import { fteOfUnit } from '../../scenario/posts'
import type { Scenario, ServiceFile, UnitFile } from '../../scenario/types'
import { mergedOption, withUnit, withUnits, type UnitPlace } from './scenario'

const HALF = 0.5
const cents = (fte: number): number => Math.round(fte * 100) / 100

/** The same kind once more, right after it. */
export function copyUnit(scenario: Scenario, { option, service, unit }: UnitPlace): Scenario {
  return withUnits(scenario, option, service, (units) => units.toSpliced(unit, 0, units[unit]!))
}

/** One of several equal units becomes a kind of its own, to be changed alone. */
export function setApart(scenario: Scenario, { option, service, unit }: UnitPlace): Scenario {
  return withUnits(scenario, option, service, (units) => apart(units, unit))
}

export function nameUnit(scenario: Scenario, place: UnitPlace, name: string): Scenario {
  const taken = name.trim().slice(0, LIMITS.nameCharacters)
  return withUnit(scenario, place, ({ name: _, ...unit }) => (taken ? { ...unit, name: taken } : unit))
}

/** Each unit becomes two, in half posts; what does not come out even goes to the first of the two, then to the second, by turns. */
export function splitUnit(scenario: Scenario, { option, service, unit }: UnitPlace): Scenario {
  return withUnits(scenario, option, service, (units) => {
    const whole = units[unit]!
    const [first, second]: [UnitFile['posts'], UnitFile['posts']] = [{}, {}]
    let ahead = 0
    for (const [role, fte] of fteOfUnit(whole)) {
      const larger = Math.min(fte, Math.ceil(fte / 2 / HALF) * HALF)
      const smaller = cents(fte - larger)
      const firstHasMore = ahead <= 0
      first[role] = firstHasMore ? larger : smaller
      second[role] = firstHasMore ? smaller : larger
      ahead += first[role]! - second[role]!
    }
    const kinds = [first, second].map((posts) => ({ ...whole, posts }))
    const parts = JSON.stringify(first) === JSON.stringify(second) ? [doubled(kinds[0]!)] : kinds
    return units.toSpliced(unit, 1, ...parts)
  })
}

const doubled = (unit: UnitFile): UnitFile => ({ ...unit, count: unit.count * 2 })

/** Two kinds become one: as many units as the larger of the two had, all posts shared out evenly, kind and holding of the one merged into. */
export function mergeUnits(scenario: Scenario, { option, service, unit }: UnitPlace, into: number): Scenario {
  return withUnits(scenario, option, service, (units) => {
    const [from, to] = [units[unit]!, units[into]!]
    const count = Math.max(from.count, to.count)
    const posts: UnitFile['posts'] = {}
    for (const each of [from, to])
      for (const [role, fte] of fteOfUnit(each)) posts[role] = (posts[role] ?? 0) + (fte * each.count) / count
    for (const role of Object.keys(posts) as RoleId[]) posts[role] = cents(posts[role]!)
    return units.with(into, { ...to, count, posts }).toSpliced(unit, 1)
  })
}

/** A post of one unit of a kind goes to one unit of another: each is set apart from its equals; a unit left without posts is closed. */
export function movePost(
  scenario: Scenario,
  from: UnitPlace,
  to: Pick<UnitPlace, 'service' | 'unit'>,
  role: RoleId,
  most = 1,
): Scenario {
  const services = new Map(
    mergedOption(scenario, from.option).services.map((each) => [each.service, each.units] as const),
  )
  const source = services.get(from.service)?.[from.unit]
  const target = services.get(to.service)?.[to.unit]
  const has = source ? fteIn(source, role) : 0
  if (!source || !target || source === target || has <= 0) return scenario
  const moved = Math.min(most, has)
  const changed = new Map<UnitFile, UnitFile>([
    [source, withFte(source, role, has - moved)],
    [target, withFte(target, role, fteIn(target, role) + moved)],
  ])
  return [...new Set([from.service, to.service])].reduce(
    (edited, service) =>
      withUnits(edited, from.option, service, (units) => {
        const apartFrom = units.flatMap((unit) => {
          const now = changed.get(unit)
          if (!now) return [unit]
          const rest = unit.count > 1 ? [{ ...unit, count: unit.count - 1 }] : []
          return fteOfUnit(now).length > 0 ? [...rest, { ...now, count: 1 }] : rest
        })
        return joined(apartFrom)
      }),
    scenario,
  )
}

/** Every service that the template suits made of it alone, for today's pay bill; the others as today. Without a template all are as today. */
export function startFrom(scenario: Scenario, option: number, template?: TemplateId): Scenario {
  const today = extendOption(scenario.options[0]!).services
  const suits = (service: ServiceId): boolean =>
    template !== undefined && TEMPLATES[template].suits.includes(service)
  const services = today.map((each): ServiceFile => {
    if (template === undefined || !suits(each.service)) return each
    const unit: UnitFile = { template, count: 1 }
    const count = unitCountForSame(each.units, unit, 'payBill', [], scenario.parameters)
    return { ...each, units: [{ ...unit, count }] }
  })
  const own = mergedOption(scenario, option).services
  const dropped = own.filter(({ service }) => !today.some((each) => each.service === service))
  const laid = [...services, ...dropped.map(({ service }): ServiceFile => ({ service, units: [] }))]
  return {
    ...scenario,
    options: scenario.options.with(option, { ...scenario.options[option]!, services: laid }),
  }
}

/** The units of today's structure in place of the option's own. */
export function asToday(scenario: Scenario, option: number, service: ServiceId): Scenario {
  const own = scenario.options[option]!
  const today = extendOption(scenario.options[0]!).services.find((each) => each.service === service)
  const services = (own.services ?? []).filter((each) => each.service !== service)
  const laid: ServiceFile = today ?? { service, units: [] }
  return {
    ...scenario,
    options: scenario.options.with(option, { ...own, services: [...services, laid] }),
  }
}

function apart(units: UnitFile[], unit: number): UnitFile[] {
  const { count, ...kind } = units[unit]!
  if (count < 2) return units
  return units.toSpliced(unit, 1, { ...kind, count: count - 1 }, { ...kind, count: 1 })
}

const fteIn = (unit: UnitFile, role: RoleId): number =>
  fteOfUnit(unit).find(([each]) => each === role)?.[1] ?? 0

const withFte = (unit: UnitFile, role: RoleId, fte: number): UnitFile => ({
  ...unit,
  posts: { ...unit.posts, [role]: cents(fte) },
})

/** Equal kinds are one kind again. */
function joined(units: readonly UnitFile[]): UnitFile[] {
  const kindOf = (unit: UnitFile) => JSON.stringify([unit.template, unit.name, unit.holding, fteOfUnit(unit)])
  return units.reduce<UnitFile[]>((kinds, unit) => {
    const same = kinds.findIndex((each) => kindOf(each) === kindOf(unit))
    return same < 0
      ? [...kinds, unit]
      : kinds.with(same, { ...kinds[same]!, count: kinds[same]!.count + unit.count })
  }, [])
}
