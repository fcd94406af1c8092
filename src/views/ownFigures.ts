/**
 * Figures that are a user's own and not published, and which of them are small: counts of children, plans or referrals under five, and shares
 * whose number of children is under five. A small number can point at a child.
 */
import { PROFILE_FIELDS, type Profile, type ProfileFieldId } from '../model/profileFields'
import type { Authority, Scenario } from '../scenario/types'

/** Counts below this are kept out of exports and print unless a user chooses otherwise. */
export const SMALLEST_SHOWN = 5

/** What a share is a share of. */
const WHOLES: Partial<Record<ProfileFieldId, ProfileFieldId>> = {
  reReferralRate: 'referrals',
  referralNoFurtherAction: 'referrals',
  assessedNotInNeed: 'referrals',
  repeatPlanRate: 'childProtectionPlanStarts',
  plansUpTo3Months: 'childProtectionPlans',
  plans3To6Months: 'childProtectionPlans',
  plans6To12Months: 'childProtectionPlans',
  plans1To2Years: 'childProtectionPlans',
  plansOver2Years: 'childProtectionPlans',
  fosterShare: 'lookedAfter',
  residentialShare: 'lookedAfter',
  supportedShare: 'lookedAfter',
  parentsOrOtherShare: 'lookedAfter',
  threePlusPlacements: 'lookedAfter',
  longTermStability: 'lookedAfter',
  threePlusSocialWorkers: 'lookedAfter',
}

/** Shares of one whole that add up: one left out can be worked out from the others. */
const PARTS: readonly (readonly ProfileFieldId[])[] = [
  ['plansUpTo3Months', 'plans3To6Months', 'plans6To12Months', 'plans1To2Years', 'plansOver2Years'],
  ['fosterShare', 'residentialShare', 'supportedShare', 'parentsOrOtherShare'],
]

/** Fields whose figure is not the published one. */
export function ownFields({ authority }: Scenario, published?: Authority): ProfileFieldId[] {
  return PROFILE_FIELDS.map(({ id }) => id).filter((id) => {
    const value = authority.profile[id]
    return value !== undefined && value !== published?.profile[id]
  })
}

/** The number of children (plans, referrals) behind a figure; undefined for figures that count none. */
export function countBehind(profile: Profile, id: ProfileFieldId): number | undefined {
  const value = profile[id]
  const { unit } = PROFILE_FIELDS.find((each) => each.id === id)!
  if (value === undefined) return undefined
  if (unit === 'children' || unit === 'perYear') return value
  const whole = WHOLES[id] && profile[WHOLES[id]]
  return unit === 'share' && whole !== undefined ? value * whole : undefined
}

/** Own figures not to be shown: the small ones, and where a single part of a whole is left out, the next smallest part too. */
export function smallFields(scenario: Scenario, published?: Authority): Set<ProfileFieldId> {
  const { profile } = scenario.authority
  const own = ownFields(scenario, published)
  const small = new Set(own.filter((id) => (countBehind(profile, id) ?? Infinity) < SMALLEST_SHOWN))
  for (const parts of PARTS) {
    const there = parts.filter((id) => profile[id] !== undefined)
    const hidden = there.filter((id) => small.has(id))
    if (hidden.length !== 1) continue
    const next = there
      .filter((id) => !small.has(id))
      .sort((a, b) => profile[a]! - profile[b]!)
      .at(0)
    if (next) small.add(next)
  }
  return small
}

/** The scenario without those figures: where they are missing, the model fills them in as it does for any other. */
export function withoutSmall(scenario: Scenario, small: ReadonlySet<ProfileFieldId>): Scenario {
  if (small.size === 0) return scenario
  const keep = <Value>(record: Partial<Record<string, Value>> = {}) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !small.has(id as ProfileFieldId)))
  const { authority } = scenario
  return {
    ...scenario,
    authority: {
      ...authority,
      profile: keep(authority.profile),
      ...(authority.underlying && { underlying: keep(authority.underlying) }),
      ...(authority.sources && { sources: keep(authority.sources) as Record<string, string> }),
    },
  }
}
