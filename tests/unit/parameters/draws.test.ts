/** Values are drawn reproducibly, inside their bounds, and effects of practice err together. */
import { describe, expect, it } from 'vitest'
import { STANCES, type Stance } from '../../../src/model/stances'
import { centralValues, drawValues, PARAMETERS, type Parameter, type Values } from '../../../src/parameters'
import { centre } from '../../../src/parameters/distribution'
import { keyFromSeed } from '../../../src/random/seed'
import { streamFor } from '../../../src/random/stream'

const parameters: readonly Parameter[] = PARAMETERS
const stream = (seed = 'draws') => streamFor(keyFromSeed(seed), 0, 'knowledge')
const DRAWS = 400
const drawn = (stance: Stance): Values[] => {
  const source = stream()
  return Array.from({ length: DRAWS }, (_, knowledge) => drawValues(stance, source, knowledge))
}

describe('central values', () => {
  it.each([...STANCES])('lie within the bounds as they are: %s', (stance) => {
    const outside = parameters.filter(({ low, high, distribution, stances }) => {
      const value = centre(stances?.[stance] ?? distribution)
      return !(value >= low && value <= high)
    })
    expect(outside.map(({ id }) => id)).toEqual([])
  })

  it('differ between stances only in what a stance says', () => {
    const [first, ...others] = STANCES.map((stance) => centralValues(stance))
    for (const { id, stances } of parameters) {
      const same = others.every((each) => each[id as keyof Values] === first![id as keyof Values])
      if (!stances) expect(same, id).toBe(true)
    }
  })

  it('of a sceptic expect no effect of practice', () => {
    const values = centralValues('sceptical')
    const effects = parameters.filter(({ id, group }) => group?.id === 'practice' && id.startsWith('effect'))
    expect(effects.length).toBeGreaterThan(5)
    for (const { id } of effects) expect(Math.abs(values[id as keyof Values]), id).toBeLessThan(0.02)
  })
})

describe('drawn values', () => {
  it('are the same for the same stream and number', () => {
    expect(drawValues('balanced', stream(), 3)).toEqual(drawValues('balanced', stream(), 3))
    expect(drawValues('balanced', stream(), 3)).not.toEqual(drawValues('balanced', stream(), 4))
    expect(drawValues('balanced', stream(), 3)).not.toEqual(drawValues('balanced', stream('other'), 3))
  })

  it.each([...STANCES])('lie within their bounds: %s', (stance) => {
    const outside = drawn(stance).flatMap((values) =>
      parameters
        .filter(({ id, low, high }) => {
          const value = values[id as keyof Values]
          return !(value >= low && value <= high)
        })
        .map(({ id }) => id),
    )
    expect(outside).toEqual([])
  })

  it('vary where the distribution does, around its middle', () => {
    const all = drawn('balanced')
    const central = centralValues('balanced')
    for (const { id, distribution, stances } of parameters) {
      const values = all.map((each) => each[id as keyof Values])
      const middle = central[id as keyof Values]
      if ((stances?.balanced ?? distribution).kind === 'fixed') {
        expect(new Set(values), id).toEqual(new Set([middle]))
        continue
      }
      const below = values.filter((each) => each < middle).length
      expect(new Set(values).size, id).toBeGreaterThan(DRAWS / 20)
      expect(below / DRAWS, id).toBeGreaterThan(0.3)
      expect(below / DRAWS, id).toBeLessThan(0.7)
    }
  })
})
