/**
 * What is kept: projects with their points in history, their frozen forecasts and their checks. Times are ISO 8601 and only shown; order
 * comes from revisions, since clocks are put back.
 */
import type { MeasureId } from '../model/measures'
import type { Scenario } from '../scenario/types'

/** Where a scenario started, so that it can be started again. */
export type Origin =
  | { kind: 'authority'; code: string; year: number }
  | { kind: 'example'; id: string }
  | { kind: 'file'; name: string }

export interface Work {
  scenario: Scenario
  origin: Origin
}

/** Version of stored projects and points, and of project files. */
export const KEEP_VERSION = 1

/** Of projects, points and who did what, in characters. What is longer, or more, does not read back. */
export const LONGEST_NAME = 200
/** In one project. */
export const MOST_FORECASTS = 100
export const MOST_CHECKS = 1_000

export interface Project extends Work {
  version: typeof KEEP_VERSION
  id: string
  name: string
  created: string
  changed: string
  /** Grows by one with every write: a write that does not know the last one is refused. */
  revision: number
  forecasts: Forecast[]
  checks: Check[]
  paper?: Paper
}

/** What only people can say in a briefing. */
export interface Paper {
  question: string
  preparedBy: string
  /** What the meeting is asked to do. */
  decision: string
  /** Who answers for an assumption that differs from default, by parameter. */
  owners: Record<string, string>
}

/** A state of a project that can be gone back to. */
export interface Point extends Work {
  version: typeof KEEP_VERSION
  id: string
  project: string
  /** Revision of the project that this is a copy of. */
  revision: number
  at: string
  /** Given by the user, or why it was made by itself. */
  name: string
  automatic: boolean
}

/** Who checked what, and when, for the record. */
export interface Check {
  id: string
  who: string
  what: string
  /** `YYYY-MM-DD`. */
  on: string
  outcome: 'agreed' | 'queried' | 'changed'
  note: string
}

/** A prediction that is not changed any more, and what was then observed. */
export interface Forecast {
  id: string
  name: string
  /** `YYYY-MM-DD`, given by the user. */
  frozenOn: string
  engine: string
  scenarioHash: string
  seed: string
  futures: number
  stance: string
  /** Of the authority and of the option that is the plan. */
  authority: string
  option: string
  /** Financial year of the figures it started from; the first quarter ends on 30 June after it. */
  baseYear: string
  measures: ForecastMeasure[]
  actuals: Actual[]
}

export interface ForecastMeasure {
  measure: MeasureId
  /** Latest figure when frozen: what "no change" would predict. */
  last: number | null
  /** By quarter from the first: equally likely values in ascending order. */
  quarters: number[][]
  /** Changes over a year of the same figure in other authorities, in the unit of the measure; empty where none are published. */
  changes: number[]
}

export interface Actual {
  measure: MeasureId
  /** 1 is the first quarter after the base year. */
  quarter: number
  value: number
  source: string
}
