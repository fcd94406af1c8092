import { describe, expect, it } from 'vitest'
import { PARAMETERS, type Parameter, type ParameterId } from '../../../src/parameters'
import { resetParameter, resetParameters, setParameter } from '../../../src/ui/edits/parameters'
import { scenarioHash } from '../../../src/scenario/hash'
import {
  assumptionIn,
  differencesIn,
  differInWords,
  overrideInWords,
  unitHint,
} from '../../../src/views/assumptions'
import { exampleScenario } from '../scenario/example'

const of = (id: ParameterId): Parameter => PARAMETERS.find((each) => each.id === id)!
const reason = 'Our own figures'
const words = (id: ParameterId, override: object) => overrideInWords(of(id), override)

describe('an assumption in words', () => {
  it('has its range in its unit', () => {
    expect(words('recruitLagWeeks', { low: 5, high: 10 })).toBe('5 to 10 weeks')
    expect(words('recruitLagWeeks', { low: 5, high: 10, mode: 6 })).toBe('5 to 10 weeks, mostly 6 weeks')
    expect(words('contractedHours', { value: 36 })).toBe('36 hours in every future')
    expect(words('careFromPlan', { low: 0.2, high: 0.3 })).toBe('20% to 30%')
    expect(words('agencyPremium', { low: 5000, high: 20_000 })).toBe('£5,000 to £20,000 a year')
    expect(words('effectCare', { low: -0.2231, high: 0.0953 })).toBe('−20% to +10%')
  })

  it('keeps typed digits and rounds what was worked out to two digits of the width', () => {
    expect(words('careFromPlan', { low: 0.2125, high: 0.3 })).toBe('21.25% to 30%')
    expect(words('careFromPlan', { low: 0.206066, high: 0.455132 })).toBe('21% to 46%')
    for (const { id } of PARAMETERS) {
      const shown = assumptionIn(exampleScenario(), id as ParameterId).default
      if (shown.includes(' to ')) expect(shown).not.toMatch(/\d\.\d{5}|\d\d\.\d{3}/)
    }
  })

  it('has the default of the stance beside what is in its place', () => {
    const scenario = setParameter(exampleScenario(), 'effectCare', { low: -0.1, high: 0.1, reason })
    const balanced = assumptionIn(scenario, 'effectCare')
    const reported = assumptionIn({ ...scenario, stance: 'as-reported' }, 'effectCare')
    expect(balanced.now).toBe('−10% to +11%')
    expect(reported.now).toBe(balanced.now)
    expect(reported.default).not.toBe(balanced.default)
    expect(assumptionIn(exampleScenario(), 'effectCare').now).toBe(balanced.default)
  })

  it('says how its numbers are typed', () => {
    expect(
      ['recruitLagWeeks', 'careFromPlan', 'agencyPremium', 'shockChance', 'edgeRisk'].map((id) =>
        unitHint(of(id as ParameterId)),
      ),
    ).toEqual(['In weeks', 'In per cent', 'In pounds a year', 'How many a year', 'As a ratio'])
  })
})

describe('what differs from default', () => {
  const changed = setParameter(
    setParameter(exampleScenario(), 'recruitLagWeeks', { low: 5, high: 10, reason }),
    'contractedHours',
    { value: 36, reason: 'Local agreement' },
  )

  it('is listed with its reason, counted, and taken back one by one or at once', () => {
    expect(differencesIn(changed)).toEqual([
      {
        id: 'contractedHours',
        label: 'Contracted week',
        now: '36 hours in every future',
        default: '37 hours in every future',
        reason: 'Local agreement',
      },
      expect.objectContaining({ id: 'recruitLagWeeks', now: '5 to 10 weeks', reason }),
    ])
    expect(differencesIn(resetParameter(changed, 'contractedHours')).map(({ id }) => id)).toEqual([
      'recruitLagWeeks',
    ])
    expect([0, 1, 2].map(differInWords)).toEqual([
      'Every assumption is as by default',
      '1 assumption differs from default',
      '2 assumptions differ from default',
    ])
  })

  it('leaves no trace once it is taken back', () => {
    const back = resetParameter(resetParameter(changed, 'contractedHours'), 'recruitLagWeeks')
    for (const scenario of [back, resetParameters(changed)]) {
      expect(scenario).not.toHaveProperty('parameters')
      expect(scenarioHash(scenario)).toBe(scenarioHash(exampleScenario()))
    }
  })

  it('does not count a value that is the default', () => {
    expect(differencesIn(setParameter(exampleScenario(), 'contractedHours', { value: 37, reason }))).toEqual(
      [],
    )
  })
})
