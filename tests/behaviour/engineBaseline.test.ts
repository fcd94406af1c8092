/** The check of `npm run validation` on four authorities, quickly: the baseline holds the published figures. */
import { describe, expect, it } from 'vitest'
import { checkBaseline, checkOpening, TOLERANCE, type BaselineCheck } from '../../src/validation/baseline'
import { authorityScenario } from '../support/engineScenario'

/** Misses without a reason that are more than their own error: two standard errors are allowed on top. */
const misses = ({ checks }: BaselineCheck) =>
  checks
    .filter(({ difference, error, kind, reason }) => {
      return !reason && Math.abs(difference) > TOLERANCE[kind] + 2 * error
    })
    .map(({ measure, published, simulated }) => `${measure}: ${published} published, ${simulated} simulated`)

describe('the baseline holds the published figures', () => {
  it.each([
    ['Rutland', 400],
    ['Wokingham', 64],
    ['Sunderland', 24],
    ['Leeds', 8],
  ])('of %s in its first year with nothing moving', (name, futures) => {
    const effort = { precision: 0, fewest: futures, most: futures }
    expect(misses(checkBaseline(authorityScenario(name), effort))).toEqual([])
  })

  it.each([
    ['Rutland', 200],
    ['Sunderland', 16],
  ])('of %s in the first week with everything on', (name, futures) => {
    const effort = { precision: 0, fewest: futures, most: futures }
    expect(misses(checkOpening(authorityScenario(name), effort))).toEqual([])
  })
})
