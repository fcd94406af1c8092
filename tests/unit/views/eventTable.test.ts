import { expect, it } from 'vitest'
import { eventFields, timelineRows } from '../../../src/views/eventTable'
import { authorityScenario } from '../../support/engineScenario'

const shared = { type: 'leadershipChange', week: 60 } as const
const own = { type: 'demandShock', week: 30, weeks: 26, referralsMultiplier: 1.2 } as const
const file = authorityScenario('Rutland', { horizonYears: 2 })
const scenario = {
  ...file,
  options: file.options.map((option, index) => ({
    ...option,
    events: index === 0 ? [shared] : [shared, own],
    ...(index > 0 && { policies: { startWeek: 13 } }),
  })),
}

it('has a row for each start and each event, and says which options have it', () => {
  expect(timelineRows(scenario).map(({ what, where, week }) => `${week} ${what} (${where})`)).toEqual([
    '13 B starts (small units) (B)',
    '60 Change of leadership (every option)',
    '30 Referrals 20% up for 26 weeks (B)',
  ])
})

it('changes of an event only what the field is for', () => {
  expect(eventFields(shared, 103).map(({ id }) => id)).toEqual(['week'])
  const [week, lasts, size] = eventFields(own, 103)
  expect(week!.with(4)).toEqual({ ...own, week: 4 })
  expect(lasts!.with(8)).toEqual({ ...own, weeks: 8 })
  expect([size!.value, size!.with(90)]).toEqual([120, { ...own, referralsMultiplier: 0.9 }])
})
