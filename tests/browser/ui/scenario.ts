/** A small scenario for tests of the page. */
import type { Scenario } from '../../../src/scenario/types'

export const scenario: Scenario = {
  version: 1,
  id: 'test',
  title: 'Test',
  authority: {
    name: 'Testshire',
    population0to17: 12_000,
    baseYear: '2024/25',
    profile: { lookedAfter: 90 },
  },
  horizonYears: 1,
  replications: 40,
  seed: 'test',
  stance: 'balanced',
  options: [
    {
      id: 'a',
      name: 'Teams',
      services: [
        { service: 'assessment', units: [{ template: 'team', count: 2 }] },
        { service: 'familySupport', units: [{ template: 'team', count: 4 }] },
        { service: 'lookedAfter', units: [{ template: 'team', count: 2 }] },
      ],
    },
    {
      id: 'b',
      name: 'RSW units',
      extends: 'a',
      services: [{ service: 'assessment', units: [{ template: 'unit', count: 2 }] }],
    },
  ],
}
