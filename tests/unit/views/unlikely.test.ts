import { expect, it } from 'vitest'
import { loadDirectory } from '../../../src/authorities/load'
import { areaGroups } from '../../../src/views/area'
import { unlikelyFigures } from '../../../src/views/unlikely'

const directory = await loadDirectory()
const askedOf = (name: string, own: string[] = []) => {
  const record = directory.authorities.find((each) => each.name === name)!
  return unlikelyFigures(areaGroups(directory, record, 2025), (field) => own.includes(field))
}

it('asks about a published figure that is far from every other, with its place and what England has', () => {
  const [found, ...others] = askedOf('Leeds')
  expect(others).toEqual([])
  expect(found!.sentence).toMatch(
    /^Cost of fostering a week: £270 is unlikely\. It is the lowest of \d+ authorities, and England has £\d+\. /,
  )
})

it('asks of few, and of none that the reader has replaced', () => {
  expect(askedOf('Leeds', ['fosteringWeeklyGbp'])).toEqual([])
  expect(askedOf('Hackney')).toEqual([])
})
