/** Edits of the list of options: add, duplicate, rename, reorder, delete. The first, today's structure, stays first. Each gives a new scenario. */
import { ELEMENT_IDS } from '../../model/elements'
import { PRACTICE_IDS } from '../../model/practices'
import { SERVICE_IDS } from '../../model/services'
import { mergeOptions, type MergedOption } from '../../scenario/extend'
import { LIMITS } from '../../scenario/limits'
import type { OptionFile, Scenario } from '../../scenario/types'
import { withoutCostsOf } from './money'

/** Options beside today's structure. */
export const MOST_BESIDE = LIMITS.options - 1

export const nameOf = ({ options }: Scenario, option: number): string =>
  options[option]!.name ?? options[option]!.id

export const hasRoom = ({ options }: Scenario): boolean => options.length < LIMITS.options

/** A copy of today's structure at the end, to be changed. */
export function addOption(scenario: Scenario): Scenario {
  const added: OptionFile = {
    ...identity(scenario, 'Another option'),
    extends: scenario.options[0]!.id,
  }
  return { ...scenario, options: [...scenario.options, added] }
}

/** A copy right after the option; of the baseline, one that goes on following it. */
export function duplicateOption(scenario: Scenario, option: number): Scenario {
  const original = scenario.options[option]!
  const copy: OptionFile = {
    ...(option === 0 ? { extends: original.id } : original),
    ...identity(scenario, `${nameOf(scenario, option)}, copy`),
  }
  return { ...scenario, options: scenario.options.toSpliced(option + 1, 0, copy) }
}

export function renameOption(scenario: Scenario, option: number, name: string): Scenario {
  const taken = name.trim().slice(0, LIMITS.nameCharacters)
  if (!taken || taken === nameOf(scenario, option)) return scenario
  return {
    ...scenario,
    options: scenario.options.with(option, { ...scenario.options[option]!, name: taken }),
  }
}

/** One place earlier (-1) or later (1) among those beside the baseline. */
export function moveOption(scenario: Scenario, option: number, by: -1 | 1): Scenario {
  const to = option + by
  if (option < 1 || to < 1 || to >= scenario.options.length) return scenario
  const alone = scenario.options.map((each, index) =>
    index === Math.max(option, to) && each.extends === scenario.options[Math.min(option, to)]!.id
      ? standingAlone(scenario, index)
      : each,
  )
  return { ...scenario, options: alone.with(option, alone[to]!).with(to, alone[option]!) }
}

/** Those that extend it keep what they had. The baseline and the last option beside it stay. */
export function deleteOption(scenario: Scenario, option: number): Scenario {
  if (option < 1 || scenario.options.length <= 2) return scenario
  const { id } = scenario.options[option]!
  const options = scenario.options
    .map((each, index) => (each.extends === id ? standingAlone(scenario, index) : each))
    .toSpliced(option, 1)
  const left = withoutCostsOf({ ...scenario, options }, id)
  if (!scenario.observed?.some((each) => each.option === id)) return left
  return { ...left, observed: scenario.observed.filter((each) => each.option !== id) }
}

/** The same option as one that extends the baseline and says only what differs from it. */
export function standingAlone({ options }: Scenario, option: number): OptionFile {
  const merged = mergeOptions(options)
  const { id, name } = options[option]!
  const [today, own] = [merged[0]!, merged[option]!]
  const services = SERVICE_IDS.flatMap((service) => {
    const [before, after] = [serviceOf(today, service), serviceOf(own, service)]
    if (same(before, after)) return []
    return [after ?? { service, units: [] }]
  })
  const elements = differing(ELEMENT_IDS, today.elements, own.elements)
  const practices = differing(PRACTICE_IDS, today.practices, own.practices)
  return {
    id,
    ...(name === undefined ? {} : { name }),
    extends: options[0]!.id,
    ...(services.length > 0 && { services }),
    ...(Object.keys(elements).length > 0 && { elements }),
    ...(Object.keys(practices).length > 0 && { practices }),
    ...(same(today.policies, own.policies) ? {} : { policies: own.policies }),
    ...(same(today.events, own.events) ? {} : { events: own.events }),
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const serviceOf = ({ services }: MergedOption, id: string) => services.find(({ service }) => service === id)

function differing<Id extends string>(
  ids: readonly Id[],
  before: Partial<Record<Id, number>>,
  after: Partial<Record<Id, number>>,
): Partial<Record<Id, number>> {
  const changed = ids.filter((id) => (before[id] ?? 0) !== (after[id] ?? 0))
  return Object.fromEntries(changed.map((id) => [id, after[id] ?? 0])) as Partial<Record<Id, number>>
}

/** An id and a name that no option has yet. */
function identity({ options }: Scenario, wanted: string): Pick<OptionFile, 'id' | 'name'> {
  const names = options.map(({ id, name }) => name ?? id)
  const free = (taken: readonly string[], of: (count: number) => string): string => {
    for (let count = 1; ; count++) if (!taken.includes(of(count))) return of(count)
  }
  const short = wanted.slice(0, LIMITS.nameCharacters - 4)
  return {
    id: free(
      options.map(({ id }) => id),
      (count) => `option-${options.length + count - 1}`,
    ),
    name: free(names, (count) => (count === 1 ? short : `${short} ${count}`)),
  }
}
