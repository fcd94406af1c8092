/** A mechanism that is off has no say: the parameters that only it uses can be anything, and no byte of any result changes. On, they matter. */
import { describe, expect, it } from 'vitest'
import { MECHANISM_IDS, type MechanismId } from '../../src/model/mechanisms'
import { PARAMETERS, type Overrides, type Parameter } from '../../src/parameters'
import type { Scenario } from '../../src/scenario/types'
import { bytesOf, oneFuture } from '../support/fakeFutures'
import { play, varied } from '../support/engineScenario'

const parameters: readonly Parameter[] = PARAMETERS

/** What goes on when a mechanism is off, and why. */
const GOES_ON: Partial<Record<MechanismId, { why: string; ids: readonly string[] }>> = {
  time: {
    why: 'A week holds what it holds; off, no support or discussion changes it',
    ids: ['leaveShare', 'adminShare', 'travelHours', 'supervisionHours'],
  },
  elements: {
    why: 'Off, what is designed is in place; it still weighs what it weighs, and courses still take time',
    ids: [
      'weightTraining',
      'weightSupervision',
      'weightClinician',
      'weightUnits',
      'weightTogether',
      'courseHours',
      'courseWeeks',
    ],
  },
  practiceEffects: { why: 'Not an effect: how draws of one study share their luck', ids: ['sourceShared'] },
  labourMarket: {
    why: 'Of those in post at the opening, some are new',
    ids: ['firstYearShare', 'firstYearCaseload', 'firstYearGuidance', 'inductionWeeks', 'inductionStart'],
  },
}

/** Parameters of one mechanism alone. */
const onlyOf = (id: MechanismId) =>
  parameters.filter(({ usedBy }) => usedBy.length === 1 && usedBy[0] === id).map((each) => each.id)

/** Those parameters at one end of their bounds. */
const atEnd = (ids: readonly string[], end: 'low' | 'high'): Overrides =>
  Object.fromEntries(
    parameters
      .filter((each) => ids.includes(each.id))
      .map((each) => [each.id, { value: each[end], reason: 'A law of the model' }]),
  )

const scenario: Scenario = varied('Wokingham', { horizonYears: 2 })
const bytes = (changes: Partial<Scenario>) =>
  play({ ...scenario, ...changes }, 1).map((result) => bytesOf(oneFuture(result)))

describe.each(MECHANISM_IDS)('%s', (id) => {
  const still = GOES_ON[id]?.ids ?? []
  const mine = onlyOf(id).filter((each) => !still.includes(each))
  const differs = (ids: readonly string[], mechanisms: Scenario['mechanisms']) =>
    String(bytes({ mechanisms, parameters: atEnd(ids, 'low') })) !==
    String(bytes({ mechanisms, parameters: atEnd(ids, 'high') }))

  it.runIf(mine.length > 0)('has no say when it is off, and one when it is on', () => {
    expect(differs(mine, { [id]: false })).toBe(false)
    expect(differs(mine, {})).toBe(true)
  })

  it.runIf(still.length > 0)('leaves what goes on without it', () => {
    expect(onlyOf(id)).toEqual(expect.arrayContaining([...still]))
    expect(differs(still, { [id]: false })).toBe(true)
  })
})

it('most mechanisms have parameters of their own', () => {
  expect(MECHANISM_IDS.filter((id) => onlyOf(id).length > 0).length).toBeGreaterThanOrEqual(12)
})
