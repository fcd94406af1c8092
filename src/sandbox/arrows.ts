/**
 * The arrows of the picture of cause and effect, and what each rests on. Which way an arrow points is the model's; how well that is known is
 * looked up in the register, finding by finding and number by number. Bends are by hand.
 */
import type { MechanismId } from '../model/mechanisms'
import type { ParameterId } from '../parameters'
import type { SHAPES } from '../parameters/shapes'

export interface Arrow {
  from: string
  to: string
  /** More of the first goes with more (`+`) or less (`-`) of the second, in the model. */
  sign: '+' | '-'
  /** Nothing for the pathway of children, which no mechanism switches off. */
  mechanism: MechanismId | undefined
  /** Findings of the register, by mechanism and place. */
  findings: readonly (readonly [MechanismId, string])[]
  /** Numbers of the register that say how large it is. */
  numbers: readonly (ParameterId | keyof typeof SHAPES)[]
  /** How far the line bends to its right, in the units of the picture. */
  bend: number
}

type Rest = Partial<Pick<Arrow, 'findings' | 'numbers' | 'bend'>>

const arrow = (
  from: string,
  sign: Arrow['sign'],
  to: string,
  mechanism: MechanismId | undefined,
  { findings = [], numbers = [], bend = 0 }: Rest,
): Arrow => ({ from, to, sign, mechanism, findings, numbers, bend })

const PANEL_SICKNESS = 'Work_Force_SWAbsence on Work_Force_AvgNumCase_SW, lag 1'
const OWN = '(own estimate)'
const TO_CHILDREN = `caseload to CPP rate, LAC rate ${OWN}: per 10,000 per +1 case (lag 1)`
const NO_TURNOVER = `caseload to turnover ${OWN}: turnover points per +1 case`
const NO_OUTCOMES = `workforce to outcomes ${OWN}: re-referral, repeat CPP, placement moves`
const FIVE = 'RSW follow-up 2015-19: any-intervention rate, five LAs'
const DORSET = 'Dorset RISW: 11 child and workforce indicators'

export const ARROWS: readonly Arrow[] = [
  // Time and work.
  arrow('coordinators', '+', 'time', 'time', {
    findings: [
      ['time', 'SM15'],
      ['time', 'SM16'],
    ],
    numbers: ['adminRelief', 'adminHalfway'],
  }),
  arrow('sharing', '-', 'time', 'time', { numbers: ['discussionHours'], bend: -14 }),
  arrow('change', '-', 'time', 'embedding', { numbers: ['dipHours', 'dipElements'], bend: -10 }),
  arrow('training', '-', 'time', 'elements', {
    findings: [['elements', 'SM48']],
    numbers: ['courseHours', 'courseWeeks'],
    bend: 14,
  }),
  arrow('time', '-', 'load', 'capacities', { numbers: ['statutoryShare', 'startingLoad'] }),
  arrow('size', '+', 'load', 'capacities', {
    findings: [
      ['capacities', 'SM14'],
      ['capacities', 'SM12'],
    ],
    numbers: ['statutoryShare', 'managementHours'],
  }),
  arrow('vacancies', '+', 'load', 'capacities', {
    findings: [
      ['cover', 'SM13'],
      ['capacities', 'SM08'],
    ],
    numbers: ['mostLoad'],
  }),
  arrow('sickness', '+', 'load', 'cover', {
    findings: [['cover', 'SM11']],
    numbers: ['uncoveredPace'],
    bend: 16,
  }),
  arrow('open', '+', 'load', 'capacities', {
    numbers: ['hoursAssessment', 'hoursProtection', 'hoursLookedAfter'],
    bend: 16,
  }),
  // What overload does.
  arrow('load', '+', 'open', 'overload', {
    findings: [['overload', 'SM02']],
    numbers: ['overloadSlowing'],
    bend: 16,
  }),
  arrow('load', '+', 'waiting', 'cover', { numbers: ['caseHolderLimit'] }),
  arrow('load', '-', 'practice', 'overload', {
    findings: [
      ['overload', 'SM01'],
      ['overload', 'SM03'],
      ['overload', 'SM04'],
    ],
    numbers: ['overloadFade', 'discussionCancelled'],
  }),
  arrow('load', '+', 'leaving', 'overload', {
    findings: [
      ['overload', 'SM26'],
      ['overload', NO_TURNOVER],
    ],
    numbers: ['strainLeaving'],
  }),
  arrow('load', '+', 'sickness', 'overload', {
    findings: [['overload', PANEL_SICKNESS]],
    numbers: ['strainSickness'],
    bend: 16,
  }),
  arrow('load', '+', 'plans', 'overload', {
    findings: [['overload', TO_CHILDREN]],
    numbers: ['overloadEscalation', 'slowedEscalation'],
  }),
  arrow('load', '+', 'entries', 'overload', {
    findings: [['overload', TO_CHILDREN]],
    numbers: ['overloadEscalation', 'slowedEscalation'],
  }),
  arrow('load', '+', 'moves', 'overload', {
    findings: [['overload', NO_OUTCOMES]],
    numbers: ['overloadMoves'],
    bend: -60,
  }),
  // Staff.
  arrow('change', '+', 'leaving', 'embedding', {
    findings: [
      ['embedding', 'SM29'],
      ['embedding', 'SM51'],
    ],
    numbers: ['dipLeaving'],
  }),
  arrow('leaving', '+', 'vacancies', 'labourMarket', {
    findings: [['labourMarket', `turnover to vacancy ${OWN}: vacancy points per +1 turnover point`]],
    numbers: ['recruitLagWeeks', 'newPostWeeks'],
  }),
  arrow('vacancies', '+', 'agency', 'labourMarket', {
    findings: [['labourMarket', `vacancy to agency ${OWN}: agency points per +1 vacancy point`]],
    numbers: ['agencyStayWeeks', 'agencyConversion'],
  }),
  arrow('leaving', '+', 'changes', 'continuity', {
    findings: [['continuity', 'SM23']],
    numbers: ['changeWeeks'],
    bend: 84,
  }),
  arrow('leaving', '-', 'practice', 'elements', { numbers: ['courseWaitWeeks'], bend: -150 }),
  arrow('agency', '+', 'changes', 'labourMarket', { numbers: ['agencyStayWeeks'], bend: 20 }),
  arrow('sharing', '-', 'changes', 'continuity', {
    findings: [
      ['cover', 'SM21'],
      ['continuity', 'SM22'],
    ],
    numbers: ['sharedContinuity'],
  }),
  arrow('sharing', '-', 'waiting', 'cover', {
    findings: [['cover', 'SM21']],
    numbers: ['reallocationWeeks', 'uncoveredPace'],
    bend: -196,
  }),
  arrow('changes', '+', 'open', 'continuity', {
    findings: [['continuity', NO_OUTCOMES]],
    numbers: ['changeSlowing', 'changeWeeks'],
  }),
  arrow('changes', '+', 'entries', 'continuity', {
    numbers: ['changeEscalation', 'changeWeeks'],
    bend: -214,
  }),
  arrow('waiting', '+', 'entries', 'continuity', { numbers: ['changeEscalation'], bend: 190 }),
  // Practice.
  arrow('training', '+', 'practice', 'elements', {
    findings: [
      ['elements', 'SM35'],
      ['elements', 'SM38'],
      ['elements', 'SM49'],
    ],
    numbers: ['weightTraining', 'weightClinician', 'weightTogether'],
  }),
  arrow('sharing', '+', 'practice', 'elements', {
    findings: [['elements', 'SM37']],
    numbers: ['weightSupervision', 'weightUnits'],
  }),
  arrow('change', '-', 'practice', 'embedding', { numbers: ['embeddingWeeks'], bend: 16 }),
  arrow('ending', '-', 'practice', 'embedding', {
    findings: [
      ['embedding', 'SM41'],
      ['embedding', 'SM42'],
    ],
    numbers: ['erosionFunding'],
  }),
  arrow('practice', '-', 'plans', 'practiceEffects', {
    findings: [
      ['practiceEffects', 'SM33'],
      ['practiceEffects', DORSET],
    ],
    numbers: ['effectPlan'],
  }),
  arrow('practice', '-', 'entries', 'practiceEffects', {
    findings: [
      ['practiceEffects', 'SM32'],
      ['practiceEffects', FIVE],
    ],
    numbers: ['effectCare'],
    bend: 14,
  }),
  arrow('practice', '-', 'again', 'practiceEffects', {
    findings: [
      ['practiceEffects', 'SM34'],
      ['practiceEffects', DORSET],
    ],
    numbers: ['effectReturn'],
    bend: -172,
  }),
  arrow('practice', '+', 'home', 'practiceEffects', {
    findings: [['practiceEffects', DORSET]],
    numbers: ['effectHome'],
    bend: -204,
  }),
  arrow('practice', '-', 'leaving', 'practiceEffects', {
    findings: [
      ['practiceEffects', 'SM25'],
      ['practiceEffects', DORSET],
    ],
    numbers: ['effectLeaving'],
    bend: -124,
  }),
  arrow('practice', '-', 'sickness', 'practiceEffects', {
    findings: [['practiceEffects', 'SM30']],
    numbers: ['effectSickness'],
    bend: 96,
  }),
  // The pathway of children.
  arrow('world', '+', 'leaving', 'environment', { numbers: ['driftLeaving', 'keepLeaving'], bend: 176 }),
  arrow('world', '+', 'referrals', 'environment', { numbers: ['driftReferral', 'keepDemand'], bend: -10 }),
  arrow('world', '+', 'plans', 'shocks', {
    findings: [['shocks', 'SM61']],
    numbers: ['shockChance', 'shockSize'],
    bend: -16,
  }),
  arrow('referrals', '+', 'assessed', 'frontDoor', { numbers: ['triageSensitivity', 'deskOverloadLoss'] }),
  arrow('desk', '-', 'assessed', 'frontDoor', {
    findings: [
      ['frontDoor', 'SM06'],
      ['frontDoor', 'SM07'],
    ],
    numbers: ['firstResponseGain'],
  }),
  arrow('assessed', '+', 'open', undefined, {
    findings: [['frontDoor', 'SM05']],
    numbers: ['assessmentWeeks', 'assessmentEnd'],
  }),
  arrow('again', '+', 'referrals', undefined, { numbers: ['reReferral', 'missedReturnRatio'], bend: 14 }),
  arrow('open', '+', 'plans', undefined, { numbers: ['plansFromAssessment', 'inNeedEnd'] }),
  arrow('plans', '+', 'entries', undefined, { numbers: ['careFromPlan'] }),
  arrow('edge', '-', 'entries', 'edgeOfCare', {
    findings: [['edgeOfCare', 'SM55']],
    numbers: ['effectEdge', 'edgePlaces', 'edgeRisk'],
  }),
  arrow('entries', '+', 'care', undefined, { numbers: ['ageAtEntry'] }),
  arrow('home', '-', 'care', undefined, { numbers: ['homeShareOfCeased', 'home'] }),
  arrow('care', '+', 'bought', 'placementSupply', {
    numbers: ['inHouseSlack', 'inHouseGrowth'],
  }),
  arrow('care', '+', 'recorded', 'measurement', { numbers: ['noiseCount', 'noiseWorkforce'] }),
]
