import { expect, it } from 'vitest'
import { planHistory } from '../../../src/engine/opening/planHistory'

const flows = {
  repeatShare: 0.2,
  plans: 10,
  plansFromAssessment: 6,
  toNeed: 60,
  stepDown: 5,
  referrals: 100,
  returning: 35,
  closing: 95,
  closingAfterPlan: 6,
}

it('the published share of plans are repeats: of those who stepped down and those who came with an earlier plan', () => {
  const { inNeed, referred } = planHistory(flows)
  expect((6 * referred + 4 * inNeed) / 10).toBeCloseTo(0.2, 12)
})

it('new families and those known before together have an earlier plan as often as all referred', () => {
  const { fresh, known, referred } = planHistory(flows)
  expect(0.35 * known + 0.65 * fresh).toBeCloseTo(referred, 12)
  expect(known).toBeGreaterThan(fresh)
})

it('no share leaves its bounds when the published figures contradict each other', () => {
  for (const repeatShare of [0, 0.01, 0.99])
    for (const returning of [0, 35, 99])
      for (const share of Object.values(planHistory({ ...flows, repeatShare, returning }))) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
})
