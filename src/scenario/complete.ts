/**
 * Fills every figure a profile does not have, and says in words from what: other figures of the authority when they tell it,
 * otherwise England 2025 for its number of children. Given figures are never changed.
 */
import {
  PROFILE_FIELDS,
  PROFILE_FIELD_IDS,
  type CompleteProfile,
  type Profile,
  type ProfileFieldId,
} from '../model/profileFields'
import { SHARE_GROUPS } from '../model/shareGroups'
import { ENGLAND_2025, ENGLAND_POPULATION_0_TO_17 } from '../parameters/england'
import { ENGLAND_ORDER, FILL_RULES } from './completeRules'
import type { Fill } from './types'

const FIELD = new Map(PROFILE_FIELDS.map((each) => [each.id as ProfileFieldId, each]))
/** Figures that grow with the number of children; the others are shares and prices. */
const SCALED_UNITS = ['children', 'perYear', 'fte', 'cases']
const FILL_ORDER = [...ENGLAND_ORDER, ...PROFILE_FIELD_IDS]

export interface Completed {
  profile: CompleteProfile
  /** In the order of the profile's fields. */
  fills: Fill[]
}

export function completeProfile(given: Profile, population: number): Completed {
  const profile: Profile = {}
  for (const field of PROFILE_FIELD_IDS) if (given[field] !== undefined) profile[field] = given[field]
  const filled = new Map<ProfileFieldId, Fill>()
  for (;;) {
    const fill = fromOwnFigures(profile, population) ?? fromEngland(profile, population)
    if (!fill) break
    profile[fill.field] = fill.value
    filled.set(fill.field, fill)
  }
  return {
    profile: profile as CompleteProfile,
    fills: PROFILE_FIELD_IDS.flatMap((field) => filled.get(field) ?? []),
  }
}

function fromOwnFigures(profile: Profile, population: number): Fill | undefined {
  for (const { field, from, value, how } of FILL_RULES) {
    if (profile[field] !== undefined) continue
    const figures = from.map((each) => profile[each])
    if (figures.includes(undefined)) continue
    const result = value(...(figures as number[]), population)
    if (Number.isFinite(result)) return { field, value: withinRange(field, result), how }
  }
  return undefined
}

function fromEngland(profile: Profile, population: number): Fill | undefined {
  const field = FILL_ORDER.find((each) => profile[each] === undefined)
  if (field === undefined) return undefined
  const england = ENGLAND_2025[field]
  const group = SHARE_GROUPS.find(
    (each) => each.includes(field) && each.some((one) => profile[one] !== undefined),
  )
  if (group) return fromRestOfGroup(field, group, profile)
  if (!SCALED_UNITS.includes(FIELD.get(field)!.unit)) {
    return { field, value: england.value, how: `as in England (${england.source})` }
  }
  const value = withinRange(field, (england.value * population) / ENGLAND_POPULATION_0_TO_17)
  return { field, value, how: `as in England for this number of children (${england.source})` }
}

/** Splits what the given shares leave in England's proportions; each share filled keeps the proportion for the next. */
function fromRestOfGroup(field: ProfileFieldId, group: readonly ProfileFieldId[], profile: Profile): Fill {
  const known = group.filter((each) => profile[each] !== undefined)
  const left = 1 - known.reduce((sum, each) => sum + profile[each]!, 0)
  const leftInEngland = 1 - known.reduce((sum, each) => sum + ENGLAND_2025[each].value, 0)
  const value = leftInEngland > 0 ? (ENGLAND_2025[field].value * left) / leftInEngland : 0
  return {
    field,
    value: withinRange(field, value),
    how: "from what the other shares leave, in England's proportions (2025)",
  }
}

function withinRange(field: ProfileFieldId, value: number): number {
  const { min, max } = FIELD.get(field)!
  return Math.min(max, Math.max(min, value))
}
