/** Every example from the evidence reads, runs, and says where its figures come from; published outcomes are those of the directory. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../src/authorities/load'
import { readingOf } from '../../src/authorities/figures'
import { prepare } from '../../src/engine'
import type { ProfileFieldId } from '../../src/model/profileFields'
import { startOfFinancialYear } from '../../src/model/time'
import { LIBRARY_IDS, loadExample } from '../../src/scenario/library'
import { resolveScenario } from '../../src/scenario/resolve'
import type { Observed } from '../../src/scenario/types'
import { LIBRARY_INDEX_TEXT } from '../../tools/library-index'

const directory = await loadDirectory()
const facts = readFileSync('evidence/seed_facts.csv', 'utf8')
const examples = await Promise.all(LIBRARY_IDS.map(loadExample))
const outcomes = examples.flatMap(({ id, observed = [] }) => observed.map((each) => ({ id, ...each })))
const said = ({ id, measure, year }: Observed & { id: string }) => `${id}: ${measure} ${year}`

const SYSTEMS = [
  ...['hackney', 'la1', 'la2', 'la3', 'la4', 'la5', 'edge-of-care-closed', 'edge-of-care-merged'],
  ...['edge-of-care-kept', 'dorset', 'dorset-from-2013', 'devon', 'gloucestershire', 'shropshire', 'leeds'],
  ...['hertfordshire', 'hampshire-isle-of-wight', 'cheshire-east', 'ealing', 'stockport', 'newcastle'],
  ...['tri-borough', 'islington', 'west-berkshire', 'signs-of-safety', 'harrow'],
]

describe('the library of examples', () => {
  it('has every system of the evidence', () => {
    expect([...LIBRARY_IDS]).toEqual(SYSTEMS.toSorted())
  })

  it('has an index that says what its files say (after a change: npm run library)', () => {
    expect(readFileSync('scenarios/library.json', 'utf8')).toBe(LIBRARY_INDEX_TEXT)
  })

  it.each(examples)('$id says what was done, what it can test and what to be wary of', (example) => {
    const { id, library, cautions = [], observed = [], authority } = example
    expect(LIBRARY_IDS).toContain(id)
    expect(example.summary).toBeTruthy()
    expect(library!.whatWasDone.length).toBeGreaterThan(0)
    expect(cautions.length).toBeGreaterThan(0)
    expect(library!.canTest.startsWith('Nothing')).toBe(observed.length === 0)
    const sources = authority.sources!
    for (const field of Object.keys(authority.profile)) expect(sources[field] ?? sources['*']).toBeTruthy()
    expect(sources.population0to17).toBeTruthy()
  })

  it.each(examples)('$id plays the first pair of futures of its first two options', (example) => {
    const resolved = resolveScenario(example)
    const simulation = prepare({ ...resolved, options: resolved.options.slice(0, 2) })
    for (const replication of [0, 1]) {
      const { yearly } = simulation.replicate(replication)
      expect(yearly.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
    }
  })
})

describe('outcomes of the examples', () => {
  it('come after the figures of the start and within the years played', () => {
    const outside = outcomes.filter(({ id, year }) => {
      const { authority, horizonYears } = examples.find((each) => each.id === id)!
      const after = startOfFinancialYear(year)! - startOfFinancialYear(authority.baseYear)!
      return after < 1 || after > horizonYears
    })
    expect(outside.map(said)).toEqual([])
  })

  it('name the option they belong to, and a fact, a place in a report or a published table', () => {
    const PLACES =
      /^(SF\d{3}: )?00\d_[0-9a-f]{16}\.txt, \S|^DfE .+, published 20\d\d(, added up|, weighted mean)?$/
    const vague = outcomes.filter(({ source, option }) => !PLACES.test(source) || !option)
    expect(vague.map(said)).toEqual([])
    const unknown = outcomes.filter(({ source }) => {
      const fact = /^SF\d{3}/.exec(source)?.[0]
      return fact !== undefined && !facts.includes(`\n${fact},`)
    })
    expect(unknown.map(said)).toEqual([])
  })

  it('are the published figures where they say so', () => {
    let compared = 0
    const different = outcomes.filter(({ id, measure, year, value, source }) => {
      const { code } = examples.find((each) => each.id === id)!.authority
      const record = directory.authorities.find((each) => each.code === code)
      const published = Number(/published (\d{4})$/.exec(source)?.[1])
      if (!record || !(published >= 2016)) return false
      compared += 1
      const figure = readingOf(record, measure as ProfileFieldId, published)
      return published - 1 !== startOfFinancialYear(year) || Math.abs(Number(figure) - value) > 0.05
    })
    expect(different.map(said)).toEqual([])
    expect(compared).toBeGreaterThan(400)
  })
})

describe('the five authorities of the scale-up', () => {
  const five = examples.filter(({ id }) => /^la\d$/.test(id))
  const names = directory.authorities.flatMap(({ name, aliases }) => [name, ...aliases])

  it('stay labels: no code, no name of an authority', () => {
    expect(five.map(({ authority }) => authority.name)).toEqual(['LA1', 'LA2', 'LA3', 'LA4', 'LA5'])
    for (const example of five) {
      expect(example.authority.code).toBeUndefined()
      const text = JSON.stringify(example)
      expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
    }
  })

  it('have each element absent, partial or present in every option', () => {
    const states = five.flatMap(({ options }) =>
      options.flatMap((each) => Object.values(each.elements ?? {})),
    )
    expect(states.length).toBeGreaterThan(50)
    expect(states.filter((state) => ![0, 0.5, 1].includes(state))).toEqual([])
  })

  it('cannot be told from the example of the authority that led it', () => {
    const { authority, observed } = examples.find(({ id }) => id === 'harrow')!
    expect(authority.code).toBeUndefined()
    expect(observed).toBeUndefined()
  })
})
