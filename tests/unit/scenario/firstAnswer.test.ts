import { beforeAll, describe, expect, it } from 'vitest'
import { loadDirectory } from '../../../src/authorities/load'
import type { AuthorityRecord, Directory } from '../../../src/authorities/types'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { designSummaries } from '../../../src/scenario/design'
import { CHANGES, scenarioFromAnswers, USUAL_ANSWERS, type Answers } from '../../../src/scenario/firstAnswer'
import { resolveScenario } from '../../../src/scenario/resolve'

let directory: Directory
let leeds: AuthorityRecord
beforeAll(async () => {
  directory = await loadDirectory()
  leeds = directory.authorities.find(({ name }) => name === 'Leeds')!
})
const answered = (answers: Partial<Answers> = {}) =>
  scenarioFromAnswers(directory, leeds, { ...USUAL_ANSWERS, ...answers })

describe('ten questions', () => {
  it('give a scenario that can be played, whatever is answered', () => {
    for (const change of CHANGES)
      for (const roles of [['socialWorker'] as const, USUAL_ANSWERS.roles])
        for (const horizonYears of [1, 10])
          expect(
            decodeScenarioValue(
              answered({ change, roles, horizonYears, startWeek: 51, fundingEndWeek: 51 + 52, kept: [] }),
            ),
          ).toMatchObject({ ok: true })
  })

  it('hold as today what was to be held', () => {
    const held = { payBill: 'payBillGbp', posts: 'posts', socialWorkers: 'socialWorkers' } as const
    for (const same of Object.keys(held) as (keyof typeof held)[]) {
      const amounts = designSummaries(answered({ same })).map(({ payBillGbp, posts }) =>
        same === 'payBill' ? payBillGbp : same === 'posts' ? posts.postsFte : posts.socialWorkersFte,
      )
      expect(amounts[1]! / amounts[0]!).toBeCloseTo(1, 1)
    }
  })

  it('leave out roles and elements that are not wanted, and set start, end of money, stance and years', () => {
    const scenario = answered({
      roles: ['socialWorker'],
      kept: ['training'],
      startWeek: 52,
      fundingEndWeek: 104,
      stance: 'sceptical',
      horizonYears: 3,
    })
    const { options, stance, horizonYears } = resolveScenario(scenario)
    const roles = options[1]!.services.find(({ service }) => service === 'assessment')!.units[0]!.posts
    expect(roles.map(({ role }) => role)).toEqual(['consultantSocialWorker', 'socialWorker'])
    expect(options[1]).toMatchObject({
      elements: { training: 1, clinician: 0 },
      policies: { startWeek: 52 },
      events: [{ type: 'fundingEnd', week: 104 }],
    })
    expect([stance, horizonYears]).toEqual(['sceptical', 3])
  })

  it('change nothing but what is asked: teams stay where only support is added', () => {
    const { options } = resolveScenario(answered({ change: 'sameTeams' }))
    expect(options[1]!.services).toEqual(options[0]!.services)
  })
})
