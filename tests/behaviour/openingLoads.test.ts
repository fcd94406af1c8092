import { expect, test } from 'vitest'
import { prepare } from '../../src/engine'
import { openingLoads } from '../../src/engine/openingLoads'
import { resolveScenario } from '../../src/scenario/resolve'
import type { ServiceFile } from '../../src/scenario/types'
import { designScenario } from '../support/designs'

/** Nothing moves but families: what is left is the work of the opening and the hours of the design. */
const still = { environment: false, shocks: false, embedding: false, overload: false, labourMarket: false }

function played(units: ServiceFile['units']) {
  const scenario = designScenario({
    id: 'other',
    extends: 'baseline',
    services: [{ service: 'familySupport', units }],
  })
  const resolved = resolveScenario({ ...scenario, mechanisms: still, horizonYears: 1 })
  const loads: number[] = []
  const simulation = prepare(resolved, {
    central: true,
    onWorld: (world, option) => {
      if (option === 1 && world.week < 60)
        loads.push(...Array.from({ length: world.units.count }, (_, unit) => world.units.load[unit]))
    },
  })
  simulation.replicate(0)
  const start = openingLoads(resolved)[1]!
  const of = (unit: number) => {
    const own = loads.filter((_, at) => at % start.units.length === unit)
    return own.reduce((sum, load) => sum + load, 0) / own.length
  }
  return { start, of }
}

test('the load that is told before a run is what units carry in its first weeks', () => {
  for (const count of [4, 5, 7]) {
    const { start, of } = played([{ template: 'team', count }])
    // The desk and three assessment teams come first.
    const units = Array.from({ length: count }, (_, index) => 4 + index)
    const mean = units.reduce((sum, unit) => sum + of(unit), 0) / count
    expect(Math.abs(mean / start.units[4]!.load - 1)).toBeLessThan(0.15)
  }
})

test('no family is given to a unit where nobody may hold cases, as the warning says', () => {
  const blocked = played([
    { template: 'team', count: 4 },
    { template: 'team', count: 1, posts: { socialWorker: 0, seniorSocialWorker: 0, childPractitioner: 6.5 } },
  ])
  expect(blocked.of(7)).toBeGreaterThan(0.5)
  expect(blocked.of(8)).toBe(0)
})
