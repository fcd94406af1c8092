/** What a design means to the engine: names mean nothing, students free nobody, managers manage, a baseline's own elements are in place. */
import { describe, expect, it } from 'vitest'
import { ALL_ELEMENTS } from '../../src/model/elements'
import { MEASURE_INDEX, type MeasureId } from '../../src/model/measures'
import { WARM_UP_WEEKS } from '../../src/model/time'
import { ROLE_INDEX } from '../../src/engine/design'
import { DESIGN, POST } from '../../src/engine/world'
import type { OptionFile, Scenario, ServiceFile } from '../../src/scenario/types'
import { authorityScenario, play, resolved, withOptions, yearly } from '../support/engineScenario'

const YEARS = 3
const STUDENT = ROLE_INDEX.student
const place = authorityScenario('Wokingham', { horizonYears: YEARS })
const teams = place.options[0]!.services!
const inTeams = (change: (unit: ServiceFile['units'][number]) => ServiceFile['units'][number]) =>
  teams.map((each) => (each.service === 'frontDoor' ? each : { ...each, units: each.units.map(change) }))

function meanDifference(
  scenario: Scenario,
  option: OptionFile,
  measure: MeasureId,
  futures: number,
  year = YEARS - 1,
) {
  const results = play(withOptions(scenario, option), futures)
  return (
    results.reduce(
      (sum, result) =>
        sum + yearly(result, YEARS, 1, measure, year) - yearly(result, YEARS, 0, measure, year),
      0,
    ) / futures
  )
}

describe('a design', () => {
  it('is not a restructure because a unit has another name', () => {
    const services = inTeams((unit) => ({ ...unit, name: 'The other name' }))
    for (const result of play(withOptions(place, { id: 'named', extends: 'baseline', services }), 2))
      for (const measure of ['lookedAfter', 'turnoverRate', 'totalCost'] as const)
        expect(yearly(result, YEARS, 1, measure, YEARS - 1)).toBe(
          yearly(result, YEARS, 0, measure, YEARS - 1),
        )
  })

  it('that adds posts leaves the search for every post that was empty as it was', () => {
    const services = inTeams((unit) => ({ ...unit, posts: { ...unit.posts, student: 1 } }))
    const searches: string[][] = [[], []]
    play(withOptions(place, { id: 'added', extends: 'baseline', services }), 6, {
      onWorld({ posts, week }, which) {
        if (week !== WARM_UP_WEEKS) return
        const { key, state, vacantSince, hireAt, agencyAt } = posts
        for (let post = 0; post < posts.count; post++)
          if (posts.role[post] !== STUDENT && state[post] === POST.vacant && vacantSince[post]! < week)
            searches[which]!.push(`${key[post]} ${vacantSince[post]} ${hireAt[post]} ${agencyAt[post]}`)
      },
    })
    expect(searches[0]!.length).toBeGreaterThan(3)
    expect(searches[1]!.toSorted()).toEqual(searches[0]!.toSorted())
  })

  it('gains no time from students, who are supervised', () => {
    const services = inTeams((unit) => ({ ...unit, posts: { ...unit.posts, student: 3 } }))
    const option = { id: 'students', extends: 'baseline', services }
    const quiet = { ...place, mechanisms: { embedding: false } }
    expect(Math.abs(meanDifference(quiet, option, 'directTimeShare', 8))).toBeLessThan(0.005)
    expect(Math.abs(meanDifference(quiet, option, 'overloadedUnitWeeks', 8))).toBeLessThan(0.02)
  })

  it('loses time with families when its managers go and practitioners manage themselves', () => {
    const services = inTeams((unit) => ({ ...unit, posts: { ...unit.posts, teamManager: 0 } }))
    const quiet = { ...place, mechanisms: { embedding: false } }
    expect(
      meanDifference(quiet, { id: 'flat', extends: 'baseline', services }, 'overloadedUnitWeeks', 12),
    ).toBeGreaterThan(0.02)
  })

  it('begins with the elements the baseline has: keeping them all changes nothing, dropping them does', () => {
    const withElements: Scenario = {
      ...place,
      stance: 'as-reported',
      options: [{ ...place.options[0]!, elements: { ...ALL_ELEMENTS } }],
    }
    const kept = { id: 'kept', extends: 'baseline', elements: { ...ALL_ELEMENTS } }
    for (const result of play(withOptions(withElements, kept), 2))
      expect(yearly(result, YEARS, 1, 'lookedAfter', 0)).toBe(yearly(result, YEARS, 0, 'lookedAfter', 0))
    const dropped = {
      id: 'dropped',
      extends: 'baseline',
      elements: { training: 0, groupSupervision: 0, clinician: 0, smallUnits: 0, adminSupport: 0 },
    }
    expect(meanDifference(withElements, dropped, 'lookedAfterStarts', 12, 0)).toBeGreaterThan(0)
  })
})

describe('a restructure', () => {
  it('leaves practitioners with their families where only the way of holding cases changes', () => {
    const services = inTeams((unit) => ({ ...unit, holding: 'shared' }))
    const quiet = { ...place, mechanisms: { embedding: false } }
    const shared = { id: 'shared', extends: 'baseline', services }
    expect(meanDifference(quiet, shared, 'practitionerChanges', 8, 0)).toBeLessThan(0.05)
  })

  it('leaves no service with more empty posts than another', () => {
    const busy = authorityScenario('Hackney', { horizonYears: 1 })
    const empty = new Map<string, number>()
    const { options } = resolved(busy)
    const services = options[1]!.services.flatMap(({ service, units }) => units.map(() => service))
    play(busy, 6, {
      onWorld: ({ week, posts }, option) => {
        if (option !== 1 || week !== WARM_UP_WEEKS) return
        for (let post = 0; post < posts.count; post++) {
          const service = services[posts.unit[post]!]
          if (service && posts.state[post] !== POST.permanent)
            empty.set(service, (empty.get(service) ?? 0) + 1)
        }
      },
    })
    const share = (service: string) =>
      (empty.get(service) ?? 0) / services.filter((each) => each === service).length
    const shares = ['assessment', 'familySupport', 'lookedAfter'].map(share)
    expect(Math.max(...shares) / Math.min(...shares)).toBeLessThan(1.5)
  })
})

describe('overload', () => {
  it('keeps children longer, while about as many enter care', () => {
    const services = inTeams((unit) => ({
      ...unit,
      posts: { ...unit.posts, socialWorker: (unit.posts?.socialWorker ?? 5.5) * 0.7 },
    }))
    const option = { id: 'fewer', extends: 'baseline', services }
    const quiet = { ...place, mechanisms: { embedding: false, environment: false, measurement: false } }
    expect(meanDifference(quiet, option, 'childrenInNeed', 16)).toBeGreaterThan(0)
    const entering = quiet.authority.profile.lookedAfterStarts!
    expect(Math.abs(meanDifference(quiet, option, 'lookedAfterStarts', 16)) / entering).toBeLessThan(0.1)
  })
})

describe('what an authority is expected to return to', () => {
  it('is where its mean goes, without adding up along the pathway', () => {
    const scenario = authorityScenario('Sunderland', { horizonYears: 5, mechanisms: { measurement: false } })
    const { underlying } = scenario.authority
    const futures = 24
    const results = play({ ...scenario, options: [scenario.options[0]!] }, futures)
    for (const measure of ['lookedAfter', 'childProtectionPlans', 'caseloadPerFte'] as const) {
      const values = results.map((result) => result.yearly[MEASURE_INDEX[measure] * 5 + 4]!)
      const mean = values.reduce((sum, each) => sum + each / futures, 0)
      const sd = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2 / futures, 0))
      expect(
        Math.abs(mean - underlying![measure]!) / underlying![measure]!,
        `${measure} ${mean} for ${underlying![measure]}`,
      ).toBeLessThan(0.12 + (2 * sd) / mean / Math.sqrt(futures))
    }
  })

  it('is come to by vacancies fewer than turnover allows, which begin as published', () => {
    const scenario = authorityScenario('Norfolk', { horizonYears: YEARS, mechanisms: { measurement: false } })
    const { profile, underlying } = scenario.authority
    expect(underlying!.vacancyRate).toBeGreaterThan(5 * profile.vacancyRate!)
    const results = play({ ...scenario, options: [scenario.options[0]!] }, 12)
    const mean = (at: number) =>
      results.reduce((sum, result) => sum + yearly(result, YEARS, 0, 'vacancyRate', at), 0) / results.length
    expect(mean(YEARS - 1)).toBeGreaterThan(2.5 * profile.vacancyRate!)
  })
})

describe('a unit of practitioners with nobody who may hold cases', () => {
  it('is given no families, so that none waits because of it', () => {
    const services = teams.map((each) =>
      each.service === 'familySupport'
        ? {
            ...each,
            units: [...each.units, { template: 'blank' as const, count: 1, posts: { childPractitioner: 4 } }],
          }
        : each,
    )
    let given = 0
    const waiting = [0, 0]
    play(withOptions(place, { id: 'helpers', extends: 'baseline', services }), 2, {
      onWorld({ cases, design, posts, units }, which) {
        waiting[which]! += design[DESIGN.unallocated]!
        for (let unit = 0; unit < units.count; unit++) {
          if (units.groups[unit] === 0) continue
          let holders = 0
          for (let post = units.postsFrom[unit]!; post < units.postsTo[unit]!; post++)
            if (posts.holding[post]! > 0) holders++
          if (holders > 0) continue
          for (let at = 0; at < cases.activeCount; at++) if (cases.unit[cases.active[at]!] === unit) given++
        }
      },
    })
    expect(given).toBe(0)
    expect(waiting[1]!).toBeLessThan(waiting[0]! * 1.5 + 50)
  })
})

describe('an authority that publishes no agency staff', () => {
  it('can come to have some where its neighbours have, and begins with none', () => {
    const { profile } = resolved(place).authority
    const none: Scenario = {
      ...place,
      authority: {
        ...place.authority,
        profile: { ...place.authority.profile, agencyRate: 0, agencyFte: 0, vacancyRate: 0.15 },
        underlying: { ...place.authority.underlying, agencyRate: profile.agencyRate || 0.1 },
      },
      options: place.options.slice(0, 1),
    }
    const results = play(none, 6)
    const weekly = results.map((result) => result.weekly[MEASURE_INDEX.agencyRate * YEARS * 52]!)
    expect(Math.max(...weekly)).toBeLessThan(0.02)
    const last = results.map((result) => yearly(result, YEARS, 0, 'agencyRate', YEARS - 1))
    expect(last.reduce((sum, each) => sum + each / last.length, 0)).toBeGreaterThan(0.003)
  })
})
