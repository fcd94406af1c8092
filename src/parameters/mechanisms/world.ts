/** Evidence of the mechanisms of the world around a design: labour market, shocks, placement supply, environment, measurement. */
import type { MechanismId } from '../../model/mechanisms'
import { from } from '../define'
import { fewer, found, less, nothing, type MechanismEvidence } from './define'

const EFFECTS = 'effect_sizes.csv'
const PUBLISHED = 'parameters_external.csv'

export const WORLD_MECHANISMS = {
  labourMarket: {
    description:
      'People leave; their posts fill after a while; agency practitioners cover most vacancies meanwhile, cost more and go sooner. Starters and first-year practitioners carry less, and the latter take time of colleagues.',
    off: 'Nobody leaves and nobody is hired: who is in post at the start stays, and vacancies stay vacant.',
    relations: [
      found(
        'More turnover',
        '+',
        'vacancy',
        from(EFFECTS, 'turnover to vacancy (own estimate): vacancy points per +1 turnover point', 'B'),
      ),
      found(
        'More turnover',
        '+',
        'use of agency',
        from(EFFECTS, 'turnover to agency (own estimate): agency points per +1 turnover point', 'B'),
      ),
      found(
        'More vacancy',
        '+',
        'use of agency',
        from(
          EFFECTS,
          'vacancy to agency (own estimate): agency points per +1 vacancy point',
          'B',
          'Three in four vacancies are covered',
        ),
      ),
      less('A large team of first-year social workers', '+', 'work for experienced staff', 'SM52', 'C'),
    ],
    nulls: [
      nothing(
        'Caseload as published does not follow vacancy: it counts agency case holders.',
        from(
          'derived_fe_associations.csv',
          'Work_Force_AvgNumCase_SW on Work_Force_Vac_Rate',
          'B',
          '−0.002 cases a point (SE 0.009)',
        ),
      ),
    ],
  },
  shocks: {
    description:
      'About once in ten years a national scare raises referrals and plans for a year or so. Placement prices drift. Shocks that a scenario dates itself are added.',
    off: 'No scare comes, prices stay as they are, and dated shocks in the scenario do nothing.',
    relations: [fewer('A national scare', '+', 'referrals and plans', 'SM61', 'B', '34,000 to 37,900 plans')],
    nulls: [],
  },
  placementSupply: {
    description:
      'In-house foster homes are limited and grow or shrink slowly. When they are full, a child who would have gone to one goes to an agency foster home at its price.',
    off: 'There is always an in-house foster home.',
    relations: [
      found(
        'Placement with an agency and not in-house',
        '+',
        'cost of fostering',
        from(PUBLISHED, 'PX068, PX070', 'C', 'The in-house price is from memory'),
      ),
    ],
    nulls: [],
  },
  environment: {
    description:
      'Rates of every authority rise and fall for reasons that no design controls. Each option meets the same rises and falls, so most of this cancels in the difference between options. Repeat plans rise everywhere.',
    off: 'Rates stay at their starting point for ever. Ranges are then far too narrow.',
    relations: [
      found(
        'A later year',
        '+',
        'repeat plans in all England',
        from(PUBLISHED, 'PX042', 'published', '14.9% in 2013 to 24.5% in 2025'),
      ),
    ],
    nulls: [],
  },
  measurement: {
    description:
      'Published figures are not what happened: counts are late or rounded, and who counts as what changes from census to census. Simulated figures at a year’s end carry such noise.',
    off: 'Figures are recorded exactly.',
    relations: [],
    nulls: [],
    silent:
      'Noise has no direction. Its sizes are set beside the year-on-year changes of published figures (derived_yoy_persistence.csv).',
  },
} satisfies Partial<Record<MechanismId, MechanismEvidence>>
