/**
 * Measures the model reports, in the order in which every result array holds them.
 * `stock`: at a date. `flow`: total of the last 52 weeks. `rate`: share or ratio at a date or over the last 52 weeks. `money`: GBP over the last 52 weeks.
 */

export type MeasureKind = 'stock' | 'flow' | 'rate' | 'money'
export type MeasureUnit = 'children' | 'perYear' | 'share' | 'casesPerFte' | 'per10k' | 'gbp' | 'perChildYear'

export interface Measure {
  readonly id: string
  readonly label: string
  readonly kind: MeasureKind
  readonly unit: MeasureUnit
  /** One line that says what it means, for a reader without training. */
  readonly meaning: string
  /** Which direction most readers would call better; null where that depends. */
  readonly better: 'lower' | 'higher' | null
}

const measure = <Id extends string>(
  id: Id,
  label: string,
  kind: MeasureKind,
  unit: MeasureUnit,
  better: Measure['better'],
  meaning: string,
) => ({ id, label, kind, unit, better, meaning }) as const

export const MEASURES = [
  measure(
    'caseloadPerFte',
    'Caseload per social worker',
    'rate',
    'casesPerFte',
    'lower',
    'Open cases for each full-time case-holding social worker, agency included (DfE workforce census).',
  ),
  measure(
    'agencyRate',
    'Agency rate',
    'rate',
    'share',
    'lower',
    'Agency social workers as a share of agency and permanent social workers, full-time equivalent.',
  ),
  measure(
    'turnoverRate',
    'Turnover rate',
    'rate',
    'share',
    'lower',
    'Social workers who left in the last 12 months as a share of those in post now.',
  ),
  measure(
    'vacancyRate',
    'Vacancy rate',
    'rate',
    'share',
    'lower',
    'Vacant social worker posts as a share of vacant and permanently filled posts.',
  ),
  measure(
    'sicknessRate',
    'Sickness absence rate',
    'rate',
    'share',
    'lower',
    'Working days lost to sickness in the last 12 months as a share of 253 days for each social worker.',
  ),
  measure(
    'lookedAfter',
    'Children looked after',
    'stock',
    'children',
    null,
    'Children looked after by the authority on the date.',
  ),
  measure(
    'lookedAfterPer10k',
    'Children looked after per 10,000',
    'stock',
    'per10k',
    null,
    'Children looked after for every 10,000 children aged 0 to 17.',
  ),
  measure(
    'lookedAfterStarts',
    'Children starting to be looked after',
    'flow',
    'perYear',
    null,
    'Children who started to be looked after in the last 12 months.',
  ),
  measure(
    'lookedAfterCeased',
    'Children ceasing to be looked after',
    'flow',
    'perYear',
    null,
    'Children who ceased to be looked after in the last 12 months.',
  ),
  measure(
    'childProtectionPlans',
    'Child protection plans',
    'stock',
    'children',
    null,
    'Children with a child protection plan on the date.',
  ),
  measure(
    'childProtectionPlansPer10k',
    'Child protection plans per 10,000',
    'stock',
    'per10k',
    null,
    'Children with a plan for every 10,000 children aged 0 to 17.',
  ),
  measure(
    'childProtectionPlanStarts',
    'Child protection plans started',
    'flow',
    'perYear',
    null,
    'Plans that started in the last 12 months.',
  ),
  measure(
    'childrenInNeed',
    'Children in need',
    'stock',
    'children',
    null,
    'Children with an open case on the date: in assessment, in need, with a plan or looked after.',
  ),
  measure(
    'childrenInNeedPer10k',
    'Children in need per 10,000',
    'stock',
    'per10k',
    null,
    'Children in need for every 10,000 children aged 0 to 17.',
  ),
  measure(
    'referrals',
    'Referrals',
    'flow',
    'perYear',
    null,
    'Referrals in the last 12 months, one for each child referred.',
  ),
  measure(
    'assessments',
    'Assessments completed',
    'flow',
    'perYear',
    null,
    'Assessments completed in the last 12 months.',
  ),
  measure(
    'reReferralRate',
    'Re-referral rate',
    'rate',
    'share',
    'lower',
    'Referrals within 12 months of an earlier referral, as a share of referrals in the last 12 months.',
  ),
  measure(
    'repeatPlanRate',
    'Repeat plan rate',
    'rate',
    'share',
    'lower',
    'Plans started in the last 12 months for a child who had a plan before, as a share of plans started.',
  ),
  measure(
    'plansOver2Years',
    'Plans over two years',
    'rate',
    'share',
    'lower',
    'Share of child protection plans on the date that have been open for two years or more.',
  ),
  measure(
    'threePlusPlacements',
    'Three or more placements',
    'rate',
    'share',
    'lower',
    'Share of children looked after with three or more placements in the last 12 months.',
  ),
  measure(
    'longTermStability',
    'Long-term placement stability',
    'rate',
    'share',
    'higher',
    'Of children under 16 looked after for two and a half years or more, the share in the same placement for two years.',
  ),
  measure(
    'returnHomeRate',
    'Return home rate',
    'rate',
    'share',
    null,
    'Children who left care to go home in the last 12 months, as a share of those who ceased to be looked after.',
  ),
  measure(
    'residentialShare',
    "In children's homes",
    'rate',
    'share',
    'lower',
    "Share of children looked after who live in a children's home or secure home.",
  ),
  measure(
    'practitionerChanges',
    'Changes of practitioner',
    'rate',
    'perChildYear',
    'lower',
    'Changes of lead practitioner for each child open for a year, within the same service.',
  ),
  measure(
    'unallocated',
    'Children without a practitioner',
    'stock',
    'children',
    'lower',
    'Children with an open case who are waiting for a practitioner on the date.',
  ),
  measure(
    'overloadedUnitWeeks',
    'Time units are overloaded',
    'rate',
    'share',
    'lower',
    'Share of the weeks of all units in the last 12 months in which the work was more than the time.',
  ),
  measure(
    'directTimeShare',
    'Time with families',
    'rate',
    'share',
    'higher',
    'Share of contracted hours of those who work with families that is time with families.',
  ),
  measure(
    'staffCost',
    'Cost of permanent staff',
    'money',
    'gbp',
    'lower',
    'Pay with on-costs of permanent staff in the last 12 months, opening-year prices.',
  ),
  measure(
    'agencyCost',
    'Cost of agency staff',
    'money',
    'gbp',
    'lower',
    'Cost of agency staff in the last 12 months, opening-year prices.',
  ),
  measure(
    'placementCost',
    'Cost of placements',
    'money',
    'gbp',
    'lower',
    'Cost of placements of children looked after in the last 12 months, opening-year prices.',
  ),
  measure(
    'programmeCost',
    'Cost of training and change',
    'money',
    'gbp',
    'lower',
    'Cost of training, recruitment and change in the last 12 months, opening-year prices.',
  ),
  measure(
    'totalCost',
    'Modelled cost, not yet a saving',
    'money',
    'gbp',
    'lower',
    'Staff, agency, placements, training and change in the last 12 months, as modelled at opening-year prices: not compared with what was spent, and a lower one is no saving until a budget falls. The page "Money" does both.',
  ),
] as const satisfies readonly Measure[]

export type MeasureId = (typeof MEASURES)[number]['id']
export const MEASURE_IDS: readonly MeasureId[] = MEASURES.map((each) => each.id)
export const MEASURE_COUNT = MEASURES.length
/** Position of each measure in result arrays. */
export const MEASURE_INDEX = Object.fromEntries(MEASURES.map((each, index) => [each.id, index])) as Record<
  MeasureId,
  number
>
