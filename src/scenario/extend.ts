/**
 * What an option says once the option it extends is taken into account, still in the terms of the file.
 * Services replace one another by service id (no units removes the service), elements, practices and policies merge by key, events replace.
 */
import type { Elements } from '../model/elements'
import type { Practices } from '../model/practices'
import { SERVICE_IDS } from '../model/services'
import type { EventFile, OptionFile, Policies, ServiceFile } from './types'

export interface MergedOption {
  /** In the order of the pathway. */
  services: ServiceFile[]
  elements: Partial<Elements>
  practices: Partial<Practices>
  policies: Partial<Policies>
  events: EventFile[]
}

const NOTHING: MergedOption = { services: [], elements: {}, practices: {}, policies: {}, events: [] }

export function extendOption(option: OptionFile, parent: MergedOption = NOTHING): MergedOption {
  return {
    services: SERVICE_IDS.map((id) =>
      [...(option.services ?? []), ...parent.services].find((each) => each.service === id),
    )
      .filter((each) => each !== undefined)
      .filter((each) => each.units.length > 0),
    elements: { ...parent.elements, ...option.elements },
    practices: { ...parent.practices, ...option.practices },
    policies: { ...parent.policies, ...option.policies },
    events: option.events ?? parent.events,
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
