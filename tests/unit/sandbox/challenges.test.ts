/** Challenges are judged by the run alone: what is within chance, or smaller than what matters, is no failure. */
import { describe, expect, it } from 'vitest'
import { CHALLENGES, judge, rulesOf, RULES } from '../../../src/sandbox/challenges'
import { sandboxScenario } from '../../../src/sandbox/design'
import { settingsOfToday, type Settings } from '../../../src/sandbox/settings'
import { madeUpTown } from '../../../src/sandbox/town'
import { resolveScenario } from '../../../src/scenario/resolve'
import { startOfSeries } from '../../../src/statistics/series'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare } from '../../support/fakeSimulation'

const town = { ...madeUpTown(), horizonYears: 1 }
const today = settingsOfToday(town)
const settingsOf = (set: Partial<Settings>): Settings => ({ ...today, ...set })
const scenarioOf = (set: Partial<Settings>) => sandboxScenario(town, settingsOf(set), 'Mine')
const byId = (id: string) => CHALLENGES.find((each) => each.id === id)!

/** Futures in which the design is higher by `by` in the first `of` of 200, and equal to today's structure in the rest. */
function judged(id: string, of: number, by: number) {
  const challenge = byId(id)
  const resolved = resolveScenario(scenarioOf({ size: 4 }))
  const futures = playFutures(fakePrepare(resolved), 200)
  const at = (option: number) => startOfSeries({ option, measure: challenge.measure }, 1)
  futures.yearly.forEach((values, future) => {
    values[at(1)] = values[at(0)]! + (future < of ? by : 0)
  })
  return judge(challenge, resolved, futures, { smallest: 0.05, year: '2025/26' })
}

describe('a challenge', () => {
  it('is reached only where more futures could not take it back', () => {
    expect(judged('overload', 196, 0.2)).toMatchObject({ outcome: 'reached', share: 0.98 })
    expect(judged('overload', 162, 0.2).outcome).toBe('open')
    expect(judged('overload', 156, 0.2).outcome).toBe('open')
    expect(judged('overload', 60, 0.2).outcome).toBe('missed')
  })

  it('counts no difference that is smaller than what matters, and none the other way', () => {
    expect(judged('overload', 200, 0.01)).toMatchObject({ outcome: 'missed', share: 0 })
    expect(judged('overload', 200, -0.2)).toMatchObject({ outcome: 'missed', share: 0 })
    expect(judged('resilient', 200, -0.2)).toMatchObject({ outcome: 'reached', share: 1 })
  })

  it('says how often, how often was asked for and how far it is', () => {
    expect(judged('overload', 60, 0.2).sentence).toBe(
      'In the year to 31 March 2026, the share of time in which units are overloaded is higher with your design in 3 of 10 futures, counting only differences of at least 5 percentage points; 8 of 10 were asked for. The goal is not reached: 50% of the futures are missing.',
    )
  })

  it('sees every rule kept and broken', () => {
    const kept = (id: string, set: Partial<Settings>) =>
      rulesOf(byId(id), scenarioOf(set), settingsOf(set)).map((rule) => rule.kept)
    expect(kept('overload', { units: 'shared', size: 3 })).toEqual([true, true, true])
    expect(kept('overload', { units: 'shared', size: 6, money: 0.9, referrals: 1.2 })).toEqual([
      false,
      false,
      false,
    ])
    expect(kept('resilient', { referrals: 1.2, vacancies: 1.5 })).toEqual([true, true])
    expect(kept('resilient', { vacancies: 2, money: 1.1 })).toEqual([false, false])
    expect(RULES.filter((rule) => !CHALLENGES.some(({ rules }) => rules.includes(rule)))).toEqual([])
  })

  it('has an id that an address can carry', () => {
    for (const { id } of CHALLENGES) expect(id).toMatch(/^[a-z]+$/)
  })
})
