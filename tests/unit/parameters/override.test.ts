/** A typed range becomes the distribution that has its ends as 10th and 90th percentiles; nobody else's draw changes. */
import { describe, expect, it } from 'vitest'
import { STANCES } from '../../../src/model/stances'
import {
  centralValues,
  drawValues,
  PARAMETERS,
  type Overrides,
  type Parameter,
  type ParameterId,
} from '../../../src/parameters'
import { scoreOf, valueAt } from '../../../src/parameters/distribution'
import { fitRange, interval, overriding, type Range } from '../../../src/parameters/override'
import { keyFromSeed } from '../../../src/random/seed'
import { streamFor } from '../../../src/random/stream'

const parameters: readonly Parameter[] = PARAMETERS
const of = (id: ParameterId): Parameter => parameters.find((each) => each.id === id)!
const percentile = (parameter: Parameter, range: Range, share: number) =>
  valueAt(fitRange(parameter, range), share, scoreOf(share))
const stream = () => streamFor(keyFromSeed('overrides'), 0, 'knowledge')
const reason = 'Our own figures'

describe('a typed range', () => {
  it.each<[ParameterId, Range, string]>([
    ['recruitLagWeeks', { low: 5, high: 10 }, 'lognormal'],
    ['agencyPremium', { low: 4000, high: 30_000 }, 'lognormal'],
    ['missedReturnRatio', { low: 1.1, high: 4.5 }, 'lognormal'],
    ['driftCare', { low: 0.05, high: 0.5 }, 'lognormal'],
    ['effectCare', { low: -0.3, high: 0.1 }, 'normal'],
    ['strainLeaving', { low: 0.01, high: 0.3 }, 'normal'],
    ['careFromPlan', { low: 0.2, high: 0.3 }, 'normal'],
    ['uncoveredPace', { low: 0.2, high: 0.9 }, 'normal'],
    ['keepDemand', { low: 0.5, high: 0.9 }, 'normal'],
    ['reallocationWeeks', { low: 0, high: 4 }, 'normal'],
    ['recruitLagWeeks', { low: 5, high: 10, mode: 6 }, 'split'],
    ['effectCare', { low: -0.3, high: 0.1, mode: -0.25 }, 'split'],
  ])('%s %o becomes %s, with the ends it was given', (id, range, kind) => {
    expect(fitRange(of(id), range).kind).toBe(kind)
    expect(percentile(of(id), range, 0.1)).toBeCloseTo(range.low, 9)
    expect(percentile(of(id), range, 0.9)).toBeCloseTo(range.high, 9)
  })

  it('with a most likely value has half of the futures on each side of it', () => {
    expect(percentile(of('recruitLagWeeks'), { low: 5, high: 10, mode: 6 }, 0.5)).toBeCloseTo(6, 9)
  })

  it('in proportions has its middle in proportion', () => {
    expect(percentile(of('recruitLagWeeks'), { low: 4, high: 16 }, 0.5)).toBeCloseTo(8, 9)
    expect(percentile(of('careFromPlan'), { low: 0.2, high: 0.5 }, 0.5)).toBeCloseTo(0.35, 9)
  })

  it('is shown with the ends that were typed, also at the bounds', () => {
    const parameter = of('reallocationWeeks')
    const { low, high } = interval(parameter, overriding(parameter, { low: 0, high: 4, reason }))
    expect([low, high]).toEqual([expect.closeTo(0, 9), expect.closeTo(4, 9)])
  })
})

describe('an overridden parameter', () => {
  const overrides: Overrides = {
    recruitLagWeeks: { low: 5, high: 10, reason },
    contractedHours: { value: 36, reason },
    effectCare: { low: -0.3, high: 0.1, reason },
  }

  it.each([...STANCES])('leaves the draw of every other as it is, to the last bit: %s', (stance) => {
    const source = stream()
    for (let knowledge = 0; knowledge < 50; knowledge++) {
      const before = drawValues(stance, source, knowledge)
      const after = drawValues(stance, source, knowledge, overrides)
      const changed = Object.keys(before).filter(
        (id) => !Object.is(before[id as ParameterId], after[id as ParameterId]),
      )
      expect(changed.sort()).toEqual(Object.keys(overrides).sort())
    }
  })

  it('gives the same draws as before when it says what the default says', () => {
    const { mean, sd } = of('strainSickness').distribution as { mean: number; sd: number }
    const z90 = scoreOf(0.9)
    const same: Overrides = { strainSickness: { low: mean - sd * z90, high: mean + sd * z90, reason } }
    for (let knowledge = 0; knowledge < 50; knowledge++) {
      const own = drawValues('balanced', stream(), knowledge).strainSickness
      expect(drawValues('balanced', stream(), knowledge, same).strainSickness).toBeCloseTo(own, 9)
    }
  })

  it('keeps its own luck: a high draw stays a high draw', () => {
    const order = (values: number[]) =>
      values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!)
    const draws = (using: Overrides) =>
      Array.from({ length: 200 }, (_, knowledge) => drawValues('balanced', stream(), knowledge, using))
    for (const id of ['recruitLagWeeks', 'effectCare'] as const) {
      const [before, after] = [draws({}), draws(overrides)].map((all) => all.map((each) => each[id]))
      expect(order(after!), id).toEqual(order(before!))
    }
  })

  it('has its middle in central values, under every stance alike', () => {
    for (const stance of STANCES) {
      const central = centralValues(stance, overrides)
      expect(central.contractedHours).toBe(36)
      expect(central.effectCare).toBeCloseTo(-0.1, 12)
      expect(central.recruitLagWeeks).toBeCloseTo(Math.sqrt(50), 12)
      expect(central.agencyStayWeeks).toBe(centralValues(stance).agencyStayWeeks)
    }
  })
})
