/** From the sliders to a scenario that the designer, files and links can take. */
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/scenario/canonical'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { resolveScenario } from '../../../src/scenario/resolve'
import { optionKey } from '../../../src/scenario/shape'
import { changesBoth, designLine, sandboxScenario } from '../../../src/sandbox/design'
import { findingAt, findingInWords } from '../../../src/sandbox/findings'
import { settingsFromText, settingsToText } from '../../../src/sandbox/link'
import { PRESETS } from '../../../src/sandbox/presets'
import { settingsOfToday, SLIDERS, UNIT_KINDS, type Settings } from '../../../src/sandbox/settings'
import { madeUpTown } from '../../../src/sandbox/town'

const town = madeUpTown()
const today = settingsOfToday(town)
const scenarioOf = (set: Partial<Settings>) => sandboxScenario(town, { ...today, ...set }, 'Mine')
const optionOf = (set: Partial<Settings>) => scenarioOf(set).options[1]!
const keysOf = (set: Partial<Settings>) => resolveScenario(scenarioOf(set)).options.map(optionKey)

describe('the sandbox', () => {
  it('with everything as today compares two equal designs', () => {
    const [a, b] = keysOf({})
    expect(b).toBe(a)
    expect(today).toMatchObject({ size: 7, coordinator: 0.5, clinician: 0, training: 0 })
  })

  it('makes a scenario that reads again from the ends of every slider', () => {
    for (const units of UNIT_KINDS)
      for (const { id, min, max } of SLIDERS)
        for (const value of [min, max]) {
          const decoded = decodeScenarioValue(JSON.parse(canonicalJson(scenarioOf({ units, [id]: value }))))
          expect(decoded.ok, `${units} ${id} ${value}`).toBe(true)
        }
  })

  it('changes what is played with every slider and every kind of unit', () => {
    const before = JSON.stringify(resolveScenario(scenarioOf({})))
    for (const { id, min, max } of SLIDERS) {
      const value = today[id] === min ? max : min
      expect(JSON.stringify(resolveScenario(scenarioOf({ [id]: value }))), id).not.toBe(before)
    }
    expect(new Set(UNIT_KINDS.map((units) => keysOf({ units, size: 3 })[1])).size).toBe(3)
  })

  it('spends the same on posts whatever the size of units, and more or less only by the slider of money', () => {
    for (const units of UNIT_KINDS)
      for (const size of [2, 3, 5, 8, 12]) {
        const scenario = scenarioOf({ units, size, coordinator: 1 })
        const [a, b] = [designLine(scenario, 0), designLine(scenario, 1)]
        expect(b.payGbp / a.payGbp, `${units} ${size}`).toBeCloseTo(1, 2)
      }
    const dearer = scenarioOf({ money: 1.1 })
    expect(designLine(dearer, 1).payGbp / designLine(dearer, 0).payGbp).toBeCloseTo(1.1, 2)
  })

  it('makes smaller units more units', () => {
    const unitsWith = (size: number) => designLine(scenarioOf({ units: 'shared', size }), 1).units
    expect(unitsWith(3)).toBeGreaterThan(unitsWith(6))
    expect(unitsWith(6)).toBeGreaterThan(unitsWith(12))
  })

  it('sets the world for both designs alike, and only the design for the new one', () => {
    const { options, authority } = scenarioOf({ referrals: 1.2, vacancies: 2 })
    expect(options[0]!.events).toEqual([
      { type: 'demandShock', week: 0, weeks: 260, referralsMultiplier: 1.2 },
    ])
    expect(options[1]!.events).toBeUndefined()
    expect(authority.sources!.vacancyFte).toContain('2 times')
    expect(changesBoth({ ...today, referrals: 1.2 })).toBe(true)
    const ending = scenarioOf({ fundingEnd: 2, referrals: 0.9 }).options
    expect(ending[1]!.events).toEqual([...ending[0]!.events!, { type: 'fundingEnd', week: 104 }])
  })

  it('takes cases, supervision and what a coordinator takes over from the kind of unit and its posts', () => {
    expect(optionOf({ units: 'shared', size: 3, coordinator: 1, clinician: 0.5 }).elements).toEqual({
      smallUnits: 1,
      groupSupervision: 1,
      clinician: 1,
      adminSupport: 1,
    })
    expect(optionOf({ units: 'own', size: 3, coordinator: 0 }).elements).toBeUndefined()
    expect(optionOf({ coordinator: 0.75 }).elements).toEqual({ adminSupport: 0.5 })
  })
})

describe('presets', () => {
  it('are different designs, each with findings that the register has', () => {
    expect(new Set(PRESETS.map(({ set }) => JSON.stringify(optionOf(set)))).size).toBe(PRESETS.length)
    for (const { rests } of PRESETS)
      for (const [mechanism, place] of rests)
        expect(findingInWords(findingAt(mechanism, place))).toMatch(/^Grade [ABCD]/)
  })
})

describe('the address of a design', () => {
  it('gives back the settings it was made of', () => {
    for (const { set } of PRESETS) {
      const settings = { ...today, ...set }
      expect({ ...today, ...settingsFromText(settingsToText(settings, today)) }).toEqual(settings)
    }
    expect(settingsToText(today, today)).toBe('')
  })

  it('takes nothing that no slider could give', () => {
    expect(settingsFromText('size-99_money--3_units-huge_fundingEnd-77_constructor-1')).toEqual({ size: 12 })
  })
})
