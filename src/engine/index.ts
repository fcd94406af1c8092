/** The engine: prepares a scenario once, then plays any future of it. Pure: the same scenario and replication give the same bytes anywhere. */
import { LEDGER_COUNT } from '../model/ledger'
import { MEASURE_COUNT } from '../model/measures'
import type { ResolvedScenario } from '../scenario/types'
import { atOnce } from './atOnce'
import { copyWorld } from './copyWorld'
import { groundOf, openingOf, worldOf, type Memory } from './ground'
import { playHorizon } from './replicate'
import type { Playing, ReplicationResult, Simulation } from './types'
import type { World } from './world'

export { ENGINE_VERSION } from './types'

export interface EngineOptions {
  /** Play every replication at central parameter values: nothing is drawn but chance. For checks of the starting point. */
  central?: boolean
  /** Called with the world from which an option starts, before its first week. */
  onOpening?: (world: World, option: number) => void
  /** Called after every week of the horizon with the world, which is to be read and not changed. */
  onWorld?: (world: World, option: number) => void
}

/** The first pair: what a change of an option shows first. */
const FIRST_FUTURES = 2

/**
 * Prepares scenarios one after another for somebody who changes options: what a change leaves as it was is kept, the openings of the first
 * futures too. Only the simulation prepared last may be played. Keeps a few megabytes for each such future played.
 */
export function preparing(futures: number = FIRST_FUTURES): (scenario: ResolvedScenario) => Simulation {
  const memory: Memory = { futures }
  return (scenario) => prepare(scenario, {}, memory)
}

/** Prepares a scenario. Deterministic; a few milliseconds, and a few megabytes once it is played. */
export function prepare(
  scenario: ResolvedScenario,
  engineOptions: EngineOptions = {},
  memory: Memory = { futures: 0 },
): Simulation {
  const { plans, ground } = groundOf(scenario, memory.ground)
  memory.ground = ground
  const central = engineOptions.central ?? false

  function* play(
    replication: number,
    skip: readonly number[] = [],
  ): Generator<Playing | undefined, ReplicationResult> {
    const result: ReplicationResult = {
      weekly: new Float32Array(plans.length * MEASURE_COUNT * scenario.horizonWeeks),
      yearly: new Float64Array(plans.length * MEASURE_COUNT * scenario.horizonYears),
      ledger: new Float64Array(plans.length * LEDGER_COUNT * scenario.horizonYears),
    }
    const played = plans.flatMap((plan, option) => (skip.includes(option) ? [] : [{ plan, option }]))
    if (played.length === 0) return result
    const keeps = replication < memory.futures
    const opening = yield* openingOf(ground, { scenario, baseline: plans[0], replication, central, keeps })
    for (const { plan, option } of played) {
      const world = worldOf(ground)
      copyWorld(world, opening.world)
      engineOptions.onOpening?.(world, option)
      yield* playHorizon(opening.future, plan, world, option, result, engineOptions.onWorld)
    }
    return result
  }

  return {
    scenario,
    notes: ground.notes,
    play,
    replicate: (replication, skip) => atOnce(play(replication, skip)),
  }
}
