/** Real authorities as scenarios for tests of the engine, and short ways to play them. */
import { loadDirectory } from '../../src/authorities/load'
import { findAuthority } from '../../src/authorities/search'
import { prepare, type EngineOptions } from '../../src/engine'
import type { ReplicationResult } from '../../src/engine/types'
import { MEASURE_COUNT, MEASURE_INDEX, type MeasureId } from '../../src/model/measures'
import { ALL_ELEMENTS } from '../../src/model/elements'
import { decodeScenarioValue } from '../../src/scenario/decode'
import { scenarioForAuthority } from '../../src/scenario/fromAuthority'
import { resolveScenario } from '../../src/scenario/resolve'
import type { OptionFile, ResolvedScenario, Scenario } from '../../src/scenario/types'

const directory = await loadDirectory()

/** Teams (`baseline`) and small units (`units`) of the latest published year. */
export function authorityScenario(name: string, changes: Partial<Scenario> = {}): Scenario {
  const found = findAuthority(directory, name)
  if (!('found' in found)) throw new Error(found.message)
  return { ...scenarioForAuthority(directory, found.found), ...changes }
}

/** Checked as a file would be, so that a test cannot ask for what a user cannot. */
export function resolved(scenario: Scenario): ResolvedScenario {
  const decoded = decodeScenarioValue(scenario)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues))
  return resolveScenario(decoded.scenario)
}

/** The scenario with its baseline, then these. */
export const withOptions = (scenario: Scenario, ...options: OptionFile[]): Scenario => ({
  ...scenario,
  options: [scenario.options[0]!, ...options],
})

export const still = { environment: false, shocks: false, measurement: false }

/** Every kind of change an option can make, for scenarios whose second option is `units`. */
export const VARIED: OptionFile[] = [
  { id: 'later', name: 'Small units later', extends: 'units', policies: { startWeek: 40 } },
  { id: 'same', name: 'The same', extends: 'baseline' },
  {
    id: 'front',
    name: 'First response and edge of care',
    extends: 'baseline',
    services: [
      { service: 'frontDoor', units: [{ template: 'firstResponse', count: 1 }] },
      { service: 'edgeOfCare', units: [{ template: 'edgeOfCareUnit', count: 1 }] },
    ],
  },
  {
    id: 'late',
    name: 'Elements from the second year, then trouble',
    extends: 'baseline',
    elements: { ...ALL_ELEMENTS },
    policies: { startWeek: 30, trainAgency: true },
    events: [
      { type: 'demandShock', week: 10, weeks: 20, referralsMultiplier: 1.5 },
      { type: 'leadershipChange', week: 40 },
      { type: 'placementPriceShock', week: 5, weeks: 60, priceMultiplier: 1.3 },
      { type: 'inspectionInadequate', week: 50 },
      { type: 'fundingEnd', week: 70 },
    ],
  },
]

/** Teams, small units and all of `VARIED`. */
export const varied = (name: string, changes: Partial<Scenario> = {}): Scenario => {
  const scenario = authorityScenario(name, changes)
  return { ...scenario, options: [...scenario.options, ...VARIED] }
}

export function play(
  scenario: Scenario,
  replications: number,
  engineOptions: EngineOptions = {},
): ReplicationResult[] {
  const simulation = prepare(resolved(scenario), engineOptions)
  return Array.from({ length: replications }, (_, replication) => simulation.replicate(replication))
}

/** Value at the end of a year, from 0, as published. */
export function yearly(
  result: ReplicationResult,
  horizonYears: number,
  option: number,
  measure: MeasureId,
  year: number,
): number {
  return result.yearly[(option * MEASURE_COUNT + MEASURE_INDEX[measure]) * horizonYears + year]!
}

/** All weeks of a measure. */
export function weeks(
  result: ReplicationResult,
  horizonWeeks: number,
  option: number,
  measure: MeasureId,
): Float32Array {
  const from = (option * MEASURE_COUNT + MEASURE_INDEX[measure]) * horizonWeeks
  return result.weekly.subarray(from, from + horizonWeeks)
}

/** All results of one option as bytes in hexadecimal. */
export function optionBytes(result: ReplicationResult, option: number, options: number): string {
  const part = (array: Float32Array | Float64Array) =>
    array.slice((option * array.length) / options, ((option + 1) * array.length) / options)
  return [result.weekly, result.yearly, result.ledger].map((array) => hex(part(array))).join('/')
}

export const hex = (array: Float32Array | Float64Array): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('hex')
