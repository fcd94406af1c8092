import { describe, expect, it } from 'vitest'
import { prepare } from '../../../src/engine'
import { prepareWatch, WATCHED_FLOWS } from '../../../src/engine/watch'
import { MEASURE_COUNT, MEASURE_INDEX } from '../../../src/model/measures'
import { WEEKS_PER_YEAR } from '../../../src/model/time'
import { createWatchService } from '../../../src/runner/watch'
import { authorityScenario, resolved } from '../../support/engineScenario'

const file = authorityScenario('Rutland', { horizonYears: 2 })
const scenario = resolved({
  ...file,
  options: [...file.options, { id: 'later', extends: 'units', policies: { startWeek: 20 } }],
})
const FUTURE = 3
const watched = prepareWatch(scenario).watch(FUTURE)
const played = prepare(scenario).replicate(FUTURE)
const weeks = scenario.horizonWeeks
const of = (option: number) => watched.options[option]!
const loads = (option: number, unit: number) => of(option).load.subarray(unit * weeks, (unit + 1) * weeks)

describe('a future that is watched', () => {
  it('has for each option its own units, and weeks before its design are left open', () => {
    expect(watched.options.map(({ option }) => option)).toEqual([0, 1, 2])
    for (const { option, units } of watched.options) {
      const design = scenario.options[option]!.services.flatMap((service) => service.units)
      expect(units).toBe(design.length)
    }
    const holding = of(2).units - 1
    const late = loads(2, holding)
    expect([...late.subarray(0, 20)].every(Number.isNaN)).toBe(true)
    expect([...late.subarray(20)].some(Number.isNaN)).toBe(false)
  })

  it('counts as many overloaded weeks of units as the play of the same future says', () => {
    const year = 1
    for (const { option } of [of(0), of(1)]) {
      let [over, all] = [0, 0]
      for (let unit = 0; unit < of(option).units; unit++)
        for (const load of loads(option, unit).subarray(year * WEEKS_PER_YEAR)) {
          if (Number.isNaN(load)) continue
          all++
          if (load > 1) over++
        }
      const at = (option * MEASURE_COUNT + MEASURE_INDEX.overloadedUnitWeeks) * weeks + weeks - 1
      expect(over / all).toBeCloseTo(played.weekly[at]!, 5)
    }
  })

  it('counts the same children who start to be looked after', () => {
    const flow = WATCHED_FLOWS.indexOf('careStarts')
    for (const option of [0, 1, 2]) {
      const year = of(option).flows.subarray(flow * weeks + WEEKS_PER_YEAR, (flow + 1) * weeks)
      const at = (option * MEASURE_COUNT + MEASURE_INDEX.lookedAfterStarts) * weeks + weeks - 1
      expect(year.reduce((sum, each) => sum + each, 0)).toBe(played.weekly[at])
    }
  })

  it('tells of people one by one: nobody comes to a post that is filled', () => {
    const kinds = new Set(of(0).events.map(({ kind }) => kind))
    expect(kinds.has('left') && kinds.has('joined') && kinds.has('ill')).toBe(true)
    for (const { events } of watched.options) {
      for (const { week, kind, weeks: length } of events) {
        expect(week).toBeGreaterThan(0)
        expect(kind === 'ill').toBe(length !== undefined)
      }
      // Who moved in the week of the change is not told as having left.
      expect(events.filter(({ week }) => week === 20 && events === of(2).events)).toEqual([])
    }
  })

  it('gives the same when it is watched again, and leaves out what is not wanted', () => {
    const again = prepareWatch(scenario)
    again.watch(0)
    expect(again.watch(FUTURE)).toEqual(watched)
    expect(again.watch(FUTURE, [1]).options.map(({ option }) => option)).toEqual([0, 2])
  })
})

describe('the service', () => {
  it('answers with what went wrong, also when nothing is open', () => {
    const service = createWatchService(prepareWatch)
    expect(service.watchPlay(0, [])).toMatchObject({ ok: false, error: { message: 'No scenario is open' } })
    expect(service.watchOpen(scenario)).toEqual({ ok: true, value: null })
    expect(service.watchPlay(FUTURE, [1, 2])).toMatchObject({ ok: true, value: { replication: FUTURE } })
    const broken = createWatchService(() => {
      throw new Error('No figures')
    })
    expect(broken.watchOpen(scenario)).toMatchObject({ ok: false, error: { message: 'No figures' } })
  })
})
