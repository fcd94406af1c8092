import { describe, expect, it } from 'vitest'
import { neighboursOf, position } from '../../../src/authorities/compare'
import { loadDirectory } from '../../../src/authorities/load'
import {
  authorityAt,
  latestYear,
  SMALLEST_POPULATION,
  startableYears,
  whyNoStart,
} from '../../../src/authorities/profile'
import { correlation } from '../../../src/authorities/underlying'
import { solveSymmetric } from '../../../src/authorities/solve'
import type { Directory } from '../../../src/authorities/types'
import { SHARE_GROUPS } from '../../../src/model/shareGroups'
import { LIMITS } from '../../../src/scenario/limits'

const directory = await loadDirectory()
const named = (name: string, from: Directory = directory) =>
  from.authorities.find((each) => each.name === name)!
const at = (name: string, year: number) => authorityAt(directory, named(name), year)

describe('a starting point', () => {
  it('is the latest year with enough figures', () => {
    expect(latestYear(directory, named('Leeds'))).toBe(2025)
    expect(latestYear(directory, named('Kent'))).toBe(2022)
    expect(latestYear(directory, named('Cumbria'))).toBe(2022)
    expect(latestYear(directory, named('Isles of Scilly'))).toBeUndefined()
    expect(startableYears(directory, named('Hackney'))).toEqual([
      2016, 2017, 2018, 2019, 2020, 2023, 2024, 2025,
    ])
  })

  it('has the figures of the published year under the financial year they are for', () => {
    const { authority } = at('Leeds', 2022)
    expect(authority).toMatchObject({ name: 'Leeds', code: 'E08000035', baseYear: '2021/22' })
    expect(authority.profile).toMatchObject({ lookedAfter: 1374, referrals: 12_577, turnoverRate: 0.096 })
    expect(authority.sources?.turnoverRate).toBe("DfE Children's social work workforce, published 2022")
  })

  it('never has a zero for a missing figure: Hackney after the cyber-attack carries 2020 and says so', () => {
    const { authority, gaps } = at('Hackney', 2022)
    expect(authority.profile.childrenInNeed).toBe(3094)
    expect(authority.sources?.childrenInNeed).toBe(
      'DfE Children in need, table B1, published 2020 (2022 not published)',
    )
    expect(gaps).toContainEqual({ field: 'childrenInNeed', gap: 'unavailable', carriedFrom: 2020 })
  })

  it('leaves out what was not published within three years', () => {
    const { authority, gaps } = at('Leeds', 2022)
    expect(authority.profile).not.toHaveProperty('threePlusSocialWorkers')
    expect(authority.sources).not.toHaveProperty('threePlusSocialWorkers')
    expect(gaps).toContainEqual({ field: 'threePlusSocialWorkers', gap: 'missing' })
  })

  it('does not start from a workforce of hundreds that no one is said to have left', () => {
    const { authority, gaps } = at('Manchester', 2022)
    expect(gaps).toContainEqual({ field: 'turnoverRate', gap: 'unreliable', carriedFrom: 2021 })
    expect(authority.profile.turnoverRate).toBeGreaterThan(0)
  })

  it('says when a count is a share of a joint return', () => {
    expect(at('Richmond upon Thames', 2025).authority.sources?.socialWorkersFte).toBe(
      "DfE Children's social work workforce, published 2025; share, by children aged 0-17, of the joint return with Kingston upon Thames",
    )
  })

  it('has the population an abolished area is published with in its rates alone', () => {
    const { authority } = at('Dorset (Pre LG)', 2018)
    expect(authority.population0to17).toBe(76_300)
    expect(authority.sources?.population0to17).toMatch(/^implied by/)
    expect(at('Leeds', 2025).authority.sources?.population0to17).toBe('ONS mid-year population estimate 2024')
  })

  it('has the shares of one whole from one year: what the year leaves out is not carried from another', () => {
    for (const record of directory.authorities) {
      for (const year of startableYears(directory, record)) {
        const { profile } = authorityAt(directory, record, year).authority
        for (const group of SHARE_GROUPS) {
          const shares = group.flatMap((field) => profile[field] ?? [])
          const sum = shares.reduce((total, each) => total + each, 0)
          expect(sum, `${record.name} ${year}`).toBeLessThanOrEqual(1.05)
        }
      }
    }
    // Kensington and Chelsea publishes one of five lengths of plan for 2021; those of 2020 would make 1.5 of it.
    const { authority, gaps } = at('Kensington and Chelsea', 2021)
    const bands = SHARE_GROUPS[0]!.filter((field) => authority.profile[field] !== undefined)
    const missing = SHARE_GROUPS[0]!.filter((field) => !bands.includes(field))
    expect(missing.length).toBeGreaterThan(0)
    for (const field of missing) {
      expect(authority.sources).not.toHaveProperty(field)
      expect(gaps.find((each) => each.field === field)).not.toHaveProperty('carriedFrom')
    }
  })

  it('is not offered where there are too few children or figures, and says why', () => {
    expect(SMALLEST_POPULATION).toBe(LIMITS.population[0])
    for (const name of ['City of London', 'Isles of Scilly']) {
      expect(startableYears(directory, named(name))).toEqual([])
      expect(whyNoStart(directory, named(name))).toBe(
        `${name} has fewer than 1,000 children: too few to start from.`,
      )
    }
    expect(whyNoStart(directory, named('Leeds'))).toBeUndefined()
    const kent = { ...named('Kent'), figures: {} }
    expect(whyNoStart(directory, kent)).toBe('Kent has no year with enough published figures to start from.')
    const nowhere = { ...kent, population: {} }
    expect(whyNoStart(directory, nowhere)).toBe('Kent has no published population to start from.')
  })

  it('needs a population', () => {
    expect(() => at('Dorset', 2017)).toThrow('Dorset has no published population for 2017')
  })
})

describe('the underlying level', () => {
  it('is far less than a peak in turnover, and near the count of children looked after', () => {
    // Bournemouth, Christchurch and Poole lost 36% of its social workers in 2021 and 22% in 2022.
    const { profile, underlying } = at('Bournemouth, Christchurch and Poole', 2021).authority
    expect(profile.turnoverRate).toBe(0.36)
    expect(underlying!.turnoverRate).toBeLessThan(0.25)
    const leeds = at('Leeds', 2025).authority
    expect(Math.abs(leeds.underlying!.lookedAfter! / leeds.profile.lookedAfter! - 1)).toBeLessThan(0.1)
  })

  it('reads no year after the base year', () => {
    const blind = structuredClone(directory)
    for (const each of [...blind.authorities, blind.england]) {
      for (const figures of Object.values(each.figures))
        for (const year of [2021, 2022, 2023, 2024, 2025]) delete figures[year]
      for (const year of [2021, 2022, 2023, 2024, 2025]) delete each.population[year]
    }
    for (const name of ['Leeds', 'Hackney', 'Dorset', 'Northamptonshire']) {
      expect(authorityAt(blind, named(name, blind), 2020)).toEqual(at(name, 2020))
    }
  })

  it('is given for measures that revert, within their bounds', () => {
    const { underlying } = at('Leeds', 2025).authority
    expect(Object.keys(underlying!).sort()).toEqual(Object.keys(directory.persistence).sort())
    expect(at('City of London', 2025).authority.underlying!.turnoverRate).toBeGreaterThanOrEqual(0)
  })

  it('rests on persistence measured from the panel', () => {
    const { turnoverRate, lookedAfter } = directory.persistence
    expect(turnoverRate!.lag1).toBeGreaterThan(0.15)
    expect(turnoverRate!.lag1).toBeLessThan(0.4)
    expect(lookedAfter!.lag1).toBeGreaterThan(0.93)
    expect(correlation({ lag1: 0.5, level: 0.2, drift: 0.6, rate: 0.5, sd: 1 }, 2)).toBeCloseTo(0.35)
  })

  it('solves its small system exactly', () => {
    const [x, y] = solveSymmetric(
      [
        [4, 2],
        [2, 3],
      ],
      [10, 8],
    )
    expect([x, y]).toEqual([expect.closeTo(1.75), expect.closeTo(1.5)])
    expect(() =>
      solveSymmetric(
        [
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
    ).toThrow('positive definite')
  })
})

describe('where an authority stands', () => {
  it('compares counts per 10,000 children, with England and its neighbours', () => {
    const leeds = named('Leeds')
    const stands = position(directory, leeds, 'lookedAfter', 2025)!
    expect(stands.perTenThousand).toBe(true)
    expect(Math.round(stands.value)).toBe(85)
    expect(Math.round(stands.england!)).toBe(67)
    expect(stands.rank).toBeGreaterThan(1)
    expect(stands.of).toBeGreaterThan(100)
    expect(stands.percentile).toBeGreaterThan(0.5)
    expect(stands.neighboursMedian).toBeGreaterThan(60)
    expect(neighboursOf(directory, leeds)).toHaveLength(10)
  })

  it('has no place without a figure', () => {
    expect(position(directory, named('Kent'), 'lookedAfter', 2025)).toBeUndefined()
  })
})
