/** At the edges of what a scenario can say, the model goes on counting: no number is missing or below none, children and staff are conserved, ages are right. */
import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { FLOW, POST, type World } from '../../src/engine/world'
import { MEASURES } from '../../src/model/measures'
import { STAGE } from '../../src/model/stages'
import type { CompleteProfile } from '../../src/model/profileFields'
import { resolveScenario } from '../../src/scenario/resolve'
import type { OptionFile, ResolvedScenario, Scenario } from '../../src/scenario/types'
import { fteByState, worldOffences } from '../support/engineWorldLaws'
import { authorityScenario } from '../support/engineScenario'

const YEARS = 2
const FUTURES = 3
const place = authorityScenario('Rutland', { horizonYears: YEARS })
const services = ['assessment', 'familySupport', 'lookedAfter'] as const

/** Figures and options as given, also those that a scenario file may not hold. */
function limit(figures: Partial<CompleteProfile>, changes: Partial<Scenario> = {}): ResolvedScenario {
  const scenario = resolveScenario({ ...place, ...changes })
  const profile = { ...scenario.authority.profile, ...figures }
  return { ...scenario, authority: { ...scenario.authority, profile, underlying: profile } }
}

const nobody = (posts: Record<string, number>): OptionFile => ({
  id: 'nobody',
  extends: 'baseline',
  services: services.map((service) => ({
    service,
    units: [{ template: 'blank', count: 1, holding: 'shared', posts }],
  })),
})
const surge: OptionFile['events'] = [{ type: 'demandShock', week: 0, weeks: 104, referralsMultiplier: 10 }]
const [teams, units] = place.options as [OptionFile, OptionFile]

/** The smallest authority a scenario may have: a handful of children in each stage, or none. */
const few: Partial<CompleteProfile> = Object.fromEntries(
  Object.entries(resolveScenario(place).authority.profile)
    .filter(([, value]) => value > 3)
    .map(([field]) => [field, 0]),
)

const LIMITS: [name: string, scenario: ResolvedScenario][] = [
  ['no social worker in an option', limit({}, { options: [teams, nobody({ unitCoordinator: 1 })] })],
  ['a tenth of a post in each service', limit({}, { options: [teams, nobody({ socialWorker: 0.1 })] })],
  ['no children', limit(few)],
  ['no children looked after, and nobody starting', limit({ lookedAfter: 0, lookedAfterStarts: 0 })],
  ['no plans', limit({ childProtectionPlans: 0, childProtectionPlanStarts: 0 })],
  [
    'no plans and nobody starting to be looked after',
    limit({ childProtectionPlanStarts: 0, lookedAfterStarts: 0 }),
  ],
  ['nobody leaves, no vacancy, no agency', limit({ turnoverRate: 0, vacancyRate: 0, agencyRate: 0 })],
  ['everything vacant', limit({ vacancyRate: 1, agencyRate: 0 })],
  ['all agency', limit({ vacancyRate: 1, agencyRate: 1 })],
  ['nobody leaves', limit({ turnoverRate: 0 })],
  ['everybody leaves three times a year', limit({ turnoverRate: 3 })],
  ['everybody ill', limit({ sicknessRate: 1 })],
  ['every referral closed at once', limit({ referralNoFurtherAction: 1, assessedNotInNeed: 1 })],
  ['every referral a re-referral', limit({ reReferralRate: 1, repeatPlanRate: 1 })],
  [
    'ten times the demand',
    limit(
      {},
      { options: [teams, { ...units, events: surge }, { id: 'surge', extends: 'baseline', events: surge }] },
    ),
  ],
]

/** Sentences about what is wrong in any week of any option, and in the results. */
function offencesOf(scenario: ResolvedScenario): string[] {
  const found: string[] = []
  let lookedAfter = NaN
  let fte = NaN
  let before = -1
  const say = (sentence: string) => found.length < 8 && found.push(sentence)
  const check = (world: World, option: number) => {
    const weeks = world.history.length / Object.keys(FLOW).length
    worldOffences(world).forEach((each) => say(`option ${option}, ${each}`))
    const { all, states } = fteByState(world)
    if (Math.abs(states[POST.vacant]! + states[POST.permanent]! + states[POST.agency]! - all) > 1e-9)
      say('posts are in other states than they are')
    const now = world.stageCount[STAGE.lookedAfter]!
    if (world.week === before + 1) {
      const flow = (id: keyof typeof FLOW) => world.history[FLOW[id] * weeks + world.week]!
      if (now - lookedAfter !== flow('careStarts') - flow('careEnds'))
        say('children looked after are not conserved')
      if (Math.abs(all - fte) > 1e-9 && world.week !== 52) say(`posts went from ${fte} to ${all} FTE`)
    }
    lookedAfter = now
    fte = all
    before = world.week
  }
  const simulation = prepare(scenario, { onWorld: check })
  for (let replication = 0; replication < FUTURES; replication++) {
    before = -1
    const { weekly, yearly } = simulation.replicate(replication)
    for (const [array, length] of [
      [weekly, YEARS * 52],
      [yearly, YEARS],
    ] as const)
      array.forEach((value, cell) => {
        const { id, unit } = MEASURES[Math.floor(cell / length) % MEASURES.length]!
        const isShare = unit === 'share' && id !== 'turnoverRate'
        if (!(value >= 0 && Number.isFinite(value)) || (isShare && value > 1)) say(`${id} is ${value}`)
      })
  }
  return found
}

describe('at its limits the model keeps its laws', () => {
  it.each(LIMITS)('%s', (_, scenario) => {
    expect(offencesOf(scenario)).toEqual([])
  })
})
