/** Whatever a file may say of parameters, draws are finite and within bounds, and futures are figures. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { STANCES } from '../../src/model/stances'
import {
  centralValues,
  drawValues,
  PARAMETERS,
  type Override,
  type Overrides,
  type Parameter,
  type ParameterId,
} from '../../src/parameters'
import { interval, overriding } from '../../src/parameters/override'
import { keyFromSeed } from '../../src/random/seed'
import { streamFor } from '../../src/random/stream'
import { overrideIssues } from '../../src/scenario/checkParameters'
import { authorityScenario, resolved } from '../support/engineScenario'

const SEED = 20_261_121
const parameters: readonly Parameter[] = PARAMETERS
const reason = 'A law'

/** Numbers within bounds, the bounds themselves among them. */
const inside = ({ low, high }: Parameter) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(low, high) },
    { weight: 4, arbitrary: fc.double({ min: low, max: high, noNaN: true }) },
  )
const overrideOf = (parameter: Parameter): fc.Arbitrary<[Parameter, Override]> =>
  fc
    .oneof<fc.Arbitrary<Override>[]>(
      fc.record({ value: inside(parameter), reason: fc.constant(reason) }),
      fc.record({ low: inside(parameter), high: inside(parameter), reason: fc.constant(reason) }),
      fc.record({
        low: inside(parameter),
        mode: inside(parameter),
        high: inside(parameter),
        reason: fc.constant(reason),
      }),
    )
    .map((override) => [parameter, override])
/** Any override that a file may hold, with its parameter. */
const accepted = fc
  .constantFrom(...parameters)
  .chain(overrideOf)
  .filter(([parameter, override]) => overrideIssues(parameter, override).length === 0)
const several: fc.Arbitrary<Overrides> = fc
  .array(accepted, { minLength: 1, maxLength: 12 })
  .map((all) => Object.fromEntries(all.map(([{ id }, override]) => [id, override])))

describe('any override that is accepted', () => {
  it('has the ends it was given as its 80% interval', () => {
    fc.assert(
      fc.property(accepted, ([parameter, override]) => {
        const { low, middle, high } = interval(parameter, overriding(parameter, override))
        const size = Math.max(Math.abs(parameter.low), Math.abs(parameter.high))
        expect(Math.abs(low - (override.low ?? override.value!)) / size).toBeLessThan(1e-9)
        expect(Math.abs(high - (override.high ?? override.value!)) / size).toBeLessThan(1e-9)
        expect(middle >= low - size * 1e-9 && middle <= high + size * 1e-9).toBe(true)
      }),
      { numRuns: 2_000, seed: SEED },
    )
  })

  it('gives finite draws within the bounds and touches no other parameter', () => {
    const stream = streamFor(keyFromSeed('law'), 0, 'knowledge')
    fc.assert(
      fc.property(several, fc.constantFrom(...STANCES), fc.nat(10_000), (overrides, stance, knowledge) => {
        const own = drawValues(stance, stream, knowledge)
        const drawn = drawValues(stance, stream, knowledge, overrides)
        const central = centralValues(stance, overrides)
        for (const { id, low, high } of parameters) {
          for (const value of [drawn[id as ParameterId], central[id as ParameterId]])
            expect(value >= low && value <= high, id).toBe(true)
          // How far effects go together is itself a parameter, and moves them.
          if (!(id in overrides) && !('sourceShared' in overrides))
            expect(Object.is(drawn[id as ParameterId], own[id as ParameterId]), id).toBe(true)
        }
      }),
      { numRuns: 500, seed: SEED },
    )
  })

  it('plays a future of finite figures', () => {
    const scenario = authorityScenario('Rutland', { horizonYears: 1 })
    fc.assert(
      fc.property(several, fc.nat(100), (overrides, replication) => {
        const { weekly, yearly } = prepare(resolved({ ...scenario, parameters: overrides })).replicate(
          replication,
        )
        expect(weekly.every(Number.isFinite) && yearly.every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 40, seed: SEED },
    )
  })

  it('changes what is played, alike for every option and reproducibly', () => {
    const scenario = authorityScenario('Rutland', { horizonYears: 1 })
    const play = (parameters: Overrides) =>
      prepare(resolved({ ...scenario, parameters }))
        .replicate(0)
        .yearly.toString()
    const high: Overrides = { adminShare: { value: 0.69, reason } }
    expect(play(high)).not.toBe(play({}))
    expect(play(high)).toBe(play({ adminShare: { value: 0.69, reason: 'In other words' } }))
  })
})
