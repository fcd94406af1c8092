/** Every number of the model says where it comes from, and is used. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PARAMETERS, type Parameter } from '../../../src/parameters'
import { ENGLAND_2025 } from '../../../src/parameters/england'
import { SHAPES } from '../../../src/parameters/shapes'
import { OWN, REPORTS, ROW_NUMBERS, TABLES } from '../../support/engineSources'
import { root, sourcesUnder } from '../architecture/sources'

const parameters: readonly Parameter[] = PARAMETERS
const entries = [
  ...parameters.map(({ id, evidence, toKnowBetter }) => ({ id, evidence, toKnowBetter })),
  ...Object.entries(SHAPES).map(([id, { evidence, toKnowBetter }]) => ({ id, evidence, toKnowBetter })),
]
const evidenceFolder = join(root, 'evidence')

describe('evidence', () => {
  it('has a source, a place in it and a grade', () => {
    const bare = entries.filter(({ evidence }) => !evidence.source || !evidence.locator || !evidence.grade)
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('says in a sentence of its own what it would take to know better', () => {
    const sentence = /^[A-Z].{38,}\.$/
    expect(entries.filter((each) => !sentence.test(each.toKnowBetter)).map(({ id }) => id)).toEqual([])
    expect(new Set(entries.map((each) => each.toKnowBetter)).size).toBe(entries.length)
  })

  it('names a report or table that was read, or this project itself', () => {
    const known: readonly string[] = [...REPORTS, ...TABLES, ...OWN]
    expect(entries.filter(({ evidence }) => !known.includes(evidence.source)).map(({ id }) => id)).toEqual([])
  })

  it('says what is assumed where it is an assumption', () => {
    const silent = entries.filter(({ evidence }) => evidence.grade === 'assumption' && !evidence.note.trim())
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('is an assumption where no source is named', () => {
    const own = entries.filter(({ evidence }) => evidence.source === 'own judgement')
    expect(own.filter(({ evidence }) => evidence.grade !== 'assumption').map(({ id }) => id)).toEqual([])
  })

  it('names rows of the table its source is', () => {
    const wrong = entries.filter(({ evidence }) =>
      [...evidence.locator.matchAll(/\b(PX|SM|SF)\d{2,3}\b/g)].some(
        ([, kind]) => ROW_NUMBERS[kind!] !== evidence.source,
      ),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('names rows that are there', () => {
    const rows = new Map(
      TABLES.map((table) => {
        const text = readFileSync(join(evidenceFolder, table), 'utf8')
        return [table as string, new Set(text.split('\n').map((line) => line.split(',')[0]!))]
      }),
    )
    const missing = entries.flatMap(({ id, evidence }) =>
      [...evidence.locator.matchAll(/\b(?:PX|SM|SF)\d{2,3}\b/g)]
        .filter(([row]) => !rows.get(evidence.source)?.has(row))
        .map(([row]) => `${id}: ${row}`),
    )
    expect(missing).toEqual([])
  })

  it('names measures of the panel that are there', () => {
    const text = readFileSync(join(evidenceFolder, 'derived_yoy_persistence.csv'), 'utf8')
    const known = text.split('\n').map((line) => line.split(',')[0]!)
    const panel = entries.filter(({ evidence }) => evidence.source === 'derived_yoy_persistence.csv')
    const missing = panel.filter(
      ({ evidence }) => !evidence.locator.split(', ').every((row) => known.includes(row)),
    )
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  it('of England is given for every figure of a profile', () => {
    const bare = Object.entries(ENGLAND_2025).filter(
      ([, { value, source }]) => !Number.isFinite(value) || !source,
    )
    expect(bare).toEqual([])
  })
})

describe('parameters', () => {
  it('have ids that are unique', () => {
    expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length)
  })

  it('have a label and a unit', () => {
    expect(parameters.filter(({ label, unit }) => !label.trim() || !unit.trim())).toEqual([])
  })

  it('are all used outside the tables that give them', () => {
    const code = sourcesUnder('src', ['.ts'])
      .filter(({ path }) => !path.startsWith('src/parameters/') || path === 'src/parameters/index.ts')
      .map(({ text }) => text)
      .join('\n')
    const words = new Set(code.match(/\w+/g))
    expect(parameters.filter(({ id }) => !words.has(id)).map(({ id }) => id)).toEqual([])
  })
})
