/** Directions anybody would expect, in expectation over a few futures that both options share. */
import { describe, expect, it } from 'vitest'
import { MEASURE_INDEX, type MeasureId } from '../../src/model/measures'
import type { OptionFile, Scenario, ServiceFile } from '../../src/scenario/types'
import { authorityScenario, play, withOptions, yearly } from '../support/engineScenario'

const YEARS = 2
const place = authorityScenario('Wokingham', { horizonYears: YEARS })
const teams = place.options[0]!.services!
const everyTeam = (change: (unit: ServiceFile['units'][number]) => ServiceFile['units'][number]) =>
  teams.map((each) =>
    each.service === 'frontDoor' ? each : { ...each, units: each.units.map((unit) => change(unit)) },
  )

/** Mean over futures of a measure in the last year, of the second option less the first. */
function differences(option: OptionFile, futures: number, scenario: Scenario = place) {
  const results = play(withOptions(scenario, option), futures)
  const mean = (measure: MeasureId, of: (difference: number) => number = (each) => each) =>
    results.reduce((sum, result) => {
      const at = (which: number) => yearly(result, YEARS, which, measure, YEARS - 1)
      return sum + of(at(1) - at(0)) / results.length
    }, 0)
  return mean
}

describe('more social workers', () => {
  const more: OptionFile = {
    id: 'more',
    extends: 'baseline',
    services: everyTeam((unit) => ({
      ...unit,
      posts: { ...unit.posts, socialWorker: (unit.posts?.socialWorker ?? 5.5) + 3 },
    })),
  }
  const mean = differences(more, 16)

  it('lower caseloads and overload, and leave no more children waiting', () => {
    expect(mean('caseloadPerFte')).toBeLessThan(-1)
    expect(mean('overloadedUnitWeeks')).toBeLessThan(0)
    expect(mean('unallocated')).toBeLessThanOrEqual(0)
  })

  it('cost more to employ', () => {
    expect(mean('staffCost')).toBeGreaterThan(0)
  })
})

it('fewer social workers raise caseloads and overload, and leave no fewer children waiting', () => {
  const fewer = everyTeam((unit) => ({
    ...unit,
    posts: { ...unit.posts, socialWorker: Math.max(1, (unit.posts?.socialWorker ?? 5.5) - 2) },
  }))
  const mean = differences({ id: 'fewer', extends: 'baseline', services: fewer }, 16)
  expect(mean('caseloadPerFte')).toBeGreaterThan(1)
  expect(mean('overloadedUnitWeeks')).toBeGreaterThan(0)
  expect(mean('unallocated')).toBeGreaterThanOrEqual(0)
})

it('more referrals bring more assessments and more children in need', () => {
  const events: OptionFile['events'] = [
    { type: 'demandShock', week: 40, weeks: 64, referralsMultiplier: 1.3 },
  ]
  const mean = differences({ id: 'surge', extends: 'baseline', events }, 8)
  expect(mean('referrals')).toBeGreaterThan(0)
  expect(mean('assessments')).toBeGreaterThan(0)
  expect(mean('childrenInNeed')).toBeGreaterThan(0)
})

it('dearer placements cost more and change nothing else', () => {
  const events: OptionFile['events'] = [
    { type: 'placementPriceShock', week: 10, weeks: 94, priceMultiplier: 1.5 },
  ]
  const mean = differences({ id: 'dear', extends: 'baseline', events }, 2)
  expect(mean('placementCost')).toBeGreaterThan(0)
  const same = (Object.keys(MEASURE_INDEX) as MeasureId[]).filter((id) => !/placementCost|totalCost/.test(id))
  expect(same.filter((id) => mean(id, Math.abs) !== 0)).toEqual([])
})

it('a coordinator in every team gives more time with families', () => {
  const services = everyTeam((unit) => ({ ...unit, posts: { ...unit.posts, unitCoordinator: 2 } }))
  const mean = differences(
    { id: 'coordinators', extends: 'baseline', services, elements: { adminSupport: 1 } },
    16,
  )
  expect(mean('directTimeShare')).toBeGreaterThan(0)
  expect(mean('overloadedUnitWeeks')).toBeLessThan(0)
})

// The default's range for edge-of-care work includes harm, so it has no direction to test; what the reports claim has.
it('an edge-of-care unit brings fewer children into care if the reports are right', () => {
  const services: ServiceFile[] = [
    { service: 'edgeOfCare', units: [{ template: 'edgeOfCareUnit', count: 3 }] },
  ]
  const mean = differences({ id: 'edge', extends: 'baseline', services }, 24, {
    ...place,
    stance: 'as-reported',
    mechanisms: { embedding: false },
  })
  expect(mean('lookedAfterStarts')).toBeLessThan(-1)
})

it('small units keep fewer children looked after if the reports are right than if a sceptic is', () => {
  const effect = (stance: Scenario['stance']) =>
    differences(place.options[1]!, 12, { ...place, stance })('lookedAfter')
  expect(effect('as-reported')).toBeLessThan(effect('sceptical') - 1)
})

it('sharing cases means no child is uncovered, and illness changes no practitioner', () => {
  const held = (holding: 'shared' | 'individual') => {
    let uncovered = 0
    const baseline = { ...place.options[0]!, services: everyTeam((unit) => ({ ...unit, holding })) }
    const mechanisms = { labourMarket: false }
    const results = play({ ...place, mechanisms, options: [baseline] }, 6, {
      onWorld({ cases }) {
        for (let at = 0; at < cases.activeCount; at++) {
          const index = cases.active[at]!
          if (cases.lead[index]! >= 0 && cases.condition[index]! % 3 === 2) uncovered++
        }
      },
    })
    const changes = results.map((each) => yearly(each, YEARS, 0, 'practitionerChanges', YEARS - 1))
    return { uncovered, changes: changes.reduce((sum, each) => sum + each, 0) }
  }
  const [individual, shared] = [held('individual'), held('shared')]
  expect(individual.uncovered).toBeGreaterThan(0)
  expect(individual.changes).toBeGreaterThan(0)
  expect(shared).toEqual({ uncovered: 0, changes: 0 })
})
