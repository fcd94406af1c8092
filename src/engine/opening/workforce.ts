/** Base rates of the workforce from the census figures: posts, hazards of leaving and recruiting, agency cover. Weekly hazards, FTE. */
import { WEEKS_PER_YEAR } from '../../model/time'
import type { CompleteProfile } from '../../model/profileFields'
import type { Values } from '../../parameters'
import { ln } from '../../random/maths'
import type { ReconciliationNote } from '../types'

export interface WorkforceRates {
  /** FTE of all social work posts of the authority: permanent, vacant, covered by agency. */
  postsFte: number
  /** Shares of those posts at the start. Sum to 1 with the empty ones. */
  permanentShare: number
  agencyShare: number
  leaving: number
  /** Weeks a vacancy waits before it can be filled, and the weekly hazard after. */
  vacancyLagWeeks: number
  recruiting: number
  /** Weekly hazard of an agency practitioner arriving at an empty post, and of leaving it. */
  agencyArriving: number
  agencyLeaving: number
  /** Published vacancies for each the model holds, where agency staff fill posts that are not counted as vacant. */
  vacancyCounted: number
  sicknessStarting: number
  shortSickness: number
  otherLeaving: number
  otherRecruiting: number
}

/** At most this share of vacancies is covered by agency in the model; more agency than that means more posts. */
const MOST_COVER = 0.97
const FASTEST = 2

const hazardForMean = (weeks: number): number => -ln(1 - 1 / Math.max(1.02, weeks))

export function solveWorkforce(
  profile: CompleteProfile,
  values: Values,
  notes: ReconciliationNote[],
): WorkforceRates {
  const permanent = Math.max(0.5, profile.socialWorkersFte)
  // Rates are what the model is held to; FTE figures of the same census give the size.
  const agency = Math.min(0.95, profile.agencyRate) * (permanent / (1 - Math.min(0.95, profile.agencyRate)))
  const published =
    Math.min(0.95, profile.vacancyRate) * (permanent / (1 - Math.min(0.95, profile.vacancyRate)))
  const leaversPerWeek = (Math.min(2.5, profile.turnoverRate) * permanent) / WEEKS_PER_YEAR
  const quickest = leaversPerWeek * (values.recruitLagWeeks * 0.5 + 1)
  const vacant = Math.max(published, agency / MOST_COVER, quickest)
  if (published < quickest && agency / MOST_COVER < quickest)
    notes.push({
      field: 'vacancyRate',
      message: `A vacancy rate of ${percent(profile.vacancyRate)} with a turnover of ${percent(profile.turnoverRate)} would mean filling posts within ${Math.max(0, Math.round(published / Math.max(1e-9, leaversPerWeek)))} weeks. The model holds at least ${percent(quickest / (quickest + permanent))} vacant and reports the published rate.`,
    })
  if (agency / MOST_COVER > published)
    notes.push({
      field: 'agencyRate',
      message: `There are ${agency.toFixed(0)} agency social workers (FTE) for ${published.toFixed(0)} vacancies. The model counts the others as posts that are not in the vacancy figure.`,
    })
  const vacancyWeeks = leaversPerWeek > 0 ? vacant / leaversPerWeek : 10 * WEEKS_PER_YEAR
  notes.push({
    field: 'turnoverRate',
    message: `Turnover of ${percent(profile.turnoverRate)} and vacancies of ${percent(profile.vacancyRate)} imply that a post stays without a permanent social worker for about ${months(vacancyWeeks)}.`,
  })
  const lag = Math.min(values.recruitLagWeeks, vacancyWeeks * 0.5)
  const cover = Math.min(MOST_COVER, agency / vacant)
  const leavingAgency = 1 / values.agencyStayWeeks
  const arriving = Math.min(FASTEST, (cover * (leavingAgency + 1 / vacancyWeeks)) / (1 - cover))
  const long = Math.min(0.3, profile.sicknessRate * values.longSpellShare)
  const otherLeaving = values.otherTurnover / WEEKS_PER_YEAR
  const otherVacancyWeeks = values.otherVacancy / (1 - values.otherVacancy) / otherLeaving
  return {
    postsFte: permanent + vacant,
    permanentShare: permanent / (permanent + vacant),
    agencyShare: (cover * vacant) / (permanent + vacant),
    leaving: leaversPerWeek / permanent,
    vacancyLagWeeks: lag,
    recruiting: hazardForMean(vacancyWeeks - lag),
    agencyArriving: arriving,
    agencyLeaving: leavingAgency,
    vacancyCounted: vacant > 0 ? published / vacant : 1,
    sicknessStarting: long / (1 - long) / values.longSpellWeeks,
    shortSickness: profile.sicknessRate * (1 - values.longSpellShare),
    otherLeaving,
    otherRecruiting: hazardForMean(Math.max(2, otherVacancyWeeks - Math.min(lag, otherVacancyWeeks * 0.5))),
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
const months = (weeks: number): string => {
  const count = Math.round(weeks / (WEEKS_PER_YEAR / 12))
  return count === 1 ? 'a month' : `${count} months`
}
