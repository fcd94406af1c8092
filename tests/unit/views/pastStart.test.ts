import { expect, it } from 'vitest'
import { pastStart } from '../../../src/views/pastStart'
import { authorityScenario } from '../../support/engineScenario'

const file = authorityScenario('Rutland', { horizonYears: 5 })
const first = Number(file.authority.baseYear.slice(0, 4)) + 1
const day = (years: number) => `${first + years}-11-21`

it('an option that starts on a day that is past says so, and which April is next', () => {
  const past = pastStart(file, day(1))!
  expect(past.sentence).toContain(`An option starts on a date that is past (B in April ${first})`)
  expect(past.next).toEqual({ week: 104, month: `April ${first + 2}` })
  const later = {
    ...file,
    options: [...file.options, { id: 'later', extends: 'units', policies: { startWeek: 13 } }],
  }
  expect(pastStart(later, day(1))).toMatchObject({ options: [1, 2] })
  expect(pastStart(later, day(1))!.sentence).toContain(`(B in April ${first} and C in July ${first})`)
  expect(pastStart(later, day(1), 2)).toMatchObject({ options: [2] })
})

it('nothing is said of a start that is still to come, and no April is offered after the years played', () => {
  expect(pastStart(file, `${first}-03-31`)).toBeUndefined()
  expect(pastStart(file, day(4))).not.toHaveProperty('next')
})

it('nothing is said of an example, which tells of the past', () => {
  expect(pastStart({ ...file, library: {} as never }, day(1))).toBeUndefined()
})
