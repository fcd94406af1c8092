import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { OptionFile, Scenario } from '../../../src/scenario/types'
import {
  addOption,
  deleteOption,
  duplicateOption,
  hasRoom,
  moveOption,
  nameOf,
  renameOption,
  standingAlone,
} from '../../../src/ui/edits/options'
import { designScenario, smallUnits } from '../../support/designs'

/** Extends an option that is not the baseline, drops a service it has, and takes back what it kept. */
const later: OptionFile = {
  id: 'later',
  name: 'Later',
  extends: 'units',
  services: [{ service: 'frontDoor', units: [] }],
  elements: { training: 0, clinician: 0.5 },
  events: [{ type: 'fundingEnd', week: 60 }],
}
const three = designScenario(smallUnits, later)
const resolvedById = (scenario: Scenario) =>
  new Map(resolveScenario(scenario).options.map((option) => [option.id, option]))

describe('edits of the list of options', () => {
  it('a new option is today’s structure until it is changed', () => {
    const scenario = addOption(three)
    const { options } = resolveScenario(scenario)
    expect({ ...options[3]!, id: '', name: '' }).toEqual({ ...options[0]!, id: '', name: '' })
    expect(decodeScenarioValue(scenario)).toMatchObject({ ok: true })
  })

  it('a duplicate is the same design under a name of its own, right after the original', () => {
    for (const option of [0, 1, 2]) {
      const scenario = duplicateOption(three, option)
      const { options } = resolveScenario(scenario)
      expect({ ...options[option + 1]!, id: '', name: '' }).toEqual({ ...options[option]!, id: '', name: '' })
      expect(new Set(options.map(({ id }) => id)).size).toBe(4)
      expect(new Set(options.map(({ name }) => name)).size).toBe(4)
      expect(decodeScenarioValue(scenario)).toMatchObject({ ok: true })
    }
  })

  it('takes as many as a scenario may have and no more', () => {
    let scenario = designScenario(smallUnits)
    while (hasRoom(scenario)) scenario = duplicateOption(scenario, 1)
    expect(scenario.options).toHaveLength(7)
    expect(decodeScenarioValue(scenario)).toMatchObject({ ok: true })
    expect(decodeScenarioValue(duplicateOption(scenario, 1))).toMatchObject({ ok: false })
  })

  it('renames, and keeps the name it has when the new one is empty', () => {
    expect(nameOf(renameOption(three, 2, '  Phase two '), 2)).toBe('Phase two')
    expect(renameOption(three, 2, '   ')).toBe(three)
  })

  it('standing alone, an option says the same without the one it extended', () => {
    const options = three.options.with(2, standingAlone(three, 2))
    expect(options[2]!.extends).toBe('baseline')
    expect(resolveScenario({ ...three, options })).toEqual(resolveScenario(three))
  })

  it('an option keeps its design wherever it is moved, and when another is deleted', () => {
    const step = fc.record({
      what: fc.constantFrom('move', 'delete', 'duplicate'),
      option: fc.integer({ min: 0, max: 6 }),
      by: fc.constantFrom(-1 as const, 1 as const),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let scenario = three
        for (const { what, option, by } of steps) {
          const before = resolvedById(scenario)
          if (option >= scenario.options.length) continue
          if (what === 'duplicate' && !hasRoom(scenario)) continue
          const edits = { move: moveOption(scenario, option, by), delete: deleteOption(scenario, option) }
          scenario =
            what === 'duplicate' ? duplicateOption(scenario, option) : edits[what as 'move' | 'delete']
          expect(decodeScenarioValue(scenario)).toMatchObject({ ok: true })
          for (const [id, now] of resolvedById(scenario)) {
            const was = before.get(id)
            if (was) expect(now).toEqual(was)
          }
        }
        expect(scenario.options[0]).toBe(three.options[0])
      }),
      { numRuns: 60 },
    )
  })

  it('leaves today’s structure first, and one to compare it with', () => {
    expect(moveOption(three, 1, -1)).toBe(three)
    expect(moveOption(three, 2, 1)).toBe(three)
    expect(deleteOption(three, 0)).toBe(three)
    const two = designScenario(smallUnits)
    expect(deleteOption(two, 1)).toBe(two)
  })

  it('what was observed of a deleted option goes with it', () => {
    const observed = [
      { measure: 'lookedAfter', year: '2025/26', option: 'later', value: 1, source: 'made up' },
      { measure: 'lookedAfter', year: '2025/26', value: 2, source: 'made up' },
    ] satisfies Scenario['observed']
    expect(deleteOption({ ...three, observed }, 2).observed).toEqual([observed[1]])
  })
})
