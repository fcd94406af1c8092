/** The register as files: every number, its range under the stance, where it comes from. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { registerCsv, registerRows } from '../../../src/exports/registerCsv'
import { centralValues, type ParameterId } from '../../../src/parameters'
import { REGISTER } from '../../../src/parameters/register'

const read = (text: string) => Papa.parse<Record<string, string>>(text.trimEnd(), { header: true })

describe('the register as CSV', () => {
  it('has a row for every number and shape, in their order, with every column filled that has to be', () => {
    const { data, errors } = read(registerCsv('balanced'))
    expect(errors).toEqual([])
    expect(data.map(({ id }) => id)).toEqual(REGISTER.map(({ id }) => id))
    const needed = [
      'label',
      'kind',
      'distribution',
      'used_by',
      'source',
      'locator',
      'grade',
      'to_know_better',
    ]
    expect(data.filter((row) => needed.some((column) => !row[column]))).toEqual([])
  })

  it('has values and ranges that lie in their bounds, lower end first', () => {
    const numbers = registerRows('sceptical').filter(({ kind }) => kind === 'number')
    const wrong = numbers.filter(({ low, p10, value, p90, high }) => {
      const along = [low, p10, value, p90, high] as number[]
      return along.some((each, index) => index > 0 && each < along[index - 1]!)
    })
    expect(wrong).toEqual([])
  })

  it('gives the middle of the draws under the stance that is asked for', () => {
    const valueOf = (stance: 'balanced' | 'as-reported', id: ParameterId) =>
      registerRows(stance).find((row) => row.id === id)!.value
    expect(valueOf('as-reported', 'effectCare')).toBeCloseTo(centralValues('as-reported').effectCare)
    expect(valueOf('balanced', 'effectCare')).not.toBe(valueOf('as-reported', 'effectCare'))
  })

  it('makes harmless what a spreadsheet would take for a formula', () => {
    const risky = REGISTER.filter(({ evidence }) => /^[=+\-@]/.test(evidence.note))
    expect(risky.length).toBeGreaterThan(0)
    const notes = new Map(read(registerCsv('balanced')).data.map(({ id, note }) => [id, note]))
    for (const { id, evidence } of risky) expect(notes.get(id)).toBe(`'${evidence.note}`)
  })
})
