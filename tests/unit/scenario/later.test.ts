/** Dated changes of an option: how they merge, and what a file may not say of them. */
import { describe, expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { extendOption } from '../../../src/scenario/extend'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { OptionFile } from '../../../src/scenario/types'
import { differsInShort } from '../../../src/views/differs'
import { authorityScenario, withOptions } from '../../support/engineScenario'

const rutland = authorityScenario('Rutland', { horizonYears: 2 })
const edge = { service: 'edgeOfCare' as const, units: [{ template: 'edgeOfCareUnit' as const, count: 1 }] }
const dated: OptionFile = {
  id: 'dated',
  extends: 'baseline',
  later: [
    { week: 13, services: [edge], elements: { training: 0.5 } },
    { week: 26, elements: { clinician: 1 }, policies: { recruitment: 0 } },
    { week: 39, services: [{ ...edge, units: [] }], policies: { agencyCover: 0.5 } },
  ],
}
const issuesOf = (...options: OptionFile[]) => {
  const decoded = decodeScenarioValue(withOptions(rutland, ...options))
  return decoded.ok ? [] : decoded.issues.map(({ path, message }) => `${path}: ${message}`)
}

describe('dated changes', () => {
  it('merge one after another with what was in force', () => {
    const { later } = extendOption(dated, extendOption(rutland.options[0]!))
    expect(later.map(({ services }) => services.some(({ service }) => service === 'edgeOfCare'))).toEqual([
      true,
      true,
      false,
    ])
    expect(later.map(({ elements }) => [elements.training, elements.clinician])).toEqual([
      [0.5, undefined],
      [0.5, 1],
      [0.5, 1],
    ])
    expect(later.map(({ policies }) => policies)).toEqual([
      { startWeek: 13 },
      { startWeek: 26, recruitment: 0 },
      { startWeek: 39, recruitment: 0, agencyCover: 0.5 },
    ])
  })

  it('are taken over by an option that extends this one, or replaced', () => {
    const parent = extendOption(dated, extendOption(rutland.options[0]!))
    const child = { id: 'child', extends: 'dated' }
    expect(extendOption({ ...child, elements: { training: 1 } }, parent).later).toHaveLength(3)
    expect(extendOption({ ...child, later: [] }, parent).later).toEqual([])
  })

  it('resolve to whole designs, and to none where there are none', () => {
    const [baseline, option] = resolveScenario(withOptions(rutland, dated)).options
    expect(baseline!.later).toEqual([])
    expect(option!.later.map(({ policies }) => policies.startWeek)).toEqual([13, 26, 39])
    expect(option!.later[0]!.services.length).toBe(option!.services.length + 1)
  })

  it('are told with their dates where an option is compared with today', () => {
    expect(differsInShort(withOptions(rutland, dated), 1).at(-1)).toMatch(
      /^Later changes: July 2025: edge of care 1 × edge-of-care unit, 2015 form and kept of the model systemic training 50%; October 2025: .*posts filled at 0% of today’s pace; /,
    )
  })

  it('are refused out of order, before the start, after the end, in the baseline, or when nobody is left to hold cases', () => {
    expect(issuesOf(dated)).toEqual([])
    expect(issuesOf({ ...dated, later: [{ week: 26 }, { week: 26 }] })).toEqual([
      'options[1].later[1].week: The dated change is not in order',
    ])
    expect(issuesOf({ ...dated, policies: { startWeek: 20 } })).toEqual([
      'options[1].later[0].week: The dated change is not in order',
    ])
    expect(issuesOf({ ...dated, later: [{ week: 104 }] })).toEqual([
      'options[1].later[0].week: The dated change is not in order',
    ])
    expect(
      issuesOf({ ...dated, later: [{ week: 9, services: [{ service: 'assessment', units: [] }] }] }),
    ).toEqual(['options[1].later[0].services: No service does the work of: Assessment'])
    const baseline = { ...rutland.options[0]!, later: [{ week: 5 }], policies: { recruitment: 0.5 } }
    const decoded = decodeScenarioValue({ ...rutland, options: [baseline] })
    expect(decoded.ok ? [] : decoded.issues.map(({ path }) => path)).toEqual([
      'options[0].later',
      'options[0].policies.recruitment',
    ])
  })
})
