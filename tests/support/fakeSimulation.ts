/**
 * A simulation that is not one: numbers from an integer hash of (seed, replication, place), ready at once, for tests of what carries
 * or summarises results. Pairs of futures share a part, as they share their parameter draw; a mechanism switched off gives other numbers.
 * A scenario's title can make it fail.
 */
import { NO_PRACTICES } from '../../src/model/practices'
import type { ReplicationResult, Simulation } from '../../src/engine/types'
import { NO_ELEMENTS } from '../../src/model/elements'
import { LEDGER_COUNT } from '../../src/model/ledger'
import { MEASURE_COUNT } from '../../src/model/measures'
import { MECHANISM_IDS, type MechanismSwitches } from '../../src/model/mechanisms'
import type { CompleteProfile } from '../../src/model/profileFields'
import type { ResolvedOption, ResolvedScenario } from '../../src/scenario/types'

export const THROWS_IN_REPLICATION = 'throws in replication '
export const THROWS_IN_PREPARE = 'throws in prepare'

/** Mixes 32-bit integers (the finaliser of MurmurHash3) to a number from 0 to 1. */
export function hashUnit(...parts: number[]): number {
  let hash = 0x9e3779b9
  for (const part of parts) {
    hash ^= part
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash = (hash ^ (hash >>> 16)) + 0x9e3779b9
  }
  return (hash >>> 0) / 2 ** 32
}

export function fakeScenario(changes: Partial<ResolvedScenario> = {}): ResolvedScenario {
  const horizonYears = changes.horizonYears ?? 2
  return {
    id: 'fake',
    title: 'Fake',
    authority: {
      name: 'Nowhere',
      population0to17: 50_000,
      baseYear: '2024/25',
      profile: {} as CompleteProfile,
      underlying: {} as CompleteProfile,
      fills: [],
    },
    horizonYears,
    horizonWeeks: horizonYears * 52,
    replications: 40,
    seed: 'fake',
    stance: 'balanced',
    mechanisms: Object.fromEntries(MECHANISM_IDS.map((id) => [id, true])) as MechanismSwitches,
    parameters: {},
    options: [fakeOption('baseline', 'Teams'), fakeOption('units', 'Small units')],
    ...changes,
  }
}

export function fakeOption(id: string, name: string): ResolvedOption {
  return {
    id,
    name,
    services: [],
    elements: NO_ELEMENTS,
    practices: { ...NO_PRACTICES },
    policies: { startWeek: 0, trainAgency: false, agencyCover: 1, recruitment: 1 },
    later: [],
    events: [],
  }
}

export function fakePrepare(scenario: ResolvedScenario): Simulation {
  if (scenario.title === THROWS_IN_PREPARE) throw new Error('No figures to start from')
  const seed =
    [...scenario.seed].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) +
    switchedOff(scenario)
  return {
    scenario,
    notes: [],
    replicate(replication, skip = []) {
      if (scenario.title === `${THROWS_IN_REPLICATION}${replication}`) throw new RangeError('A queue of -1')
      const result = fakeReplication(scenario, seed, replication)
      for (const option of skip) {
        const { weekly, yearly, ledger } = result
        for (const values of [weekly, yearly, ledger]) {
          const length = values.length / scenario.options.length
          values.fill(0, option * length, (option + 1) * length)
        }
      }
      return result
    },
    *play(replication, skip = []) {
      const result = this.replicate(replication, skip)
      for (let option = 0; option < scenario.options.length; option++)
        if (!skip.includes(option)) yield { result, option, weeks: 52 }
      return result
    },
  }
}

/** Another number for each set of mechanisms switched off; 0 for none. */
const switchedOff = ({ mechanisms }: ResolvedScenario) =>
  MECHANISM_IDS.reduce((sum, id, index) => sum + (mechanisms[id] ? 0 : 2 ** index), 0)

function fakeReplication(scenario: ResolvedScenario, seed: number, replication: number): ReplicationResult {
  const series = scenario.options.length * MEASURE_COUNT
  const weekly = new Float32Array(series * scenario.horizonWeeks)
  const yearly = new Float64Array(series * scenario.horizonYears)
  const ledger = new Float64Array(scenario.options.length * LEDGER_COUNT * scenario.horizonYears)
  const pair = replication >> 1
  for (let place = 0; place < weekly.length; place++) {
    weekly[place] = 100 * hashUnit(seed, pair, place) + hashUnit(seed, replication, place, 1)
  }
  for (let place = 0; place < yearly.length; place++) {
    yearly[place] = 100 * hashUnit(seed, pair, place, 2) + hashUnit(seed, replication, place, 3)
  }
  for (let place = 0; place < ledger.length; place++) ledger[place] = hashUnit(seed, replication, place, 4)
  return { weekly, yearly, ledger }
}
