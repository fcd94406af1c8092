/** Mechanisms around units push where their evidence says, in the same futures: front door, edge of care, change, labour market, placements, the world outside. */
import { describe, expect, it } from 'vitest'
import { ALL_ELEMENTS } from '../../src/model/elements'
import { MEASURE_COUNT } from '../../src/model/measures'
import type { ParameterId } from '../../src/parameters'
import type { OptionFile, Scenario, ServiceFile } from '../../src/scenario/types'
import {
  alone,
  effectOf,
  last,
  overUnits,
  own,
  place,
  staffedAt,
  sumOver,
  switched,
  YEARS,
} from '../support/directions'
import { authorityScenario, hex, play, withOptions, yearly } from '../support/engineScenario'

describe('frontDoor', () => {
  /** Where triage closes one referral in six; a desk with a third of its people. */
  const dorset = authorityScenario('Dorset', { horizonYears: YEARS, mechanisms: place.mechanisms })
  const desk: Scenario = { ...dorset, options: [dorset.options[0]!] }
  const services = dorset.options[0]!.services!.map((each) =>
    each.service !== 'frontDoor'
      ? each
      : {
          ...each,
          units: each.units.map((unit) => ({
            ...unit,
            posts: { ...unit.posts, socialWorker: (unit.posts?.socialWorker ?? 2) / 3 },
          })),
        },
  )
  const small: OptionFile = { id: 'small-desk', extends: 'baseline', services }
  const assessed = (on: boolean, loss: number) => {
    const values = { deskOverloadLoss: loss, deskOverloadMissed: 0 }
    return last(
      { ...withOptions(switched('frontDoor', on, desk), small), ...own(values) },
      'assessments',
      6,
      1,
    )
  }

  it('an overloaded desk passes more on, the more it errs; off, it does not err more', () => {
    expect(assessed(true, 0.5)).toBeGreaterThan(assessed(true, 0) + 10)
    expect(assessed(false, 0.5)).toBe(assessed(false, 0))
  })
})

it('edgeOfCare: fewer of the children served enter care where the work is believed to help', () => {
  const services: ServiceFile[] = [
    { service: 'edgeOfCare', units: [{ template: 'edgeOfCareUnit', count: 3 }] },
  ]
  const scenario: Scenario = {
    ...alone,
    options: [{ ...place.options[0]!, services: [...place.options[0]!.services!, ...services] }],
  }
  expect(effectOf('lookedAfterStarts', { effectEdge: 0 }, { effectEdge: -1.4 }, scenario)).toBeLessThan(-1)
})

describe('embedding', () => {
  const units = (values: Partial<Record<ParameterId, number>>, on = true) =>
    play({ ...switched('embedding', on, place), ...own(values) }, 8).reduce(
      (sum, each) => sum + yearly(each, YEARS, 1, 'turnoverRate', 0) / 8,
      0,
    )

  it('a restructure first costs people; off, it costs none beyond those without a post', () => {
    expect(units({ dipLeaving: 4 })).toBeGreaterThan(units({ dipLeaving: 1 }) + 0.03)
    expect(units({ dipLeaving: 4 }, false)).toBe(units({ dipLeaving: 1 }, false))
  })

  it('so does beginning all elements with posts as they are, as far as that is believed to cost anything', () => {
    const elements: OptionFile = { id: 'elements', extends: 'baseline', elements: { ...ALL_ELEMENTS } }
    const leaving = (dipElements: number, on = true) =>
      last(
        { ...withOptions(switched('embedding', on), elements), ...own({ dipLeaving: 4, dipElements }) },
        'turnoverRate',
        8,
        1,
        0,
      )
    expect(leaving(1)).toBeGreaterThan(leaving(0) + 0.03)
    expect(leaving(1, false)).toBe(leaving(0, false))
  })
})

describe('labourMarket', () => {
  it('those in their first year take time of their colleagues', () => {
    const hours = (firstYearGuidance: number) =>
      sumOver(
        { ...alone, ...own({ firstYearGuidance, firstYearShare: 0.8 }) },
        2,
        overUnits(({ units }, unit) => units.hours[unit]!),
      )
    expect(hours(6)).toBeLessThan(hours(0) * 0.995)
  })

  it('off, nobody leaves, is hired or moves in or out of agency work', () => {
    const states = new Set<string>()
    play(switched('labourMarket', false), 1, {
      onWorld: ({ posts }) => states.add(hex(Float64Array.from(posts.state.subarray(0, posts.count)))),
    })
    expect(states.size).toBe(1)
    expect(last(switched('labourMarket', false), 'turnoverRate', 2)).toBe(0)
  })

  it('new posts stay empty longer where recruiting takes longer', () => {
    const more = withOptions(alone, { ...staffedAt(1.5), id: 'more', name: 'More social workers' })
    const vacant = (weeks: number) =>
      play({ ...more, ...own({ newPostWeeks: weeks }) }, 6).reduce(
        (sum, each) => sum + yearly(each, YEARS, 1, 'vacancyRate', 0) / 6,
        0,
      )
    expect(vacant(100)).toBeGreaterThan(vacant(8) + 0.02)
  })
})

it('shocks: off, a dated surge and dearer placements are as if they were not in the file', () => {
  const events: OptionFile['events'] = [
    { type: 'demandShock', week: 0, weeks: 60, referralsMultiplier: 2 },
    { type: 'placementPriceShock', week: 5, weeks: 60, priceMultiplier: 1.3 },
  ]
  const [result] = play(withOptions(alone, { id: 'shocked', extends: 'baseline', events }), 1)
  const half = result!.yearly.length / 2
  expect(hex(result!.yearly.slice(half))).toBe(hex(result!.yearly.slice(0, half)))
})

describe('placementSupply', () => {
  it('fewer foster carers of its own cost an authority more', () => {
    expect(effectOf('placementCost', { inHouseGrowth: 0.1 }, { inHouseGrowth: -0.1 })).toBeGreaterThan(0)
  })
})

describe('environment', () => {
  it('repeat plans rise where the national trend is steeper', () => {
    const scenario = switched('environment', true)
    const from = { trendRepeatPlans: 0 }
    expect(effectOf('repeatPlanRate', from, { trendRepeatPlans: 0.02 }, scenario)).toBeGreaterThan(0)
  })

  it('futures lie further apart with it than without', () => {
    const spread = (on: boolean) => {
      const values = play(switched('environment', on), 16).map((each) =>
        yearly(each, YEARS, 0, 'childrenInNeed', 1),
      )
      return Math.max(...values) - Math.min(...values)
    }
    expect(spread(true)).toBeGreaterThan(spread(false))
  })
})

it('measurement: published figures are noisy, the world is the same; off, they are the world', () => {
  const [off] = play(alone, 1)
  const [on] = play(switched('measurement', true), 1)
  expect(hex(on!.weekly)).toBe(hex(off!.weekly))
  const weeks = YEARS * 52
  let same = 0
  for (let measure = 0; measure < MEASURE_COUNT; measure++) {
    const world = off!.weekly[measure * weeks + weeks - 1]!
    expect(Math.fround(off!.yearly[measure * YEARS + YEARS - 1]!)).toBe(world)
    if (Math.fround(on!.yearly[measure * YEARS + YEARS - 1]!) === world) same++
  }
  expect(same).toBeLessThan(MEASURE_COUNT / 2)
})
