/**
 * `npm run bench`: what the model costs (docs/performance.md). Times of one thread are processor time, those of the pool what a clock says.
 * Read ratios taken in one run; times vary by a tenth and more. `npm run bench -- speed` stops after the first part.
 */
import { cpus } from 'node:os'
import { loadDirectory } from '../src/authorities/load'
import type { Directory } from '../src/authorities/types'
import { prepare } from '../src/engine'
import { createNodePool } from '../src/runner/nodePool'
import type { ResolvedScenario } from '../src/scenario/types'
import { varianceReduction } from '../src/validation/variance'
import { bareLoop } from './bareLoop'
import { keptBytes, median, millisecondsOf, timeOf } from './measure'
import { BY_SIZE, onlyBaseline, referenceScenario, scenarioNamed } from './scenarios'

const FUTURES_A_TURN = 4
const PAIRS = 5
const POOL_FUTURES = 40
const VARIANCE_FUTURES = 60
/** Open children and as many closed ones who may return. */
const CLOSED_PER_OPEN = 1.07

const say = (label: string, value: string): void => console.log(`${label.padEnd(58)} ${value}`)

/** A turn of the engine: the same few futures, so that turns compare. */
function futures(scenario: ResolvedScenario, count = FUTURES_A_TURN): () => void {
  const simulation = prepare(scenario)
  return () => {
    for (let replication = 0; replication < count; replication++) simulation.replicate(replication)
  }
}

function speed(reference: ResolvedScenario): void {
  const one = futures(onlyBaseline(reference))
  const two = futures(reference)
  const perOne = millisecondsOf(one) / FUTURES_A_TURN
  const perTwo = millisecondsOf(two) / FUTURES_A_TURN
  say('a replication of one option', `${perOne.toFixed(1)} ms`)
  say('a replication of two options', `${perTwo.toFixed(1)} ms (${(perTwo / 2).toFixed(1)} ms an option)`)
  const loop = bareLoop(Math.round(reference.authority.profile.childrenInNeed * (1 + CLOSED_PER_OPEN)))
  const bare = () => {
    for (let turn = 0; turn < FUTURES_A_TURN; turn++) loop.run()
  }
  bare()
  const pairs = Array.from({ length: PAIRS }, () => ({ engine: timeOf(one), loop: timeOf(bare) }))
  const ratios = pairs.map(({ engine, loop: bareTime }) => engine / bareTime)
  say(
    'the bare accumulated-hazard loop',
    `${(median(pairs.map((each) => each.loop)) / FUTURES_A_TURN).toFixed(1)} ms`,
  )
  say(
    `ratio to the bare loop, median of ${PAIRS} pairs`,
    `${median(ratios).toFixed(2)} (${ratios.map((each) => each.toFixed(2)).join(', ')})`,
  )
}

function memory(reference: ResolvedScenario): void {
  const simulation = prepare(reference)
  const kept = keptBytes((turn) => void simulation.replicate(turn), 12)
  say('memory kept by a replication whose result is dropped', `${(kept / 1024).toFixed(1)} KB`)
}

function gain(reference: ResolvedScenario): void {
  const { times } = varianceReduction(reference, 'lookedAfter', VARIANCE_FUTURES)
  const still = { ...reference.mechanisms, environment: false, shocks: false, measurement: false }
  const chance = varianceReduction({ ...reference, mechanisms: still }, 'lookedAfter', VARIANCE_FUTURES, {
    central: true,
  })
  say(
    'variance reduction, looked after at the end, everything on',
    `${times.toFixed(1)} times (${VARIANCE_FUTURES} futures)`,
  )
  say('the same for chance alone, nothing moving', `${chance.times.toFixed(1)} times`)
}

async function pooled(scenario: ResolvedScenario, workers: number): Promise<number> {
  const runner = createNodePool({ entry: new URL('./node.js', import.meta.url), workers })
  try {
    await runner.run({ scenario, replications: 8 * workers })
    const started = performance.now()
    await runner.run({ scenario, replications: POOL_FUTURES })
    return performance.now() - started
  } finally {
    runner.dispose()
  }
}

async function scaling(reference: ResolvedScenario): Promise<void> {
  const turns: { one: number; two: number }[] = []
  for (let turn = 0; turn < 2; turn++)
    turns.push({ one: await pooled(reference, 1), two: await pooled(reference, 2) })
  const seconds = (values: number[]) => `${(median(values) / 1000).toFixed(2)} s`
  say(`${POOL_FUTURES} futures of two options, 1 worker`, seconds(turns.map(({ one }) => one)))
  say(`${POOL_FUTURES} futures of two options, 2 workers`, seconds(turns.map(({ two }) => two)))
  say(
    'scaling from 1 to 2 workers, the better of 2 pairs',
    Math.max(...turns.map(({ one, two }) => one / two)).toFixed(2),
  )
  const thousand = (median(turns.map(({ two }) => two)) * (1000 / POOL_FUTURES)) / 1000
  say('so 1,000 futures of two options on 2 workers', `${thousand.toFixed(0)} s`)
}

function growth(directory: Directory): void {
  for (const name of BY_SIZE) {
    const scenario = onlyBaseline(scenarioNamed(directory, name))
    const count = 3
    const each = millisecondsOf(futures(scenario, count), 1) / count
    const open = scenario.authority.profile.childrenInNeed
    say(
      `${name}, ${scenario.authority.population0to17.toLocaleString('en-GB')} children, ${open} open`,
      `${each.toFixed(1)} ms, ${((each / open) * 1000).toFixed(1)} ms for 1,000 open`,
    )
  }
}

const directory = await loadDirectory()
const reference = referenceScenario(directory)
const { name, profile } = reference.authority
console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`)
console.log(`Reference: ${name}, ${profile.childrenInNeed} open, ${reference.horizonYears} years\n`)
speed(reference)
if (!process.argv.includes('speed')) {
  memory(reference)
  gain(reference)
  await scaling(reference)
  console.log('\nOne option, by size:')
  growth(directory)
}
