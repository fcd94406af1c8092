/** Every number of the model says where it comes from and what it would take to know it better. */
import { describe, expect, it } from 'vitest'
import { PARAMETERS, type Parameter } from '../../../src/parameters'
import { ENGLAND_2025 } from '../../../src/parameters/england'
import { SHAPES } from '../../../src/parameters/shapes'

const parameters: readonly Parameter[] = PARAMETERS
const entries = [
  ...parameters.map(({ id, evidence, toKnowBetter }) => ({ id, evidence, toKnowBetter })),
  ...Object.entries(SHAPES).map(([id, { evidence, toKnowBetter }]) => ({ id, evidence, toKnowBetter })),
]

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

  it('says what is assumed where it is an assumption', () => {
    const silent = entries.filter(({ evidence }) => evidence.grade === 'assumption' && !evidence.note.trim())
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('is an assumption where no source is named', () => {
    const own = entries.filter(({ evidence }) => evidence.source === 'own judgement')
    expect(own.filter(({ evidence }) => evidence.grade !== 'assumption').map(({ id }) => id)).toEqual([])
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
})
