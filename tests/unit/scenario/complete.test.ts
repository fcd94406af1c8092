import { describe, expect, it } from 'vitest'
import { PROFILE_FIELD_IDS } from '../../../src/model/profileFields'
import { ENGLAND_2025, ENGLAND_POPULATION_0_TO_17 } from '../../../src/parameters/england'
import { completeProfile } from '../../../src/scenario/complete'

const POPULATION = 60_000

describe('completing a profile', () => {
  it('fills every field of an empty profile and says how', () => {
    const { profile, fills } = completeProfile({}, POPULATION)
    expect(Object.keys(profile).sort()).toEqual([...PROFILE_FIELD_IDS].sort())
    expect(fills.map((fill) => fill.field)).toEqual([...PROFILE_FIELD_IDS])
    expect(fills.every((fill) => fill.how.length > 5 && profile[fill.field] === fill.value)).toBe(true)
  })

  it('gives a tenth of England for a tenth of its children', () => {
    const { profile } = completeProfile({}, ENGLAND_POPULATION_0_TO_17 / 10)
    for (const field of [
      'lookedAfter',
      'childrenInNeed',
      'referrals',
      'cases',
      'socialWorkersFte',
    ] as const) {
      expect(profile[field] / (ENGLAND_2025[field].value / 10)).toBeCloseTo(1, 1)
    }
    expect(profile.sicknessRate).toBe(ENGLAND_2025.sicknessRate.value)
  })

  it('never changes a given figure and lists only what it filled', () => {
    const given = { lookedAfter: 467, turnoverRate: 0.3, leaversFte: 1 }
    const { profile, fills } = completeProfile(given, POPULATION)
    expect(profile).toMatchObject(given)
    expect(fills).toHaveLength(PROFILE_FIELD_IDS.length - 3)
  })

  it('works out figures of the same authority by their definitions', () => {
    const { profile, fills } = completeProfile(
      {
        socialWorkersFte: 100,
        agencyRate: 0.2,
        vacancyFte: 25,
        turnoverRate: 0.15,
        caseHoldersFte: 60,
        cases: 900,
      },
      POPULATION,
    )
    expect(profile.agencyFte).toBeCloseTo(25)
    expect(profile.vacancyRate).toBeCloseTo(0.2)
    expect(profile.leaversFte).toBeCloseTo(15)
    expect(profile.caseloadPerFte).toBeCloseTo(15)
    expect(fills.find((fill) => fill.field === 'agencyFte')!.how).toBe('from the agency rate and in-post FTE')
  })

  it("lets flows follow the authority's own stocks", () => {
    const twice = completeProfile({ lookedAfter: 800 }, POPULATION).profile
    const once = completeProfile({ lookedAfter: 400 }, POPULATION).profile
    expect(twice.lookedAfterStarts).toBeCloseTo(2 * once.lookedAfterStarts)
    expect(twice.childrenInNeed - once.childrenInNeed).toBeCloseTo(400)
  })

  it('shares out what given shares of a whole leave', () => {
    const { profile } = completeProfile({ plansUpTo3Months: 0.5, plansOver2Years: 0.1 }, POPULATION)
    const total =
      profile.plansUpTo3Months +
      profile.plans3To6Months +
      profile.plans6To12Months +
      profile.plans1To2Years +
      profile.plansOver2Years
    expect(total).toBeCloseTo(1)
    expect(profile.plans3To6Months / profile.plans6To12Months).toBeCloseTo(255 / 263)
  })

  it('is not put off by zeros and extremes', () => {
    for (const extreme of [0, 1]) {
      const given = Object.fromEntries(PROFILE_FIELD_IDS.slice(0, 30).map((field) => [field, extreme]))
      const { profile } = completeProfile(given, POPULATION)
      expect(Object.values(profile).every(Number.isFinite)).toBe(true)
    }
    const { profile } = completeProfile({ agencyRate: 1, socialWorkersFte: 0, caseloadPerFte: 0 }, POPULATION)
    expect(Object.values(profile).every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
  })
})
