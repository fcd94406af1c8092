import { beforeAll, describe, expect, it } from 'vitest'
import { loadDirectory } from '../../../src/authorities/load'
import type { Directory } from '../../../src/authorities/types'
import { naiveSamples, openingOf } from '../../../src/backcast/systemReferences'
import { knownAtStart, systemsBackcast, type SystemResult } from '../../../src/backcast/systems'
import { inputsHash } from '../../../src/backcast/systemsFile'
import { systemsSummary, systemSummary } from '../../../src/backcast/systemsSummary'
import { wilson } from '../../../src/statistics'
import { fitPersistence } from '../../../src/authorities/persistence'
import { FITTED_THROUGH } from '../../../src/backcast/national'
import { MEASURE_COUNT, MEASURE_INDEX } from '../../../src/model/measures'
import type { Runner } from '../../../src/runner/types'
import { loadExample } from '../../../src/scenario/library'
import type { ResolvedScenario, Scenario } from '../../../src/scenario/types'

let directory: Directory
let hackney: Scenario
let leeds: Scenario
beforeAll(async () => {
  directory = await loadDirectory()
  ;[hackney, leeds] = await Promise.all([loadExample('hackney'), loadExample('leeds')])
})

const meanOf = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0) / values.length

/** Plays nothing: each figure tells its option, measure, year and stance, and futures are spread evenly around it. */
const STANCE_AT = { sceptical: 0, balanced: 1000, 'as-reported': 2000 }
function telling(asked: ResolvedScenario[] = []): Runner {
  return {
    dispose: () => undefined,
    run: async ({ scenario, replications }) => {
      asked.push(scenario)
      const { options, horizonYears, stance } = scenario
      const yearly = Array.from({ length: replications }, (_, future) => {
        const figures = new Float64Array(options.length * MEASURE_COUNT * horizonYears)
        return figures.map((_, at) => at + STANCE_AT[stance] + (future + 0.5) / replications - 0.5)
      })
      return { done: replications, weekly: [], yearly, ledger: [] }
    },
  }
}

const played = (scenarios: Scenario[], runner = telling()) =>
  systemsBackcast(directory, scenarios, { runner, replications: 20, seed: 'test' })

describe('the backcast of a system', () => {
  it('reads each outcome from its own option, measure and year, under each stance', async () => {
    const [result] = await played([hackney])
    expect(result!.outcomes).toHaveLength(hackney.observed!.length)
    for (const { measure, year, predicted } of result!.outcomes) {
      const at = ['2006/07', '2007/08', '2008/09', '2009/10', '2010/11'].indexOf(year)
      const place = (MEASURE_COUNT + MEASURE_INDEX[measure]) * 5 + at
      expect(predicted.balanced.middle).toBeCloseTo(place + 1000, 6)
      expect(predicted['as-reported']!.middle).toBeCloseTo(place + 2000, 6)
      expect(predicted.sceptical!.middle).toBeCloseTo(place, 6)
      expect(predicted.balanced.high - predicted.balanced.low).toBeCloseTo(0.84, 2)
    }
    expect(result!.options).toEqual({ rsw: 'Small units' })
  })

  it('plays only the baseline and the options that have an outcome, and other stances only where they can matter', async () => {
    const asked: ResolvedScenario[] = []
    const [la1, devon] = await Promise.all([loadExample('la1'), loadExample('devon')])
    await played([la1, devon], telling(asked))
    expect(asked.map(({ id, stance }) => `${id} ${stance}`)).toEqual([
      'la1 balanced',
      'la1 as-reported',
      'la1 sceptical',
      'devon balanced',
    ])
    expect(asked[0]!.options.map(({ id }) => id)).toEqual(['kept', 'as-reported'])
    expect(asked[3]!.options.map(({ id }) => id)).toEqual(['baseline'])
    expect(new Set(asked.slice(0, 3).map(({ seed }) => seed)).size).toBe(1)
  })

  it('says that a system without outcomes has none, and plays nothing', async () => {
    const asked: ResolvedScenario[] = []
    const [result] = await played([await loadExample('harrow')], telling(asked))
    expect(result!.outcomes).toEqual([])
    expect(asked).toEqual([])
  })
})

describe('what is known at the start', () => {
  it('has nothing in it of figures published after the fit', () => {
    const later = (year: number) => year > FITTED_THROUGH
    const blind: Directory = {
      ...directory,
      authorities: directory.authorities.map((record) => ({
        ...record,
        figures: Object.fromEntries(
          Object.entries(record.figures).map(([field, figures]) => [
            field,
            Object.fromEntries(
              Object.entries(figures!).map(([year, figure]) => [
                year,
                later(Number(year)) && typeof figure === 'number' ? figure * 3 : figure,
              ]),
            ),
          ]),
        ),
      })),
    }
    const fitted = (on: Directory) =>
      knownAtStart({ ...on, persistence: fitPersistence(on, FITTED_THROUGH) }, leeds)
    expect(fitted(directory).underlying).toBe('refitted')
    expect(fitted(blind).scenario.authority.underlying).toEqual(
      fitted(directory).scenario.authority.underlying,
    )
    expect(fitted(directory).scenario.authority.underlying).not.toEqual(leeds.authority.underlying)
  })

  it('keeps the level of the file where no single authority was published, and says so', async () => {
    expect(knownAtStart(directory, await loadExample('tri-borough')).underlying).toBe('file')
    expect(knownAtStart(directory, hackney).underlying).toBe('none')
  })
})

describe('what a prediction has to beat', () => {
  it('no change is centred on the opening figure, and the trend is moved by England’s change', () => {
    const { authority } = leeds
    const naive = naiveSamples(directory, authority, { measure: 'sicknessRate', year: '2017/18' })!
    const england = directory.england.figures.sicknessRate!
    const change = (england[2018] as number) - (england[2016] as number)
    const opening = openingOf('sicknessRate', authority)!
    expect(opening).toBe(authority.profile.sicknessRate)
    expect(meanOf(naive.noChange)).toBeCloseTo(opening, 3)
    expect(meanOf(naive.trend!) - meanOf(naive.noChange)).toBeCloseTo(change, 3)
    expect(naive.through).toBe(FITTED_THROUGH)
    expect(naive.pairs).toBe(naive.noChange.length)
  })

  it('counts are compared per 10,000 children and given back as children, or as the rate that was observed', () => {
    const { authority } = leeds
    const year = '2018/19'
    const children = naiveSamples(directory, authority, { measure: 'lookedAfter', year })!
    const rate = naiveSamples(directory, authority, { measure: 'lookedAfterPer10k', year })!
    expect(meanOf(children.noChange)).toBeCloseTo(1239, 0)
    for (const at of [0, 10, 100])
      expect(children.noChange[at]).toBeCloseTo((rate.noChange[at]! * authority.population0to17) / 10_000, 6)
    expect(meanOf(children.trend!)).toBeGreaterThan(meanOf(children.noChange))
  })

  it('has no trend before England’s figures begin, and takes all years for the spread over more years than the fit allows', () => {
    const naive = naiveSamples(directory, hackney.authority, { measure: 'lookedAfter', year: '2009/10' })!
    expect(naive.trend).toBeUndefined()
    expect(naive.through).toBe(directory.years.at(-1))
  })

  it('does not stand where the authority has no opening figure of its own', async () => {
    const year = '2018/19'
    expect(naiveSamples(directory, leeds.authority, { measure: 'longTermStability', year })).toBeUndefined()
    const la2 = await loadExample('la2')
    expect(la2.authority.profile.repeatPlanRate).toBeDefined()
    expect(naiveSamples(directory, la2.authority, { measure: 'repeatPlanRate', year })).toBeUndefined()
    expect(naiveSamples(directory, la2.authority, { measure: 'returnHomeRate', year })).toBeUndefined()
  })
})

describe('summaries of systems', () => {
  const scored = (crps: number, inside: boolean, width = 4) => ({
    low: 10,
    middle: 10 + width / 2,
    high: 10 + width,
    inside,
    crps,
  })
  const outcome = (inside: boolean, own: number, other: number, width = 4) => ({
    measure: 'agencyRate' as const,
    year: '2017/18',
    option: 'x',
    observed: inside ? 11 : 20,
    predicted: { balanced: scored(own, inside) },
    noChange: scored(other, true, width),
  })
  const system = (id: string, outcomes: SystemResult['outcomes']): SystemResult => ({
    id,
    title: id,
    place: id,
    code: id,
    baseYear: '2015/16',
    underlying: 'none',
    options: {},
    outcomes,
  })

  it('give Wilson’s interval of a share', () => {
    // Newcombe (1998), table I: 81 of 263.
    expect(wilson(81, 263).from).toBeCloseTo(0.2553, 4)
    expect(wilson(81, 263).to).toBeCloseTo(0.3662, 4)
    expect(wilson(0, 20)).toMatchObject({ from: 0 })
  })

  it('count what lay inside, and compare scores in widths of the range of no change', () => {
    const one = [outcome(true, 1, 2), outcome(false, 100, 200, 400)]
    const found = systemSummary(system('a', one))!
    expect(found).toMatchObject({ outcomes: 2, inside: 1, coverage: 0.5 })
    expect(found.noChange!.value).toBeCloseTo(0.5, 9)
    expect(found.noChange).not.toHaveProperty('error')
    expect(found).not.toHaveProperty('trend')
    expect(systemSummary(system('b', []))).toBeUndefined()
  })

  it('take outcomes of one authority as one when saying how sure they are', () => {
    const all = (inside: boolean) => Array.from({ length: 10 }, () => outcome(inside, 1, 2))
    const apart = systemsSummary([system('a', all(true)), system('b', all(false)), system('c', [])])
    expect(apart).toMatchObject({ systems: 2, untested: 1, outcomes: 20, inside: 10, coverage: 0.5 })
    const mixed = [...all(true).slice(5), ...all(false).slice(5)]
    const alike = systemsSummary([system('a', mixed), system('b', mixed)])
    expect(alike.coverageError).toBeCloseTo(0, 9)
    expect(apart.coverageError!).toBeGreaterThan(0.4)
    expect(apart.byMeasure[0]).toMatchObject({ measure: 'agencyRate', above: 10, below: 0 })
    expect(systemsSummary([system('a', all(true))])).not.toHaveProperty('coverageError')
  })
})

describe('the hash of what an example feeds the model', () => {
  it('changes with an outcome, an opening figure or a design, and not with words', () => {
    const before = inputsHash(hackney)
    expect(inputsHash({ ...hackney, title: 'Other', cautions: [], summary: 'x' })).toBe(before)
    const observed = hackney.observed!.map((each, at) => (at === 0 ? { ...each, value: 1 } : each))
    expect(inputsHash({ ...hackney, observed })).not.toBe(before)
    const authority = { ...hackney.authority, profile: { ...hackney.authority.profile, lookedAfter: 1 } }
    expect(inputsHash({ ...hackney, authority })).not.toBe(before)
    expect(inputsHash({ ...hackney, options: hackney.options.slice(0, 1) })).not.toBe(before)
  })
})
