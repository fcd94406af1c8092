/** Hours a child of each stage asks a week, set so that the baseline's staff begin at the drawn load. */
import { STAGE, STAGES } from '../../model/stages'
import { WEEKS_PER_YEAR } from '../../model/time'
import type { MechanismSwitches } from '../../model/mechanisms'
import type { Elements } from '../../model/elements'
import type { CompleteProfile } from '../../model/profileFields'
import type { Values } from '../../parameters'
import { GROUPS } from '../cases'
import type { Design } from '../design'
import { isQualified, ROLE_LIST } from '../design'
import type { Pathway } from './pathway'
import { steadyHours } from './steady'
import type { WorkforceRates } from './workforce'

export interface WorkRates {
  /** Hours a week by stage. */
  hours: Float64Array
  /** Extra statutory hours a week during a section 47 enquiry. */
  enquiryHours: number
  /** Cases counted with case holders for each open child. */
  casesPerChild: number
  /** FTE of case-holding posts of the baseline, filled. */
  caseHoldersFte: number
  /** Referrals a week one full-time post at the front door can screen; 0 where the baseline has no front door. */
  referralsPerDeskFte: number
  /** Share of all work that is not with children looked after: what grows with referrals and with slower closure. */
  withDemand: number
}

/** Keeps divisions finite where there is nothing to divide by. */
const NEARLY_NONE = 1e-9

export function solveWork(
  profile: CompleteProfile,
  pathway: Pathway,
  workforce: WorkforceRates,
  baseline: Design,
  elements: Elements,
  values: Values,
  on: MechanismSwitches,
): WorkRates {
  const ratio = new Float64Array(STAGES.length)
  ratio[STAGE.assessment] = values.hoursAssessment
  ratio[STAGE.childInNeed] = 1
  ratio[STAGE.childProtection] = values.hoursProtection
  ratio[STAGE.lookedAfter] = values.hoursLookedAfter
  const stocks = [
    0,
    pathway.stocks.assessment,
    pathway.stocks.inNeed,
    pathway.stocks.plan,
    pathway.stocks.care,
  ]
  const enquiries =
    (pathway.stocks.assessment / Math.max(NEARLY_NONE, values.assessmentWeeks)) *
    pathway.enquiryShare *
    values.enquiryWeeks
  const work = new Float64Array(GROUPS)
  for (let stage = 1; stage < stocks.length; stage++)
    work[baseline.groupOfStage[stage]] += stocks[stage] * ratio[stage]
  work[baseline.groupOfStage[STAGE.assessment]] += enquiries * values.enquiryExtra

  const capacity = new Float64Array(GROUPS)
  const filled = workforce.permanentShare + workforce.agencyShare
  let caseHoldersFte = 0
  for (let index = 0; index < baseline.units.length; index++) {
    const unit = baseline.units[index]
    if (unit.groups === 0) continue
    const members = baseline.posts.filter((post) => post.unit === index)
    for (const post of members) {
      if (!ROLE_LIST[post.role].holdsCases) continue
      caseHoldersFte += post.fte * (isQualified(post.role) ? filled : 1 - values.otherVacancy)
    }
    capacity[groupOfBits(unit.groups)] += steadyHours(
      { profile, workforce, elements, values, on },
      members,
      unit.practitioners,
    ).all
  }
  const hours = new Float64Array(STAGES.length)
  const perWork = (group: number): number =>
    work[group] > 0 ? (values.startingLoad * capacity[group]) / work[group] : 0
  for (let stage = 1; stage < stocks.length; stage++)
    hours[stage] = exactHours(ratio[stage] * perWork(baseline.groupOfStage[stage]))
  const open = stocks.reduce((sum, each) => sum + each, 0)
  const asked = stocks.reduce((sum, each, stage) => sum + each * hours[stage], 0)
  return {
    hours,
    enquiryHours: exactHours(values.enquiryExtra * perWork(baseline.groupOfStage[STAGE.assessment])),
    casesPerChild: (profile.caseloadPerFte * caseHoldersFte) / Math.max(1, open),
    caseHoldersFte,
    withDemand: asked > 0 ? 1 - (stocks[STAGE.lookedAfter] * hours[STAGE.lookedAfter]) / asked : 1,
    referralsPerDeskFte:
      baseline.deskFte > 0
        ? profile.referrals / WEEKS_PER_YEAR / (baseline.deskFte * filled) / values.startingLoad
        : 0,
  }
}

/** Parts of an hour in which work is counted: sums of whole multiples of a power of two are exact in any order. */
const PARTS_OF_HOUR = 1 << 20
const exactHours = (hours: number): number => Math.round(hours * PARTS_OF_HOUR) / PARTS_OF_HOUR

/** A unit of the baseline takes cases of one group: the position of its bit. */
function groupOfBits(bits: number): number {
  return bits === 1 ? 0 : bits === 2 ? 1 : 2
}
