import { expect, it } from 'vitest'
import type { Row } from '../../../src/backcast/file'
import { ENGINE_VERSION } from '../../../src/engine/types'
import { ownRecord } from '../../../src/views/ownRecord'

const row = (field: number, observed: number): Row => [field, 2017, 1, 0.2, 0.1, 0.2, 0.3, observed]
const file = {
  engine: `unitcast 0.1.0, engine ${ENGINE_VERSION}`,
  fields: ['agencyRate', 'lookedAfter'] as const,
  cards: { E1: { name: 'Testshire', rows: [row(0, 0.2), row(0, 0.4), row(1, 0.3)] } },
}

it('says how often the ranges held what was published of one authority, measure by measure', () => {
  expect(ownRecord(file as never, 'E1')).toMatch(
    /^For Testshire itself, .* held 2 of 3 figures that were published later \(agency rate: 1 of 2; children looked after per 10,000: 1 of 1\)\. /,
  )
})

it('says nothing of an authority that was not tested, or of another engine', () => {
  expect(ownRecord(file as never, 'E2')).toBeUndefined()
  expect(ownRecord(file as never, 'E1', 'another')).toBeUndefined()
})
