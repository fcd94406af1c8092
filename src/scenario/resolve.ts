/**
 * A decoded scenario with nothing left to guess: options stand alone, templates are posts, the profile is complete.
 * Takes only what `decode.ts` accepts. The same scenario always gives the same result, whatever the order of its keys.
 */
import { ELEMENT_IDS, NO_ELEMENTS, type Elements } from '../model/elements'
import { MECHANISM_IDS, type MechanismSwitches } from '../model/mechanisms'
import { NO_PRACTICES } from '../model/practices'
import { TEMPLATES } from '../model/templates'
import { WEEKS_PER_YEAR } from '../model/time'
import { completeProfile } from './complete'
import { mergeOptions, type MergedDesign, type MergedOption } from './extend'
import { postsOfUnit } from './posts'
import type {
  Authority,
  OptionFile,
  Policies,
  ResolvedDesign,
  ResolvedOption,
  ResolvedScenario,
  ResolvedService,
  ResolvedUnit,
  Scenario,
  ServiceFile,
  UnitFile,
} from './types'

const DEFAULT_POLICIES: Policies = { startWeek: 0, trainAgency: false, agencyCover: 1, recruitment: 1 }

export function resolveScenario(scenario: Scenario): ResolvedScenario {
  const merged = mergeOptions(scenario.options)
  return {
    id: scenario.id,
    title: scenario.title,
    authority: resolveAuthority(scenario.authority),
    horizonYears: scenario.horizonYears,
    horizonWeeks: scenario.horizonYears * WEEKS_PER_YEAR,
    replications: scenario.replications,
    seed: scenario.seed,
    stance: scenario.stance,
    mechanisms: Object.fromEntries(
      MECHANISM_IDS.map((id) => [id, scenario.mechanisms?.[id] ?? true]),
    ) as MechanismSwitches,
    parameters: scenario.parameters ?? {},
    options: scenario.options.map((option, index) => resolveOption(option, merged[index]!)),
  }
}

function resolveAuthority(authority: Authority): ResolvedScenario['authority'] {
  const { name, population0to17, baseYear } = authority
  const { profile, fills } = completeProfile(authority.profile, population0to17)
  return {
    name,
    population0to17,
    baseYear,
    profile,
    underlying: { ...profile, ...authority.underlying },
    fills,
  }
}

function resolveOption({ id, name }: OptionFile, merged: MergedOption): ResolvedOption {
  return {
    id,
    name: name ?? id,
    ...resolveDesign(merged),
    later: merged.later.map(resolveDesign),
    events: merged.events,
  }
}

function resolveDesign(merged: MergedDesign): ResolvedDesign {
  return {
    services: merged.services.map(resolveService),
    elements: Object.fromEntries(
      ELEMENT_IDS.map((element) => [element, merged.elements[element] ?? NO_ELEMENTS[element]]),
    ) as Elements,
    practices: { ...NO_PRACTICES, ...merged.practices },
    policies: { ...DEFAULT_POLICIES, ...merged.policies },
  }
}

function resolveService({ service, handles, units }: ServiceFile): ResolvedService {
  const bearers = new Map<string, number>()
  for (const unit of units) bearers.set(nameOf(unit), (bearers.get(nameOf(unit)) ?? 0) + unit.count)

  const numbered = new Map<string, number>()
  return {
    service,
    handles: handles ?? [],
    units: units.flatMap((unit) =>
      Array.from({ length: unit.count }, (): ResolvedUnit => {
        const name = nameOf(unit)
        const number = (numbered.get(name) ?? 0) + 1
        numbered.set(name, number)
        const alone = unit.name !== undefined && bearers.get(name) === 1
        return {
          template: unit.template,
          name: alone ? name : `${name} ${number}`,
          holding: unit.holding ?? TEMPLATES[unit.template].holding,
          posts: postsOfUnit(unit),
        }
      }),
    ),
  }
}

const nameOf = (unit: UnitFile): string => unit.name ?? TEMPLATES[unit.template].label
