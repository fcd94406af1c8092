import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/scenario/types'
import { addOption, deleteOption, moveOption, renameOption } from '../../../src/ui/edits/options'
import { setParameter } from '../../../src/ui/edits/parameters'
import {
  addUnit,
  removeUnit,
  setCount,
  setElement,
  setFte,
  setHolding,
  setMechanism,
  setPolicies,
  setPractice,
  setTemplate,
} from '../../../src/ui/edits/scenario'
import { changeInWords } from '../../../src/views/changes'
import { designScenario, smallUnits } from '../../support/designs'

const scenario = designScenario(smallUnits, { id: 'other', name: 'Other', extends: 'baseline' })
const place = { option: 1, service: 'assessment', unit: 0 } as const
const told = (after: Scenario) => changeInWords(scenario, after)

describe('an edit in words', () => {
  it('says the option, the service and both values', () => {
    expect(told(setCount(scenario, place, 5))).toBe('Option B, assessment: units 4 to 5')
    expect(told(setFte(scenario, place, 'clinician', 1))).toBe('Option B, assessment: clinician 0.5 to 1 FTE')
    expect(told(setHolding(scenario, place, 'individual'))).toBe('Option B, assessment: how cases are held')
    expect(told(setTemplate(scenario, place, 'team'))).toBe(
      'Option B, assessment: kind of unit traditional team',
    )
    expect(told(addUnit(scenario, 2, 'edgeOfCare'))).toBe('Option C, edge of care: units added')
    expect(told(removeUnit(addUnit(scenario, 1, 'assessment'), { ...place, unit: 1 }))).toBe('A change')
  })

  it('says an edit of today’s structure once, not again for those that follow it', () => {
    expect(told(setCount(scenario, { option: 0, service: 'lookedAfter', unit: 0 }, 4))).toBe(
      'Option A, children looked after: units 3 to 4',
    )
  })

  it('names what is kept, when it starts, and settings for all options', () => {
    expect(told(setElement(scenario, 1, 'training', 0.4))).toBe('Option B, systemic training 100% to 40%')
    expect(told(setPractice(scenario, 1, 'restorativePractice', 0.5))).toBe(
      'Option B, restorative practice across the workforce 0% to 50%',
    )
    expect(told(setPolicies(scenario, 1, { startWeek: 52 }))).toBe('Option B, when it starts')
    expect(told({ ...scenario, stance: 'sceptical' })).toBe('Evidence read as sceptical')
    expect(told({ ...scenario, horizonYears: 3 })).toBe('Years ahead 2 to 3')
    expect(told(setMechanism(scenario, 'cover', false))).toBe('Parts of the model')
    expect(told(setParameter(scenario, 'onCosts', { value: 0.3, reason: 'ours' }))).toBe('What we assume')
    expect(told({ ...scenario, authority: { ...scenario.authority, profile: { lookedAfter: 410 } } })).toBe(
      'Figure “Children looked after at 31 March”',
    )
  })

  it('says options added, deleted, renamed and moved', () => {
    expect(told(addOption(scenario))).toBe('Option “Another option” added')
    expect(told(deleteOption(scenario, 2))).toBe('Option “Other” deleted')
    expect(told(renameOption(scenario, 2, 'Later'))).toBe('Option C renamed to “Later”')
    expect(told(moveOption(scenario, 2, -1))).toBe('Order of the options')
  })

  it('counts what it does not name', () => {
    expect(told({ ...scenario, horizonYears: 3, seed: 'x', stance: 'sceptical' })).toBe(
      'Evidence read as sceptical and 2 more',
    )
  })
})
