/** The fast engine's pathway agrees in mean and spread with a plain one that draws for each child and week, from the same openings and base rates. */
import { describe, expect, it } from 'vitest'
import { compileDesign } from '../../src/engine/design'
import { makeFuture, type Future, type Plan } from '../../src/engine/future'
import { playHorizon, warmUp } from '../../src/engine/replicate'
import { createStreams, keyStreams } from '../../src/engine/streams'
import { copyWorld } from '../../src/engine/copyWorld'
import { createWorld, FLOW, type World } from '../../src/engine/world'
import { LEDGER_COUNT } from '../../src/model/ledger'
import { MEASURE_COUNT } from '../../src/model/measures'
import { MECHANISM_IDS, type MechanismSwitches } from '../../src/model/mechanisms'
import { STAGE } from '../../src/model/stages'
import { WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../../src/model/time'
import { centralValues } from '../../src/parameters'
import { keyFromSeed } from '../../src/random/seed'
import { atOnce } from '../../src/statistics/slices'
import { authorityScenario, resolved } from '../support/engineScenario'
import { PlainEngine, type PlainCounts } from '../support/plainEngine'

const YEARS = 2
const FUTURES = 96
const off = Object.fromEntries(MECHANISM_IDS.map((id) => [id, false])) as unknown as MechanismSwitches

/** What the fast engine counts in a year of the horizon. */
function countsOf(world: World, weeks: number): PlainCounts {
  const flow = (id: keyof typeof FLOW) => {
    const from = FLOW[id] * weeks + world.week - WEEKS_PER_YEAR + 1
    return world.history.subarray(from, from + WEEKS_PER_YEAR).reduce((sum, each) => sum + each, 0)
  }
  return {
    assessment: world.stageCount[STAGE.assessment]!,
    childInNeed: world.stageCount[STAGE.childInNeed]!,
    childProtection: world.stageCount[STAGE.childProtection]!,
    lookedAfter: world.stageCount[STAGE.lookedAfter]!,
    referrals: flow('referrals'),
    reReferrals: flow('reReferrals'),
    assessments: flow('assessments'),
    planStarts: flow('planStarts'),
    careStarts: flow('careStarts'),
    careEnds: flow('careEnds'),
  }
}

/** Counts of the last year of both engines over futures that share their opening. `change` alters the rates the plain one is given. */
function bothEngines(name: string, futures: number, change: (future: Future) => void = () => undefined) {
  const scenario = {
    ...resolved(authorityScenario(name, { horizonYears: YEARS })),
    mechanisms: off,
  }
  const option = scenario.options[0]!
  const design = compileDesign(option)
  const plan = {
    option,
    design,
    restructures: false,
    carriedElements: 1,
    firstResponseGain: 0,
    elsewhere: [],
  } as unknown as Plan
  plan.baseline = plan
  plan.stages = [plan]
  const master = keyFromSeed('plain')
  const streams = createStreams(master)
  const weeks = WARM_UP_WEEKS + YEARS * WEEKS_PER_YEAR
  // Brothers and sisters each have their own luck, as in the plain engine.
  const values = { ...centralValues('balanced'), siblingsTogether: 0 }
  const size = {
    children: 2048,
    families: 8192,
    posts: design.posts.length,
    units: design.units.length,
    weeks,
  }
  const [world, opening] = [createWorld(size), createWorld(size)]
  const fast: PlainCounts[] = []
  const plain: PlainCounts[] = []
  for (let replication = 0; replication < futures; replication++) {
    keyStreams(streams, master, replication)
    const future = makeFuture(scenario, design, values, streams, [])
    atOnce(warmUp(future, plan, world))
    copyWorld(opening, world)
    const result = {
      weekly: new Float32Array(MEASURE_COUNT * scenario.horizonWeeks),
      yearly: new Float64Array(MEASURE_COUNT * YEARS),
      ledger: new Float64Array(LEDGER_COUNT * YEARS),
    }
    atOnce(playHorizon(future, plan, world, 0, result))
    fast.push(countsOf(world, weeks))
    change(future)
    const other = new PlainEngine(future, opening, 17 * replication + 3)
    for (let year = 1; year < YEARS; year++) other.year()
    plain.push(other.year())
  }
  return { fast, plain }
}

const mean = (values: number[]) => values.reduce((sum, each) => sum + each / values.length, 0)
const variance = (values: number[]) => {
  const middle = mean(values)
  return values.reduce((sum, each) => sum + (each - middle) ** 2 / (values.length - 1), 0)
}

/** For each count, how many standard errors apart the means are, and the logarithm of the ratio of variances in its own. */
function apart({ fast, plain }: ReturnType<typeof bothEngines>) {
  const ids = Object.keys(fast[0]!) as (keyof PlainCounts)[]
  return ids.map((id) => {
    const [a, b] = [fast.map((each) => each[id]), plain.map((each) => each[id])]
    const differences = a.map((value, at) => value - b[at]!)
    return {
      id,
      means: mean(differences) / Math.sqrt(variance(differences) / a.length),
      spreads: Math.log(variance(a) / variance(b)) / Math.sqrt(4 / a.length),
      said: `${id}: ${mean(a).toFixed(1)} and ${mean(b).toFixed(1)}, SD ${Math.sqrt(variance(a)).toFixed(1)} and ${Math.sqrt(variance(b)).toFixed(1)}`,
    }
  })
}

describe('the fast engine', () => {
  const found = apart(bothEngines('Wokingham', FUTURES))
  const most = 4

  it('has the stocks and flows of the plain one in the mean', () => {
    expect(found.filter(({ means }) => !(Math.abs(means) < most)).map(({ said }) => said)).toEqual([])
  })

  it('has its spread between futures', () => {
    expect(found.filter(({ spreads }) => !(Math.abs(spreads) < most)).map(({ said }) => said)).toEqual([])
  })

  it('would be found out if child in need plans ended a twentieth sooner', () => {
    const wrong = apart(
      bothEngines('Wokingham', FUTURES / 3, ({ pathway }) => {
        pathway.inNeedLeave = pathway.inNeedLeave.map((hazard) => hazard * 1.05)
      }),
    )
    expect(Math.abs(wrong.find(({ id }) => id === 'childInNeed')!.means)).toBeGreaterThan(most)
  })
})
