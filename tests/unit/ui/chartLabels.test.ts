import { expect, it } from 'vitest'
import { wrapped } from '../../../src/ui/charts/labels'

it('a name beside a line is broken between words, and no letter of it is lost', () => {
  expect(wrapped('C Teams with coordinators', 18)).toEqual(['C Teams with', 'coordinators'])
  expect(wrapped('B Small units', 18)).toEqual(['B Small units'])
  const long = 'D Multidisciplinaryneighbourhoodteams of the north'
  expect(wrapped(long, 18).join(' ')).toBe(long)
})
