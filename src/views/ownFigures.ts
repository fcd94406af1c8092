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

/** Shares of one whole that add up to it: one left out can be worked out from the others. */
const PARTS: readonly { whole: ProfileFieldId; parts: readonly ProfileFieldId[] }[] = [
  {
    whole: 'childProtectionPlans',
    parts: ['plansUpTo3Months', 'plans3To6Months', 'plans6To12Months', 'plans1To2Years', 'plansOver2Years'],
  },
  {
    whole: 'lookedAfter',
    parts: ['fosterShare', 'residentialShare', 'supportedShare', 'parentsOrOtherShare'],
  },
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

/**
 * Own figures not to be shown: the small ones, and as many of the next smallest parts of the same whole as it takes that none of the small
 * ones can be worked out. Only own parts, since published ones can be looked up; where they do not suffice, an own whole goes too.
 */
export function smallFields(scenario: Scenario, published?: Authority): Set<ProfileFieldId> {
  const { profile } = scenario.authority
  const own = ownFields(scenario, published)
  const count = (id: ProfileFieldId) => countBehind(profile, id) ?? Infinity
  const hidden = new Set(own.filter((id) => count(id) < SMALLEST_SHOWN))
  for (const { whole, parts } of PARTS) {
    const others = parts
      .filter((id) => own.includes(id) && !hidden.has(id))
      .sort((a, b) => count(a) - count(b))
    const known = () =>
      canBeWorkedOut(parts.filter((id) => hidden.has(id)).map((id) => Math.round(count(id))))
    while (known() && others[0]) hidden.add(others.shift()!)
    const addsUp = parts.every((id) => profile[id] !== undefined)
    if (addsUp && known() && own.includes(whole)) hidden.add(whole)
  }
  return hidden
}

/**
 * Whether counts left out are known from their sum, by somebody who also knows which of them are small: those lie from 0 to 4, the others
 * at 5 or above.
 */
function canBeWorkedOut(counts: readonly number[]): boolean {
  if (counts.length < 2) return counts.length === 1
  const large = counts.filter((each) => each >= SMALLEST_SHOWN).length
  const sum = counts.reduce((total, each) => total + each, 0)
  return large > 0
    ? sum === large * SMALLEST_SHOWN
    : sum === 0 || sum === counts.length * (SMALLEST_SHOWN - 1)
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
