import { describe, expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { EventFile } from '../../../src/scenario/types'
import { addEvent, changeEvent, eventsOf, havingEvent } from '../../../src/ui/edits/events'
import { idleBecause } from '../../../src/views/phase'
import { designScenario, smallUnits } from '../../support/designs'

const scenario = designScenario(smallUnits, { id: 'teams', extends: 'baseline' })
const lead: EventFile = { type: 'leadershipChange', week: 30 }
const shock: EventFile = { type: 'demandShock', week: 10, weeks: 8, referralsMultiplier: 1.5 }

describe('edits of events', () => {
  it('places an event in every option, written once where the others follow', () => {
    const edited = addEvent(scenario, [0, 1, 2], shock)
    expect(eventsOf(edited)).toEqual([[shock], [shock], [shock]])
    expect(edited.options.map(({ events }) => events)).toEqual([[shock], undefined, undefined])
    expect(decodeScenarioValue(edited)).toMatchObject({ ok: true })
  })

  it('an event of the baseline alone does not reach those that follow it', () => {
    const edited = addEvent(scenario, [0], lead)
    expect(eventsOf(edited)).toEqual([[lead], [], []])
  })

  it('changes and takes away an event wherever it is, and no other', () => {
    const both = addEvent(addEvent(scenario, [0, 1, 2], shock), [1], lead)
    const later = changeEvent(both, shock, { ...shock, week: 20 })
    expect(eventsOf(later).map((events) => events.length)).toEqual([1, 2, 1])
    expect(havingEvent(later, { ...shock, week: 20 })).toEqual([0, 1, 2])
    const gone = changeEvent(changeEvent(later, lead), { ...shock, week: 20 })
    expect(gone).toEqual(scenario)
  })
})

describe('an event that does nothing says why', () => {
  const idle = (option: number, event: EventFile, mechanisms = {}) =>
    idleBecause(resolveScenario({ ...scenario, mechanisms }), option, event)

  it('where nothing is kept, before the start, or with its part of the model off', () => {
    expect(idle(1, lead)).toBe('')
    expect(idle(1, { ...lead, week: 3 })).toMatch(/before the option starts/)
    expect(idle(2, lead)).toMatch(/keeps nothing/)
    expect(idle(1, lead, { embedding: false })).toMatch(/“Embedding”/)
    expect(idle(2, shock)).toBe('')
    expect(idle(2, shock, { shocks: false })).toMatch(/“Shocks”/)
  })
})
