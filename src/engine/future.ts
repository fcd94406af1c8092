/** What all options of one replication share: the parameter draw, base rates, work of a child, the environment, the streams. */
import { WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import type { CompleteProfile } from '../model/profileFields'
import type { MechanismSwitches } from '../model/mechanisms'
import type { Values } from '../parameters'
import { AGE_GROUPS, SHAPES } from '../parameters/shapes'
import { exp } from '../random/maths'
import type { ResolvedDesign, ResolvedOption, ResolvedScenario } from '../scenario/types'
import type { Design, DesignPost } from './design'
import { laneHazards, type LaneHazards } from './lanes'
import { solvePrices, type Prices } from './costs'
import { DRIFT, drawEnvironment, type Environment } from './environment'
import { ageGroupOfCell, runningTotal } from './opening/care'
import { entryMixWithoutUnaccompanied, solvePathway, type Pathway } from './opening/pathway'
import { solvePlacements, type PlacementRates } from './opening/placements'
import { solveWork, type WorkRates } from './opening/work'
import { solveWorkforce, type WorkforceRates } from './opening/workforce'
import { specialistsToday } from './practices'
import type { Streams } from './streams'
import type { ReconciliationNote } from './types'

/** Hazard ratios at full strength of practice. */
export interface Ratios {
  plan: number
  care: number
  home: number
  closure: number
  returning: number
  moves: number
  leaving: number
  sickness: number
  edge: number
  /** For as long again after edge-of-care work ends. */
  edgeAfter: number
  /** Of entries to care from a plan, for families who would not be offered a conference today. */
  conferences: number
  restorativePlan: number
  restorativeCare: number
  restorativeHome: number
  adultPlan: number
  adultCare: number
}

export interface Future {
  scenario: ResolvedScenario
  on: MechanismSwitches
  weeks: number
  values: Values
  ratios: Ratios
  pathway: Pathway
  careRunning: Float64Array
  unaccompaniedRunning: Float64Array
  lanes: LaneHazards
  /** Factor of other exits from care by age; ratio of entry by age, with a plan and straight from an assessment. */
  permanenceByAge: readonly number[]
  careByAge: Float64Array
  careByAgeAssessed: Float64Array
  exitDrift: Float64Array
  workforce: WorkforceRates
  placements: PlacementRates
  work: WorkRates
  prices: Prices
  /** How far the baseline's teams have adult specialists, 0 to 1. */
  adultsToday: number
  /** Entries to care that come near proceedings, a week for each child with a plan. */
  entriesNearProceedings: number
  environment: Environment
  streams: Streams
  /** Brothers and sisters move together when a hash of their key with the salt is below this: cheaper than a draw, and asked at every move. */
  siblingsTogether: number
  siblingSalt: number
}

/** What of a plan or of a later stage of it is played. */
export interface Stage {
  /** What is in force from week `option.policies.startWeek` on. */
  option: ResolvedDesign
  design: Design
  /** What is in force until it starts; the baseline's own is itself. */
  before: Stage
  /** Unit that each unit was before it started and simply goes on as, or -1; none of an option's own start. */
  goesOn: Int32Array
  /** The design has other services or posts than the one before. */
  restructures: boolean
  /** Share of a whole restructure that it is: 1 for an option's own start, later the share of posts in units that come, go or change. */
  restructured: number
  /** Share of its elements that were there before; 1 where they are the same. */
  carriedElements: number
  /** Elements that begin with it, as a share of all there are. */
  begunElements: number
  /** Share of its practice that is new, which nothing has worn away. */
  renewed: number
  /** 1 when it has a first response team and the baseline has none. */
  firstResponseGain: number
  /** Social workers outside the services of the design; the same in every option. */
  elsewhere: DesignPost[]
}

/** An option with its design as arrays. */
export interface Plan extends Stage {
  option: ResolvedOption
  /** What is in force until the option starts; the baseline's own is itself. */
  baseline: Plan
  /** The plan itself and what it is after each of its dated changes, in order. */
  stages: Stage[]
}

function ratiosOf(values: Values, on: MechanismSwitches): Ratios {
  const of = (log: number): number => (on.practiceEffects ? exp(log) : 1)
  return {
    plan: of(values.effectPlan),
    care: of(values.effectCare),
    home: of(values.effectHome),
    closure: of(values.effectClosure),
    returning: of(values.effectReturn),
    moves: of(values.effectMoves),
    leaving: of(values.effectLeaving),
    sickness: of(values.effectSickness),
    conferences:
      1 + values.nearProceedings * (1 - values.conferencesToday) * (of(values.effectConferences) - 1),
    restorativePlan: of(values.restorativePlan),
    restorativeCare: of(values.restorativeCare),
    restorativeHome: of(values.restorativeHome),
    adultPlan: of(values.adultPlan),
    adultCare: of(values.adultCare),
    edge: on.edgeOfCare ? exp(values.effectEdge) : 1,
    edgeAfter: on.edgeOfCare ? exp(values.effectEdge * values.edgeAfter) : 1,
  }
}

function stockByAge(pathway: Pathway): Float64Array {
  const result = new Float64Array(AGE_GROUPS)
  const add = (cells: Float64Array, stock: number): void => {
    const total = cells.reduce((sum, each) => sum + each, 0)
    if (total > 0)
      for (let cell = 0; cell < cells.length; cell++)
        result[ageGroupOfCell(cell)] += (cells[cell] / total) * stock
  }
  add(pathway.careCells, pathway.stocks.care - pathway.unaccompaniedStock)
  add(pathway.unaccompaniedCells, pathway.unaccompaniedStock)
  return result
}

/** Numbers a 32-bit word can be. */
const WORDS = 0x100000000
/** Weeks from 16 to 18, over which the oldest group's time at risk is cut short. */
const OLDEST_WEEKS = 2 * WEEKS_PER_YEAR

/** Share of a stay of `weeks` on average that children of each age group have before they are 18. */
function exposure(weeks: number): Float64Array {
  const ratio = weeks / OLDEST_WEEKS
  const oldest = 1 - ratio * (1 - exp(-1 / ratio))
  return Float64Array.from({ length: AGE_GROUPS }, (_, group) => (group === AGE_GROUPS - 1 ? oldest : 1))
}

/** Hazard of care of each age group that gives the published ages of those who enter, given time at risk; the mean over children at risk is 1. */
function careByAge(values: Values, weeks: number): Float64Array {
  const risk = SHAPES.ageAtReferral.value
  const exposed = exposure(weeks)
  return Float64Array.from(
    entryMixWithoutUnaccompanied(values),
    (share, group) => share / (risk[group] * exposed[group]),
  )
}

/** Entries to care from plans that come near proceedings first, a week for each child with a plan. */
function nearProceedings(profile: CompleteProfile, values: Values, { stocks }: Pathway): number {
  const entries = (profile.lookedAfterStarts / WEEKS_PER_YEAR) * (1 - values.unaccompaniedShare)
  return (
    (entries * (1 - values.careFromAssessment) * values.nearProceedings) /
    Math.max(1, stocks.inNeed + stocks.plan)
  )
}

/** Base rates and environment for values already drawn. Notes are added to `notes`. */
export function makeFuture(
  scenario: ResolvedScenario,
  baseline: Design,
  values: Values,
  streams: Streams,
  notes: ReconciliationNote[],
): Future {
  const { profile, underlying } = scenario.authority
  const pathway = solvePathway(profile, values, notes)
  const workforce = solveWorkforce(profile, values, notes)
  const weeks = WARM_UP_WEEKS + scenario.horizonWeeks
  const placements = solvePlacements(profile, values, stockByAge(pathway))
  const work = solveWork(
    profile,
    pathway,
    workforce,
    baseline,
    scenario.options[0].elements,
    values,
    scenario.mechanisms,
  )
  const environment = drawEnvironment(
    {
      values,
      profile,
      underlying,
      workforce,
      expected: solveWorkforce(underlying, values, []),
      weeks,
      returnHazardFor: pathway.returns.hazardFor,
      workWithDemand: work.withDemand,
      drifting: scenario.mechanisms.environment,
      shocks: scenario.mechanisms.shocks,
    },
    streams.environment,
  )
  const future: Future = {
    scenario,
    on: scenario.mechanisms,
    weeks,
    values,
    ratios: ratiosOf(values, scenario.mechanisms),
    pathway,
    careRunning: runningTotal(pathway.careCells),
    unaccompaniedRunning: runningTotal(pathway.unaccompaniedCells),
    workforce,
    placements,
    work,
    environment,
    prices: solvePrices(profile, values),
    adultsToday: 0,
    entriesNearProceedings: nearProceedings(profile, values, pathway),
    lanes: laneHazards(pathway, placements.moving),
    permanenceByAge: SHAPES.permanenceByAge.value,
    careByAge: careByAge(values, pathway.weeksAtRisk),
    careByAgeAssessed: careByAge(values, values.assessmentWeeks),
    exitDrift: environment.drift.subarray(DRIFT.exit * weeks, (DRIFT.exit + 1) * weeks),
    streams,
    siblingsTogether: Math.round(values.siblingsTogether * WORDS),
    siblingSalt: Math.floor(streams.child.uniform(0, 0) * WORDS),
  }
  future.adultsToday = specialistsToday(future, baseline)
  return future
}
