import { describe, expect, it } from 'vitest'
import { comparable, readingOf } from '../../src/authorities/figures'
import { loadDirectory } from '../../src/authorities/load'
import { expectedLevel, HORIZON_YEARS } from '../../src/authorities/underlying'
import type { ProfileFieldId } from '../../src/model/profileFields'

const directory = await loadDirectory()
const BASE_YEARS = [2018, 2019, 2020, 2021, 2022]

/** Root mean square misses, three years on, of the last reading and of the underlying level. */
function misses(field: ProfileFieldId) {
  const squares = { lastReading: 0, underlying: 0, authorities: 0 }
  for (const record of directory.authorities) {
    for (const year of BASE_YEARS) {
      if ((record.population[year] as number) < 5_000) continue
      const now = comparable(record, field, year, readingOf)
      const later = comparable(record, field, year + HORIZON_YEARS, readingOf)
      const level = expectedLevel(directory, record, field, year, directory.persistence[field]!)
      if (now === undefined || later === undefined || level === undefined) continue
      squares.lastReading += (later - now) ** 2
      squares.underlying += (later - level) ** 2
      squares.authorities += 1
    }
  }
  const root = (sum: number) => Math.sqrt(sum / squares.authorities)
  return { lastReading: root(squares.lastReading), underlying: root(squares.underlying) }
}

describe('three years on, an authority is nearer to its underlying level than to its last reading', () => {
  it.each(Object.keys(directory.persistence) as ProfileFieldId[])('%s', (field) => {
    const { lastReading, underlying } = misses(field)
    expect(underlying).toBeLessThan(lastReading)
  })

  it('by 15% or more where one year says little', () => {
    for (const field of ['turnoverRate', 'sicknessRate', 'repeatPlanRate'] as const) {
      const { lastReading, underlying } = misses(field)
      expect(underlying / lastReading, field).toBeLessThan(0.85)
    }
  })
})
