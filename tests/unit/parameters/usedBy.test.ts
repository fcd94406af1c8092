/** "Used by" in the register is what the code does. */
import { describe, expect, it } from 'vitest'
import { PARAMETERS, type Parameter } from '../../../src/parameters'
import { SHAPES } from '../../../src/parameters/shapes'
import { usingFiles } from '../../support/parameterUses'

const parameters: readonly Parameter[] = PARAMETERS
const entries = [
  ...parameters.map(({ id, usedBy }) => ({ id, usedBy })),
  ...Object.entries(SHAPES).map(([id, { usedBy }]) => ({ id, usedBy })),
]
const files = usingFiles()
const readersOf = (id: string) => files.filter(({ reads }) => reads.has(id))

describe('a parameter or shape', () => {
  it('is used by the engine, by the draw or by what posts cost', () => {
    expect(entries.filter(({ id }) => readersOf(id).length === 0).map(({ id }) => id)).toEqual([])
  })

  it('is used where its entry says: a file for each use it names', () => {
    const claimed = entries.flatMap(({ id, usedBy }) =>
      usedBy
        .filter((use) => !readersOf(id).some(({ uses }) => uses.includes(use)))
        .map((use) => `${id} says ${use}; read in ${readersOf(id).map(({ path }) => path)}`),
    )
    expect(claimed).toEqual([])
  })

  it('is used nowhere else: every file that reads it works for something its entry names', () => {
    const silent = entries.flatMap(({ id, usedBy }) =>
      readersOf(id)
        .filter(({ uses, always }) => !(always ? [always] : uses).some((use) => usedBy.includes(use)))
        .map(({ path, uses }) => `${id} does not say ${uses.join(' or ')}; read in ${path}`),
    )
    expect(silent).toEqual([])
  })
})
