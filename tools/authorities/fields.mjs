// Where each profile field is published: first the department's own table, then the interactive tool's panel for
// years that table does not cover. `as`: share divides a percentage by 100; perTenThousand turns a rate into a
// count with the children aged 0-17 the rate was made with; plain leaves the figure as it is.

export const DATASETS = {
  cin: { first: 2013, file: 'b1_children_in_need_2013_to_2025.csv', title: 'DfE Children in need, table B1' },
  referrals: {
    first: 2013,
    file: 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
    title: 'DfE Children in need, table C1 referrals',
  },
  repeatPlans: {
    first: 2013,
    file: 'd3_cpps_subsequent_plan_2013_to_2025.csv',
    title: 'DfE Children in need, table D3 second or subsequent plans',
  },
  plans: {
    first: 2013,
    file: 'd5_cpps_at31march_by_duration_2013_to_2025.csv',
    title: 'DfE Children in need, table D5 plans by duration',
  },
  lookedAfter: {
    first: 2021,
    file: 'cla_number_and_rate_per_10k_children.csv',
    title: 'DfE Children looked after, number and rate',
    match: 'population_type',
  },
  placements: {
    first: 2021,
    file: 'la_cla_placement_stability.csv',
    title: 'DfE Children looked after, placement stability',
    match: 'placement_stability',
  },
  socialWorkerChanges: {
    first: 2024,
    file: 'la_cla_swcount.csv',
    title: 'DfE Children looked after, number of social workers',
    match: 'sw_stability',
  },
  workforce: {
    first: 2017,
    file: 'csww_indicators_2017_to_2025.csv',
    title: "DfE Children's social work workforce",
  },
}

export const PANEL = {
  file: 'authority_panel_2016_2025.csv',
  title: 'DfE Local Authority Interactive Tool',
  costs: 'DfE Local Authority Interactive Tool, section 251 outturn',
}

const share = (dataset, column, panel, match) => ({ dataset, column, panel, match, as: 'share' })
const plain = (dataset, column, panel, match) => ({ dataset, column, panel, match, as: 'plain' })
const duration = (column) => share('plans', column)
const panelShare = (panel) => ({ panel, as: 'share' })
const panelRate = (panel) => ({ panel, as: 'perTenThousand' })
const cost = (panel) => ({ panel, as: 'plain', costs: true })
const staff = (column, panel) => ({ ...plain('workforce', column, panel), joint: true })

export const FIELDS = {
  referrals: plain('referrals', 'referral_count', 'CPP_Total_NumRef'),
  reReferralRate: share('referrals', 'rereferral_percent', 'ReReferral'),
  referralNoFurtherAction: share('referrals', 'no_further_action_percent', 'CIN_Refferals_NFA'),
  assessedNotInNeed: share('referrals', 'not_in_need_percent', 'Referrals_AssessedNotNeed'),
  childrenInNeed: plain('cin', 'At31_episodes'),
  section47Enquiries: panelRate('Section_47'),
  initialConferences: panelRate('ISCP_Conf'),
  childProtectionPlanStarts: plain('repeatPlans', 'CPP_start', 'CPP_Abuse'),
  childProtectionPlans: plain('plans', 'CPP_At31', 'CPP_Num'),
  repeatPlanRate: share('repeatPlans', 'CPP_subsequent_percent', 'PrevRegCPR'),
  plansUpTo3Months: duration('3_months_or_less_percent'),
  plans3To6Months: duration('more_than_3_months_6_months_percent'),
  plans6To12Months: duration('more_than_6_months_less_than_1_year_percent'),
  plans1To2Years: duration('1_year_less_than_2_years_percent'),
  plansOver2Years: duration('2_years_or_more_percent'),
  lookedAfter: plain(
    'lookedAfter',
    'children_count',
    'LACnum',
    'Children looked after on 31 March each year',
  ),
  lookedAfterStarts: plain(
    'lookedAfter',
    'children_count',
    'LACnum_Start',
    'Children starting to be looked after each year',
  ),
  lookedAfterCeased: plain(
    'lookedAfter',
    'children_count',
    'LACceased',
    'Children ceasing to be looked after each year',
  ),
  fosterShare: panelShare('LAC_Foster_Placements'),
  residentialShare: panelShare('LAC_SecHome_And_ChildHome'),
  supportedShare: panelShare('LAC_Ind_SInd_Liv_Arr'),
  parentsOrOtherShare: panelShare('LAC_Parents_OR_Others'),
  threePlusPlacements: share(
    'placements',
    'children_percent',
    'LACStable_2016on',
    'With 3 or more placements during the year',
  ),
  longTermStability: share(
    'placements',
    'children_percent',
    'LAC_LongStable%',
    'Living with the same carer for at least 2 years',
  ),
  threePlusSocialWorkers: share(
    'socialWorkerChanges',
    'percentage',
    'Stability_SocialWorker',
    '3 or more social workers during the year',
  ),
  caseloadPerFte: plain('workforce', 'caseload_fte', 'Work_Force_AvgNumCase_SW'),
  cases: staff('cases', 'Work_Force_Num_CaseHeld'),
  caseHoldersFte: staff('case_holders_fte'),
  socialWorkersFte: staff('inpost_fte', 'Work_Force_NoSW'),
  agencyFte: staff('agency_fte'),
  agencyRate: share('workforce', 'agency_rate_fte', 'Work_Force_Agecy_Rate'),
  vacancyFte: staff('vacancy_fte'),
  vacancyRate: share('workforce', 'vacancy_rate_fte', 'Work_Force_Vac_Rate'),
  turnoverRate: share('workforce', 'turnover_rate_fte', 'Work_Force_TO_Rate'),
  startersFte: staff('starters_fte', 'Social_Work_Starters'),
  leaversFte: staff('leavers_fte', 'Social_Work_Leavers'),
  sicknessRate: share('workforce', 'absence_rate_fte', 'Work_Force_SWAbsence'),
  lookedAfterWeeklyGbp: cost('LACFinance'),
  fosteringWeeklyGbp: cost('FosteringFinance'),
  residentialWeeklyGbp: cost('RescareFinance'),
  socialWorkWeeklyGbp: cost('SWFinance'),
}
