/** What each measure is called inside a sentence, and how a reader would say that it is lower or higher. */
import { MEASURES, MEASURE_INDEX, type Measure, type MeasureId } from '../model/measures'

export interface MeasureWords {
  /** With its article, inside a sentence: "the agency rate". */
  noun: string
  lower: string
  higher: string
  /** True when the measure counts children, who are "fewer", not "lower". */
  counted: boolean
}

const rate = (noun: string): MeasureWords => ({
  noun,
  lower: `${noun} is lower`,
  higher: `${noun} is higher`,
  counted: false,
})

const children = (noun: string, verb: string, ofWhom = ''): MeasureWords => ({
  noun,
  lower: `fewer children${ofWhom} ${verb}`,
  higher: `more children${ofWhom} ${verb}`,
  counted: true,
})

const things = (noun: string, what: string): MeasureWords => ({
  noun,
  lower: `there are fewer ${what}`,
  higher: `there are more ${what}`,
  counted: true,
})

const WORDS: Record<MeasureId, MeasureWords> = {
  caseloadPerFte: rate('the caseload per social worker'),
  agencyRate: rate('the agency rate'),
  turnoverRate: rate('the turnover rate'),
  vacancyRate: rate('the vacancy rate'),
  sicknessRate: rate('sickness absence'),
  lookedAfter: children('the number of children looked after', 'are looked after'),
  lookedAfterPer10k: rate('the rate of children looked after'),
  lookedAfterStarts: children(
    'the number of children who start to be looked after',
    'start to be looked after',
  ),
  lookedAfterCeased: children(
    'the number of children who cease to be looked after',
    'cease to be looked after',
  ),
  childProtectionPlans: children('the number of child protection plans', 'have a child protection plan'),
  childProtectionPlansPer10k: rate('the rate of child protection plans'),
  childProtectionPlanStarts: things(
    'the number of child protection plans started',
    'new child protection plans',
  ),
  childrenInNeed: things('the number of children in need', 'children in need'),
  childrenInNeedPer10k: rate('the rate of children in need'),
  referrals: things('the number of referrals', 'referrals'),
  assessments: things('the number of assessments completed', 'assessments completed'),
  reReferralRate: rate('the re-referral rate'),
  repeatPlanRate: rate('the share of plans that are repeat plans'),
  plansOver2Years: rate('the share of plans over two years'),
  threePlusPlacements: rate('the share of children with three or more placements'),
  longTermStability: rate('long-term placement stability'),
  returnHomeRate: rate('the share who return home'),
  residentialShare: rate("the share who live in children's homes"),
  practitionerChanges: {
    noun: 'the number of changes of practitioner',
    lower: 'children change practitioner less often',
    higher: 'children change practitioner more often',
    counted: false,
  },
  unallocated: children('the number of children who wait for a practitioner', 'wait for a practitioner'),
  overloadedUnitWeeks: rate('the share of time in which units are overloaded'),
  directTimeShare: rate('the share of time spent with families'),
  staffCost: rate('the cost of permanent staff'),
  agencyCost: rate('the cost of agency staff'),
  placementCost: rate('the cost of placements'),
  programmeCost: rate('the cost of training and change'),
  totalCost: rate('the modelled cost'),
}

export function wordsFor(measure: MeasureId): MeasureWords {
  return WORDS[measure]
}

/** "fewer" of what is counted, "lower" of a rate. */
export function sideWord(measure: MeasureId, side: 'lower' | 'higher'): string {
  if (wordsFor(measure).counted) return side === 'lower' ? 'fewer' : 'more'
  return side
}

export function measureOf(id: MeasureId): Measure {
  return MEASURES[MEASURE_INDEX[id]]!
}

/** Known only inside the model, so that nothing is ever published of it. Costs are exact too. */
const NEVER_PUBLISHED: readonly MeasureId[] = [
  'practitionerChanges',
  'unallocated',
  'overloadedUnitWeeks',
  'directTimeShare',
]

/** True for figures that are published with recording noise. */
export function isPublished(id: MeasureId): boolean {
  return measureOf(id).kind !== 'money' && !NEVER_PUBLISHED.includes(id)
}

/** What a number of this measure counts, for subtitles and captions. Empty where its label says it all. */
export function unitWords(id: MeasureId): string {
  const { unit, kind } = measureOf(id)
  if (unit === 'casesPerFte') return 'full-time equivalent'
  if (unit === 'perChildYear') return 'for each child open for a year'
  if (unit === 'gbp') return 'in the last 12 months, opening-year prices'
  if (unit === 'share') return 'per cent'
  return kind === 'flow' ? 'in the last 12 months' : ''
}
