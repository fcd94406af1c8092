/**
 * The published annual figures an authority's profile is made of. Names follow the measures where a figure is also a measure.
 * Shares are 0 to 1, money is GBP a week at the price of the year, FTE as in the workforce census.
 */

export type ProfileUnit = 'children' | 'perYear' | 'share' | 'fte' | 'casesPerFte' | 'gbpPerWeek' | 'cases'

export interface ProfileField {
  readonly id: string
  readonly label: string
  readonly unit: ProfileUnit
  readonly min: number
  readonly max: number
}

const field = <Id extends string>(id: Id, label: string, unit: ProfileUnit, max: number, min = 0) =>
  ({ id, label, unit, min, max }) as const

export const PROFILE_FIELDS = [
  field('referrals', 'Referrals in the year', 'perYear', 200_000),
  field('reReferralRate', 'Referrals within 12 months of an earlier one', 'share', 1),
  field('referralNoFurtherAction', 'Referrals closed with no further action', 'share', 1),
  field('assessedNotInNeed', 'Referrals assessed and found not in need', 'share', 1),
  field('childrenInNeed', 'Children in need at 31 March', 'children', 100_000),
  field('section47Enquiries', 'Section 47 enquiries in the year', 'perYear', 100_000),
  field('initialConferences', 'Initial child protection conferences in the year', 'perYear', 50_000),
  field('childProtectionPlanStarts', 'Child protection plans started in the year', 'perYear', 50_000),
  field('childProtectionPlans', 'Children on a child protection plan at 31 March', 'children', 50_000),
  field('repeatPlanRate', 'Plans that are a second or later plan', 'share', 1),
  field('plansUpTo3Months', 'Plans open 3 months or less', 'share', 1),
  field('plans3To6Months', 'Plans open 3 to 6 months', 'share', 1),
  field('plans6To12Months', 'Plans open 6 to 12 months', 'share', 1),
  field('plans1To2Years', 'Plans open 1 to 2 years', 'share', 1),
  field('plansOver2Years', 'Plans open 2 years or more', 'share', 1),
  field('lookedAfter', 'Children looked after at 31 March', 'children', 20_000),
  field('lookedAfterStarts', 'Children who started to be looked after in the year', 'perYear', 10_000),
  field('lookedAfterCeased', 'Children who ceased to be looked after in the year', 'perYear', 10_000),
  field('fosterShare', 'Looked after in foster placements', 'share', 1),
  field('residentialShare', "Looked after in children's or secure homes", 'share', 1),
  field('supportedShare', 'Looked after in independent or semi-independent living', 'share', 1),
  field('parentsOrOtherShare', 'Looked after with parents or in other placements', 'share', 1),
  field('threePlusPlacements', 'Looked after with three or more placements in the year', 'share', 1),
  field('longTermStability', 'Looked after long term, with the same carer for 2 years', 'share', 1),
  field('threePlusSocialWorkers', 'Looked after with three or more social workers in the year', 'share', 1),
  field('caseloadPerFte', 'Cases per case-holding social worker (FTE)', 'casesPerFte', 100),
  field('cases', 'Cases held by case holders', 'cases', 100_000),
  field('caseHoldersFte', 'Case-holding social workers (FTE)', 'fte', 10_000),
  field('socialWorkersFte', 'Social workers in post (FTE)', 'fte', 10_000),
  field('agencyFte', 'Agency social workers (FTE)', 'fte', 10_000),
  field('agencyRate', 'Agency rate', 'share', 1),
  field('vacancyFte', 'Vacancies (FTE)', 'fte', 10_000),
  field('vacancyRate', 'Vacancy rate', 'share', 1),
  field('turnoverRate', 'Turnover rate', 'share', 3),
  field('startersFte', 'Starters in the year (FTE)', 'fte', 10_000),
  field('leaversFte', 'Leavers in the year (FTE)', 'fte', 10_000),
  field('sicknessRate', 'Sickness absence rate', 'share', 1),
  field('lookedAfterWeeklyGbp', 'Cost of a child looked after a week', 'gbpPerWeek', 50_000),
  field('fosteringWeeklyGbp', 'Cost of fostering a week', 'gbpPerWeek', 50_000),
  field('residentialWeeklyGbp', 'Cost of residential care a week', 'gbpPerWeek', 100_000),
  field('socialWorkWeeklyGbp', 'Social work cost per child in need a week', 'gbpPerWeek', 50_000),
] as const satisfies readonly ProfileField[]

export type ProfileFieldId = (typeof PROFILE_FIELDS)[number]['id']
export const PROFILE_FIELD_IDS: readonly ProfileFieldId[] = PROFILE_FIELDS.map((each) => each.id)
/** Figures as published; a missing key is missing, never zero. */
export type Profile = Partial<Record<ProfileFieldId, number>>
export type CompleteProfile = Record<ProfileFieldId, number>
