/**
 * Published figures of England for 2025, by profile field: what a missing figure of an authority is filled from.
 * Contains public sector information licensed under the Open Government Licence v3.0 (Department for Education; Office for National Statistics).
 */
import type { ProfileFieldId } from '../model/profileFields'

export interface PublishedFigure {
  value: number
  source: string
}

/** Children aged 0 to 17 in mid-2024 (ONS mid-year estimates), the population the rates of 2025 are for. */
export const ENGLAND_POPULATION_0_TO_17 = 12_183_016

const CENSUS = 'DfE, Children in need 2025'
const CARE = 'DfE, Children looked after 2025'
const STAFF = "DfE, Children's social work workforce, 30 September 2025"
const TOOL = 'DfE, Local authority interactive tool'
const OUTTURN = 'DfE, section 251 outturn 2024-25, in the local authority interactive tool'

const perTenThousand = (rate: number) => (rate * ENGLAND_POPULATION_0_TO_17) / 10_000
const figure = (value: number, source: string): PublishedFigure => ({ value, source })

export const ENGLAND_2025: Record<ProfileFieldId, PublishedFigure> = {
  referrals: figure(632_830, `${CENSUS}, table C1`),
  reReferralRate: figure(0.226, `${CENSUS}, table C1`),
  referralNoFurtherAction: figure(0.065, `${CENSUS}, table C1`),
  assessedNotInNeed: figure(0.308, `${CENSUS}, table C1`),
  childrenInNeed: figure(402_400, `${CENSUS}, table B1, episodes at 31 March`),
  section47Enquiries: figure(perTenThousand(189.3), `${TOOL}, 189.3 for every 10,000 children`),
  initialConferences: figure(perTenThousand(59.2), `${TOOL}, 59.2 for every 10,000 children`),
  childProtectionPlanStarts: figure(61_840, `${CENSUS}, table D3`),
  childProtectionPlans: figure(49_420, `${CENSUS}, table D5`),
  repeatPlanRate: figure(0.245, `${CENSUS}, table D3`),
  plansUpTo3Months: figure(0.315, `${CENSUS}, table D5`),
  plans3To6Months: figure(0.255, `${CENSUS}, table D5`),
  plans6To12Months: figure(0.263, `${CENSUS}, table D5`),
  plans1To2Years: figure(0.144, `${CENSUS}, table D5`),
  plansOver2Years: figure(0.023, `${CENSUS}, table D5`),
  lookedAfter: figure(81_770, CARE),
  lookedAfterStarts: figure(32_270, CARE),
  lookedAfterCeased: figure(34_450, CARE),
  fosterShare: figure(0.67, `${TOOL}, placements 2025`),
  residentialShare: figure(0.12, `${TOOL}, placements 2025`),
  supportedShare: figure(0.09, `${TOOL}, placements 2025`),
  parentsOrOtherShare: figure(0.06, `${TOOL}, placements 2025`),
  threePlusPlacements: figure(0.1, `${TOOL}, 2025`),
  longTermStability: figure(0.69, `${CARE}, placement stability`),
  threePlusSocialWorkers: figure(0.27, 'DfE, Children looked after 2024, number of social workers'),
  caseloadPerFte: figure(15.2, STAFF),
  cases: figure(321_661, STAFF),
  caseHoldersFte: figure(21_105.4, STAFF),
  socialWorkersFte: figure(36_186.3, STAFF),
  agencyFte: figure(5_415.9, STAFF),
  agencyRate: figure(0.13, STAFF),
  vacancyFte: figure(5_965.4, STAFF),
  vacancyRate: figure(0.142, STAFF),
  turnoverRate: figure(0.118, STAFF),
  startersFte: figure(5_837.8, STAFF),
  leaversFte: figure(4_276.3, STAFF),
  sicknessRate: figure(0.035, STAFF),
  lookedAfterWeeklyGbp: figure(2_100, OUTTURN),
  fosteringWeeklyGbp: figure(765, OUTTURN),
  residentialWeeklyGbp: figure(7_385, OUTTURN),
  socialWorkWeeklyGbp: figure(170, OUTTURN),
}
