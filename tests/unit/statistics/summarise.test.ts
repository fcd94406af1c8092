import { describe, expect, it } from 'vitest'
import { MEASURE_IDS } from '../../../src/model/measures'
import { summarise, summariseInSlices } from '../../../src/statistics/summarise'
import { quantiles } from '../../../src/statistics/quantiles'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare, fakeScenario } from '../../support/fakeSimulation'

const scenario = fakeScenario()
const futures = playFutures(fakePrepare(scenario), 40)
const summary = summarise(scenario, futures)

describe('a summary of futures', () => {
  it('has every measure of every option, by week and by financial year', () => {
    expect(summary.options.map((option) => option.id)).toEqual(['baseline', 'units'])
    for (const option of summary.options) {
      expect(Object.keys(option.measures)).toEqual(MEASURE_IDS)
      const { weekly, yearly, unit, kind } = option.measures.lookedAfter
      expect({ unit, kind }).toEqual({ unit: 'children', kind: 'stock' })
      expect(weekly.p50).toHaveLength(104)
      expect(yearly.map((each) => each.year)).toEqual(['2025/26', '2026/27'])
    }
  })

  it('takes the weeks of a measure from their place in each future', () => {
    const place = (32 + MEASURE_IDS.indexOf('agencyRate')) * 104 + 60
    const values = futures.weekly.map((each) => each[place]!)
    const { weekly } = summary.options[1]!.measures.agencyRate
    expect([weekly.p10[60], weekly.p95[60]]).toEqual(quantiles(values, [0.1, 0.95]))
    expect(weekly.mean[60]).toBeCloseTo(values.reduce((sum, value) => sum + value) / 40, 9)
  })

  it('compares every other option with the first, future by future', () => {
    expect(summary.differences).toHaveLength(1)
    const [difference] = summary.differences
    expect(difference).toMatchObject({ option: 'units', against: 'baseline' })
    const place = MEASURE_IDS.indexOf('totalCost') * 2 + 1
    const values = futures.yearly.map((each) => each[64 + place]! - each[place]!)
    expect(difference!.measures.totalCost[1]!.mean).toBeCloseTo(values.reduce((sum, v) => sum + v) / 40, 9)
    expect(difference!.measures.totalCost[1]!.p50).toBeCloseTo(quantiles(values, [0.5])[0]!, 9)
  })

  it('uses the futures that are done only', () => {
    expect(summarise(scenario, { ...futures, done: 10 })).toEqual(
      summarise(scenario, playFutures(fakePrepare(scenario), 10)),
    )
  })

  it('can be of chosen measures, for a quick look', () => {
    const quick = summarise(scenario, futures, { measures: ['lookedAfter'] })
    expect(Object.keys(quick.options[0]!.measures)).toEqual(['lookedAfter'])
    expect(quick.options[0]!.measures.lookedAfter).toEqual(summary.options[0]!.measures.lookedAfter)
  })

  it('names option, measure and period of what is not a number', () => {
    const [weekly, yearly] = [futures.weekly[3]!.slice(), futures.yearly[3]!.slice()]
    weekly[(32 + MEASURE_IDS.indexOf('agencyRate')) * 104 + 60] = Number.NaN
    const broken = { ...futures, weekly: futures.weekly.with(3, weekly) }
    expect(() => summarise(scenario, broken)).toThrow(
      'Option units, measure agencyRate, week 61: future 3 gave NaN, not a number',
    )
    yearly[MEASURE_IDS.indexOf('turnoverRate') * 2 + 1] = Infinity
    const infinite = { ...futures, yearly: futures.yearly.with(3, yearly) }
    expect(() => summarise(scenario, infinite)).toThrow(
      'Option baseline, measure turnoverRate, year 2026/27: future 3 gave Infinity',
    )
  })

  it('refuses to summarise nothing', () => {
    expect(() => summarise(scenario, { ...futures, done: 0 })).toThrow('no futures')
  })
})

describe('a summary in slices', () => {
  it('gives the same numbers as one at once', async () => {
    expect(await summariseInSlices(scenario, futures, { sliceMs: 0 })).toEqual(summary)
  })

  it('lets other events have their turn', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    await summariseInSlices(scenario, futures, { sliceMs: 0 })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
  })

  it('stops with an AbortError when it is cancelled', async () => {
    const control = new AbortController()
    const pending = summariseInSlices(scenario, futures, { sliceMs: 0, signal: control.signal })
    control.abort()
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' })
  })
})
