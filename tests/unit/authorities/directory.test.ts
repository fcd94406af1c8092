import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeDirectory } from '../../../src/authorities/decode'
import { englandFigure } from '../../../src/authorities/compare'
import { figureOf, populationOf } from '../../../src/authorities/figures'
import { loadDirectory } from '../../../src/authorities/load'
import { PROFILE_FIELDS, PROFILE_FIELD_IDS } from '../../../src/model/profileFields'

const root = resolve(import.meta.dirname, '../../..')
const path = join(root, 'scenarios/authorities.json')
const published = join(root, '../shared/data/published')
const directory = await loadDirectory()
const named = (name: string) => directory.authorities.find((each) => each.name === name)!

describe('the committed directory', () => {
  it('holds every English authority and the five abolished since 2016', () => {
    expect(directory.authorities).toHaveLength(158)
    const abolished = directory.authorities.filter((each) => each.successors)
    expect(abolished.map((each) => each.name).sort()).toEqual([
      'Bournemouth (Pre LG)',
      'Cumbria',
      'Dorset (Pre LG)',
      'Northamptonshire',
      'Poole (Pre LG)',
    ])
    expect(new Set(directory.authorities.map((each) => each.code)).size).toBe(158)
    expect(new Set(directory.authorities.map((each) => each.name)).size).toBe(158)
  })

  it('has no region or country among the authorities', () => {
    const names = directory.authorities.map((each) => each.name)
    for (const name of ['England', 'London', 'Inner London', 'North East']) expect(names).not.toContain(name)
  })

  it.each([
    ['lookedAfter', 2025, 81_770],
    ['referrals', 2025, 632_830],
    ['childProtectionPlans', 2025, 49_420],
    ['childrenInNeed', 2025, 402_400],
    ['socialWorkersFte', 2025, 36_186.3],
    ['caseloadPerFte', 2025, 15.2],
    ['turnoverRate', 2025, 0.118],
    ['plansOver2Years', 2025, 0.023],
    ['lookedAfter', 2016, 70_410],
    ['caseloadPerFte', 2016, 16.1],
    ['residentialWeeklyGbp', 2025, 7385],
    ['threePlusSocialWorkers', 2024, 0.27],
    ['fosterShare', 2025, 0.67],
  ] as const)('gives the published figure for England: %s in %i is %d', (field, year, value) => {
    expect(englandFigure(directory, field, year)).toBe(value)
  })

  it('gives the figures of Leeds', () => {
    const leeds = named('Leeds')
    expect(figureOf(leeds, 'turnoverRate', 2016)).toBe(0.088)
    expect(figureOf(leeds, 'lookedAfterWeeklyGbp', 2023)).toBe(1335)
    expect(figureOf(leeds, 'socialWorkersFte', 2025)).toBe(660.4)
  })

  it('takes the population of a published year from the mid-year before, as the publications do', () => {
    expect(populationOf(directory.england, 2025)).toBe(12_183_016)
    expect(populationOf(named('Hackney'), 2025)).toBe(54_191)
  })

  it('turns section 47 rates into counts with that population', () => {
    expect(englandFigure(directory, 'section47Enquiries', 2025)).toBe(
      Math.round((189.3 * 12_183_016) / 10_000),
    )
  })

  it('keeps the reasons for a gap apart', () => {
    expect(figureOf(named('Hackney'), 'childrenInNeed', 2021)).toBe('unavailable')
    expect(figureOf(named('Hackney'), 'childrenInNeed', 2022)).toBe('unavailable')
    expect(figureOf(named('Isles of Scilly'), 'referrals', 2017)).toBe('suppressed')
    expect(figureOf(named('Isles of Scilly'), 'lookedAfter', 2025)).toBe('notApplicable')
    expect(figureOf(named('Southampton'), 'sicknessRate', 2022)).toBe('low')
    expect(figureOf(named('Kent'), 'referrals', 2025)).toBe('missing')
    const all = directory.authorities.flatMap((each) =>
      PROFILE_FIELD_IDS.flatMap((field) => directory.years.map((year) => figureOf(each, field, year))),
    )
    expect(all).toContain('unreliable')
  })

  it('has no zero where the department published none', () => {
    const impossible = [
      'caseloadPerFte',
      'lookedAfterWeeklyGbp',
      'fosteringWeeklyGbp',
      'fosterShare',
    ] as const
    const zeros = directory.authorities.flatMap((each) =>
      impossible.flatMap((field) =>
        directory.years
          .filter((year) => figureOf(each, field, year) === 0)
          .map((year) => [each.name, field, year]),
      ),
    )
    expect(zeros).toEqual([])
  })

  it('keeps every figure within the bounds of its field', () => {
    const outside = directory.authorities.flatMap((each) =>
      PROFILE_FIELDS.flatMap(({ id, min, max }) =>
        directory.years
          .map((year) => figureOf(each, id, year))
          .filter((value) => typeof value === 'number' && (value < min || value > max))
          .map((value) => `${each.name} ${id} ${value}`),
      ),
    )
    expect(outside).toEqual([])
  })

  it('resolves every neighbour and successor, and gives current authorities ten neighbours', () => {
    const codes = new Set(directory.authorities.map((each) => each.code))
    for (const each of directory.authorities) {
      expect(each.neighbours).toHaveLength(each.successors ? 0 : 10)
      for (const code of [...each.neighbours, ...(each.successors ?? []), ...(each.jointWith ?? [])]) {
        expect(codes, each.name).toContain(code)
      }
    }
  })

  it('shares the counts of a joint workforce return, and gives both authorities its rates', () => {
    const [kingston, richmond] = [named('Kingston upon Thames'), named('Richmond upon Thames')]
    const fte = (each: typeof kingston) => figureOf(each, 'socialWorkersFte', 2025) as number
    expect(fte(kingston) + fte(richmond)).toBeCloseTo(137.4, 5)
    expect(figureOf(kingston, 'caseloadPerFte', 2025)).toBe(13.9)
    expect(figureOf(richmond, 'caseloadPerFte', 2025)).toBe(13.9)
  })

  it('is small enough to fetch', () => {
    expect(gzipSync(readFileSync(path)).length).toBeLessThan(250_000)
  })

  it.skipIf(!existsSync(published))('is what the published tables give, to the byte', () => {
    const target = join(mkdtempSync(join(tmpdir(), 'authorities-')), 'authorities.json')
    execFileSync('node', [join(root, 'tools/build-authorities.mjs'), published, target], { stdio: 'pipe' })
    expect(readFileSync(target).equals(readFileSync(path))).toBe(true)
  })
})

describe('a malformed directory', () => {
  const file = () => JSON.parse(readFileSync(path, 'utf8'))

  it.each([
    ['nothing', () => null, /not an object/],
    ['another format', () => ({ format: 'x' }), /format is "x"/],
    ['a later version', () => ({ ...file(), version: 2 }), /version is 2/],
    ['no authorities', () => ({ ...file(), authorities: undefined }), /authorities is not a list/],
    ['an unknown field', () => ({ ...file(), fields: ['nonsense'] }), /unknown field "nonsense"/],
    [
      'too few figures',
      () => ({ ...file(), england: { population: '', figures: [] } }),
      /England has 0 lists/,
    ],
    ['an unknown letter', () => ({ ...file(), england: { ...file().england, population: 'q' } }), /has "q"/],
  ])('is refused: %s', (_what, make, message) => {
    expect(() => decodeDirectory(make())).toThrow(message)
  })
})
