/** Step 8 of the week: every measure as it stands, and, at a year's end, as it would be published (mechanism `measurement`). */
import {
  MEASURES,
  MEASURE_COUNT,
  MEASURE_INDEX as M,
  type MeasureId,
  type MeasureKind,
} from '../model/measures'
import { STAGE } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import { exp } from '../random/maths'
import { normal } from '../random/samplers'
import { isQualified, ROLE_LIST } from './design'
import { DRIFT, spreadAt } from './environment'
import type { Future } from './future'
import { KIND } from './opening/placements'
import { DESIGN, FLOW, FLOWS, POST, type World } from './world'

const PER = 10_000
const HOLDS = ROLE_LIST.map((role) => role.holdsCases)

interface StaffCount {
  permanent: number
  agency: number
  vacant: number
  holders: number
}
const staff: StaffCount = { permanent: 0, agency: 0, vacant: 0, holders: 0 }

/** Counts of social workers by state; case holders are those in units that hold cases, agency included. */
function countSocialWorkers(future: Future, world: World): void {
  const { posts, units, flows, week } = world
  let permanent = 0
  let agency = 0
  let vacant = 0
  let holders = 0
  let away = 0
  for (let post = 0; post < posts.count; post++) {
    const role = posts.role[post]
    if (!isQualified(role)) continue
    const fte = posts.fte[post]
    const state = posts.state[post]
    if (state === POST.permanent) {
      permanent += fte
      if (posts.absentUntil[post] > week) away += fte
    } else if (state === POST.agency) agency += fte
    if (state !== POST.permanent) vacant += fte
    if (state !== POST.vacant && HOLDS[role] && posts.unit[post] >= 0 && units.groups[posts.unit[post]] !== 0)
      holders += fte
  }
  staff.permanent = permanent
  staff.agency = agency
  const counting = future.environment.drift[DRIFT.counting * future.weeks + week]
  staff.vacant = vacant * future.workforce.vacancyCounted * counting
  staff.holders = holders * future.environment.staffing[week]
  const short =
    future.workforce.shortSickness * future.environment.drift[DRIFT.sickness * future.weeks + week]
  flows[FLOW.daysLost] += away + (permanent - away) * short
  flows[FLOW.staffWeeks] += permanent
}

const ratio = (top: number, bottom: number): number => (bottom > 0 ? top / bottom : 0)

/** Sums of every flow over the last 52 weeks. */
const year = new Float64Array(FLOWS)

function sumYear(history: Float64Array, weeks: number, week: number): void {
  const from = Math.max(0, week - WEEKS_PER_YEAR + 1)
  for (let flow = 0; flow < FLOWS; flow++) {
    let sum = 0
    for (let at = flow * weeks + from; at <= flow * weeks + week; at++) sum += history[at]
    year[flow] = sum
  }
}

/** Closes the week's flows into the history and works out every measure. */
export function recordWeek(future: Future, world: World): void {
  const { flows, history, values, week, stageCount, placementCount, design } = world
  const { weeks } = future
  countSocialWorkers(future, world)
  const open =
    stageCount[STAGE.assessment] +
    stageCount[STAGE.childInNeed] +
    stageCount[STAGE.childProtection] +
    stageCount[STAGE.lookedAfter]
  flows[FLOW.openChildren] += open
  for (let flow = 0; flow < FLOWS; flow++) history[flow * weeks + week] = flows[flow]
  flows.fill(0)
  sumYear(history, weeks, week)
  const care = stageCount[STAGE.lookedAfter]
  const plans = stageCount[STAGE.childProtection]
  const per10k = PER / future.scenario.authority.population0to17
  const drift = future.environment.drift[DRIFT.caseload * weeks + week]
  values[M.caseloadPerFte] = ratio(open * future.work.casesPerChild * drift, staff.holders)
  values[M.agencyRate] = ratio(staff.agency, staff.agency + staff.permanent)
  values[M.turnoverRate] = ratio(year[FLOW.leavers], staff.permanent)
  values[M.vacancyRate] = ratio(staff.vacant, staff.vacant + staff.permanent)
  values[M.sicknessRate] = ratio(year[FLOW.daysLost], year[FLOW.staffWeeks])
  values[M.lookedAfter] = care
  values[M.lookedAfterPer10k] = care * per10k
  values[M.lookedAfterStarts] = year[FLOW.careStarts]
  values[M.lookedAfterCeased] = year[FLOW.careEnds]
  values[M.childProtectionPlans] = plans
  values[M.childProtectionPlansPer10k] = plans * per10k
  values[M.childProtectionPlanStarts] = year[FLOW.planStarts]
  values[M.childrenInNeed] = open
  values[M.childrenInNeedPer10k] = open * per10k
  values[M.referrals] = year[FLOW.referrals]
  values[M.assessments] = year[FLOW.assessments]
  values[M.reReferralRate] = ratio(year[FLOW.reReferrals], values[M.referrals])
  values[M.repeatPlanRate] = ratio(year[FLOW.repeatPlans], values[M.childProtectionPlanStarts])
  values[M.plansOver2Years] = ratio(design[DESIGN.plansOver2], plans)
  values[M.threePlusPlacements] = ratio(design[DESIGN.threePlus], care)
  values[M.longTermStability] = ratio(design[DESIGN.stable], design[DESIGN.longTerm])
  values[M.returnHomeRate] = ratio(year[FLOW.homeEnds], values[M.lookedAfterCeased])
  values[M.residentialShare] = ratio(placementCount[KIND.residential], care)
  values[M.practitionerChanges] = ratio(year[FLOW.changes] * WEEKS_PER_YEAR, year[FLOW.openChildren])
  values[M.unallocated] = design[DESIGN.unallocated]
  values[M.overloadedUnitWeeks] = ratio(year[FLOW.overloaded], year[FLOW.unitWeeks])
  values[M.directTimeShare] = ratio(year[FLOW.directHours], year[FLOW.contractedHours])
  values[M.staffCost] = year[FLOW.staffCost]
  values[M.agencyCost] = year[FLOW.agencyCost]
  values[M.placementCost] = year[FLOW.placementCost]
  values[M.programmeCost] = year[FLOW.programmeCost]
  values[M.totalCost] =
    values[M.staffCost] + values[M.agencyCost] + values[M.placementCost] + values[M.programmeCost]
}

const WORKFORCE: readonly MeasureId[] = [
  'caseloadPerFte',
  'agencyRate',
  'turnoverRate',
  'vacancyRate',
  'sicknessRate',
]
const NEED: readonly MeasureId[] = ['childrenInNeed', 'childrenInNeedPer10k']
const PLANS: readonly MeasureId[] = ['childProtectionPlans', 'childProtectionPlansPer10k']
const EXACT: readonly MeasureId[] = [
  'practitionerChanges',
  'unallocated',
  'overloadedUnitWeeks',
  'directTimeShare',
]
/** Measures that are one figure said in two ways share their noise. */
const SAME_AS: Partial<Record<MeasureId, MeasureId>> = {
  lookedAfterPer10k: 'lookedAfter',
  childProtectionPlansPer10k: 'childProtectionPlans',
  childrenInNeedPer10k: 'childrenInNeed',
}

/** Log standard deviation of a measure's recording noise. */
function noiseOf({ values, scenario }: Future, id: MeasureId, kind: MeasureKind): number {
  if (id === 'caseloadPerFte') return values.noiseCaseload
  if (id === 'vacancyRate' || id === 'agencyRate')
    return values.noiseVacancy * spreadAt(id, scenario.authority.underlying, values)
  if (id === 'reReferralRate') return values.noiseReturns
  if (WORKFORCE.includes(id)) return values.noiseWorkforce
  if (NEED.includes(id)) return values.noiseNeed
  if (PLANS.includes(id)) return values.noisePlans
  return kind === 'rate' ? values.noiseRate : values.noiseCount
}

/** How far another way of counting moves a measure: log standard deviation, none where ways of counting are not told apart. */
function recountOf({ values, scenario }: Future, id: MeasureId): number {
  if (id === 'vacancyRate' || id === 'agencyRate')
    return values.recountVacancy * spreadAt(id, scenario.authority.underlying, values)
  return id === 'reReferralRate' ? values.recountReturns : 0
}

/** Draws of a year that decide whether a measure is counted in another way, and in which. */
const RECOUNTED = MEASURE_COUNT
const WAY = 2 * MEASURE_COUNT

/** What the way of counting makes of a measure so many years on: that of the opening until it changes, and then until it changes again. Mean 1. */
function countedAs({ values, streams }: Future, index: number, year: number, size: number): number {
  let way = 0
  let asBefore = 1
  for (let at = 0; at <= year; at++) {
    asBefore *= 1 - values.recountChance
    if (streams.measurement.uniform(RECOUNTED + index, at) < values.recountChance)
      way = size * normal(streams.measurement.uniform(WAY + index, at))
  }
  return exp(way) / (asBefore + (1 - asBefore) * exp((size * size) / 2))
}

/** Writes the measures as they would be published at a year's end: recording noise keyed by measure and year, the same in every option. */
export function publishYear(
  future: Future,
  world: World,
  year: number,
  yearly: Float64Array,
  offset: number,
  years: number,
): void {
  const { values } = world
  for (let index = 0; index < MEASURE_COUNT; index++) {
    const { id, kind } = MEASURES[index]
    let value = values[index]
    if (future.on.measurement && kind !== 'money' && !EXACT.includes(id)) {
      const size = noiseOf(future, id, kind)
      const noise = normal(future.streams.measurement.uniform(M[SAME_AS[id] ?? id], year))
      value *= exp(size * noise - (size * size) / 2)
      const recount = recountOf(future, id)
      if (recount > 0) value *= countedAs(future, index, year, recount)
      if (MEASURES[index].unit === 'share') value = Math.min(1, value)
    }
    yearly[(offset + index) * years + year] = value
  }
}
