/** A small scenario with a desk and three services, for tests of designs. */
import type { OptionFile, Scenario } from '../../src/scenario/types'

export const designScenario = (...beside: OptionFile[]): Scenario => ({
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
    ...beside,
  ],
})

export const smallUnits: OptionFile = {
  id: 'units',
  name: 'Small units',
  extends: 'baseline',
  services: [{ service: 'assessment', units: [{ template: 'unit', count: 4 }] }],
  elements: { training: 1 },
  policies: { startWeek: 26 },
}
