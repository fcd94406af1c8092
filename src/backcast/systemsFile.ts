/**
 * The backcast of the systems as it is kept in `scenarios/backcast-systems.json`, written by `npm run backcast`: ranges and scores of every
 * outcome, and a hash of what each example feeds the model, so that results of an older file are seen.
 */
import { scenarioHash } from '../scenario/hash'
import type { Scenario } from '../scenario/types'
import type { Scored } from './score'
import { shortened } from './shortened'
import type { SystemOutcome, SystemResult } from './systems'
import { systemsSummary, systemSummary, type SystemsSummary, type SystemSummary } from './systemsSummary'

export const SYSTEMS_FORMAT = 'unitcast-backcast-systems'

export interface StoredSystem extends SystemResult {
  /** `inputsHash` of its scenario. */
  inputs: string
  summary?: SystemSummary
}

export interface SystemsFile {
  format: typeof SYSTEMS_FORMAT
  engine: string
  vintage: string
  fittedThrough: number
  /** Futures of each system under each stance. */
  replications: number
  seed: string
  overall: SystemsSummary
  systems: StoredSystem[]
}

export type SystemsRun = Pick<SystemsFile, 'engine' | 'vintage' | 'fittedThrough' | 'replications' | 'seed'>

const HASH_DIGITS = 16

/** Names what the model is fed and held against; words do not count. */
export function inputsHash(scenario: Scenario): string {
  const { authority, observed } = scenario
  const fed: Scenario = {
    ...scenario,
    title: '',
    summary: undefined,
    library: undefined,
    cautions: undefined,
    authority: { ...authority, sources: undefined },
    observed: observed?.map((each) => ({ ...each, source: '', note: undefined })),
  }
  return scenarioHash(fed).slice(0, HASH_DIGITS)
}

export function systemsFile(
  results: readonly SystemResult[],
  scenarios: readonly Scenario[],
  run: SystemsRun,
): SystemsFile {
  return {
    format: SYSTEMS_FORMAT,
    ...run,
    overall: shortened(systemsSummary(results)),
    systems: results.map((result) => {
      const summary = systemSummary(result)
      return {
        ...result,
        inputs: inputsHash(scenarios.find(({ id }) => id === result.id)!),
        ...(summary && { summary: shortened(summary) }),
        outcomes: result.outcomes.map(rounded),
      }
    }),
  }
}

/** The verdict inside or not was made before rounding. */
function rounded(outcome: SystemOutcome): SystemOutcome {
  const { noChange, trend, predicted } = outcome
  return {
    ...outcome,
    predicted: Object.fromEntries(
      Object.entries(predicted).map(([stance, each]) => [stance, roundedScore(each)]),
    ) as SystemOutcome['predicted'],
    ...(noChange && { noChange: roundedScore(noChange) }),
    ...(trend && { trend: roundedScore(trend) }),
  }
}

const roundedScore = (each: Scored): Scored => shortened(each)
