/** The synthetic returns: their numbers add up, and the model is told what a scenario can hold and nothing later. */
import { describe, expect, it } from 'vitest'
import {
  loadSample,
  openingOf,
  populationFor,
  recordsFrom,
  SAMPLE_STARTS,
  scenarioFor,
  sectorOnSample,
} from '../../../../src/backcast/sector/sample'
import { dayOf } from '../../../../src/backcast/sector/episodes'
import { ENGLAND_2025, ENGLAND_POPULATION_0_TO_17 } from '../../../../src/parameters/england'
import { decodeScenarioValue } from '../../../../src/scenario/decode'
import { resolveScenario } from '../../../../src/scenario/resolve'

const spells = await loadSample()

describe('the synthetic returns', () => {
  it('are read with dates and open ends', () => {
    const text =
      'child,born,start,reason,place,end\n7,2010-01-02,2017-04-09,S,U4,2017-10-31\n7,2010-01-02,2018-01-01,S,U5,\n'
    const [closed, open] = recordsFrom(text)
    expect(closed).toEqual({
      child: '7',
      born: dayOf('2010-01-02'),
      start: dayOf('2017-04-09'),
      reason: 'S',
      place: 'U4',
      end: dayOf('2017-10-31'),
    })
    expect(open).not.toHaveProperty('end')
  })

  it('add up: who was there, and entered, less who left, is who is there a year later', () => {
    for (const year of SAMPLE_STARTS) {
      const [before, after] = [openingOf(spells, year), openingOf(spells, year + 1)]
      expect(after.lookedAfter).toBe(before.lookedAfter + after.entered - after.left)
      const shares = Object.values(before.placements).reduce((sum, each) => sum + each, 0)
      expect(shares).toBeCloseTo(1, 12)
    }
  })

  it('are forecast from what is dated up to the start alone', () => {
    const start = dayOf('2019-03-31')
    const known = spells
      .filter(({ from }) => from <= start)
      .map(({ to, next, ...spell }) => (to !== undefined && to <= start ? { to, next, ...spell } : spell))
    expect(sectorOnSample(known, 2019, 2)).toEqual(sectorOnSample(spells, 2019, 2))
  })
})

describe('the scenario of the returns', () => {
  const opening = openingOf(spells, 2018)
  const scenario = scenarioFor(opening, populationFor(opening), 'seed')

  it('reads, and starts the year after from the figures of the returns', () => {
    expect(decodeScenarioValue(scenario)).toMatchObject({ ok: true })
    const { authority, options } = resolveScenario(scenario)
    expect(authority.baseYear).toBe('2017/18')
    expect(authority.profile).toMatchObject({
      lookedAfter: opening.lookedAfter,
      lookedAfterStarts: opening.entered,
      lookedAfterCeased: opening.left,
    })
    expect(options).toHaveLength(1)
    const filled = authority.fills.map(({ field }) => field)
    expect(filled).toEqual(expect.arrayContaining(['referrals', 'caseloadPerFte', 'childProtectionPlans']))
    expect(filled).not.toContain('fosterShare')
  })

  it('has as many children as England’s rate of children looked after would need', () => {
    const { population0to17 } = scenario.authority
    expect(opening.lookedAfter / population0to17).toBeCloseTo(
      ENGLAND_2025.lookedAfter.value / ENGLAND_POPULATION_0_TO_17,
      6,
    )
  })
})
