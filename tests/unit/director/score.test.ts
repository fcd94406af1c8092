/** Scores and luck: what a point means, and that luck is counted against the same decisions elsewhere. */
import { describe, expect, it } from 'vitest'
import { QUARTER_FIGURES, type Quarters } from '../../../src/engine/quarters'
import { luckInWords } from '../../../src/director/endWords'
import { budgetOf, luckOf, scoresOf } from '../../../src/director/score'

const quarter = (changes: Partial<Quarters[number]> = {}): Quarters[number] => ({
  ...(Object.fromEntries(QUARTER_FIGURES.map((id) => [id, 100])) as Quarters[number]),
  ...changes,
})

describe('scores', () => {
  it('are 50 when everything stays as it was and spend is on budget', () => {
    expect(scoresOf([quarter(), quarter(), quarter()], 0)).toEqual({ children: 50, people: 50, money: 50 })
  })

  it('go up when less of what burdens children or people is there, each on its own', () => {
    const better = scoresOf([quarter(), quarter({ practitionerChanges: 50 })], 0)
    expect(better.children).toBeGreaterThan(50)
    expect(better.people).toBe(50)
    const worse = scoresOf([quarter(), quarter({ overloaded: 200 })], 0)
    expect(worse.people).toBeLessThan(50)
    expect(worse.children).toBe(50)
  })

  it('do not count how many children are looked after, in need or on plans', () => {
    const fewer = quarter({ lookedAfter: 10, childrenInNeed: 10, childProtectionPlans: 0 })
    expect(scoresOf([quarter(), fewer], 0)).toEqual({ children: 50, people: 50, money: 50 })
  })

  it('of money are two points for each per cent of the budget, which is last year’s spend with what was set', () => {
    expect(budgetOf([quarter()], 0.05)).toBeCloseTo(420, 10)
    expect(scoresOf([quarter(), quarter({ agencyCost: 104 })], 0).money).toBeCloseTo(48, 10)
    expect(scoresOf([quarter(), quarter()], 0.25).money).toBeCloseTo(90, 10)
    expect(scoresOf([quarter(), quarter({ placementCost: 900 })], 0).money).toBe(0)
  })

  it('are bounded where nothing was there at the start', () => {
    const none = quarter({ waiting: 0, childrenInNeed: 0 })
    const { children } = scoresOf([none, { ...none, waiting: 500 }], 0)
    expect(children).toBe(37.5)
  })
})

describe('luck', () => {
  const pair = (overloaded: number, none = 100) => ({
    played: [quarter(), quarter({ overloaded })],
    none: [quarter(), quarter({ overloaded: none })],
  })
  const others = [120, 110, 100, 90, 80].map((overloaded) => pair(overloaded))

  it('is what lies between this future and the middle of others with the same decisions', () => {
    const found = luckOf('people', pair(60), others, 0)
    expect(found.scores.middle).toBe(50)
    expect(found.luck).toBeCloseTo(found.score - 50, 12)
    expect(found.lessThanHere).toBe(5)
    expect(found.raised).toBe(2)
    expect(found.effect).toBeCloseTo(found.score - found.none, 12)
  })

  it('is told with what decisions did only where there were any, and in one point or several', () => {
    const luck = { ...luckOf('people', pair(60), others, 0), luck: 1.2, effect: 1, futures: 5 }
    expect(luckInWords('people', luck, 2)).toMatch(
      /^People: Your decisions made \+1 point here\. In the other 5 futures .* Luck gave you 1 point: .* with the same decisions\.$/,
    )
    expect(luckInWords('people', { ...luck, luck: -3 }, 0)).toBe(
      'People: Luck took 3 points: the score is higher here than in 5 of the 5 others.',
    )
  })

  it('is none in the middle future, whatever the decisions did', () => {
    const found = luckOf('people', pair(100, 400), others, 0)
    expect(found.luck).toBe(0)
    expect(found.effect).toBeGreaterThan(0)
    expect(found.lessThanHere).toBe(2)
  })
})
