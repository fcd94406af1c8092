import { beforeAll, describe, expect, it } from 'vitest'
import { loadDirectory } from '../../../src/authorities/load'
import { authorityAt } from '../../../src/authorities/profile'
import type { AuthorityRecord, Directory } from '../../../src/authorities/types'
import { forAnotherYear } from '../../../src/scenario/anotherYear'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { scenarioForAuthority } from '../../../src/scenario/fromAuthority'
import { ownReason, publishedFigure, setFigure } from '../../../src/scenario/ownFigure'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario } from '../../../src/scenario/types'
import { setParameter } from '../../../src/ui/edits/parameters'
import { setCount, setElement } from '../../../src/ui/edits/scenario'
import { anotherYearInWords } from '../../../src/views/anotherYear'

let directory: Directory
let leeds: AuthorityRecord
let scenario: Scenario

beforeAll(async () => {
  directory = await loadDirectory()
  leeds = directory.authorities.find(({ name }) => name === 'Leeds')!
  scenario = scenarioForAuthority(directory, leeds, 2025)
})

describe('starting from another year', () => {
  it('is what the other year gives where nothing was changed', () => {
    const changed = forAnotherYear(directory, leeds, scenario, [2025, 2024])
    expect(resolveScenario(changed.scenario)).toEqual(
      resolveScenario({ ...scenarioForAuthority(directory, leeds, 2024) }),
    )
    expect([changed.droppedFigures, changed.ownUnits]).toEqual([[], []])
  })

  it('keeps own assumptions, settings and units, and drops own figures by name', () => {
    const edited = [
      (now: Scenario) => setParameter(now, 'onCosts', { value: 0.3, reason: 'ours' }),
      (now: Scenario) => setElement(now, 1, 'training', 0.5),
      (now: Scenario) => setCount(now, { option: 1, service: 'assessment', unit: 0 }, 11),
      (now: Scenario) => setFigure(now, 'lookedAfter', 1500, 'counted last week'),
      (now: Scenario): Scenario => ({ ...now, horizonYears: 7, stance: 'sceptical' }),
    ].reduce((now, edit) => edit(now), scenario)
    const changed = forAnotherYear(directory, leeds, edited, [2025, 2024])
    expect(changed.scenario).toMatchObject({
      horizonYears: 7,
      stance: 'sceptical',
      parameters: { onCosts: { value: 0.3 } },
    })
    expect(changed.scenario.options[1]).toMatchObject({ elements: { training: 0.5 } })
    const assessment = changed.scenario.options[1]!.services!.find((each) => each.service === 'assessment')
    expect(assessment!.units[0]!.count).toBe(11)
    expect(changed.scenario.authority).toEqual(authorityAt(directory, leeds, 2024).authority)
    expect(decodeScenarioValue(changed.scenario)).toMatchObject({ ok: true })
    const words = anotherYearInWords(2024, changed)
    expect(words).toContain('Units of B stay as you made them.')
    expect(words).toContain('“Children looked after at 31 March”')
  })
})

describe('an own figure', () => {
  it('keeps its reason, moves the level it returns to, and goes back to the published one', () => {
    const edited = setFigure(scenario, 'lookedAfter', scenario.authority.profile.lookedAfter! * 1.1, 'ours')
    expect(ownReason(edited.authority, 'lookedAfter')).toBe('ours')
    expect(ownReason(edited.authority, 'referrals')).toBeUndefined()
    const [before, after] = [scenario, edited].map((each) => each.authority.underlying!.lookedAfter!)
    expect(after! / before!).toBeCloseTo(1.1)
    expect(decodeScenarioValue(edited)).toMatchObject({ ok: true })
    const { authority } = authorityAt(directory, leeds, 2025)
    expect(publishedFigure(edited, 'lookedAfter', authority)).toEqual(scenario)
  })

  it('can fill a gap, which is a gap again afterwards', () => {
    const { authority } = authorityAt(directory, leeds, 2025)
    const { agencyRate: _, ...profile } = authority.profile
    const gap = { ...authority, profile }
    const filled = setFigure({ ...scenario, authority: gap }, 'agencyRate', 0.2, 'ours')
    expect(filled.authority.profile.agencyRate).toBe(0.2)
    expect(publishedFigure(filled, 'agencyRate', gap).authority.profile).not.toHaveProperty('agencyRate')
  })
})
