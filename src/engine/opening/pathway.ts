/**
 * Base rates of the pathway from an authority's published figures, so that the baseline holds its stocks and flows.
 * Flows are children a week. What cannot be honoured is clamped and said in `notes`. Derivation: docs/model.md, starting point.
 */
import { WEEKS_PER_YEAR } from '../../model/time'
import type { CompleteProfile } from '../../model/profileFields'
import type { Values } from '../../parameters'
import { AGE_GROUPS, SHAPES, type Bands } from '../../parameters/shapes'
import { exp } from '../../random/maths'
import { hazardByWeek, scaleForMean } from '../bands'
import type { ReconciliationNote } from '../types'
import { careStock, entryByYear, solveCare } from './care'
import { planHistory, type PlanHistory } from './planHistory'
import { planHazards } from './plans'
import { returnRates, type ReturnRates } from './returns'

export interface Pathway {
  /** Children referred for the first time, a week. */
  newReferrals: number
  unaccompanied: number
  /** Share of referred children who are in need, of those who were not missed before; who was is in need. */
  needShare: number
  /** Of referred children in need, those who were missed at triage the last time. */
  missedBefore: number
  /** Share of children not in need whom triage closes. */
  specificity: number
  /** Where assessed children in need go: child in need plan, child protection plan, care. Sums to 1. */
  afterAssessment: readonly [inNeed: number, plan: number, care: number]
  assessmentEnd: Float64Array
  /** Hazard of leaving a child in need plan by weeks, and its parts. */
  inNeedLeave: Float64Array
  inNeedShares: readonly [close: number, plan: number, care: number]
  /** Ratio of the hazard of care of children who came home from care. */
  returnedCareRatio: number
  planLeave: Float64Array
  planShares: readonly [end: number, care: number]
  stepDownShare: number
  homeScale: number
  permanenceScale: number
  /** Stock weights of children in care by age at entry and time, other than unaccompanied. */
  careCells: Float64Array
  unaccompaniedCells: Float64Array
  unaccompaniedStock: number
  /** Weekly hazard of an unaccompanied child leaving care before 18. */
  unaccompaniedExit: number
  planHistory: PlanHistory
  /** Of child in need plans, those that followed an assessment and not a plan or care. */
  freshShare: number
  enquiryShare: number
  /** Share of assessed children found in need. */
  assessedInNeed: number
  stocks: { assessment: number; inNeed: number; plan: number; care: number }
  returns: ReturnRates
  /** Mean weeks a child spends in the stages from which most enter care. */
  weeksAtRisk: number
}

/** Keeps divisions finite where a flow is nothing. */
const NEARLY_NONE = 1e-9

function note(notes: ReconciliationNote[], field: string, message: string): void {
  notes.push({ field, message })
}

const banded = (bands: Bands, mean: number): Float64Array =>
  hazardByWeek(bands, scaleForMean(bands, Math.max(1.05, mean)))

/** Mean weeks of the shares of a hazard are those of the whole: one scale for every way out. */
export function solvePathway(profile: CompleteProfile, values: Values, notes: ReconciliationNote[]): Pathway {
  const week = (yearly: number): number => yearly / WEEKS_PER_YEAR
  const referrals = week(Math.max(1, profile.referrals))
  // Where published figures contradict each other, no part of a flow is more than this share of it.
  const most = values.mostOfAFlow
  const noAction = Math.min(most, profile.referralNoFurtherAction)
  const notInNeed = Math.min(profile.assessedNotInNeed, (1 - noAction) * most)
  const inNeedFlow = referrals * (1 - noAction - notInNeed)
  const assessed = referrals * (1 - noAction)

  const starts = week(profile.lookedAfterStarts)
  const unaccompanied = starts * values.unaccompaniedShare
  const careFlow = starts - unaccompanied
  const plans = week(profile.childProtectionPlanStarts)
  const careFromPlan = Math.min(plans * most, careFlow * values.careFromPlan)
  let careFromAssessment = careFlow * values.careFromAssessment
  let planFromAssessment = plans * values.plansFromAssessment
  const direct = careFromAssessment + planFromAssessment
  if (direct > inNeedFlow * most) {
    const shrink = (inNeedFlow * most) / direct
    careFromAssessment *= shrink
    planFromAssessment *= shrink
  }
  const careFromNeed = careFlow - careFromPlan - careFromAssessment
  const planFromNeed = plans - planFromAssessment

  const assessmentStock = assessed * values.assessmentWeeks
  const stepDown = (plans - careFromPlan) * values.stepDownShare
  const ceased = week(ceasing(profile, values))
  const home = ceased * values.homeShareOfCeased
  const toNeed = inNeedFlow - careFromAssessment - planFromAssessment + stepDown + home
  let needStock =
    profile.childrenInNeed - profile.lookedAfter - profile.childProtectionPlans - assessmentStock
  const leastStock = toNeed * values.leastNeedWeeks
  if (needStock < leastStock) {
    note(
      notes,
      'childrenInNeed',
      `The published ${Math.round(profile.childrenInNeed)} children in need leave room for fewer than a month of child in need plans once children looked after, plans and assessments are taken off. The model holds ${Math.round(profile.childrenInNeed - needStock + leastStock)}.`,
    )
    needStock = leastStock
  }
  const needWeeks = needStock / toNeed
  const needEnd = banded(SHAPES.inNeedEnd.value, needWeeks)
  const escalating = (planFromNeed + careFromNeed) / toNeed
  const fit = escalating > most ? most / escalating : 1
  if (fit < 1)
    note(
      notes,
      'childProtectionPlanStarts',
      'Plans and entries to care are nearly as many as child in need plans; the model cannot reach all of them.',
    )
  const planShare = (planFromNeed / toNeed) * fit
  const reEntry = values.reEntryFirstYear
  const careShare = Math.max(
    (1 - most) * (careFromNeed / toNeed),
    (careFromNeed * fit - home * reEntry * values.reEntryFromHome) / Math.max(NEARLY_NONE, toNeed - home),
  )
  const returnedCareRatio = careShare > 0 ? (reEntry * (1 - careShare)) / (careShare * (1 - reEntry)) : 1

  const planWeeks = profile.childProtectionPlans / Math.max(NEARLY_NONE, plans)
  const planEnd = planHazards(profile, Math.max(2, planWeeks), values.planBandPrior)
  const planCareShare = careFromPlan / Math.max(NEARLY_NONE, plans)

  const care = solveCareStage(profile, values, ceased, unaccompanied, notes)
  const needShare = Math.min(1 - NEARLY_NONE, (1 - noAction - notInNeed) / values.triageSensitivity)
  // Most who close after a plan or care were referred more than a year before.
  const fromNeed = toNeed - planFromNeed - careFromNeed
  const freshShare = (inNeedFlow - careFromAssessment - planFromAssessment) / toNeed
  const closing = {
    noAction: referrals * noAction,
    missed: referrals * Math.min(noAction, needShare * (1 - values.triageSensitivity)),
    missedRatio: values.missedReturnRatio,
    notInNeed: referrals * notInNeed,
    inNeed: fromNeed * freshShare,
    later: fromNeed * (1 - freshShare) + (plans - careFromPlan - stepDown),
  }
  const returns = returnRates(profile.reReferralRate, referrals, closing, values.assessmentWeeks, needEnd)
  if (returns.clamped)
    note(
      notes,
      'reReferralRate',
      'The published re-referral rate is higher than the families who close can account for; the model returns as many as it can.',
    )
  // Those missed before are in need and escalate more readily, from the first week on: base rates are of the others.
  const missedBack = Math.min(needShare, returns.poolMissed[0] / referrals)
  const missedBefore = missedBack / needShare
  const severity = 1 + missedBefore * (values.missedSeverityRatio - 1)
  const afterNeed = {
    plan: planFromAssessment / inNeedFlow / severity,
    care: careFromAssessment / inNeedFlow / severity,
  }
  const history = planHistory({
    repeatShare: profile.repeatPlanRate,
    plans,
    plansFromAssessment: planFromAssessment,
    toNeed,
    stepDown,
    referrals,
    returning: Math.min(referrals * most, returns.total),
    closing: closing.noAction + closing.notInNeed + closing.inNeed + closing.later,
    closingAfterPlan: closing.later,
  })

  return {
    newReferrals: Math.max(referrals * (1 - most), referrals - returns.total),
    unaccompanied,
    needShare: (needShare - missedBack) / (1 - missedBack),
    missedBefore,
    specificity: Math.min(
      1,
      Math.max(
        0,
        (noAction - needShare * (1 - values.triageSensitivity)) / Math.max(NEARLY_NONE, 1 - needShare),
      ),
    ),
    afterAssessment: [1 - afterNeed.plan - afterNeed.care, afterNeed.plan, afterNeed.care],
    assessmentEnd: banded(SHAPES.assessmentEnd.value, values.assessmentWeeks),
    inNeedLeave: needEnd,
    inNeedShares: [1 - (planShare + careShare) / severity, planShare / severity, careShare / severity],
    returnedCareRatio,
    planLeave: planEnd,
    planShares: [1 - planCareShare / severity, planCareShare / severity],
    stepDownShare: values.stepDownShare,
    planHistory: history,
    freshShare,
    assessedInNeed: inNeedFlow / assessed,
    enquiryShare: Math.min(1, profile.section47Enquiries / Math.max(1, assessed * WEEKS_PER_YEAR)),
    stocks: {
      assessment: assessmentStock,
      inNeed: needStock,
      plan: profile.childProtectionPlans,
      care: profile.lookedAfter,
    },
    returns,
    weeksAtRisk:
      values.assessmentWeeks +
      (needWeeks * careFromNeed + planWeeks * careFromPlan) /
        Math.max(NEARLY_NONE, careFromNeed + careFromPlan),
    ...care,
  }
}

/**
 * What of a published difference between starts and ceasing is believed to hold from the first week, 0 to 1: next to nothing where it is of
 * a size that authorities have had, for the number is then steadier than the flows; of a larger one more and more.
 */
function trusted(profile: CompleteProfile, values: Values): number {
  const imbalance = (profile.lookedAfterStarts - profile.lookedAfterCeased) / Math.max(1, profile.lookedAfter)
  const relative = imbalance / values.imbalanceTrusted
  const squared = relative * relative
  const odd = squared * squared
  return odd / (1 + odd)
}

/** Children who cease to be looked after in a year, as the model begins: between as many as start and as many as were published. */
export function ceasing(profile: CompleteProfile, values: Values): number {
  const part = trusted(profile, values)
  const published = profile.lookedAfterStarts + part * (profile.lookedAfterCeased - profile.lookedAfterStarts)
  return published * exp(part * values.imbalanceError)
}

/** Of the rest of that difference, a year's children for each who enters care and is not unaccompanied: what may go on for a while. */
export function imbalanceByEntry(profile: CompleteProfile, values: Values): number {
  const entries = profile.lookedAfterStarts * (1 - values.unaccompaniedShare)
  const rest = (profile.lookedAfterStarts - profile.lookedAfterCeased) * (1 - trusted(profile, values))
  return entries > 0 ? rest / entries : 0
}

/** Unaccompanied children by age group: in the last two. */
function unaccompaniedMix(values: Values): number[] {
  const mix = new Array<number>(AGE_GROUPS).fill(0)
  mix[AGE_GROUPS - 1] = values.uaTeenShare
  mix[AGE_GROUPS - 2] = 1 - values.uaTeenShare
  return mix
}

/** The published mix of ages includes unaccompanied children; they are taken out of the oldest groups. */
export function entryMixWithoutUnaccompanied(values: Values): number[] {
  const alone = unaccompaniedMix(values)
  const mix = SHAPES.ageAtEntry.value.map((each, group) =>
    Math.max(each * (1 - values.mostOfAFlow), each - values.unaccompaniedShare * alone[group]),
  )
  const total = mix.reduce((sum, each) => sum + each, 0)
  return mix.map((each) => each / total)
}

function solveCareStage(
  profile: CompleteProfile,
  values: Values,
  ceased: number,
  unaccompanied: number,
  notes: ReconciliationNote[],
) {
  const uaEntry = entryByYear(unaccompaniedMix(values))
  const entry = entryByYear(entryMixWithoutUnaccompanied(values))
  const uaStock = careStock(uaEntry, 0, values.unaccompaniedExit)
  const aloneStock = Math.min(profile.lookedAfter * values.unaccompaniedMost, unaccompanied * uaStock.weeks)
  const otherStock = profile.lookedAfter - aloneStock
  const scales = solveCare(
    entry,
    otherStock / Math.max(NEARLY_NONE, ceased - unaccompanied),
    values.homeShareOfCeased / values.permanenceShareOfCeased,
    values.longestStay,
  )
  if (!scales.reached)
    note(
      notes,
      'lookedAfterStarts',
      `${Math.round(profile.lookedAfterStarts)} children starting to be looked after in a year cannot hold up ${Math.round(profile.lookedAfter)} looked after: each would have to stay longer than is believed. The number falls in the model.`,
    )
  return {
    homeScale: scales.home,
    permanenceScale: scales.permanence,
    careCells: careStock(entry, scales.home, scales.permanence).cells,
    unaccompaniedCells: uaStock.cells,
    unaccompaniedStock: aloneStock,
    unaccompaniedExit: values.unaccompaniedExit,
  }
}
