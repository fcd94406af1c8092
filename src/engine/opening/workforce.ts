/** Base rates of the workforce from the census figures: posts, hazards of leaving and recruiting, agency cover. Weekly hazards, FTE. */
import { MONTHS_PER_YEAR, WEEKS_PER_YEAR } from '../../model/time'
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

/** Weekly hazard of agency cover arriving, at most: within days. */
const FASTEST = 2
/** Keeps divisions finite where a flow is nothing. */
const NEARLY_NONE = 1e-9

const hazardForMean = (weeks: number): number => -ln(1 - 1 / Math.max(1.02, weeks))

export function solveWorkforce(
  profile: CompleteProfile,
  values: Values,
  notes: ReconciliationNote[],
): WorkforceRates {
  const permanent = Math.max(NEARLY_NONE, profile.socialWorkersFte)
  // Rates are what the model is held to; FTE figures of the same census give the size.
  const beside = (rate: number): number => {
    const share = Math.min(values.mostOfAFlow, rate)
    return share * (permanent / (1 - share))
  }
  const agency = beside(profile.agencyRate)
  const published = beside(profile.vacancyRate)
  const leaversPerWeek = (profile.turnoverRate * permanent) / WEEKS_PER_YEAR
  // More agency than vacancies can be covered by means more posts.
  const { mostCover, lagMost } = values
  const quickest = leaversPerWeek * (values.recruitLagWeeks * lagMost + 1)
  const vacant = Math.max(published, agency / mostCover, quickest)
  if (published < quickest && agency / mostCover < quickest)
    notes.push({
      field: 'vacancyRate',
      message: `A vacancy rate of ${percent(profile.vacancyRate)} with a turnover of ${percent(profile.turnoverRate)} would mean filling posts within ${Math.max(0, Math.round(published / Math.max(NEARLY_NONE, leaversPerWeek)))} weeks. The model holds at least ${percent(quickest / (quickest + permanent))} vacant and reports the published rate.`,
    })
  if (agency / mostCover > published) {
    const places = agency.toFixed(0) === published.toFixed(0) ? 1 : 0
    const [covering, open] = [agency, published].map((fte) => fte.toFixed(places))
    notes.push({
      field: 'agencyRate',
      message:
        Number(covering) > Number(open)
          ? `There are ${covering} agency social workers (FTE) for ${open} vacancies. The model counts the others as posts that are not in the vacancy figure.`
          : `There are ${covering} agency social workers (FTE) for ${open} vacancies. The model has at most ${percent(mostCover)} of vacancies covered at once, and counts more posts as vacant than the figure says.`,
    })
  }
  const vacancyWeeks = leaversPerWeek > 0 ? vacant / leaversPerWeek : Infinity
  if (leaversPerWeek > 0)
    notes.push({
      field: 'turnoverRate',
      message: `Turnover of ${percent(profile.turnoverRate)} and vacancies of ${percent(profile.vacancyRate)} imply that a post stays without a permanent social worker for about ${months(vacancyWeeks)}.`,
    })
  const lag = Math.min(values.recruitLagWeeks, vacancyWeeks * lagMost)
  const coverOf = (fte: number): number => (vacant > 0 ? Math.min(mostCover, fte / vacant) : 0)
  const cover = coverOf(agency)
  // An authority that has none today can come to have some: the supply is never nothing.
  const supplied = coverOf(Math.max(agency, beside(values.leastAgency)))
  const leavingAgency = 1 / values.agencyStayWeeks
  const arriving = Math.min(FASTEST, (supplied * (leavingAgency + 1 / vacancyWeeks)) / (1 - supplied))
  const long = Math.min(values.mostOfAFlow, profile.sicknessRate * values.longSpellShare)
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
    otherRecruiting: hazardForMean(
      Math.max(2, otherVacancyWeeks - Math.min(lag, otherVacancyWeeks * lagMost)),
    ),
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
const months = (weeks: number): string => {
  const count = Math.round(weeks / (WEEKS_PER_YEAR / MONTHS_PER_YEAR))
  return count === 1 ? 'a month' : `${count} months`
}
