/**
 * What all options of a scenario stand on: parameters at their centre, what is said of the figures, worlds to play in, and the openings of
 * the first futures. None of it depends on an option but the baseline, so that it outlasts a change of the others (a law, tested).
 */
import { WARM_UP_WEEKS } from '../model/time'
import { centralValues, drawValues, type Values } from '../parameters'
import { keyFromSeed, type Key } from '../random/seed'
import { sharedKey } from '../scenario/shape'
import type { ResolvedScenario } from '../scenario/types'
import type { Design } from './design'
import { makeFuture, type Future, type Plan } from './future'
import { baselineNotes } from './opening/notes'
import { solveWorkforce } from './opening/workforce'
import { makePlans } from './plans'
import { warmUp } from './replicate'
import { createStreams, keyStreams, type Streams } from './streams'
import type { ReconciliationNote } from './types'
import { createWorld, type World, type WorldSize } from './world'

/** A future at the day the horizon begins, before any option has changed it. */
export interface Opening {
  future: Future
  world: World
}

export interface Ground {
  readonly key: string
  readonly size: WorldSize
  readonly master: Key
  readonly streams: Streams
  readonly central: Values
  readonly notes: readonly ReconciliationNote[]
  /** Openings to be taken again, by replication. */
  readonly kept: Map<number, Opening>
  /** Where the next warm-up is played, and where options are; made when first wanted. */
  opening?: World
  world?: World
}

/** Where a worker keeps the ground of what it played last. */
export interface Memory {
  ground?: Ground
  /** Openings of this many futures from the first on are kept, each as large as a world. */
  readonly futures: number
}

/** Room for options to grow without worlds being made anew. */
const ROOM = 1.25

function sizeOf(scenario: ResolvedScenario, plans: readonly Plan[]): WorldSize {
  const { profile } = scenario.authority
  const most = (count: (design: Design) => number): number =>
    Math.ceil(ROOM * Math.max(...plans.flatMap(({ stages }) => stages.map(({ design }) => count(design)))))
  return {
    children: Math.ceil(profile.childrenInNeed * 1.3) + 512,
    families: Math.ceil(profile.childrenInNeed + profile.referrals) + 8192,
    posts: most((design) => design.posts.length) + plans[0].elsewhere.length,
    units: most((design) => design.units.length),
    weeks: WARM_UP_WEEKS + scenario.horizonWeeks,
  }
}

const hasRoom = ({ size }: Ground, plans: readonly Plan[]): boolean =>
  plans.every(({ stages }) =>
    stages.every(
      ({ design, elsewhere }) =>
        design.posts.length + elsewhere.length <= size.posts && design.units.length <= size.units,
    ),
  )

/** The plans of a scenario's options and the ground they stand on, which is that of before where nothing that it depends on is another. */
export function groundOf(scenario: ResolvedScenario, before?: Ground): { plans: Plan[]; ground: Ground } {
  const central = centralValues(scenario.stance, scenario.parameters)
  const plans = makePlans(scenario, solveWorkforce(scenario.authority.profile, central, []).postsFte)
  const key = sharedKey(scenario)
  if (before?.key === key && hasRoom(before, plans)) return { plans, ground: before }
  const master = keyFromSeed(scenario.seed)
  const streams = createStreams(master)
  const notes: ReconciliationNote[] = []
  const [baseline] = plans
  const first = makeFuture(scenario, baseline.design, central, streams, notes)
  notes.push(...baselineNotes(first, baseline))
  const size = sizeOf(scenario, plans)
  return { plans, ground: { key, size, master, streams, central, notes, kept: new Map() } }
}

/** The world that options are played in. */
export const worldOf = (ground: Ground): World => (ground.world ??= createWorld(ground.size))

export interface Asked {
  scenario: ResolvedScenario
  baseline: Plan
  replication: number
  /** At central parameter values: nothing is drawn but chance. */
  central: boolean
  /** To be kept for a change of an option. */
  keeps: boolean
}

/** The opening of a future, played or taken again, with its streams keyed. It is good until the next is asked for. */
export function* openingOf(ground: Ground, asked: Asked): Generator<undefined, Opening> {
  const { scenario, baseline, replication } = asked
  const { streams, central, kept } = ground
  keyStreams(streams, ground.master, replication)
  const had = kept.get(replication)
  if (had) return had
  const values = asked.central
    ? central
    : drawValues(scenario.stance, streams.knowledge, Math.floor(replication / 2), scenario.parameters)
  const future = makeFuture(scenario, baseline.design, values, streams, [])
  const world = (ground.opening ??= createWorld(ground.size))
  yield* warmUp(future, baseline, world)
  const opening = { future, world }
  if (asked.keeps) {
    kept.set(replication, opening)
    ground.opening = undefined
  }
  return opening
}
