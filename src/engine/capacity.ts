/** Mechanisms `time`, `capacities`, `elements`, `overload`, `practiceEffects`, `continuity`, `frontDoor`: what each unit can do this week and what that does to its families and staff. */
import { LEDGER_INDEX as L } from '../model/ledger'
import { WEEKS_PER_YEAR } from '../model/time'
import type { Values } from '../parameters'
import { ROLE_LIST } from './design'
import { DRIFT } from './environment'
import type { Future, Plan, Stage } from './future'
import { fillTimeUse, postHours, type TimeUse } from './hours'
import { recordTime, recordWork } from './ledger'
import { unitMultipliers } from './multipliers'
import { dipHours, dipLeaving, embedStep, inForce } from './phase'
import {
  conferencesWeek,
  fillOtherPractices,
  keepsPlans,
  restorativeTime,
  type OtherPractices,
} from './practices'
import { countStaff, staffed } from './present'
import { DESIGN, FLOW, POST, type World } from './world'

/** Keeps a unit without hours or practitioners last without dividing by zero. */
const NEARLY_NONE = 1e-6
/** Hours of the clinicians of the unit at hand. */
let therapyHours = 0
const use: TimeUse = { worked: 0, meetings: 0, admin: 0 }
const other: OtherPractices = { plan: 1, care: 1, home: 1, beforeProceedings: 1 }
const DIRECT = ROLE_LIST.map((role) => role.direct)
const STATUTORY = ROLE_LIST.map((role) => role.statutory)
const THERAPEUTIC = ROLE_LIST.map((role) => role.therapeutic)
const ADULTS = ROLE_LIST.map((role) => role.adults)

export function capacityWeek(future: Future, plan: Plan, world: World): void {
  const { units } = world
  const { values, environment, weeks } = future
  const now = inForce(plan, world)
  const elements = now.option.elements
  const lost = dipHours(future, plan, world) + restorativeTime(future, plan, world)
  const dip = dipLeaving(future, plan, world)
  const shortSickness = Math.min(
    1,
    future.workforce.shortSickness * environment.drift[DRIFT.sickness * weeks + world.week],
  )
  let desk = 0
  let partners = 0
  let familyWork = 0
  let heldWork = 0
  for (let unit = 0; unit < units.count; unit++) {
    countStaff(world, unit)
    if (now.design.units[unit].service === 'frontDoor') {
      desk += staffed.qualified
      partners += staffed.partners
    }
    if (units.groups[unit] === 0) {
      units.strength[unit] = 0
      units.leaving[unit] = dip
      units.sickness[unit] = 1
      continue
    }
    const over = Math.max(0, units.strain[unit] - 1)
    // Discussion is cancelled as overload grows.
    const discussing = future.on.overload ? Math.max(0, 1 - values.discussionCancelled * over) : 1
    fillTimeUse(
      use,
      values,
      future.on,
      elements,
      staffed.coordinators / Math.max(NEARLY_NONE, staffed.practitioners),
      discussing,
      lost,
    )
    unitHours(future, world, unit, shortSickness)
    unitLoad(future, world, unit)
    unitPractice(future, now, world, unit, elements, discussing, over)
    const { practitioners, adults } = now.design.units[unit]
    // Conferences, too, are called off under pressure.
    fillOtherPractices(
      other,
      future,
      plan,
      world,
      unit,
      staffed.specialists,
      practitioners - adults,
      discussing,
    )
    unitMultipliers(future, world, unit, over, dip, other)
    if (!keepsPlans(world, unit)) continue
    familyWork += units.work[unit]
    heldWork += units.work[unit] * discussing
  }
  conferencesWeek(future, plan, world, familyWork, familyWork > 0 ? heldWork / familyWork : 0)
  world.design[DESIGN.deskFte] = desk
  // A first response team without its partners from housing and education screens less well.
  const beside = Math.min(1, partners / Math.max(NEARLY_NONE, values.partnersAtDesk * now.design.deskFte))
  world.design[DESIGN.screening] = now.firstResponseGain * (1 - values.firstResponsePartners * (1 - beside))
  const elsewhere = units.count
  units.leaving[elsewhere] = 1
  units.sickness[elsewhere] = 1
}

/**
 * Hours of everyone there this week; starters and first-year practitioners carry less. Adult specialists count as far as there is work with
 * adults; clinicians have hours of their own, which nobody else's work can use.
 */
function unitHours(future: Future, world: World, unit: number, shortSickness: number): void {
  const { posts, units, week, flows, ledger } = world
  const { values, on } = future
  let all = 0
  let statutory = 0
  let withAdults = 0
  let therapy = 0
  let contracted = 0
  let present = 0
  let guided = 0
  for (let post = units.postsFrom[unit]; post < units.postsTo[unit]; post++) {
    const role = posts.role[post]
    if (!(DIRECT[role] || THERAPEUTIC[role]) || posts.state[post] === POST.vacant) continue
    if (DIRECT[role]) contracted += posts.fte[post] * values.contractedHours
    if (posts.absentUntil[post] > week) continue
    if (DIRECT[role]) present += posts.fte[post]
    let hours = postHours(use, posts.fte[post])
    if (posts.state[post] === POST.permanent) {
      hours *= 1 - shortSickness
      const time = week - posts.since[post]
      if (time < values.inductionWeeks) hours *= inductedShare(values, time)
      if (posts.firstYear[post] === 1 && time < WEEKS_PER_YEAR) {
        hours *= values.firstYearCaseload
        guided += posts.fte[post] * values.firstYearGuidance
      }
    }
    if (posts.courseUntil[post] > week) hours = Math.max(0, hours - values.courseHours / values.courseWeeks)
    if (THERAPEUTIC[role]) therapy += hours
    else if (ADULTS[role]) withAdults += hours
    else all += hours
    if (STATUTORY[role]) statutory += hours
  }
  // What managers without cases do not cover of management is done by the unit itself; so is guidance of those in their first year.
  const managed = on.capacities
    ? Math.max(0, staffed.practitioners * values.managementHours - staffed.managers * values.contractedHours)
    : 0
  if (on.capacities) withAdults = Math.min(withAdults, values.adultWorkShare * units.work[unit])
  all += withAdults
  const left = all > 0 ? Math.max(0, 1 - (managed + guided) / all) : 0
  all *= left
  statutory *= left
  // Posts of the whole authority grow or shrink with demand, in every unit alike.
  const staffing = future.environment.staffing[week]
  units.hours[unit] = all * staffing
  units.perHour[unit] = 1 / (units.hours[unit] + NEARLY_NONE)
  units.statutoryHours[unit] = statutory * staffing
  flows[FLOW.contractedHours] += contracted * staffing
  ledger[L['hours.contracted']] += contracted * staffing
  recordTime(future, world, use, present, staffing)
  therapyHours = therapy * staffing
}

/** Share of its hours a starter has after `time` weeks: a straight line from what the first week has. */
const inductedShare = (values: Values, time: number): number =>
  values.inductionStart + ((1 - values.inductionStart) * time) / values.inductionWeeks

/** A unit with families and nobody to work with them has the most load that counts. */
function loadOf(needed: number, hours: number, most: number): number {
  if (needed <= 0) return 0
  return hours > 0 ? Math.min(most, needed / hours) : most
}

/** Load is the worst of the two capacities; strain is its average over about two months. */
function unitLoad(future: Future, world: World, unit: number): void {
  const { units, flows } = world
  const { values, on } = future
  const work = units.work[unit] * (keepsPlans(world, unit) ? 1 + world.design[DESIGN.conferenceWork] : 1)
  const statutoryWork = (work - units.enquiries[unit]) * values.statutoryShare + units.enquiries[unit]
  const total = loadOf(work, units.hours[unit], values.mostLoad)
  const load = on.capacities
    ? Math.max(total, loadOf(statutoryWork, units.statutoryHours[unit], values.mostLoad))
    : total
  units.load[unit] = load
  units.strain[unit] += (load - units.strain[unit]) / values.strainWeeks
  flows[FLOW.directHours] += Math.min(work, units.hours[unit])
  recordWork(world, units.hours[unit], work)
  flows[FLOW.unitWeeks] += 1
  if (load > 1) flows[FLOW.overloaded] += 1
}

/** What is in place of what was designed, and how strong practice is, 0 to about 1. */
function unitPractice(
  future: Future,
  stage: Stage,
  world: World,
  unit: number,
  elements: Stage['option']['elements'],
  discussing: number,
  over: number,
): void {
  const { units } = world
  const { values, on } = future
  const design = stage.design.units[unit]
  const trained = on.elements
    ? elements.training * (staffed.trained / Math.max(NEARLY_NONE, staffed.practitioners))
    : elements.training
  const attending = on.elements
    ? Math.min(
        1,
        (staffed.clinicians * values.practitionersPerClinician) / Math.max(NEARLY_NONE, design.practitioners),
      )
    : 1
  const clinician =
    elements.clinician * (on.elements ? delivered(future, unit, world, elements, attending) : 1)
  const led = on.elements ? (staffed.leadPosts > 0 ? staffed.leads / staffed.leadPosts : 0) : 1
  const quality = 1 - (1 - values.supervisionWithoutClinician) * (1 - attending)
  const supervision = elements.groupSupervision * led * discussing * quality
  const small = elements.smallUnits * units.shared[unit]
  const together = trained * supervision * clinician
  const { weightTraining, weightSupervision, weightClinician, weightUnits, weightTogether } = values
  const parts =
    weightTraining * trained +
    weightSupervision * supervision +
    weightClinician * clinician +
    weightUnits * small +
    weightTogether * together
  // The weights are drawn one by one; all elements in full are a strength of 1 in every draw.
  const whole = parts / (weightTraining + weightSupervision + weightClinician + weightUnits + weightTogether)
  units.embedded[unit] = embedStep(future, units.embedded[unit])
  const fade = on.overload ? Math.max(0, 1 - values.overloadFade * over) : 1
  units.strength[unit] = whole * units.embedded[unit] * world.design[DESIGN.sustained] * fade
}

/** Share of the therapeutic work asked for that the clinicians of the unit have time for. What is not done is not done by others. */
function delivered(
  future: Future,
  unit: number,
  world: World,
  elements: Stage['option']['elements'],
  attending: number,
): number {
  const asked = elements.clinician * future.values.therapeuticShare * world.units.work[unit]
  return future.on.capacities && asked > 0 ? Math.min(1, therapyHours / asked) : attending
}
