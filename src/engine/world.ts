/** Everything one option's future holds at a moment. Arrays are made once for a worker and copied, so that options start from the same opening. */
import { LEDGER_COUNT } from '../model/ledger'
import { MEASURE_COUNT } from '../model/measures'
import { PLACEMENTS, STAGES } from '../model/stages'
import { clearCases, createCases, createFamilies, GROUPS, type Cases, type Families } from './cases'
import { LANES } from './lanes'
import { createChildren, createWaiting, type Children, type Waiting } from './children'

export { GROUPS } from './cases'
export type { Cases, Families } from './cases'

export interface Posts {
  count: number
  role: Uint8Array
  unit: Int32Array
  fte: Float64Array
  /** 1 / FTE of those who may hold cases, 0 of others. */
  holding: Float64Array
  key: Int32Array
  state: Uint8Array
  /** Number of the occupant in random streams. */
  serial: Int32Array
  /** Number of the person families know: it stays when an agency practitioner is taken on. */
  person: Int32Array
  since: Int32Array
  vacantSince: Int32Array
  absentUntil: Int32Array
  /** Week in which a training course ends; its time is lost until then. */
  courseUntil: Int32Array
  trained: Uint8Array
  firstYear: Uint8Array
  /** Recruited for by a restructure: filled at the pace of a campaign. */
  campaign: Uint8Array
  leaveAt: Float64Array
  leaveSum: Float64Array
  sickAt: Float64Array
  sickSum: Float64Array
  hireAt: Float64Array
  hireSum: Float64Array
  agencyAt: Float64Array
  agencySum: Float64Array
  draws: Int32Array
  /** Hours of the cases this post leads. */
  work: Float64Array
  /** First of those cases, or -1. */
  firstCase: Int32Array
  /** Person whom all those families know and who is there, or -1 when that has to be looked into. */
  settled: Int32Array
}

export const POST = { vacant: 0, permanent: 1, agency: 2 } as const

export interface Units {
  count: number
  /** Bit per group of cases it takes; 0 for the front door and edge of care. */
  groups: Uint8Array
  shared: Uint8Array
  /** People present who may hold cases, while families are given to units. */
  holders: Int32Array
  /** Units that take a group's cases, [group * room + place], and how many. */
  ofGroup: Int32Array
  ofGroupCount: Int32Array
  postsFrom: Int32Array
  postsTo: Int32Array
  /** Hours a week that qualified case holders, and all, have for families. */
  statutoryHours: Float64Array
  hours: Float64Array
  /** Hours asked of it; `enquiries` is statutory only. */
  work: Float64Array
  enquiries: Float64Array
  /** What turns its work into a share of its hours, finite even without hours. */
  perHour: Float64Array
  load: Float64Array
  strain: Float64Array
  strength: Float64Array
  embedded: Float64Array
  /** Hazard multipliers by unit * 3 + condition. */
  assess: Float64Array
  close: Float64Array
  plan: Float64Array
  care: Float64Array
  /** Care straight from an assessment, on which conferences do not act. */
  careAssessed: Float64Array
  home: Float64Array
  move: Float64Array
  /** The same for lanes, in pairs: [((unit * 3 + condition) * LANES + lane) * 2] and, for each unit of a child's risk, the cell after it. */
  drive: Float64Array
  leaving: Float64Array
  sickness: Float64Array
}

/** Flows of the current week. */
export const FLOW = {
  referrals: 0,
  reReferrals: 1,
  assessments: 2,
  planStarts: 3,
  repeatPlans: 4,
  careStarts: 5,
  careEnds: 6,
  homeEnds: 7,
  leavers: 8,
  daysLost: 9,
  staffWeeks: 10,
  changes: 11,
  openChildren: 12,
  overloaded: 13,
  unitWeeks: 14,
  directHours: 15,
  contractedHours: 16,
  staffCost: 17,
  agencyCost: 18,
  placementCost: 19,
  programmeCost: 20,
  hires: 21,
} as const
export const FLOWS = Object.keys(FLOW).length

/** What flowed in a week, by default the one that has just been played. */
export const flowOfWeek = ({ history, week }: World, flow: keyof typeof FLOW, at: number = week): number =>
  history[(FLOW[flow] * history.length) / FLOWS + at]

export interface World {
  week: number
  children: Children
  waiting: Waiting
  families: Families
  cases: Cases
  posts: Posts
  units: Units
  /** Group of each stage under the design in force. */
  groupOfStage: Uint8Array
  stageCount: Int32Array
  placementCount: Int32Array
  /** Sum of the prices of those children, each against the average of the kind. */
  placementPrice: Float64Array
  inHouseCapacity: Float64Array
  /** First waiting child by week of return, or -1. */
  returns: Int32Array
  flows: Float64Array
  /** Flows by week since the start of the warm-up, [flow * weeks + week]. */
  history: Float64Array
  /** Quantities behind money since the year began, by line. */
  ledger: Float64Array
  /** Current value of every measure. */
  values: Float64Array
  /** Single numbers of the design in force, by `DESIGN`. */
  design: Float64Array
}

export const DESIGN = {
  sustained: 0,
  deskLoad: 1,
  deskFte: 2,
  unallocated: 3,
  threePlus: 4,
  longTerm: 5,
  stable: 6,
  plansOver2: 7,
  screening: 8,
  conferences: 9,
  restorative: 10,
  conferenceWork: 11,
} as const

export interface WorldSize {
  children: number
  families: number
  posts: number
  units: number
  weeks: number
}

// Written out as literals: objects filled by computed names become dictionaries and slow every loop tenfold.

function createPosts(size: number): Posts {
  return {
    count: 0,
    unit: new Int32Array(size),
    key: new Int32Array(size),
    serial: new Int32Array(size),
    person: new Int32Array(size),
    since: new Int32Array(size),
    vacantSince: new Int32Array(size),
    absentUntil: new Int32Array(size),
    courseUntil: new Int32Array(size),
    draws: new Int32Array(size),
    firstCase: new Int32Array(size),
    settled: new Int32Array(size),
    fte: new Float64Array(size),
    holding: new Float64Array(size),
    leaveAt: new Float64Array(size),
    leaveSum: new Float64Array(size),
    sickAt: new Float64Array(size),
    sickSum: new Float64Array(size),
    hireAt: new Float64Array(size),
    hireSum: new Float64Array(size),
    agencyAt: new Float64Array(size),
    agencySum: new Float64Array(size),
    work: new Float64Array(size),
    role: new Uint8Array(size),
    state: new Uint8Array(size),
    trained: new Uint8Array(size),
    firstYear: new Uint8Array(size),
    campaign: new Uint8Array(size),
  }
}

function createUnits(size: number): Units {
  return {
    count: 0,
    postsFrom: new Int32Array(size),
    postsTo: new Int32Array(size),
    statutoryHours: new Float64Array(size),
    hours: new Float64Array(size),
    work: new Float64Array(size),
    enquiries: new Float64Array(size),
    perHour: new Float64Array(size),
    load: new Float64Array(size),
    ofGroup: new Int32Array(size * GROUPS),
    ofGroupCount: new Int32Array(GROUPS),
    strain: new Float64Array(size),
    strength: new Float64Array(size),
    embedded: new Float64Array(size),
    leaving: new Float64Array(size),
    sickness: new Float64Array(size),
    groups: new Uint8Array(size),
    shared: new Uint8Array(size),
    holders: new Int32Array(size),
    assess: new Float64Array(size * 3),
    close: new Float64Array(size * 3),
    plan: new Float64Array(size * 3),
    care: new Float64Array(size * 3),
    careAssessed: new Float64Array(size * 3),
    home: new Float64Array(size * 3),
    move: new Float64Array(size * 3),
    drive: new Float64Array(size * 3 * LANES * 2),
  }
}

export function createWorld(size: WorldSize): World {
  // One unit more than the design has: posts of other services sit in it, with multipliers of 1.
  return {
    week: 0,
    children: createChildren(size.children),
    waiting: createWaiting(size.children),
    families: createFamilies(size.families),
    cases: createCases(size.families),
    posts: createPosts(size.posts),
    units: createUnits(size.units + 1),
    groupOfStage: new Uint8Array(STAGES.length),
    stageCount: new Int32Array(STAGES.length),
    placementCount: new Int32Array(PLACEMENTS.length),
    placementPrice: new Float64Array(PLACEMENTS.length),
    inHouseCapacity: new Float64Array(1),
    returns: new Int32Array(size.weeks + 1).fill(-1),
    flows: new Float64Array(FLOWS),
    history: new Float64Array(FLOWS * size.weeks),
    ledger: new Float64Array(LEDGER_COUNT),
    values: new Float64Array(MEASURE_COUNT),
    design: new Float64Array(Object.keys(DESIGN).length),
  }
}

/** Empties a world for the next replication. */
export function clearWorld(world: World): void {
  const { children, waiting, families, cases, posts, units } = world
  clearCases(cases)
  waiting.high = 0
  waiting.freeCount = 0
  families.high = 0
  families.freeCount = 0
  children.count = 0
  posts.count = 0
  units.count = 0
  world.week = 0
  world.stageCount.fill(0)
  world.placementCount.fill(0)
  world.placementPrice.fill(0)
  world.returns.fill(-1)
  world.flows.fill(0)
  world.history.fill(0)
  world.ledger.fill(0)
  world.values.fill(0)
  world.design.fill(0)
  units.strain.fill(0)
  units.work.fill(0)
  units.enquiries.fill(0)
  units.embedded.fill(0)
}
