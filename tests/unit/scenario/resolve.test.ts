import { describe, expect, it } from 'vitest'
import { ALL_ELEMENTS, NO_ELEMENTS } from '../../../src/model/elements'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario } from '../../../src/scenario/types'
import { exampleScenario } from './example'

function resolved(change: (scenario: Scenario) => void = () => {}) {
  const scenario = exampleScenario()
  change(scenario)
  return resolveScenario(scenario)
}

describe('resolving a scenario', () => {
  it('gives an option that only extends everything but its id and name', () => {
    const { options } = resolved((scenario) => {
      scenario.options[0]!.events = [{ type: 'fundingEnd', week: 9 }]
      scenario.options[0]!.elements = { training: 0.5 }
      scenario.options[0]!.policies = { trainAgency: true }
      scenario.options[1] = { id: 'same', extends: 'baseline' }
    })
    expect(options[1]).toEqual({ ...options[0], id: 'same', name: 'same' })
  })

  it('inherits services that are not mentioned, in the order of the pathway', () => {
    const { options } = resolved((scenario) => {
      scenario.options[1]!.services!.unshift(
        { service: 'edgeOfCare', units: [{ template: 'edgeOfCareUnit', count: 1 }] },
        { service: 'frontDoor', units: [{ template: 'referralDesk', count: 1 }] },
      )
    })
    expect(options[1]!.services.map(({ service, units }) => [service, units.length])).toEqual([
      ['frontDoor', 1],
      ['assessment', 4],
      ['familySupport', 16],
      ['lookedAfter', 4],
      ['edgeOfCare', 1],
    ])
  })

  it('merges elements, practices and policies by key and replaces events', () => {
    const { options } = resolved((scenario) => {
      Object.assign(scenario.options[1]!, {
        practices: { familyGroupConferences: 0.3 },
        policies: { startWeek: 26, trainAgency: true },
        events: [{ type: 'fundingEnd', week: 9 }],
      })
      scenario.options.push({
        id: 'more',
        extends: 'units',
        elements: { training: 0.5, clinician: 1 },
        practices: { restorativePractice: 0.5 },
        events: [],
      })
      scenario.options[2]!.policies = { trainAgency: false }
    })
    expect(options[2]).toMatchObject({
      elements: { ...NO_ELEMENTS, training: 0.5, smallUnits: 1, clinician: 1 },
      practices: { familyGroupConferences: 0.3, restorativePractice: 0.5 },
      policies: { startWeek: 26, trainAgency: false },
      events: [],
    })
  })

  it('splits the FTE of a role into people of at most full time', () => {
    const { options } = resolved((scenario) => {
      scenario.options[1]!.services![0]!.units = [
        { template: 'team', count: 1, posts: { teamManager: 0, seniorSocialWorker: 1.2, clinician: 0.5 } },
      ]
    })
    const [unit] = options[1]!.services.find((each) => each.service === 'familySupport')!.units
    expect(unit!.posts).toEqual([
      { role: 'seniorSocialWorker', fte: 0.6 },
      { role: 'seniorSocialWorker', fte: 0.6 },
      ...Array.from({ length: 6 }, () => ({ role: 'socialWorker', fte: 5.5 / 6 })),
      { role: 'clinician', fte: 0.5 },
      { role: 'unitCoordinator', fte: 0.5 },
    ])
  })

  it('numbers units that share a name and leaves a lone named unit alone', () => {
    const { options } = resolved((scenario) => {
      scenario.options[1]!.services![0]!.units = [
        { template: 'unit', count: 2 },
        { template: 'team', count: 1 },
        { template: 'unit', count: 1, name: 'North' },
        { template: 'unit', count: 1, name: 'South' },
        { template: 'unit', count: 2, name: 'South' },
      ]
    })
    const { units } = options[1]!.services.find((each) => each.service === 'familySupport')!
    expect(units.map((unit) => unit.name)).toEqual([
      'Small multi-skilled unit 1',
      'Small multi-skilled unit 2',
      'Traditional team 1',
      'North',
      'South 1',
      'South 2',
      'South 3',
    ])
    expect(units.map((unit) => unit.holding).slice(1, 3)).toEqual(['shared', 'individual'])
  })

  it('has every mechanism on unless the file says otherwise', () => {
    const { mechanisms } = resolved((scenario) => (scenario.mechanisms = { environment: false, time: true }))
    expect(Object.keys(mechanisms)).toHaveLength(15)
    expect(Object.entries(mechanisms).filter(([, on]) => !on)).toEqual([['environment', false]])
  })

  it('takes underlying levels from the profile where they are not given', () => {
    const { authority } = resolved((scenario) => (scenario.authority.underlying = { turnoverRate: 0.2 }))
    expect(authority.underlying).toEqual({ ...authority.profile, turnoverRate: 0.2 })
  })

  it('keeps elements as given', () => {
    const { options } = resolved((scenario) => (scenario.options[1]!.elements = ALL_ELEMENTS))
    expect(options.map((option) => option.elements)).toEqual([NO_ELEMENTS, ALL_ELEMENTS])
  })
})
