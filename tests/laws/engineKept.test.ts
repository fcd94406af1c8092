/** What lets a worker keep what an option does not change: played from what was kept, or after being given up, a future is the same bytes as played afresh. */
import { describe, expect, it } from 'vitest'
import { prepare, preparing } from '../../src/engine'
import type { Memory } from '../../src/engine/ground'
import { MEASURE_COUNT } from '../../src/model/measures'
import { createPool } from '../../src/runner/pool'
import type { WorkerHandle } from '../../src/runner/poolRun'
import { reusing } from '../../src/runner/reuse'
import { createSimulationService } from '../../src/runner/service'
import type { ResolvedScenario } from '../../src/scenario/types'
import { hex, resolved, varied } from '../support/engineScenario'

const scenario = resolved(varied('Rutland', { horizonYears: 2 }))
const [baseline, ...others] = scenario.options
/** The baseline and some of the others, as they are while one of them is being changed. */
const withOthers = (...places: number[]): ResolvedScenario => ({
  ...scenario,
  options: [baseline!, ...places.map((place) => others[place]!)],
})
const bytes = (simulation: ReturnType<typeof prepare>, replication: number, skip?: readonly number[]) => {
  const { weekly, yearly, ledger } = simulation.replicate(replication, skip)
  return [weekly, yearly, ledger].map(hex).join('/')
}
/** Whether bytes are the same, without a page of them when they are not. */
const same = (a: string, b: string): boolean => a === b

describe('openings of futures that are kept', () => {
  it('give the same bytes as a fresh play, whatever option was played from them before', () => {
    const prepareNext = preparing()
    for (const each of [withOthers(0), withOthers(1), withOthers(4, 0), withOthers(3, 2, 1), withOthers(0)]) {
      const simulation = prepareNext(each)
      for (const replication of [1, 0, 2])
        expect(same(bytes(simulation, replication, [0]), bytes(prepare(each), replication, [0]))).toBe(true)
      expect(simulation.notes).toEqual(prepare(each).notes)
    }
  })

  it('are those of the first futures alone, and stay when an option beside the baseline is changed', () => {
    const memory: Memory = { futures: 2 }
    const first = prepare(withOthers(0), {}, memory)
    for (const replication of [3, 0, 2, 1]) first.replicate(replication)
    const { kept } = memory.ground!
    expect([...kept.keys()]).toEqual([0, 1])
    const worlds = [...kept.values()].map(({ world }) => world)
    const renamed = {
      ...withOthers(1),
      title: 'Another',
      options: [{ ...baseline!, name: 'Today' }, others[1]!],
    }
    prepare(renamed, {}, memory).replicate(0)
    expect([...memory.ground!.kept.values()].map(({ world }) => world)).toEqual(worlds)
    expect(memory.ground!.kept).toBe(kept)
  })

  it.each<[string, Partial<ResolvedScenario>]>([
    ['baseline', { options: [{ ...others[3]!, id: 'baseline' }, others[0]!] }],
    [
      'the elements of the baseline',
      { options: [{ ...baseline!, elements: others[4]!.elements }, others[0]!] },
    ],
    ['seed', { seed: 'another' }],
    ['stance', { stance: 'sceptical' }],
    ['set of mechanisms', { mechanisms: { ...scenario.mechanisms, overload: false } }],
    ['number of years', { horizonYears: 1, horizonWeeks: 52 }],
    ['parameter', { parameters: { inHouseSlack: { value: 0.2, reason: 'a test' } } }],
    ['figure', { authority: { ...scenario.authority, population0to17: 9000 } }],
  ])('are dropped with another %s, and the futures are those of a fresh play', (_, changes) => {
    const memory: Memory = { futures: 2 }
    prepare(withOthers(0), {}, memory).replicate(0)
    const before = memory.ground
    const changed = { ...withOthers(0), ...changes }
    const simulation = prepare(changed, {}, memory)
    expect(memory.ground).not.toBe(before)
    expect(memory.ground!.kept.size).toBe(0)
    expect(same(bytes(simulation, 0), bytes(prepare(changed), 0))).toBe(true)
  })

  it('are not used for a design that they have no room for', () => {
    const many = {
      ...others[0]!,
      services: others[0]!.services.map((service) => ({
        ...service,
        units: Array.from({ length: 8 }, () => service.units).flat(),
      })),
    }
    const larger = { ...scenario, options: [baseline!, many] }
    const prepareNext = preparing()
    prepareNext(withOthers(0)).replicate(0)
    expect(same(bytes(prepareNext(larger), 0), bytes(prepare(larger), 0))).toBe(true)
  })
})

it.each([1, 2, 8])(
  '%i workers that keep openings give the bytes of a fresh play after each change',
  async (workers) => {
    const createWorker = (): WorkerHandle => {
      const service = createSimulationService(preparing())
      return {
        open: async (...args) => service.open(...args),
        run: (...args) => service.run(...args),
        close: async (runId) => service.close(runId),
        terminate: () => undefined,
      }
    }
    const runner = reusing(createPool({ workers, createWorker }))
    for (const place of [0, 1, 4]) {
      const each = withOthers(place)
      const { weekly } = await runner.run({ scenario: each, replications: 4 })
      const fresh = prepare(each)
      weekly.forEach((found, future) =>
        expect(same(hex(found), hex(fresh.replicate(future).weekly))).toBe(true),
      )
    }
    runner.dispose()
  },
)

describe('a future played in parts', () => {
  it('has at each pause what the whole has to that week, and nothing after it', () => {
    const skip = [0]
    const whole = prepare(scenario).replicate(0, skip).weekly
    const told: string[] = []
    const weeks = scenario.horizonWeeks
    const playing = prepare(scenario).play(0, skip)
    for (let step = playing.next(); !step.done; step = playing.next()) {
      if (!step.value) continue
      const { option, weeks: played, result } = step.value
      told.push(`${option} ${played}`)
      const from = option * MEASURE_COUNT * weeks
      const expected = whole
        .slice(from, from + MEASURE_COUNT * weeks)
        .map((value, at) => (at % weeks < played ? value : 0))
      expect(same(hex(result.weekly.slice(from, from + MEASURE_COUNT * weeks)), hex(expected))).toBe(true)
      expect(result.weekly.subarray(from + MEASURE_COUNT * weeks).every((value) => value === 0)).toBe(true)
    }
    const quarters = [13, 26, 39, 52, 65, 78, 91, 104]
    expect(told).toEqual(others.flatMap((_, place) => quarters.map((week) => `${place + 1} ${week}`)))
  })

  it('leaves nothing behind when it is given up, in the warm-up or after it', () => {
    for (const steps of [2, 7, 15]) {
      const prepareNext = preparing()
      const playing = prepareNext(withOthers(0, 1)).play(0)
      for (let step = 0; step < steps; step++) playing.next()
      const next = withOthers(2)
      expect(same(bytes(prepareNext(next), 0), bytes(prepare(next), 0))).toBe(true)
    }
  })
})
