import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { designSummaries, postsSummary } from '../../../src/scenario/design'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario, UnitFile } from '../../../src/scenario/types'
import { addUnit, mergedOption, setFte } from '../../../src/ui/edits/scenario'
import {
  asToday,
  copyUnit,
  mergeUnits,
  movePost,
  nameUnit,
  setApart,
  splitUnit,
  startFrom,
} from '../../../src/ui/edits/units'
import { designScenario, smallUnits } from '../../support/designs'

const scenario = designScenario(smallUnits)
const place = { option: 1, service: 'assessment', unit: 0 } as const
const unitsOf = (edited: Scenario, service = 'assessment'): UnitFile[] =>
  mergedOption(edited, 1).services.find((each) => each.service === service)!.units
const byRole = (edited: Scenario) => postsSummary(resolveScenario(edited).options[1]!).byRole

/** Posts by role to the cent. */
const expectSamePosts = (edited: Scenario, before: Scenario) => {
  const [now, was] = [byRole(edited), byRole(before)]
  for (const role of new Set([...Object.keys(now), ...Object.keys(was)]) as Set<keyof typeof now>)
    expect(now[role] ?? 0).toBeCloseTo(was[role] ?? 0, 1)
}

describe('edits of units', () => {
  it('copies a kind, and sets one of several apart', () => {
    expect(unitsOf(copyUnit(scenario, place)).map((unit) => unit.count)).toEqual([4, 4])
    expect(unitsOf(setApart(scenario, place))).toEqual([
      { template: 'unit', count: 3 },
      { template: 'unit', count: 1 },
    ])
    const one = setApart(scenario, place)
    expect(unitsOf(setApart(one, { ...place, unit: 1 }))).toEqual(unitsOf(one))
  })

  it('splits each unit in two in half posts, none lost', () => {
    const split = splitUnit(scenario, place)
    expect(unitsOf(split).map((unit) => unit.count)).toEqual([4, 4])
    expectSamePosts(split, scenario)
    for (const unit of unitsOf(split))
      for (const fte of Object.values(unit.posts!)) expect((fte / 0.5) % 1).toBe(0)
    const even = setFte(setFte(scenario, place, 'clinician', 1), place, 'childPractitioner', 0)
    expect(unitsOf(splitUnit(even, place)).map((unit) => unit.count)).toEqual([8])
  })

  it('merges two kinds, posts shared out evenly and none lost', () => {
    const two = setFte(setApart(scenario, place), { ...place, unit: 1 }, 'socialWorker', 4)
    const merged = mergeUnits(two, { ...place, unit: 1 }, 0)
    expect(unitsOf(merged).map((unit) => unit.count)).toEqual([3])
    expectSamePosts(merged, two)
  })

  it('moves a post to a unit of another service, both set apart from their equals', () => {
    const moved = movePost(scenario, place, { service: 'familySupport', unit: 0 }, 'childPractitioner')
    expectSamePosts(moved, scenario)
    expect(unitsOf(moved)).toEqual([
      { template: 'unit', count: 3 },
      { template: 'unit', count: 1, posts: { childPractitioner: 0 } },
    ])
    expect(unitsOf(moved, 'familySupport')).toEqual([
      { template: 'team', count: 4 },
      { template: 'team', count: 1, posts: { childPractitioner: 1 } },
    ])
    const back = movePost(
      moved,
      { option: 1, service: 'familySupport', unit: 1 },
      { service: 'assessment', unit: 1 },
      'childPractitioner',
    )
    expect(unitsOf(back).map((unit) => unit.count)).toEqual([4])
    expect(unitsOf(back, 'familySupport').map((unit) => unit.count)).toEqual([5])
  })

  it('closes a unit whose last post was moved away', () => {
    const two = setApart(scenario, place)
    const bare = ['consultantSocialWorker', 'socialWorker', 'childPractitioner', 'clinician'] as const
    const left = bare.reduce((edited, role) => setFte(edited, { ...place, unit: 1 }, role, 0), two)
    const moved = movePost(left, { ...place, unit: 1 }, { service: 'assessment', unit: 0 }, 'unitCoordinator')
    expect(unitsOf(moved).reduce((sum, unit) => sum + unit.count, 0)).toBe(3)
    expectSamePosts(moved, left)
  })

  it('keeps the number of posts whatever is split, merged or moved', () => {
    const step = fc.record({
      what: fc.constantFrom('split', 'apart', 'merge', 'move'),
      unit: fc.nat(3),
      other: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        let now = scenario
        for (const { what, unit, other } of steps) {
          const count = unitsOf(now).length
          if (unit >= count || other >= count || unit === other) continue
          const at = { ...place, unit }
          if (what === 'split') now = splitUnit(now, at)
          if (what === 'apart') now = setApart(now, at)
          if (what === 'merge') now = mergeUnits(now, at, other)
          if (what === 'move') now = movePost(now, at, { service: 'assessment', unit: other }, 'socialWorker')
        }
        expectSamePosts(now, scenario)
      }),
      { numRuns: 40 },
    )
  })

  it('starts again from a template at today’s pay bill, or from today’s structure', () => {
    const edge = addUnit(scenario, 1, 'edgeOfCare')
    const small = startFrom(edge, 1, 'unit')
    const [today, units] = designSummaries(small)
    expect(Math.abs(units!.payBillGbp / today!.payBillGbp - 1)).toBeLessThan(0.05)
    expect(unitsOf(small, 'frontDoor')).toEqual([{ template: 'referralDesk', count: 1 }])
    expect(byRole(startFrom(edge, 1))).toEqual(postsSummary(resolveScenario(edge).options[0]!).byRole)
    expect(decodeScenarioValue(small)).toMatchObject({ ok: true })
  })

  it('names a kind of unit, takes today’s units back, and always leaves what can be read', () => {
    const named = nameUnit(scenario, place, ' North ')
    expect(unitsOf(named)[0]!.name).toBe('North')
    expect(unitsOf(nameUnit(named, place, ''))[0]).not.toHaveProperty('name')
    expect(unitsOf(asToday(scenario, 1, 'assessment'))).toEqual([{ template: 'team', count: 3 }])
    expect(decodeScenarioValue(splitUnit(named, place))).toMatchObject({ ok: true })
  })
})
