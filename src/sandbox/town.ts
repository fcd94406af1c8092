/** A made-up town to try things on without an authority: England's figures for its number of children, and the usual teams. */
import { completeProfile } from '../scenario/complete'
import { traditionalServices } from '../scenario/fromAuthority'
import { SCENARIO_VERSION, type Scenario } from '../scenario/types'

const CHILDREN = 24_000

export function madeUpTown(): Scenario {
  const { profile } = completeProfile({}, CHILDREN)
  return {
    version: SCENARIO_VERSION,
    id: 'sandbox-town',
    title: 'A made-up town',
    authority: {
      name: 'Riverbank (made up)',
      population0to17: CHILDREN,
      baseYear: '2024/25',
      profile: {},
      sources: {
        '*': 'England’s published figures of 2024/25 for as many children.',
        population0to17: 'Made up for teaching.',
      },
    },
    horizonYears: 5,
    replications: 1000,
    seed: 'sandbox-town',
    stance: 'balanced',
    options: [{ id: 'baseline', name: 'Traditional teams', services: traditionalServices(profile) }],
  }
}
