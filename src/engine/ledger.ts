/** Step 9 of the week: quantities behind money, added up over a financial year. Events are added where they happen, in `world.ledger`. */
import { LEDGER_COUNT, LEDGER_INDEX as L } from '../model/ledger'
import { ROLE_IDS } from '../model/roles'
import { STAGE, STAGES } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import type { Design } from './design'
import { isQualified, ROLE_LIST } from './design'
import type { Future, Plan } from './future'
import type { TimeUse } from './hours'
import { inForce } from './phase'
import { POST, type World } from './world'

/** First line of posts by state; the others follow by role. */
const BY_STATE: number[] = []
BY_STATE[POST.vacant] = L[`vacant.${ROLE_IDS[0]}`]
BY_STATE[POST.permanent] = L[`permanent.${ROLE_IDS[0]}`]
BY_STATE[POST.agency] = L[`agency.${ROLE_IDS[0]}`]
/** Line of entries to care by the stage before. */
const ENTRIES = STAGES.map((_, stage) =>
  stage === STAGE.assessment
    ? L['entries.assessment']
    : stage === STAGE.childInNeed
      ? L['entries.childInNeed']
      : stage === STAGE.childProtection
        ? L['entries.childProtection']
        : L['entries.unaccompanied'],
)

/** Stocks of the week as parts of a year. `price`: of placements, against the opening year. */
export function ledgerWeek(future: Future, plan: Plan, world: World, price: number): void {
  const { ledger, posts, stageCount, placementCount, placementPrice, week } = world
  const part = 1 / WEEKS_PER_YEAR
  const staffed = future.environment.staffing[week] * part
  for (let post = 0; post < posts.count; post++)
    ledger[BY_STATE[posts.state[post]] + posts.role[post]] += posts.fte[post] * staffed
  for (let kind = 0; kind < placementCount.length; kind++) {
    ledger[L['placed.kinship'] + kind] += placementCount[kind] * part
    ledger[L['priced.kinship'] + kind] += placementPrice[kind] * part
    ledger[L['paid.kinship'] + kind] += placementPrice[kind] * price * part
  }
  for (let stage: number = STAGE.assessment; stage < stageCount.length; stage++)
    ledger[L['stage.assessment'] + stage - STAGE.assessment] += stageCount[stage] * part
  ledger[L.edgeFte] += edgeFte(inForce(plan, world).design, world) * staffed
}

function edgeFte({ units }: Design, { posts, units: { postsFrom, postsTo } }: World): number {
  let fte = 0
  for (let unit = 0; unit < units.length; unit++) {
    if (units[unit].service !== 'edgeOfCare') continue
    for (let post = postsFrom[unit]; post < postsTo[unit]; post++)
      if (ROLE_LIST[posts.role[post]].direct && posts.state[post] !== POST.vacant) fte += posts.fte[post]
  }
  return fte
}

/** One person of a post leaves, comes or is made redundant; `line` is that of social workers, the line of others follows it. */
export function recordPerson(
  world: World,
  line: 'leavers.socialWorkers' | 'redundancies.socialWorkers' | 'recruits.socialWorkers',
  role: number,
): void {
  world.ledger[L[line] + (isQualified(role) ? 0 : 1)] += 1
}

/** A child starts to be looked after; `before` is the stage it was in. A share of those not unaccompanied comes under proceedings. */
export function recordEntry(future: Future, world: World, before: number): void {
  const { ledger } = world
  ledger[ENTRIES[before]] += 1
  if (before === STAGE.closed) return
  const { proceedingsShare, conferenceChildren } = future.values
  ledger[L['proceedings.children']] += proceedingsShare
  ledger[L['proceedings.families']] += proceedingsShare / conferenceChildren
}

/** What the week of practitioners goes on, `present` of them (FTE); `times`: how many posts stand behind each of the design. */
export function recordTime(future: Future, world: World, use: TimeUse, present: number, times: number): void {
  const { ledger } = world
  const fte = present * times
  const { travelHours } = future.values
  ledger[L['hours.meetings']] += fte * (use.meetings - travelHours)
  ledger[L['hours.travel']] += fte * travelHours
  ledger[L['hours.admin']] += fte * Math.max(0, use.worked - use.meetings) * use.admin
}

/** What of the hours of a unit families had. */
export function recordWork({ ledger }: World, available: number, work: number): void {
  ledger[L['hours.available']] += available
  ledger[L['hours.direct']] += Math.min(work, available)
  ledger[L['hours.overload']] += Math.max(0, work - available)
}

/** Writes the year that ends into the results of an option and begins the next. */
export function closeYear(
  { ledger }: World,
  into: Float64Array,
  option: number,
  year: number,
  years: number,
): void {
  for (let line = 0; line < LEDGER_COUNT; line++)
    into[(option * LEDGER_COUNT + line) * years + year] = ledger[line]
  ledger.fill(0)
}
