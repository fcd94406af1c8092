/** The engine: prepares a scenario once, then plays any future of it. Pure: the same scenario and replication give the same bytes anywhere. */
import { LEDGER_COUNT } from '../model/ledger'
import { MEASURE_COUNT } from '../model/measures'
import { WARM_UP_WEEKS } from '../model/time'
import { centralValues, drawValues } from '../parameters'
import { keyFromSeed } from '../random/seed'
import type { ResolvedScenario } from '../scenario/types'
import type { Design } from './design'
import { makeFuture, type Future, type Plan } from './future'
import { solveWorkforce } from './opening/workforce'
import { baselineNotes } from './opening/notes'
import { makePlans } from './plans'
import { playHorizon, warmUp } from './replicate'
import { createStreams, keyStreams } from './streams'
import type { ReconciliationNote, ReplicationResult, Simulation } from './types'
import { copyWorld, createWorld, type World } from './world'

export { ENGINE_VERSION } from './types'

export interface EngineOptions {
  /** Play every replication at central parameter values: nothing is drawn but chance. For checks of the starting point. */
  central?: boolean
  /** Called after every week of the horizon with the world, for tests of laws. */
  onWorld?: (world: World, option: number) => void
}

function sizeOf(scenario: ResolvedScenario, plans: readonly Plan[], weeks: number) {
  const { profile } = scenario.authority
  const most = (count: (design: Design) => number): number =>
    Math.max(...plans.map((plan) => count(plan.design)))
  const open = profile.childrenInNeed + profile.referrals
  return {
    children: Math.ceil(profile.childrenInNeed * 1.3) + 512,
    families: Math.ceil(open) + 8192,
    posts: most((design) => design.posts.length) + plans[0].elsewhere.length,
    units: most((design) => design.units.length),
    weeks,
  }
}

/** Prepares a scenario. Deterministic; a few milliseconds and a few megabytes. */
export function prepare(scenario: ResolvedScenario, engineOptions: EngineOptions = {}): Simulation {
  const master = keyFromSeed(scenario.seed)
  const streams = createStreams(master)
  const weeks = WARM_UP_WEEKS + scenario.horizonWeeks
  const notes: ReconciliationNote[] = []
  const central = centralValues(scenario.stance, scenario.parameters)
  const workforce = solveWorkforce(scenario.authority.profile, central, [])
  const plans = makePlans(scenario, workforce.postsFte)
  const baseline = plans[0]
  const first = makeFuture(scenario, baseline.design, central, streams, notes)
  notes.push(...baselineNotes(first, baseline))
  const size = sizeOf(scenario, plans, weeks)
  const opening = createWorld(size)
  const world = createWorld(size)

  const futureOf = (replication: number): Future => {
    keyStreams(streams, master, replication)
    const values = engineOptions.central
      ? central
      : drawValues(scenario.stance, streams.knowledge, Math.floor(replication / 2), scenario.parameters)
    return makeFuture(scenario, baseline.design, values, streams, [])
  }

  return {
    scenario,
    notes,
    replicate(replication: number, skip: readonly number[] = []): ReplicationResult {
      const future = futureOf(replication)
      const result: ReplicationResult = {
        weekly: new Float32Array(plans.length * MEASURE_COUNT * scenario.horizonWeeks),
        yearly: new Float64Array(plans.length * MEASURE_COUNT * scenario.horizonYears),
        ledger: new Float64Array(plans.length * LEDGER_COUNT * scenario.horizonYears),
      }
      if (plans.every((_, option) => skip.includes(option))) return result
      warmUp(future, baseline, opening)
      plans.forEach((plan, option) => {
        if (skip.includes(option)) return
        copyWorld(world, opening)
        playHorizon(future, plan, world, option, result, engineOptions.onWorld)
      })
      return result
    },
  }
}
