/** Every mechanism can be switched off, alone and with all others, and each makes a difference where its option uses it. */
import { describe, expect, it } from 'vitest'
import type { ReplicationResult } from '../../src/engine/types'
import { MEASURES } from '../../src/model/measures'
import { MECHANISM_IDS } from '../../src/model/mechanisms'
import { worldOffences } from '../support/engineWorldLaws'
import { hex, play, varied } from '../support/engineScenario'

const scenario = varied('Wokingham', { horizonYears: 2 })
const REPLICATIONS = 2

const bytes = (results: ReplicationResult[]) =>
  results.map(({ weekly, yearly }) => hex(weekly) + hex(yearly)).join('')

/** Cells that are no number, below none, or a share above one. */
function oddCells(results: ReplicationResult[]): string[] {
  const odd: string[] = []
  for (const { weekly, yearly } of results)
    for (const [array, length] of [
      [weekly, 104],
      [yearly, 2],
    ] as const)
      for (let cell = 0; cell < array.length; cell++) {
        const { id, unit } = MEASURES[Math.floor(cell / length) % MEASURES.length]!
        const value = array[cell]!
        const isShare = unit === 'share' && id !== 'turnoverRate'
        if (!(value >= 0 && Number.isFinite(value)) || (isShare && value > 1)) odd.push(`${id} ${value}`)
      }
  return odd
}

describe('mechanisms', () => {
  const on = play(scenario, REPLICATIONS)

  it('give numbers from 0, and shares up to 1, when all are on', () => {
    expect(oddCells(on)).toEqual([])
  })

  it.each(MECHANISM_IDS)('can be switched off, which changes something: %s', (id) => {
    const offences: string[] = []
    const off = play({ ...scenario, mechanisms: { [id]: false } }, REPLICATIONS, {
      onWorld: (world) => offences.length < 5 && offences.push(...worldOffences(world)),
    })
    expect(offences).toEqual([])
    expect(oddCells(off)).toEqual([])
    expect(bytes(off)).not.toBe(bytes(on))
  })

  it('can all be switched off', () => {
    const off = Object.fromEntries(MECHANISM_IDS.map((id) => [id, false]))
    const results = play({ ...scenario, mechanisms: off }, REPLICATIONS)
    expect(oddCells(results)).toEqual([])
  })
})
