import { describe, expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario } from '../../../src/scenario/types'
import {
  addUnit,
  elementsOf,
  mergedOption,
  removeUnit,
  setCount,
  setElement,
  setFte,
  setHolding,
  setMechanism,
  practicesOf,
  setPolicies,
  setPractice,
  setTemplate,
} from '../../../src/ui/edits/scenario'

const scenario: Scenario = {
  version: 1,
  id: 'test',
  title: 'Test',
  authority: {
    name: 'Testshire',
    population0to17: 50_000,
    baseYear: '2024/25',
    profile: { lookedAfter: 400 },
  },
  horizonYears: 2,
  replications: 20,
  seed: 'test',
  stance: 'balanced',
  options: [
    {
      id: 'baseline',
      name: 'Traditional teams',
      services: [
        { service: 'frontDoor', units: [{ template: 'referralDesk', count: 1 }] },
        { service: 'assessment', units: [{ template: 'team', count: 3 }] },
        { service: 'familySupport', units: [{ template: 'team', count: 5 }] },
        { service: 'lookedAfter', units: [{ template: 'team', count: 3 }] },
      ],
    },
    { id: 'units', name: 'Small units', extends: 'baseline', elements: { training: 1 } },
  ],
}
const place = { option: 1, service: 'assessment', unit: 0 } as const

const unitsOf = (edited: Scenario, option: number) =>
  mergedOption(edited, option).services.find((each) => each.service === 'assessment')?.units

describe('edits of a scenario', () => {
  it('changes one option and leaves the other and the original alone', () => {
    const before = JSON.stringify(scenario)
    const edited = setCount(scenario, place, 7)
    expect(unitsOf(edited, 1)).toEqual([{ template: 'team', count: 7 }])
    expect(unitsOf(edited, 0)).toEqual([{ template: 'team', count: 3 }])
    expect(JSON.stringify(scenario)).toBe(before)
  })

  it('keeps an extending option following what it extends elsewhere', () => {
    const edited = setCount(setCount(scenario, place, 7), { ...place, option: 0, service: 'lookedAfter' }, 9)
    const followed = mergedOption(edited, 1).services.find((each) => each.service === 'lookedAfter')
    expect(followed?.units[0]?.count).toBe(9)
  })

  it('edits posts, holding and template', () => {
    const edited = setHolding(setFte(scenario, place, 'clinician', 0.5), place, 'shared')
    expect(unitsOf(edited, 1)).toEqual([
      { template: 'team', count: 3, posts: { clinician: 0.5 }, holding: 'shared' },
    ])
    expect(unitsOf(setTemplate(edited, place, 'unit'), 1)).toEqual([{ template: 'unit', count: 3 }])
  })

  it('starts a blank unit with one social worker, so that it can be read', () => {
    const blank = setTemplate(scenario, place, 'blank')
    expect(unitsOf(blank, 1)).toEqual([{ template: 'blank', count: 3, posts: { socialWorker: 1 } }])
    expect(decodeScenarioValue(blank)).toMatchObject({ ok: true })
  })

  it('adds and removes units, and a service with its last unit', () => {
    const added = addUnit(scenario, 1, 'edgeOfCare')
    expect(mergedOption(added, 1).services.at(-1)?.units).toEqual([{ template: 'edgeOfCareUnit', count: 1 }])
    const removed = removeUnit(added, { option: 1, service: 'edgeOfCare', unit: 0 })
    expect(mergedOption(removed, 1).services.map((each) => each.service)).not.toContain('edgeOfCare')
  })

  it('edits other practice models, which an extending option goes on following', () => {
    const edited = setPractice(scenario, 0, 'familyGroupConferences', 0.4)
    expect(practicesOf(edited, 1)).toEqual({ familyGroupConferences: 0.4, restorativePractice: 0 })
    expect(practicesOf(setPractice(edited, 1, 'restorativePractice', 1), 1)).toEqual({
      familyGroupConferences: 0.4,
      restorativePractice: 1,
    })
  })

  it('edits elements, policies and mechanisms', () => {
    expect(elementsOf(setElement(scenario, 1, 'clinician', 0.5), 1)).toMatchObject({
      training: 1,
      clinician: 0.5,
    })
    expect(mergedOption(setPolicies(scenario, 1, { startWeek: 26 }), 1).policies).toEqual({ startWeek: 26 })
    const off = setMechanism(scenario, 'environment', false)
    expect(resolveScenario(off).mechanisms.environment).toBe(false)
    expect(resolveScenario(setMechanism(off, 'environment', true)).mechanisms.environment).toBe(true)
  })

  it('always leaves a scenario that can be read', () => {
    const edited = addUnit(setFte(setCount(scenario, place, 7), place, 'socialWorker', 4.5), 1, 'edgeOfCare')
    expect(decodeScenarioValue(edited)).toMatchObject({ ok: true })
  })
})
