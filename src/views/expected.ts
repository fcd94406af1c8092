/** Figures that today's structure is expected to drift towards, since one year's figure is a noisy reading of the level behind it. */
import { PROFILE_FIELDS, type ProfileFieldId } from '../model/profileFields'
import type { ResolvedScenario } from '../scenario/types'
import { profileValue } from './area'

export interface ExpectedRow {
  label: string
  now: string
  expected: string
}

/** Levels this near the figure are the figure. */
const WORTH_SHOWING = 0.03

/** Figures whose expected level is more than a thirtieth away, in the order of the profile. */
export function expectedRows(resolved: ResolvedScenario): ExpectedRow[] {
  const { profile, underlying } = resolved.authority
  return PROFILE_FIELDS.flatMap(({ id, label }) => {
    const field: ProfileFieldId = id
    const now = profile[field]
    const level = underlying[field]
    if (!(now > 0) || Math.abs(level / now - 1) <= WORTH_SHOWING) return []
    return [{ label, now: profileValue(field, now), expected: profileValue(field, level) }]
  })
}
