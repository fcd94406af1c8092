/** Mechanisms inside units push where their evidence says, in the same futures; what each would do is in the titles. */
import { describe, expect, it } from 'vitest'
import type { World } from '../../src/engine/world'
import { ALL_ELEMENTS } from '../../src/model/elements'
import { MEASURE_INDEX, type MeasureId } from '../../src/model/measures'
import type { ParameterId } from '../../src/parameters'
import type { OptionFile, Scenario } from '../../src/scenario/types'
import {
  alone,
  effectOf,
  last,
  overUnits,
  own,
  place,
  staffedAt,
  sumOver,
  switched,
  teams,
  YEARS,
} from '../support/directions'
import { play, withOptions, yearly } from '../support/engineScenario'

describe('time', () => {
  /** Both options are a restructure, so that nothing but coordinators tells them apart. */
  const supported = (coordinators: number): OptionFile => ({
    id: `with-${coordinators}`,
    extends: 'baseline',
    services: teams((unit) => ({ ...unit, posts: { ...unit.posts, unitCoordinator: coordinators } })),
  })
  const both = (on: boolean) => play(withOptions(switched('time', on), supported(2), supported(3)), 3)
  const money = ['staffCost', 'programmeCost', 'totalCost']
  const ids = (Object.keys(MEASURE_INDEX) as MeasureId[]).filter((id) => !money.includes(id))

  it('coordinators give time with families; off, they cost money and change nothing else', () => {
    for (const result of both(true))
      expect(yearly(result, YEARS, 2, 'directTimeShare', 0)).not.toBe(
        yearly(result, YEARS, 1, 'directTimeShare', 0),
      )
    for (const result of both(false))
      for (const id of ids) expect(yearly(result, YEARS, 2, id, 1), id).toBe(yearly(result, YEARS, 1, id, 1))
  })
})

describe('capacities', () => {
  /** Half of the practitioners are child practitioners, who cannot do statutory work. */
  const mixed = withOptions(alone, {
    id: 'mixed',
    extends: 'baseline',
    services: teams((unit) => ({
      ...unit,
      posts: { ...unit.posts, seniorSocialWorker: 0, socialWorker: 2.5, childPractitioner: 4 },
    })),
  })
  const overloaded = (share: number, on: boolean) =>
    last(
      { ...switched('capacities', on, mixed), ...own({ statutoryShare: share }) },
      'overloadedUnitWeeks',
      8,
      1,
    )

  it('few qualified members are overloaded by statutory work; off, what kind of work it is says nothing', () => {
    expect(overloaded(0.8, true)).toBeGreaterThan(overloaded(0.3, true) + 0.05)
    expect(overloaded(0.8, false)).toBe(overloaded(0.3, false))
  })
})

describe('cover', () => {
  const uncovered = ({ cases }: World) => {
    let count = 0
    for (let at = 0; at < cases.activeCount; at++) {
      const index = cases.active[at]!
      if (cases.lead[index]! >= 0 && cases.condition[index]! % 3 === 2) count++
    }
    return count
  }

  it('held one by one, families wait for an absent practitioner; off, for nobody', () => {
    expect(sumOver(alone, 3, uncovered)).toBeGreaterThan(0)
    expect(sumOver(switched('cover', false), 3, uncovered)).toBe(0)
  })

  it('families wait longer for another practitioner when it takes longer to give them one', () => {
    const at = (weeks: number) => sumOver({ ...alone, ...own({ reallocationWeeks: weeks }) }, 6, uncovered)
    expect(at(8)).toBeGreaterThan(at(1))
  })
})

describe('overload', () => {
  const short = withOptions(alone, { ...staffedAt(0.6), id: 'short', name: 'Short of staff' })
  const between = (measure: MeasureId, values: Partial<Record<ParameterId, number>>) => {
    const results = play({ ...short, ...own(values) }, 16)
    return results.reduce(
      (sum, each) => sum + (yearly(each, YEARS, 1, measure, 1) - yearly(each, YEARS, 0, measure, 1)) / 16,
      0,
    )
  }

  it('where escalation does not wait, more children of overloaded units go on to a plan and to care', () => {
    const values = { slowedEscalation: 0, overloadEscalation: 0.3 }
    expect(between('childProtectionPlanStarts', values)).toBeGreaterThan(2)
    expect(between('lookedAfterStarts', values)).toBeGreaterThan(1)
  })

  it('of those who move on, a larger share escalates as strain rises, whatever is drawn', () => {
    const ratios = (scenario: Scenario) => {
      const pairs: [over: number, ratio: number][] = []
      play(scenario, 6, {
        onWorld({ units, week }, option) {
          if (option === 0 || week % 13 !== 0) return
          for (let unit = 0; unit < units.count; unit++)
            if (units.groups[unit] !== 0)
              pairs.push([
                Math.max(0, units.strain[unit]! - 1),
                units.care[unit * 3]! / units.close[unit * 3]!,
              ])
        },
      })
      return pairs
    }
    const calm = { overloadEscalation: 0, slowedEscalation: 0.95 }
    const on = ratios({ ...short, ...own(calm) })
    expect(on.filter(([over]) => over > 0.1).length).toBeGreaterThan(20)
    expect(on.filter(([over, ratio]) => (over > 0 ? !(ratio > 1) : ratio !== 1))).toEqual([])
    const off = ratios(switched('overload', false, { ...short, ...own(calm) }))
    expect(off.filter(([, ratio]) => ratio !== 1)).toEqual([])
  })

  it('strain makes more people leave and fall ill, where it is believed to', () => {
    const from = { strainLeaving: 0, strainSickness: 0 }
    expect(effectOf('turnoverRate', from, { strainLeaving: 0.6 }, withStrain())).toBeGreaterThan(0)
    expect(effectOf('sicknessRate', from, { strainSickness: 0.6 }, withStrain())).toBeGreaterThan(0)
  })

  /** Twice the referrals for most of both years. */
  function withStrain(): Scenario {
    const events: OptionFile['events'] = [
      { type: 'demandShock', week: 0, weeks: 104, referralsMultiplier: 1.6 },
    ]
    return {
      ...alone,
      options: [{ ...place.options[0]!, events }],
      mechanisms: { ...alone.mechanisms, shocks: true },
    }
  }
})

describe('elements', () => {
  const full: Scenario = {
    ...alone,
    mechanisms: { ...alone.mechanisms, overload: false },
    options: [{ ...place.options[0]!, services: place.options[1]!.services, elements: { ...ALL_ELEMENTS } }],
  }

  it('on, practice is never stronger than designed and mostly weaker; off, it is what was designed', () => {
    const designed = (world: World) => world.units.strength
    const missing = (scenario: Scenario) =>
      sumOver(
        scenario,
        2,
        overUnits((world, unit) => (designed(world)[unit]! < 1 - 1e-9 ? 1 : 0)),
      )
    const beyond = overUnits((world, unit) => (designed(world)[unit]! > 1 + 1e-9 ? 1 : 0))
    expect(sumOver(full, 2, beyond)).toBe(0)
    expect(missing(full)).toBeGreaterThan(0)
    expect(missing(switched('elements', false, full))).toBe(0)
  })

  it('training takes hold sooner where the wait for a course is shorter', () => {
    const strength = (weeks: number) =>
      sumOver(
        { ...withOptions(full), ...own({ courseWaitWeeks: weeks }) },
        2,
        overUnits(({ units }, unit) => units.strength[unit]!),
      )
    expect(strength(8)).toBeGreaterThan(strength(100))
  })
})

describe('practiceEffects', () => {
  const practised: Scenario = {
    ...alone,
    options: [{ ...place.options[0]!, services: place.options[1]!.services, elements: { ...ALL_ELEMENTS } }],
  }

  it.each([
    ['effectPlan', -0.6, 'childProtectionPlanStarts', -1],
    ['effectCare', -0.6, 'lookedAfterStarts', -1],
    ['effectHome', 0.6, 'returnHomeRate', 1],
    ['effectClosure', 0.4, 'childrenInNeed', -1],
    ['effectReturn', -0.5, 'reReferralRate', -1],
    ['effectMoves', -0.5, 'threePlusPlacements', -1],
    ['effectLeaving', -0.8, 'turnoverRate', -1],
    ['effectSickness', -0.8, 'sicknessRate', -1],
  ] as const)('%s at %d moves %s', (id, value, measure, sign) => {
    expect(Math.sign(effectOf(measure, { [id]: 0 }, { [id]: value }, practised))).toBe(sign)
  })
})

it('continuity: a change of practitioner keeps children longer where it slows their cases', () => {
  const from = { changeSlowing: 1, changeEscalation: 1 }
  expect(effectOf('childrenInNeed', from, { changeSlowing: 0.4, changeEscalation: 1 })).toBeGreaterThan(0)
  expect(effectOf('lookedAfterStarts', from, { changeSlowing: 1, changeEscalation: 1.5 })).toBeGreaterThan(0)
})
