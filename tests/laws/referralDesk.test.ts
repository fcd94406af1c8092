/** The load of the front door follows who is there. */
import { expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { DESIGN } from '../../src/engine/world'
import { centralValues } from '../../src/parameters'
import { resolveScenario } from '../../src/scenario/resolve'
import { authorityScenario } from '../support/engineScenario'

it('a desk with nobody there is as loaded as any can be, and never as if it had no work', () => {
  const place = authorityScenario('Rutland', { horizonYears: 2, mechanisms: { measurement: false } })
  const services = place.options[0]!.services!.map((each) =>
    each.service === 'frontDoor'
      ? { ...each, units: [{ template: 'singleOfficerDesk' as const, count: 1 }] }
      : each,
  )
  const loads = { empty: [] as number[], staffed: [] as number[] }
  const scenario = resolveScenario({ ...place, options: [{ ...place.options[0]!, services }] })
  const simulation = prepare(scenario, {
    central: true,
    onWorld: ({ design }) =>
      void loads[design[DESIGN.deskFte] === 0 ? 'empty' : 'staffed'].push(design[DESIGN.deskLoad]!),
  })
  for (let future = 0; future < 6; future++) simulation.replicate(future)
  expect(loads.empty.length).toBeGreaterThan(0)
  expect(new Set(loads.empty)).toEqual(new Set([centralValues('balanced').mostLoad]))
  expect(Math.min(...loads.staffed)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...loads.staffed)).toBeGreaterThan(0)
})
