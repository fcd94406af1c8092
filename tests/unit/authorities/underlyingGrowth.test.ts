import { expect, it } from 'vitest'
import { loadDirectory } from '../../../src/authorities/load'
import { findAuthority } from '../../../src/authorities/search'
import type { Directory } from '../../../src/authorities/types'
import { underlyingAt } from '../../../src/authorities/underlying'

/** England's figure of a year made `factor` times as large. */
function withEngland(
  directory: Directory,
  field: 'lookedAfter' | 'agencyRate',
  year: number,
  factor: number,
) {
  const figures = directory.england.figures
  const value = (figures[field]![year] as number) * factor
  return {
    ...directory,
    england: { ...directory.england, figures: { ...figures, [field]: { ...figures[field], [year]: value } } },
  }
}

async function leedsAt(year: number, change: (directory: Directory) => Directory) {
  const directory = await loadDirectory()
  const found = findAuthority(directory, 'Leeds')
  if (!('found' in found)) throw new Error('no Leeds')
  return underlyingAt(change(directory), found.found, year)
}

it('half of what England’s children looked after did in three years goes on for three more', async () => {
  const before = await leedsAt(2022, (each) => each)
  const after = await leedsAt(2022, (each) => withEngland(each, 'lookedAfter', 2022, 1.1))
  expect(after.lookedAfter! / before.lookedAfter!).toBeCloseTo(Math.sqrt(1.1), 2)
})

it('rates of the workforce go on with no trend, and nothing later than the base year is read', async () => {
  const before = await leedsAt(2022, (each) => each)
  expect(await leedsAt(2022, (each) => withEngland(each, 'agencyRate', 2022, 1.5))).toEqual(before)
  expect(await leedsAt(2022, (each) => withEngland(each, 'lookedAfter', 2023, 2))).toEqual(before)
})

it('an odd year of the whole country goes back as an odd year of one authority does', async () => {
  const doubled = (each: Directory): Directory => ({
    ...each,
    authorities: each.authorities.map((record) => {
      const rates = record.figures.turnoverRate
      const rate = rates?.[2022]
      if (typeof rate !== 'number') return record
      return { ...record, figures: { ...record.figures, turnoverRate: { ...rates, 2022: 2 * rate } } }
    }),
  })
  const before = await leedsAt(2022, (each) => each)
  const after = await leedsAt(2022, doubled)
  const rise = after.turnoverRate! / before.turnoverRate!
  expect(rise).toBeGreaterThan(1.05)
  expect(rise).toBeLessThan(1.5)
})
