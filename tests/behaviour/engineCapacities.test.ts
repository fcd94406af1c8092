/** What a unit can do comes from who is there: clinicians, leads, coordinators, child practitioners, partners at the front door. */
import { describe, expect, it } from 'vitest'
import type { EngineOptions } from '../../src/engine'
import { FLOW, type World } from '../../src/engine/world'
import { ALL_ELEMENTS } from '../../src/model/elements'
import type { Posts } from '../../src/model/templates'
import { WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../../src/model/time'
import type { Scenario } from '../../src/scenario/types'
import { authorityScenario, play, yearly } from '../support/engineScenario'

const YEARS = 2
const place = authorityScenario('Wokingham', { horizonYears: YEARS })
const LAST = WARM_UP_WEEKS + YEARS * WEEKS_PER_YEAR - 1
/** Nobody leaves, nothing drifts, and practice is in place at once, so that only the posts differ. */
const mechanisms: Scenario['mechanisms'] = {
  labourMarket: false,
  environment: false,
  shocks: false,
  measurement: false,
  embedding: false,
}

/** An authority of small units from the start, with these posts changed, in full command of the elements. */
function unitsWith(posts: Posts, changes: Partial<Scenario> = {}, elements = ALL_ELEMENTS): Scenario {
  const services = place.options[1]!.services!.map((each) => ({
    ...each,
    units: each.units.map((unit) => ({ ...unit, posts })),
  }))
  const front = place.options[0]!.services!.filter((each) => each.service === 'frontDoor')
  const baseline = { ...place.options[0]!, services: [...front, ...services], elements: { ...elements } }
  return { ...place, mechanisms, ...changes, options: [baseline] }
}

/** Mean over case-holding units in the last week of futures at central values. */
function inLastWeek(
  scenario: Scenario,
  of: (world: World, unit: number) => number,
  engine: EngineOptions = {},
) {
  let sum = 0
  let count = 0
  play(scenario, 2, {
    ...engine,
    central: true,
    onWorld(world) {
      if (world.week !== LAST) return
      for (let unit = 0; unit < world.units.count; unit++) {
        if (world.units.groups[unit] === 0) continue
        sum += of(world, unit)
        count++
      }
    },
  })
  return sum / count
}
const strength = (scenario: Scenario) => inLastWeek(scenario, ({ units }, unit) => units.strength[unit]!)
const hours = (scenario: Scenario) => inLastWeek(scenario, ({ units }, unit) => units.hours[unit]!)

describe('clinicians', () => {
  it('who are short of time for what is asked lower the strength of practice, and none gives none', () => {
    const [none, few, usual] = [0, 0.15, 0.5].map((clinician) => strength(unitsWith({ clinician })))
    expect(few).toBeLessThan(usual! - 0.02)
    expect(none).toBeLessThan(few! - 0.02)
  })

  it('beyond what is asked invent no benefit', () => {
    const [enough, many] = [4, 12].map((clinician) => strength(unitsWith({ clinician })))
    expect(many! - enough!).toBeLessThan(0.01)
    expect(many!).toBeLessThanOrEqual(1)
  })

  it('give no hours to anybody else’s work', () => {
    // Three practitioners to a unit: two clinicians would be two thirds more.
    const ratio = hours(unitsWith({ clinician: 2 })) / hours(unitsWith({ clinician: 0 }))
    expect(Math.abs(ratio - 1)).toBeLessThan(0.03)
  })

  it('make supervision better by their presence, also where there is no other clinical element', () => {
    const elements = { ...ALL_ELEMENTS, clinician: 0 }
    const [without, with_] = [0, 0.5].map((clinician) => strength(unitsWith({ clinician }, {}, elements)))
    expect(with_! - without!).toBeGreaterThan(0.02)
  })
})

it('group supervision needs somebody to lead it', () => {
  const led = strength(unitsWith({}))
  const leaderless = strength(unitsWith({ consultantSocialWorker: 0, seniorSocialWorker: 1 }))
  expect(leaderless).toBeLessThan(led - 0.15)
})

it('group supervision is called off under pressure, and its benefit with it', () => {
  const calm = unitsWith({})
  const surge = {
    type: 'demandShock' as const,
    week: 0,
    weeks: YEARS * WEEKS_PER_YEAR,
    referralsMultiplier: 2.5,
  }
  const pressed = {
    ...unitsWith({}, { mechanisms: { ...mechanisms, shocks: true } }),
    options: [{ ...calm.options[0]!, events: [surge] }],
  }
  expect(strength(pressed)).toBeLessThan(strength(calm) - 0.05)
})

it('an empty coordinator’s post loses the time it freed', () => {
  expect(hours(unitsWith({ unitCoordinator: 0 }))).toBeLessThan(0.97 * hours(unitsWith({})))
})

describe('a missing child practitioner', () => {
  /** One of the posts goes from an authority whose work was set with it. */
  const without = () => {
    const scenario = unitsWith({})
    const services = scenario.options[0]!.services!.map((each) =>
      each.service === 'frontDoor'
        ? each
        : { ...each, units: each.units.map((unit) => ({ ...unit, posts: { childPractitioner: 0 } })) },
    )
    return { ...scenario, options: [scenario.options[0]!, { id: 'without', extends: 'baseline', services }] }
  }
  it('means less direct work, and cases that stay open longer', () => {
    const direct = [0, 0]
    const results = play(without(), 6, {
      onWorld({ history, week }, option) {
        const weeks = WARM_UP_WEEKS + YEARS * WEEKS_PER_YEAR
        direct[option]! += history[FLOW.directHours * weeks + week]!
      },
    })
    expect(direct[1]).toBeLessThan(direct[0]! * 0.95)
    const open = [0, 1].map((option) =>
      results.reduce((sum, each) => sum + yearly(each, YEARS, option, 'childrenInNeed', YEARS - 1), 0),
    )
    expect(open[1]).toBeGreaterThan(open[0]!)
  })
})

it('a first response team without its partners passes more on than one with them', () => {
  const front = (posts: Posts) => ({
    id: 'front',
    extends: 'baseline',
    services: [
      { service: 'frontDoor' as const, units: [{ template: 'firstResponse' as const, count: 1, posts }] },
    ],
  })
  const passed = (posts: Posts) =>
    play(
      {
        ...place,
        mechanisms: { ...mechanisms, labourMarket: true },
        options: [place.options[0]!, front(posts)],
      },
      4,
    )
      .map((each) => yearly(each, YEARS, 1, 'assessments', YEARS - 1))
      .reduce((sum, each) => sum + each, 0)
  expect(passed({ housingOfficer: 0, educationSocialWorker: 0 })).toBeGreaterThan(passed({}))
})
