/** The design that levers make of today's structure, in the terms of a scenario file, and what it would cost in a whole year. */
import { NO_ELEMENTS } from '../model/elements'
import { centralValues } from '../parameters'
import { payBillGbp, postsOf, postsSummary, unitCountForSame } from '../scenario/design'
import { extendOption } from '../scenario/extend'
import { resolveScenario } from '../scenario/resolve'
import type { LaterFile, Scenario, ServiceFile, UnitFile } from '../scenario/types'
import { LEVER_IDS, SERVICE_LEVERS, type LeverId, type Levers } from './levers'

/** Fewest social workers that a team or unit keeps: somebody has to hold its cases. */
const LEAST_WORKERS = 1
/** More posts than any lever takes. */
const FEWEST = 100

/** One entry a unit, and back to as few entries as say the same. */
const oneByOne = (units: readonly UnitFile[]): UnitFile[] =>
  units.flatMap((unit) => Array.from({ length: unit.count }, () => ({ ...unit, count: 1 })))

function together(units: readonly UnitFile[]): UnitFile[] {
  const found: UnitFile[] = []
  for (const unit of units) {
    const last = found.at(-1)
    if (last && JSON.stringify({ ...last, count: 1 }) === JSON.stringify(unit)) last.count++
    else found.push({ ...unit })
  }
  return found
}

const workersOf = (unit: UnitFile): number => postsOf(unit).socialWorker ?? 0

/** Posts are given to the unit that has fewest of them, and taken from the one that has most; as many as can be taken, which is `done`. */
function withWorkers(units: readonly UnitFile[], posts: number): { units: UnitFile[]; done: number } {
  const each = oneByOne(units)
  const step = Math.sign(posts)
  let done = 0
  while (done !== posts) {
    const counts = each.map(workersOf)
    const at = counts.indexOf(step > 0 ? Math.min(...counts) : Math.max(...counts))
    const socialWorker = Number((counts[at]! + step).toFixed(2))
    if (socialWorker < LEAST_WORKERS) break
    each[at] = { ...each[at]!, posts: { ...each[at]!.posts, socialWorker } }
    done += step
  }
  return { units: together(each), done }
}

const SMALL: UnitFile = { template: 'unit', count: 1 }

/** Units of a service before posts are given or taken. */
const madeOf = ({ units }: ServiceFile, small: boolean): UnitFile[] =>
  small ? [{ ...SMALL, count: unitCountForSame(units, SMALL, 'payBill') }] : units

/** Posts of social workers that can be cut from a service in all, so that each unit keeps one. */
export function mostCut(base: Scenario, levers: Levers, workers: LeverId): number {
  const { service, units } = SERVICE_LEVERS.find((each) => each.workers === workers)!
  const today = base.options[0]!.services?.find((each) => each.service === service)
  return today ? Math.abs(withWorkers(madeOf(today, levers[units] === 1), -FEWEST).done) : 0
}

function withPost(
  unit: UnitFile,
  role: 'unitCoordinator' | 'clinician',
  lever: number,
  whole: number,
): UnitFile {
  const now = postsOf(unit)[role] ?? 0
  const fte = lever < 0 ? 0 : lever > 0 ? Math.max(whole, now) : now
  return fte === now ? unit : { ...unit, posts: { ...unit.posts, [role]: fte } }
}

function serviceFor(today: ServiceFile, levers: Levers, workers: LeverId, units: LeverId): ServiceFile {
  return {
    ...today,
    units: withWorkers(madeOf(today, levers[units] === 1), levers[workers]).units.map((unit) =>
      withPost(
        withPost(unit, 'unitCoordinator', levers.coordinators, 1),
        'clinician',
        levers.clinicians,
        0.5,
      ),
    ),
  }
}

/** Everything that is in force with these levers. */
export function designFor(base: Scenario, today: Levers, levers: Levers): Omit<LaterFile, 'week'> {
  const { services, elements, practices } = extendOption(base.options[0]!)
  const before = { ...NO_ELEMENTS, ...elements }
  const any = SERVICE_LEVERS.some(({ units }) => levers[units] === 1)
  // The posts bring their element with them; cut posts end it, and posts as they were leave it as it was.
  const postElement = (lever: number, now: number): number => (lever > 0 ? 1 : lever < 0 ? 0 : any ? 1 : now)
  const edge: ServiceFile = {
    service: 'edgeOfCare',
    units: levers.edge > 0 ? [{ template: 'edgeOfCareUnit', count: levers.edge }] : [],
  }
  return {
    services: [
      ...services
        .filter(({ service }) => service !== 'edgeOfCare')
        .map((service) => {
          const found = SERVICE_LEVERS.find((each) => each.service === service.service)
          return found ? serviceFor(service, levers, found.workers, found.units) : service
        }),
      ...(levers.edge === today.edge ? services.filter(({ service }) => service === 'edgeOfCare') : [edge]),
    ],
    elements: {
      training: levers.training,
      groupSupervision: levers.supervision,
      smallUnits: any ? 1 : before.smallUnits,
      adminSupport: postElement(levers.coordinators, before.adminSupport),
      clinician: postElement(levers.clinicians, before.clinician),
    },
    practices: { ...practices, familyGroupConferences: levers.conferences },
    policies: { agencyCover: levers.agency, recruitment: levers.recruitment },
  }
}

export interface DesignCost {
  /** Pay bill with every post filled by permanent staff, GBP a year. */
  payBill: number
  /** Courses in a first year and conferences, GBP. */
  courses: number
  conferences: number
  postsFte: number
  practitionersFte: number
}

/** At the middle value of every price and assumption; which prices rest on a source is said where they are shown. */
export function costOf(base: Scenario, today: Levers, levers: Levers): DesignCost {
  const option = { id: 'design', extends: base.options[0]!.id, ...designFor(base, today, levers) }
  const resolved = resolveScenario({ ...base, options: [base.options[0]!, option] })
  const made = resolved.options[1]!
  const values = centralValues(base.stance, base.parameters)
  const posts = postsSummary(made)
  const weeks = 52
  const begun = 1 - Math.exp((-weeks * levers.training) / values.courseWaitWeeks)
  const { lookedAfterStarts } = resolved.authority.profile
  const families =
    (lookedAfterStarts *
      (1 - values.unaccompaniedShare) *
      (1 - values.careFromAssessment) *
      values.nearProceedings) /
    values.nearProceedingsEnter /
    values.conferenceChildren
  return {
    payBill: payBillGbp(made, base.parameters),
    courses: posts.caseHoldersFte * begun * values.courseCost,
    conferences: families * (1 - values.conferencesToday) * levers.conferences * values.conferenceCost,
    postsFte: posts.postsFte,
    practitionersFte: posts.caseHoldersFte,
  }
}

/** Would this value of a lever, with the others as they are, be another design than leaving it as today? */
export function doesSomething(
  base: Scenario,
  today: Levers,
  levers: Levers,
  id: LeverId,
  value: number,
): boolean {
  const made = (each: number) => JSON.stringify(designFor(base, today, { ...levers, [id]: each }))
  return made(value) !== made(today[id])
}

/** What differs between two settings of the levers. */
export const changedLevers = (before: Levers, after: Levers): LeverId[] =>
  LEVER_IDS.filter((id) => before[id] !== after[id])
