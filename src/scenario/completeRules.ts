/**
 * How a missing figure follows from other figures of the same authority: by definition where there is one, otherwise in England's proportion.
 * Rules are tried in this order, the first of a field that can be used wins; what none can fill comes from England.
 */
import { PROFILE_FIELDS, type ProfileFieldId } from '../model/profileFields'
import { ENGLAND_2025, ENGLAND_POPULATION_0_TO_17 } from '../parameters/england'

export interface FillRule {
  field: ProfileFieldId
  from: readonly ProfileFieldId[]
  /** Takes the figures of `from`, then the number of children aged 0 to 17. */
  value: (...figures: number[]) => number
  how: string
}

const england = (field: ProfileFieldId): number => ENGLAND_2025[field].value
const LABEL = Object.fromEntries(PROFILE_FIELDS.map((each) => [each.id, each.label])) as Record<
  ProfileFieldId,
  string
>

const rule = (
  field: ProfileFieldId,
  from: readonly ProfileFieldId[],
  value: FillRule['value'],
  how: string,
): FillRule => ({ field, from, value, how })

/** In England's proportion to another figure of the authority. */
const proportion = (field: ProfileFieldId, to: ProfileFieldId): FillRule =>
  rule(
    field,
    [to],
    (figure) => (figure * england(field)) / england(to),
    `in England's proportion (2025) to "${LABEL[to]}"`,
  )

/** Case holders for each social worker in post or from an agency, England 2025. */
const CASE_HOLDING_SHARE = england('caseHoldersFte') / (england('socialWorkersFte') + england('agencyFte'))

/** Children in need who are neither looked after nor on a plan, for each child, England 2025. */
const OTHER_IN_NEED_SHARE =
  (england('childrenInNeed') - england('lookedAfter') - england('childProtectionPlans')) /
  ENGLAND_POPULATION_0_TO_17

export const FILL_RULES: readonly FillRule[] = [
  rule(
    'agencyRate',
    ['agencyFte', 'socialWorkersFte'],
    (agency, staff) => agency / (agency + staff),
    'from agency and in-post FTE',
  ),
  rule(
    'vacancyRate',
    ['vacancyFte', 'socialWorkersFte'],
    (vacant, staff) => vacant / (vacant + staff),
    'from vacancies and in-post FTE',
  ),
  rule(
    'turnoverRate',
    ['leaversFte', 'socialWorkersFte'],
    (leavers, staff) => leavers / staff,
    'from leavers and in-post FTE',
  ),
  rule(
    'agencyFte',
    ['agencyRate', 'socialWorkersFte'],
    (rate, staff) => (staff * rate) / (1 - rate),
    'from the agency rate and in-post FTE',
  ),
  rule(
    'vacancyFte',
    ['vacancyRate', 'socialWorkersFte'],
    (rate, staff) => (staff * rate) / (1 - rate),
    'from the vacancy rate and in-post FTE',
  ),
  rule(
    'leaversFte',
    ['turnoverRate', 'socialWorkersFte'],
    (rate, staff) => rate * staff,
    'from the turnover rate and in-post FTE',
  ),
  rule(
    'caseloadPerFte',
    ['cases', 'caseHoldersFte'],
    (cases, holders) => cases / holders,
    'from cases and case-holding FTE',
  ),
  rule(
    'cases',
    ['caseloadPerFte', 'caseHoldersFte'],
    (caseload, holders) => caseload * holders,
    'from the caseload and case-holding FTE',
  ),
  rule(
    'caseHoldersFte',
    ['cases', 'caseloadPerFte'],
    (cases, caseload) => cases / caseload,
    'from cases and the caseload',
  ),
  rule(
    'caseHoldersFte',
    ['socialWorkersFte', 'agencyFte'],
    (staff, agency) => CASE_HOLDING_SHARE * (staff + agency),
    "in England's proportion (2025) to social workers, agency included",
  ),
  rule(
    'socialWorkersFte',
    ['caseHoldersFte', 'agencyRate'],
    (holders, rate) => (holders / CASE_HOLDING_SHARE) * (1 - rate),
    "in England's proportion (2025) to case holders, less agency",
  ),
  rule(
    'startersFte',
    ['leaversFte'],
    (leavers) => leavers,
    'as many as leave, so that the workforce stays as it is',
  ),
  rule(
    'childrenInNeed',
    ['cases', 'lookedAfter', 'childProtectionPlans'],
    (cases, lookedAfter, plans) =>
      Math.max((cases * england('childrenInNeed')) / england('cases'), lookedAfter + plans),
    "in England's proportion (2025) to cases held",
  ),
  rule(
    'childrenInNeed',
    ['lookedAfter', 'childProtectionPlans'],
    (lookedAfter, plans, population) => OTHER_IN_NEED_SHARE * population! + lookedAfter + plans,
    'from children looked after and on plans, with other children in need as in England (2025) for the population',
  ),
  proportion('cases', 'childrenInNeed'),
  proportion('referrals', 'childrenInNeed'),
  proportion('lookedAfter', 'lookedAfterStarts'),
  rule(
    'lookedAfter',
    ['childrenInNeed', 'childProtectionPlans'],
    (inNeed, plans) =>
      Math.min((inNeed * england('lookedAfter')) / england('childrenInNeed'), Math.max(0, inNeed - plans)),
    `in England's proportion (2025) to "${LABEL.childrenInNeed}"`,
  ),
  proportion('lookedAfter', 'childrenInNeed'),
  proportion('lookedAfterStarts', 'lookedAfter'),
  rule(
    'lookedAfterCeased',
    ['lookedAfterStarts'],
    (starts) => starts,
    'as many as started, so that the number is steady',
  ),
  proportion('childProtectionPlans', 'childProtectionPlanStarts'),
  rule(
    'childProtectionPlans',
    ['childrenInNeed', 'lookedAfter'],
    (inNeed, lookedAfter) =>
      Math.min(
        (inNeed * england('childProtectionPlans')) / england('childrenInNeed'),
        Math.max(0, inNeed - lookedAfter),
      ),
    `in England's proportion (2025) to "${LABEL.childrenInNeed}"`,
  ),
  proportion('childProtectionPlanStarts', 'childProtectionPlans'),
  proportion('initialConferences', 'childProtectionPlanStarts'),
  proportion('section47Enquiries', 'childProtectionPlanStarts'),
]

/** Order in which England fills what no rule can: what other figures of the authority can then follow from comes first. */
export const ENGLAND_ORDER: readonly ProfileFieldId[] = [
  'agencyRate',
  'vacancyRate',
  'turnoverRate',
  'caseloadPerFte',
  'lookedAfter',
  'childProtectionPlans',
]
