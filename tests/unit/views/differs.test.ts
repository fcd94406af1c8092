import { describe, expect, it } from 'vitest'
import { setFte, setHolding } from '../../../src/ui/edits/scenario'
import { afterWeeks, monthOfWeek, weekOfDay } from '../../../src/views/calendar'
import { aspectsOf, differsInShort } from '../../../src/views/differs'
import { designScenario, smallUnits } from '../../support/designs'

const place = { option: 1, service: 'assessment', unit: 0 } as const

describe('what differs', () => {
  it('says each aspect in which an option is not as today, and no other', () => {
    const lines = differsInShort(designScenario(smallUnits), 1)
    expect(lines).toContain('Assessment: 4 × small multi-skilled unit')
    expect(lines).toContain('Social workers: 70 FTE')
    expect(lines).toContain('Kept of the model: systemic training')
    expect(lines).toContain('Starts: October 2025, after 6 months')
    expect(lines.filter((line) => /^(Children looked after|Agency staff|Events)/.test(line))).toEqual([])
  })

  it('says nothing of a copy, though it starts at another date', () => {
    const copy = { id: 'copy', extends: 'baseline', policies: { startWeek: 52 } }
    expect(differsInShort(designScenario(copy), 1)).toEqual([])
  })

  it('tells posts and holding that are not the template’s', () => {
    const edited = setHolding(setFte(designScenario(smallUnits), place, 'clinician', 0), place, 'individual')
    expect(differsInShort(edited, 1)[0]).toBe(
      'Assessment: 4 × small multi-skilled unit (clinician 0, cases held by one practitioner each)',
    )
  })

  it('tells a service that another one does, and events by month', () => {
    const merged = designScenario({
      id: 'merged',
      extends: 'baseline',
      services: [
        { service: 'assessment', handles: ['familySupport'], units: [{ template: 'unit', count: 9 }] },
        { service: 'familySupport', units: [] },
      ],
      events: [{ type: 'demandShock', week: 13, weeks: 26, referralsMultiplier: 1.2 }],
    })
    const of = (label: string) => aspectsOf(merged, 1).find((each) => each.label === label)!.option
    expect(of('Child in need and child protection')).toBe('done by assessment')
    expect(of('Events')).toBe('referrals 20% up for 26 weeks in July 2025')
  })
})

describe('weeks on the calendar', () => {
  it('begin in April after the base year; the last week of a year is in March', () => {
    expect(monthOfWeek('2024/25', 0)).toBe('April 2025')
    expect(monthOfWeek('2024/25', 39)).toBe('January 2026')
    expect(monthOfWeek('2024/25', 51)).toBe('March 2026')
    expect(monthOfWeek('2024/25', 52)).toBe('April 2026')
    for (const [day, week] of [
      ['2025-04-01', 0],
      ['2025-03-31', -1],
      ['2026-03-31', 51],
      ['2026-11-21', 85],
    ] as const)
      expect(weekOfDay('2024/25', day)).toBe(week)
  })

  it('are told in years or months where they come out even', () => {
    expect([0, 13, 26, 52, 104, 30, 1].map(afterWeeks)).toEqual([
      'at once',
      'after 3 months',
      'after 6 months',
      'after 1 year',
      'after 2 years',
      'after 30 weeks',
      'after 1 week',
    ])
  })
})
