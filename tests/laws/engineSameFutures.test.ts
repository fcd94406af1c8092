/** Options meet the same futures: what is the same in two options is the same in their results, to the last bit. */
import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { MEASURE_INDEX } from '../../src/model/measures'
import { centralValues, drawValues } from '../../src/parameters'
import { keyFromSeed } from '../../src/random/seed'
import { streamFor } from '../../src/random/stream'
import type { OptionFile } from '../../src/scenario/types'
import { bytesOf, oneFuture, playFutures } from '../support/fakeFutures'
import {
  authorityScenario,
  hex,
  optionBytes,
  play,
  resolved,
  still,
  VARIED,
  varied,
  withOptions,
} from '../support/engineScenario'

const PLACES = ['Rutland', 'Wokingham', 'Hackney']

describe('an option that changes nothing', () => {
  const nothing: OptionFile[] = [
    { id: 'same', extends: 'baseline' },
    { id: 'same-again', name: 'Again', extends: 'same', elements: {}, policies: { startWeek: 20 } },
  ]

  it.each(PLACES)('differs by exactly nothing in every week and year of every future: %s', (name) => {
    const scenario = withOptions(authorityScenario(name, { horizonYears: 3 }), ...nothing)
    for (const result of play(scenario, 4)) {
      expect(optionBytes(result, 1, 3)).toBe(optionBytes(result, 0, 3))
      expect(optionBytes(result, 2, 3)).toBe(optionBytes(result, 0, 3))
    }
  })

  it('differs by nothing when its posts are given again as they are, at once or later', () => {
    const scenario = authorityScenario('Rutland', { horizonYears: 2 })
    const again = { extends: 'baseline', services: scenario.options[0]!.services }
    const options = [
      { id: 'again', ...again },
      { id: 'later', ...again, policies: { startWeek: 30 } },
    ]
    for (const result of play(withOptions(scenario, ...options), 4)) {
      expect(optionBytes(result, 1, 3)).toBe(optionBytes(result, 0, 3))
      expect(optionBytes(result, 2, 3)).toBe(optionBytes(result, 0, 3))
    }
  })

  it('differs by nothing from the baseline before its start week', () => {
    const start = 60
    const scenario = authorityScenario('Rutland', { horizonYears: 2 })
    const units = { ...scenario.options[1]!, policies: { startWeek: start } }
    const simulation = prepare(resolved(withOptions(scenario, units)))
    for (const { weekly } of [0, 1, 2].map((each) => simulation.replicate(each))) {
      const weeks = 104
      const measures = weekly.length / 2 / weeks
      let same = 0
      for (let measure = 0; measure < measures; measure++)
        for (let week = 0; week < start; week++)
          if (weekly[measure * weeks + week] === weekly[(measures + measure) * weeks + week]) same++
      expect(same).toBe(measures * start)
      const all = { weekly, yearly: new Float64Array(2), ledger: new Float64Array(2) }
      expect(optionBytes(all, 0, 2)).not.toBe(optionBytes(all, 1, 2))
    }
  })
})

describe('changing one option', () => {
  const scenario = varied('Rutland', { horizonYears: 2 })
  const base = play(scenario, 3)

  it('leaves the bytes of the others alone when it is renamed', () => {
    const options = scenario.options.map((option) =>
      option.id === 'front' ? { ...option, id: 'zebra', name: 'Zebra' } : option,
    )
    play({ ...scenario, options }, 3).forEach((result, at) =>
      expect(bytesOf(oneFuture(result))).toBe(bytesOf(oneFuture(base[at]!))),
    )
  })

  it('leaves the bytes of the others alone when it is removed, moved or changed', () => {
    const count = scenario.options.length
    const [baseline, units, later, same, front, late] = scenario.options as OptionFile[]
    const fewer = [baseline!, late!, { ...front!, services: [] }, same!, units!]
    play({ ...scenario, options: fewer }, 3).forEach((result, at) => {
      for (const [now, before] of [
        [0, 0],
        [1, scenario.options.indexOf(late!)],
        [3, scenario.options.indexOf(same!)],
        [4, 1],
      ] as const)
        expect(optionBytes(result, now, fewer.length)).toBe(optionBytes(base[at]!, before, count))
    })
    expect(later!.id).toBe('later')
  })

  it('leaves the bytes of the others alone when it needs far more posts, units and children', () => {
    const huge: OptionFile = {
      id: 'huge',
      extends: 'baseline',
      services: [{ service: 'familySupport', units: [{ template: 'team', count: 60 }] }],
      events: [{ type: 'demandShock', week: 0, weeks: 104, referralsMultiplier: 3 }],
    }
    const options = [scenario.options[0]!, huge, scenario.options[1]!]
    play({ ...scenario, options }, 2).forEach((result, at) => {
      expect(optionBytes(result, 0, 3)).toBe(optionBytes(base[at]!, 0, scenario.options.length))
      expect(optionBytes(result, 2, 3)).toBe(optionBytes(base[at]!, 1, scenario.options.length))
    })
  })
})

describe('a replication', () => {
  const scenario = resolved(authorityScenario('Wokingham', { horizonYears: 1 }))

  it('does not depend on those played before it', () => {
    const fresh = [7, 2, 4].map((each) => prepare(scenario).replicate(each))
    const used = prepare(scenario)
    for (let each = 0; each < 5; each++) used.replicate(each)
    ;[7, 2, 4].forEach((each, at) => {
      const again = used.replicate(each)
      expect(hex(again.weekly)).toBe(hex(fresh[at]!.weekly))
      expect(hex(again.yearly)).toBe(hex(fresh[at]!.yearly))
    })
  })

  it('is the same for the same seed and another for another', () => {
    const bytes = (seed: string) => bytesOf(playFutures(prepare({ ...scenario, seed }), 2))
    expect(bytes('a')).toBe(bytes('a'))
    expect(bytes('a')).not.toBe(bytes('b'))
  })

  it('plays another future than every other', () => {
    const simulation = prepare(scenario)
    const all = Array.from({ length: 8 }, (_, each) => hex(simulation.replicate(each).weekly))
    expect(new Set(all).size).toBe(8)
  })

  it('plays only chance when values are central, and shares its values with its pair', () => {
    const central = prepare(scenario, { central: true })
    expect(hex(central.replicate(0).weekly)).not.toBe(hex(central.replicate(1).weekly))
    const stream = streamFor(keyFromSeed(scenario.seed), 0, 'knowledge')
    const draw = (replication: number) => drawValues('balanced', stream, Math.floor(replication / 2))
    expect(draw(6)).toEqual(draw(7))
    expect(draw(6)).not.toEqual(draw(8))
    expect(draw(6)).not.toEqual(centralValues('balanced'))
  })

  it('is more like its pair than like others in what only knowledge decides', () => {
    // Pay comes from the drawn values alone, and posts hardly differ between futures.
    const simulation = prepare({
      ...scenario,
      mechanisms: { ...scenario.mechanisms, ...still, labourMarket: false },
    })
    const cost = (replication: number) => simulation.replicate(replication).yearly
    const pairs = [0, 1, 2, 3, 4].map((pair) => [cost(pair * 2), cost(pair * 2 + 1)] as const)
    const staffCost = MEASURE_INDEX.staffCost
    const gap = (a: Float64Array, b: Float64Array) => Math.abs(a[staffCost]! / b[staffCost]! - 1)
    const inside = pairs.map(([a, b]) => gap(a, b))
    const across = pairs.map(([a], at) => gap(a, pairs[(at + 1) % pairs.length]![0]))
    const total = (values: number[]) => values.reduce((sum, each) => sum + each, 0)
    expect(total(inside)).toBeLessThan(total(across))
  })
})

it('options that differ are not the same', () => {
  const scenario = varied('Rutland', { horizonYears: 2 })
  const [result] = play(scenario, 1)
  const all = scenario.options.map((_, option) => optionBytes(result!, option, scenario.options.length))
  expect(new Set(all).size).toBe(scenario.options.length - 1)
  expect(VARIED.length).toBe(scenario.options.length - 2)
})
