/** Other practice models than small units: what each does at most, what it costs, and that none does anything when it is not taken up. */
import { describe, expect, it } from 'vitest'
import type { ReplicationResult } from '../../src/engine/types'
import { MEASURE_INDEX, type MeasureId } from '../../src/model/measures'
import { WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../../src/model/time'
import { centralValues } from '../../src/parameters'
import type { OptionFile, Scenario, ServiceFile } from '../../src/scenario/types'
import { authorityScenario, optionBytes, play, withOptions, yearly } from '../support/engineScenario'

const YEARS = 2
const place = authorityScenario('Wokingham', { horizonYears: YEARS })
const quiet: Scenario = { ...place, mechanisms: { measurement: false } }
const teams = place.options[0]!.services!
const FUTURES = 12
const LAST_YEAR = WARM_UP_WEEKS + (YEARS - 1) * WEEKS_PER_YEAR

type Change = (unit: ServiceFile['units'][number]) => ServiceFile['units'][number]
const teamsWith = (change: Change): ServiceFile[] =>
  teams.map((each) => (each.service === 'frontDoor' ? each : { ...each, units: each.units.map(change) }))
const withPosts = (posts: ServiceFile['units'][number]['posts']) =>
  teamsWith((unit) => ({ ...unit, posts: { ...unit.posts, ...posts } }))

const option = (changes: Partial<OptionFile>): OptionFile => ({
  id: 'other',
  extends: 'baseline',
  ...changes,
})

function mean(results: ReplicationResult[], measure: MeasureId, year = YEARS - 1, which = 1): number {
  return results.reduce((sum, each) => sum + yearly(each, YEARS, which, measure, year) / results.length, 0)
}
const difference = (results: ReplicationResult[], measure: MeasureId, year = YEARS - 1): number =>
  mean(results, measure, year, 1) - mean(results, measure, year, 0)

/** Measures that are not the same in every year of every future. */
function changed(results: ReplicationResult[]): MeasureId[] {
  return (Object.keys(MEASURE_INDEX) as MeasureId[]).filter((id) =>
    results.some((each) =>
      Array.from({ length: YEARS }, (_, year) => year).some(
        (year) => yearly(each, YEARS, 0, id, year) !== yearly(each, YEARS, 1, id, year),
      ),
    ),
  )
}

it('a practice taken up by nobody changes nothing', () => {
  const practices = { familyGroupConferences: 0, restorativePractice: 0 }
  for (const result of play(withOptions(place, option({ practices })), 2))
    expect(optionBytes(result, 1, 2)).toBe(optionBytes(result, 0, 2))
})

it('a practice that the baseline has already changes nothing when it is kept', () => {
  const practices = { familyGroupConferences: 0.4, restorativePractice: 0.7 }
  const kept = { ...place, options: [{ ...place.options[0]!, practices }] }
  for (const result of play(withOptions(kept, option({ practices })), 2))
    expect(optionBytes(result, 1, 2)).toBe(optionBytes(result, 0, 2))
})

describe('family group conferences', () => {
  const all = option({ practices: { familyGroupConferences: 1 } })
  const entries = (stance: Scenario['stance']) =>
    difference(play(withOptions({ ...quiet, stance }, all), FUTURES), 'lookedAfterStarts')

  it('keep some children out of care, fewer than a fifth, in any stance; a sceptic expects less', () => {
    const [sceptical, balanced, reported] = [
      entries('sceptical'),
      entries('balanced'),
      entries('as-reported'),
    ]
    const usual = place.authority.profile.lookedAfterStarts!
    expect(balanced).toBeLessThan(0)
    // Two years of one authority do not tell the two apart; what each stance holds does.
    expect(centralValues('sceptical').effectConferences).toBeGreaterThan(
      centralValues('balanced').effectConferences,
    )
    expect(reported).toBeLessThan(Math.max(sceptical, balanced))
    for (const each of [sceptical, balanced, reported]) expect(each / usual).toBeGreaterThan(-0.2)
  })

  it('cost money and time also when they do nothing', () => {
    const mechanisms = { measurement: false, practiceEffects: false, overload: false }
    const results = play(withOptions({ ...place, mechanisms }, all), 2)
    const time: MeasureId[] = ['directTimeShare', 'overloadedUnitWeeks']
    expect(changed(results).filter((id) => !time.includes(id))).toEqual(['programmeCost', 'totalCost'])
    expect(difference(results, 'programmeCost')).toBeGreaterThan(0)
    expect(difference(results, 'directTimeShare')).toBeGreaterThanOrEqual(0)
  })

  it('do twice as little at half the share', () => {
    const half = option({ practices: { familyGroupConferences: 0.5 } })
    const mechanisms = { ...quiet.mechanisms, embedding: false, overload: false }
    const cost = (each: OptionFile) =>
      difference(play(withOptions({ ...place, mechanisms }, each), 4), 'programmeCost', 0)
    expect(cost(half) / cost(all)).toBeGreaterThan(0.4)
    expect(cost(half) / cost(all)).toBeLessThan(0.6)
  })
})

describe('restorative practice', () => {
  const all = option({ practices: { restorativePractice: 1 } })

  it('starts fewer plans if the report is right, and costs the same if it is not', () => {
    const run = (stance: Scenario['stance']) => play(withOptions({ ...quiet, stance }, all), FUTURES)
    const [reported, sceptical] = [run('as-reported'), run('sceptical')]
    const plans = place.authority.profile.childProtectionPlanStarts!
    expect(difference(reported, 'childProtectionPlanStarts')).toBeLessThan(-0.01 * plans)
    expect(Math.abs(difference(sceptical, 'childProtectionPlanStarts'))).toBeLessThan(0.03 * plans)
    expect(difference(sceptical, 'programmeCost')).toBeGreaterThan(0)
  })

  it('leaves pathways alone when effects of practice and overload are off', () => {
    const mechanisms = {
      measurement: false,
      practiceEffects: false,
      overload: false,
      continuity: false,
      cover: false,
    }
    const results = play(withOptions({ ...place, mechanisms }, all), 2)
    for (const id of ['lookedAfterStarts', 'childProtectionPlanStarts', 'referrals', 'turnoverRate'] as const)
      expect(changed(results)).not.toContain(id)
  })
})

it('training alone, without units, supervision or a clinician, makes next to no difference by default', () => {
  const results = play(withOptions(quiet, option({ elements: { training: 1 } })), FUTURES)
  for (const measure of ['lookedAfterStarts', 'childProtectionPlanStarts', 'childrenInNeed'] as const)
    expect(
      Math.abs(difference(results, measure)) / mean(results, measure, YEARS - 1, 0),
      measure,
    ).toBeLessThan(0.03)
  expect(difference(results, 'programmeCost')).toBeGreaterThan(0)
})

it('skilled administrators without units give more time with families, at most as much as the pilot', () => {
  const hours = (services: ServiceFile[] | undefined, adminSupport: number) => {
    let sum = 0
    play(withOptions(quiet, option({ ...(services && { services }), elements: { adminSupport } })), 4, {
      onWorld({ units, week }, which) {
        if (which === 0 || week < LAST_YEAR) return
        for (let unit = 0; unit < units.count; unit++) sum += units.hours[unit]!
      },
    })
    return sum
  }
  const gain = hours(withPosts({ unitCoordinator: 2 }), 1) / hours(undefined, 0)
  expect(gain).toBeGreaterThan(1.02)
  expect(gain).toBeLessThan(58 / 34)
})

describe('adult specialists', () => {
  const specialists = (count: number) =>
    option({ services: withPosts({ domesticAbuseSpecialist: count, mentalHealthSpecialist: count }) })
  const still = { measurement: false, embedding: false }

  it('start fewer plans if the county’s figures are right, hardly any fewer if a sceptic is', () => {
    const plans = (stance: Scenario['stance']) =>
      difference(
        play(withOptions({ ...place, stance, mechanisms: still }, specialists(2)), FUTURES),
        'childProtectionPlanStarts',
      )
    expect(plans('as-reported')).toBeLessThan(plans('sceptical') - 1)
  })

  it('take work with adults and no more, however many there are', () => {
    const hours = (count: number) => {
      let sum = 0
      play(withOptions({ ...place, mechanisms: still }, specialists(count)), 2, {
        onWorld({ units, week }, which) {
          if (which === 0 || week < LAST_YEAR) return
          for (let unit = 0; unit < units.count; unit++) sum += units.hours[unit]!
        },
      })
      return sum
    }
    expect(hours(1) / hours(0)).toBeGreaterThan(1.02)
    expect(hours(10) / hours(5)).toBeLessThan(1.02)
  })

  it('change nothing for children when effects of practice are off and time is no matter', () => {
    const mechanisms = { ...still, practiceEffects: false, overload: false, continuity: false, cover: false }
    for (const result of play(withOptions({ ...place, mechanisms }, specialists(1)), 4))
      for (const measure of ['childProtectionPlanStarts', 'lookedAfterStarts'] as const)
        for (let year = 0; year < YEARS; year++)
          expect(yearly(result, YEARS, 1, measure, year)).toBe(yearly(result, YEARS, 0, measure, year))
  })
})

it('practitioners with other qualifications take work off social workers, and no cases', () => {
  const services = withPosts({ childPractitioner: 2 })
  const mechanisms = { measurement: false, embedding: false, environment: false }
  const results = play(withOptions({ ...place, mechanisms }, option({ services })), FUTURES)
  expect(difference(results, 'overloadedUnitWeeks')).toBeLessThan(-0.02)
  expect(Math.abs(difference(results, 'caseloadPerFte'))).toBeLessThan(0.5)
})
