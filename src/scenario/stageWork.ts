/** How an authority's work is shared out between stages: children on an ordinary day, weighted by the hours each takes beside a child in need. */
import type { CompleteProfile } from '../model/profileFields'
import { WEEKS_PER_YEAR } from '../model/time'
import type { Values } from '../parameters'

/** Published stocks leave at least this share of children in need with neither a plan nor a placement. */
const FEWEST_IN_NEED = 0.1

export interface StageWork {
  assessment: number
  childInNeed: number
  childProtection: number
  lookedAfter: number
}

/** Hours of one child of each stage beside those of a child in need. */
export const stageHours = (values: Values): StageWork => ({
  assessment: values.hoursAssessment,
  childInNeed: 1,
  childProtection: values.hoursProtection,
  lookedAfter: values.hoursLookedAfter,
})

export function stageWork(profile: CompleteProfile, values: Values): StageWork {
  const assessed = profile.referrals * (1 - profile.referralNoFurtherAction)
  const inAssessment = (assessed / WEEKS_PER_YEAR) * values.assessmentWeeks
  const inNeed = Math.max(
    FEWEST_IN_NEED * profile.childrenInNeed,
    profile.childrenInNeed - profile.childProtectionPlans - profile.lookedAfter - inAssessment,
  )
  const hours = stageHours(values)
  return {
    assessment: inAssessment * hours.assessment,
    childInNeed: inNeed,
    childProtection: profile.childProtectionPlans * hours.childProtection,
    lookedAfter: profile.lookedAfter * hours.lookedAfter,
  }
}
