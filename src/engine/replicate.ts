/** One future of one option: the weekly schedule in its order. */
import { MEASURE_COUNT } from '../model/measures'
import { WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import { allocationWeek } from './allocation'
import { capacityWeek } from './capacity'
import { childrenWeek } from './childrenWeek'
import { costsWeek } from './costs'
import { demandWeek } from './demand'
import { edgeWeek } from './edge'
import { reserveCases } from './families'
import type { Future, Plan } from './future'
import { closeYear } from './ledger'
import { matchStocks } from './opening/populate'
import { matchStaff, openStaff } from './opening/staff'
import { begin, eventsWeek, startOf } from './phase'
import { openPractices, practicesWeek } from './practices'
import { supplyWeek } from './placing'
import { publishYear, recordWeek } from './recording'
import { layDesign, restructure } from './restructure'
import { staffingWeek } from './staffing'
import type { Playing, ReplicationResult } from './types'
import { clearWorld, DESIGN, type World } from './world'
import { KIND } from './opening/placements'

/** Room for the new cases of one week at the largest authority. */
const CASES_A_WEEK = 4096

function week(future: Future, plan: Plan, world: World): void {
  reserveCases(world, CASES_A_WEEK)
  eventsWeek(future, plan, world)
  const moved = takeOver(future, plan, world)
  staffingWeek(future, plan, world)
  practicesWeek(future, plan, world)
  capacityWeek(future, plan, world)
  // Families whose practitioner has no place in the new design are shared out before they are worked with.
  if (moved) allocationWeek(future, world)
  demandWeek(future, plan, world)
  edgeWeek(future, plan, world)
  childrenWeek(future, world)
  supplyWeek(future, world)
  allocationWeek(future, world)
  costsWeek(future, plan, world)
  recordWeek(future, world)
}

/** The option's own design and elements take over in its start week, and again with each dated change. True when families have to be shared out anew. */
function takeOver(future: Future, plan: Plan, world: World): boolean {
  if (plan === plan.baseline) return false
  let moved = false
  for (const stage of plan.stages) {
    if (world.week !== startOf(stage)) continue
    if (stage.restructures) restructure(future, stage, world)
    const { embedded, count } = world.units
    for (let unit = 0; unit < count; unit++) embedded[unit] *= stage.carriedElements
    begin(stage, world)
    moved ||= stage.restructures
  }
  return moved
}

/** How often a future pauses. */
const PAUSE_WEEKS = WEEKS_PER_YEAR / 4

/** The opening and the warm-up under the baseline's design, ending with the published stocks on the day the horizon begins. With pauses. */
export function* warmUp(future: Future, baseline: Plan, world: World): Generator<undefined, void> {
  clearWorld(world)
  world.design[DESIGN.sustained] = 1
  openPractices(baseline, world)
  layDesign(world, baseline.design, baseline.elsewhere)
  openStaff(future, world)
  world.inHouseCapacity[0] = Number.MAX_VALUE
  matchStocks(future, world, 0)
  // Hours first, then the work of those already open, so that families are shared out by room.
  capacityWeek(future, baseline, world)
  world.units.strain.fill(future.values.startingLoad)
  world.units.embedded.fill(1)
  allocationWeek(future, world)
  world.flows.fill(0)
  for (world.week = 0; world.week < WARM_UP_WEEKS; world.week++) {
    week(future, baseline, world)
    if ((world.week + 1) % PAUSE_WEEKS === 0) yield
  }
  matchStocks(future, world, 1)
  matchStaff(future, world)
  // Families just added are given a unit and a practitioner before the first week; changes that make needs are not recorded.
  allocationWeek(future, world)
  world.flows.fill(0)
  world.ledger.fill(0)
  world.inHouseCapacity[0] = world.placementCount[KIND.inHouse] * (1 + future.values.inHouseSlack)
}

/** Plays the horizon from the world as it stands after the warm-up and writes the option's results, with pauses. */
export function* playHorizon(
  future: Future,
  plan: Plan,
  world: World,
  option: number,
  result: ReplicationResult,
  onWorld?: (world: World, option: number) => void,
): Generator<Playing, void> {
  const { horizonWeeks, horizonYears } = future.scenario
  const offset = option * MEASURE_COUNT
  for (let at = 0; at < horizonWeeks; at++) {
    world.week = WARM_UP_WEEKS + at
    week(future, plan, world)
    onWorld?.(world, option)
    for (let measure = 0; measure < MEASURE_COUNT; measure++)
      result.weekly[(offset + measure) * horizonWeeks + at] = world.values[measure]
    if ((at + 1) % PAUSE_WEEKS !== 0) continue
    if ((at + 1) % WEEKS_PER_YEAR === 0) {
      const year = (at + 1) / WEEKS_PER_YEAR - 1
      publishYear(future, world, year, result.yearly, offset, horizonYears)
      closeYear(world, result.ledger, option, year, horizonYears)
    }
    yield { result, option, weeks: at + 1 }
  }
}
