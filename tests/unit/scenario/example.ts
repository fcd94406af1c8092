/** A small valid scenario for tests; each call gives a new one. */
import type { Scenario } from '../../../src/scenario/types'

export const exampleScenario = (): Scenario => ({
  version: 1,
  id: 'example',
  title: 'Example',
  authority: {
    name: 'Exampleshire',
    population0to17: 50_000,
    baseYear: '2024/25',
    profile: { lookedAfter: 350 },
  },
  horizonYears: 5,
  replications: 100,
  seed: 'example',
  stance: 'balanced',
  options: [
    {
      id: 'baseline',
      name: 'As now',
      services: [
        { service: 'assessment', units: [{ template: 'team', count: 4 }] },
        { service: 'familySupport', units: [{ template: 'team', count: 8 }] },
        { service: 'lookedAfter', units: [{ template: 'team', count: 4 }] },
      ],
    },
    {
      id: 'units',
      name: 'Small units',
      extends: 'baseline',
      services: [{ service: 'familySupport', units: [{ template: 'unit', count: 16 }] }],
      elements: { training: 1, smallUnits: 1 },
    },
  ],
})
