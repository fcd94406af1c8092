import { describe, expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import type { Issue } from '../../../src/scenario/issues'
import type { Scenario } from '../../../src/scenario/types'
import { exampleScenario } from './example'

function issuesAfter(change: (scenario: Scenario) => void): Pick<Issue, 'path' | 'message'>[] {
  const scenario = exampleScenario()
  change(scenario)
  const decoded = decodeScenarioValue(scenario)
  return decoded.ok ? [] : decoded.issues
}
const pathsAfter = (change: (scenario: Scenario) => void) => issuesAfter(change).map((issue) => issue.path)

describe('rules between options', () => {
  it('futures, options and years together fit into memory', () => {
    const most = (scenario: Scenario) => {
      scenario.replications = 10_000
      scenario.horizonYears = 10
      scenario.options.push({ id: 'third', extends: 'baseline' })
    }
    expect(pathsAfter(most)).toEqual(['replications'])
  })

  it('each option has an id of its own', () => {
    expect(pathsAfter(({ options }) => (options[1]!.id = 'baseline'))).toEqual(['options[1].id'])
  })

  it('an option extends only an earlier one', () => {
    expect(pathsAfter(({ options }) => (options[1]!.extends = 'later'))).toEqual(['options[1].extends'])
    expect(pathsAfter(({ options }) => (options[1]!.extends = 'units'))).toEqual(['options[1].extends'])
    expect(pathsAfter(({ options }) => (options[0]!.extends = 'units'))).toEqual(['options[0].extends'])
  })

  it('an option that extends nothing must be complete', () => {
    expect(issuesAfter(({ options }) => delete options[0]!.services).map((issue) => issue.message)).toEqual([
      'No service does the work of: Assessment',
      'No service does the work of: Child in need and child protection',
      'No service does the work of: Children looked after',
      'No service does the work of: Assessment',
      'No service does the work of: Children looked after',
    ])
  })

  it('a removed service must be handled by a neighbour', () => {
    const remove = ({ options }: Scenario) => options[1]!.services!.push({ service: 'assessment', units: [] })
    expect(pathsAfter(remove)).toEqual(['options[1].services'])
    expect(
      pathsAfter((scenario) => {
        remove(scenario)
        scenario.options[1]!.services![0]!.handles = ['assessment']
      }),
    ).toEqual([])
  })

  it('a service handles only neighbours, and none of them twice', () => {
    const handling = (handles: NonNullable<Scenario['options'][0]['services']>[0]['handles']) =>
      pathsAfter(({ options }) => (options[0]!.services![0]!.handles = handles))
    expect(handling(['lookedAfter'])).toContain('options[0].services[0].handles')
    expect(handling(['assessment'])).toContain('options[0].services[0].handles')
    expect(handling(['frontDoor', 'frontDoor'])).toContain('options[0].services[0].handles')
    expect(handling(['familySupport', 'lookedAfter', 'edgeOfCare'])).toContain(
      'options[0].services[0].handles',
    )
    expect(handling(['frontDoor'])).toEqual([])
    expect(handling(['familySupport'])).toEqual(['options[0].services', 'options[1].services'])
  })

  it('a service is given once and every unit has posts', () => {
    expect(
      pathsAfter(({ options }) => {
        options[1]!.services!.push({ service: 'familySupport', units: [{ template: 'blank', count: 1 }] })
      }),
    ).toEqual(['options[1].services[1].service', 'options[1].services[1].units[0]'])
  })

  it('each needed service has somebody who may hold cases', () => {
    const [issue] = issuesAfter(({ options }) => {
      options[1]!.services![0]!.units = [{ template: 'blank', count: 3, posts: { childPractitioner: 4 } }]
    })
    expect(issue).toMatchObject({
      path: 'options[1].services',
      message: 'Child in need and child protection has nobody who may hold cases',
    })
  })

  it('units and posts of an option are limited before anything is expanded', () => {
    const many = issuesAfter(({ options }) => {
      options[1]!.services![0]!.units = Array.from({ length: 3 }, () => ({
        template: 'team' as const,
        count: 200,
        posts: { socialWorker: 40 },
      }))
    })
    expect(many.map((issue) => issue.message)).toEqual([
      'The option has too many units',
      'The option has too many posts',
    ])
  })

  it('weeks lie within the years simulated, and the baseline is there from the start', () => {
    expect(
      pathsAfter((scenario) => {
        scenario.horizonYears = 1
        scenario.options[0]!.policies = { startWeek: 2 }
        scenario.options[1]!.policies = { startWeek: 52 }
        scenario.options[1]!.events = [
          { type: 'fundingEnd', week: 51 },
          { type: 'fundingEnd', week: 52 },
        ]
      }),
    ).toEqual(['options[0].policies.startWeek', 'options[1].events[1].week', 'options[1].policies.startWeek'])
  })
})

describe('rules of the authority and of what was observed', () => {
  it('years are financial years', () => {
    expect(pathsAfter(({ authority }) => (authority.baseYear = '2024/26'))).toEqual(['authority.baseYear'])
    expect(pathsAfter(({ authority }) => (authority.baseYear = '1812/13'))).toEqual(['authority.baseYear'])
  })

  it('outcomes are observed in the base year or later, of an option that exists', () => {
    const observed = { measure: 'lookedAfter' as const, value: 3, source: 'A report' }
    expect(
      pathsAfter((scenario) => {
        scenario.observed = [
          { ...observed, year: '2024/25' },
          { ...observed, year: '2023/24' },
          { ...observed, year: '2025/26', option: 'none' },
        ]
      }),
    ).toEqual(['observed[1].year', 'observed[2].option'])
  })

  it('figures that cannot be true together are refused, a little rounding is not', () => {
    const withProfile = (profile: Scenario['authority']['profile']) =>
      pathsAfter(({ authority }) => (authority.profile = profile))
    expect(withProfile({ childrenInNeed: 500, lookedAfter: 400, childProtectionPlans: 200 })).toEqual([
      'authority.profile.childProtectionPlans',
    ])
    expect(withProfile({ childrenInNeed: 500, lookedAfter: 400, childProtectionPlans: 110 })).toEqual([])
    expect(withProfile({ fosterShare: 0.7, residentialShare: 0.4 })).toEqual([
      'authority.profile.fosterShare',
    ])
    expect(withProfile({ childrenInNeed: 50_001 })).toEqual(['authority.profile.childrenInNeed'])
    expect(pathsAfter(({ authority }) => (authority.underlying = { lookedAfter: 20_000 }))).toEqual([])
  })

  it('sources are named after fields of the profile', () => {
    const sources = { '*': 'DfE', population0to17: 'ONS', lookedAfter: 'DfE', lookedafter: 'DfE' }
    expect(issuesAfter(({ authority }) => (authority.sources = sources))).toEqual([
      expect.objectContaining({ code: 'unknown-key', path: 'authority.sources.lookedafter' }),
    ])
  })
})
