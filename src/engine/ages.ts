/** Ages in weeks and the age groups of the published figures. */
import { ADULT_AGE_WEEKS, ADULT_AGE_YEARS, WEEKS_PER_YEAR } from '../model/time'
import { ageGroupOfYear } from './opening/care'

/** Age group by age in weeks, to a little past 18. */
export const AGE_GROUP_BY_WEEK = Uint8Array.from({ length: ADULT_AGE_WEEKS + WEEKS_PER_YEAR }, (_, week) =>
  ageGroupOfYear(Math.min(ADULT_AGE_YEARS - 1, Math.floor(week / WEEKS_PER_YEAR))),
)
