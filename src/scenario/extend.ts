/**
 * What an option says once the option it extends is taken into account, still in the terms of the file.
 * Services replace one another by service id (no units removes the service), elements, practices and policies merge by key, events and dated
 * changes replace. A dated change merges in the same way with what was in force before it.
 */
import type { Elements } from '../model/elements'
import type { Practices } from '../model/practices'
import { SERVICE_IDS } from '../model/services'
import type { EventFile, LaterFile, OptionFile, Policies, ServiceFile } from './types'

export interface MergedDesign {
  /** In the order of the pathway. */
  services: ServiceFile[]
  elements: Partial<Elements>
  practices: Partial<Practices>
  policies: Partial<Policies>
}

export interface MergedOption extends MergedDesign {
  /** The whole as it is from `policies.startWeek` on, for each dated change in order. */
  later: MergedDesign[]
  /** Those changes as they are written. */
  changes: LaterFile[]
  events: EventFile[]
}

const NOTHING: MergedOption = {
  services: [],
  elements: {},
  practices: {},
  policies: {},
  later: [],
  changes: [],
  events: [],
}

export function extendOption(option: OptionFile, parent: MergedOption = NOTHING): MergedOption {
  const merged = mergeDesign(option, parent)
  const changes = option.later ?? parent.changes
  const later: MergedDesign[] = []
  for (const change of changes) {
    const before = later.at(-1) ?? merged
    later.push(mergeDesign({ ...change, policies: { ...change.policies, startWeek: change.week } }, before))
  }
  return { ...merged, later, changes, events: option.events ?? parent.events }
}

function mergeDesign(change: Partial<MergedDesign>, before: MergedDesign): MergedDesign {
  return {
    services: SERVICE_IDS.map((id) =>
      [...(change.services ?? []), ...before.services].find((each) => each.service === id),
    )
      .filter((each) => each !== undefined)
      .filter((each) => each.units.length > 0),
    elements: { ...before.elements, ...change.elements },
    practices: { ...before.practices, ...change.practices },
    policies: { ...before.policies, ...change.policies },
  }
}

/** Every option merged, in order; undefined where it extends something that is not an earlier option. */
export function mergeOptions(options: readonly OptionFile[]): (MergedOption | undefined)[] {
  const byId = new Map<string, MergedOption | undefined>()
  return options.map((option) => {
    const parent = option.extends === undefined ? NOTHING : byId.get(option.extends)
    const merged = parent && extendOption(option, parent)
    if (!byId.has(option.id)) byId.set(option.id, merged)
    return merged
  })
}
