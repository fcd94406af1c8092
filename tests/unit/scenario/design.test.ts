import { describe, expect, it } from 'vitest'
import { TEMPLATES } from '../../../src/model/templates'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { payBillGbp, SAME_KINDS, unitCountForSame, unitsForSame } from '../../../src/scenario/design'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario, ServiceFile } from '../../../src/scenario/types'

const scenario = (services: ServiceFile[]): Scenario => ({
  version: 1,
  id: 'test',
  title: 'Test',
  authority: {
    name: 'Testshire',
    population0to17: 50_000,
    baseYear: '2024/25',
    profile: { lookedAfter: 400 },
  },
  horizonYears: 1,
  replications: 20,
  seed: 'test',
  stance: 'balanced',
  options: [
    {
      id: 'a',
      services: [
        { service: 'assessment', units: [{ template: 'team', count: 6 }] },
        { service: 'familySupport', units: [{ template: 'team', count: 10 }] },
        { service: 'lookedAfter', units: [{ template: 'team', count: 5 }] },
      ],
    },
    { id: 'b', extends: 'a', services },
  ],
})
const unitsOf = (from: Scenario, service: string) =>
  from.options[1]!.services!.find((each) => each.service === service)!.units

describe('resizing an option to hold as much as the baseline', () => {
  it('solves for the first kind of unit and keeps the others', () => {
    const mixed: ServiceFile = {
      service: 'familySupport',
      units: [
        { template: 'unit', count: 3 },
        { template: 'team', count: 4 },
      ],
    }
    for (const kind of SAME_KINDS) {
      const [first, second] = unitsOf(unitsForSame(scenario([mixed]), kind), 'familySupport')
      expect(second).toEqual({ template: 'team', count: 4 })
      const six = unitCountForSame([{ template: 'team', count: 6 }], { template: 'unit', count: 1 }, kind)
      expect(first).toEqual({ template: 'unit', count: six })
    }
  })

  it('comes as close to the pay bill as whole units allow', () => {
    const units: ServiceFile = { service: 'familySupport', units: [{ template: 'unit', count: 1 }] }
    const [a, b] = resolveScenario(unitsForSame(scenario([units]), 'payBill')).options
    expect(Math.abs(payBillGbp(b!) / payBillGbp(a!) - 1)).toBeLessThan(0.02)
  })

  it('keeps at least one of the first kind when the others already hold more', () => {
    const crowded: ServiceFile = {
      service: 'assessment',
      units: [
        { template: 'unit', count: 8 },
        { template: 'team', count: 30 },
      ],
    }
    const resized = unitsForSame(scenario([crowded]), 'posts')
    expect(unitsOf(resized, 'assessment').map((each) => each.count)).toEqual([1, 30])
    expect(decodeScenarioValue(resized)).toMatchObject({ ok: true })
  })

  it('leaves alone what the baseline has not and what is taken over from it', () => {
    const edge: ServiceFile = { service: 'edgeOfCare', units: [{ template: 'edgeOfCareUnit', count: 2 }] }
    expect(unitsForSame(scenario([edge]), 'posts').options[1]!.services).toEqual([edge])
  })

  it('counts the services that a merged service does in place of the baseline', () => {
    const merged: ServiceFile = {
      service: 'assessment',
      handles: ['familySupport'],
      units: [{ template: 'team', count: 1, posts: TEMPLATES.team.posts }],
    }
    expect(unitsOf(unitsForSame(scenario([merged]), 'posts'), 'assessment')[0]!.count).toBe(16)
  })
})
