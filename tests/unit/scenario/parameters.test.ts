/** Own values and ranges in a scenario file: what is accepted, and what is said of what is not. */
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/scenario/canonical'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { payBillGbp, unitsForSame } from '../../../src/scenario/design'
import { scenarioHash } from '../../../src/scenario/hash'
import { LIMITS } from '../../../src/scenario/limits'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario } from '../../../src/scenario/types'
import { exampleScenario } from './example'

const reason = 'Our own figures'
const withParameters = (parameters: unknown) => ({ ...exampleScenario(), parameters }) as Scenario

function issuesOf(parameters: unknown) {
  const decoded = decodeScenarioValue(withParameters(parameters))
  return decoded.ok ? [] : decoded.issues
}

describe('own values and ranges', () => {
  it('are read, resolved and part of what a scenario is known by', () => {
    const parameters = {
      recruitLagWeeks: { low: 5, high: 10, reason },
      agencyStayWeeks: { low: 20, high: 60, mode: 30, reason },
      contractedHours: { value: 36, reason },
    }
    const scenario = withParameters(parameters)
    expect(decodeScenarioValue(scenario)).toEqual({ ok: true, scenario })
    expect(resolveScenario(scenario).parameters).toEqual(parameters)
    expect(resolveScenario(exampleScenario()).parameters).toEqual({})
    expect(scenarioHash(scenario)).not.toBe(scenarioHash(exampleScenario()))
    expect(canonicalJson(scenario)).toContain('"recruitLagWeeks":{"high":10,"low":5,"reason"')
  })

  it('of a parameter that is not known are refused, with the nearest name', () => {
    expect(issuesOf({ recruitLagWeek: { value: 8, reason } })).toEqual([
      {
        code: 'unknown-key',
        path: 'parameters.recruitLagWeek',
        message: 'This key is not known; did you mean "recruitLagWeeks"?',
      },
    ])
  })

  it('need a reason in words, not too long', () => {
    expect(issuesOf({ recruitLagWeeks: { value: 8 } })).toEqual([
      { code: 'missing-key', path: 'parameters.recruitLagWeeks.reason', message: 'Reason is missing' },
    ])
    const expected = 'text of 1 to 1,000 characters'
    for (const bad of ['', 'x'.repeat(LIMITS.noteCharacters + 1)])
      expect(issuesOf({ recruitLagWeeks: { value: 8, reason: bad } })).toEqual([
        expect.objectContaining({ code: 'out-of-range', message: 'Reason is out of range', expected }),
      ])
    expect(issuesOf({ recruitLagWeeks: { value: 8, reason: '  ' } })).toEqual([
      {
        code: 'cross-check',
        path: 'parameters.recruitLagWeeks.reason',
        message: 'Weeks before a vacancy can be filled: no reason is given',
        got: '"  "',
        expected: 'why it differs, in words',
      },
    ])
  })

  it('lie within what the model allows', () => {
    expect(issuesOf({ recruitLagWeeks: { low: 1, high: 30, reason } })).toEqual([
      {
        code: 'cross-check',
        path: 'parameters.recruitLagWeeks.low',
        message: 'Weeks before a vacancy can be filled: outside what the model allows',
        got: '1',
        expected: 'a number from 2 to 26 (weeks)',
      },
      expect.objectContaining({ path: 'parameters.recruitLagWeeks.high', got: '30' }),
    ])
    expect(issuesOf({ agencyPremium: { value: 100_000, reason } })).toEqual([
      expect.objectContaining({ got: '100,000', expected: 'a number from 3,000 to 40,000 (GBP a year)' }),
    ])
  })

  it('run from a low end to a higher one, with the most likely value between', () => {
    expect(issuesOf({ recruitLagWeeks: { low: 10, high: 5, reason } })).toEqual([
      {
        code: 'cross-check',
        path: 'parameters.recruitLagWeeks.low',
        message: 'Weeks before a vacancy can be filled: the low end is not below the high end',
        got: '10',
        expected: 'less than 5, or "value" where nothing is in doubt',
      },
    ])
    expect(issuesOf({ recruitLagWeeks: { low: 5, high: 5, reason } })).toHaveLength(1)
    expect(issuesOf({ recruitLagWeeks: { low: 5, high: 10, mode: 10, reason } })).toEqual([
      expect.objectContaining({ path: 'parameters.recruitLagWeeks.mode', expected: 'between 5 and 10' }),
    ])
  })

  it.each([
    [{ reason }],
    [{ low: 5, reason }],
    [{ high: 5, reason }],
    [{ mode: 5, reason }],
    [{ value: 5, low: 4, high: 6, reason }],
    [{ value: 5, mode: 6, reason }],
  ])('are either one value or a range: %o', (override) => {
    expect(issuesOf({ recruitLagWeeks: override })).toEqual([
      expect.objectContaining({
        path: 'parameters.recruitLagWeeks',
        message: 'Weeks before a vacancy can be filled: give either one value or a range',
        expected: 'either "value", or "low" and "high"',
      }),
    ])
  })

  it('are numbers, in the keys there are', () => {
    expect(issuesOf({ recruitLagWeeks: { value: '5 to 10', reason } })).toEqual([
      {
        code: 'wrong-type',
        path: 'parameters.recruitLagWeeks.value',
        message: 'Value is not the right kind of value',
        got: '"5 to 10"',
        expected: 'a number',
      },
    ])
    expect(issuesOf({ recruitLagWeeks: { values: 5, value: 5, reason } })).toEqual([
      expect.objectContaining({ code: 'unknown-key', path: 'parameters.recruitLagWeeks.values' }),
    ])
    expect(issuesOf({ recruitLagWeeks: 8 })).toHaveLength(1)
    expect(issuesOf([])).toHaveLength(1)
  })

  it('of pay count in the pay bill, and in resizing to the same pay bill', () => {
    const bill = (scenario: Scenario) => {
      const { options, parameters } = resolveScenario(scenario)
      return payBillGbp(options[0]!, parameters)
    }
    const dear = withParameters({ payChildPractitioner: { value: 45_000, reason } })
    const none = withParameters({ onCosts: { value: 0.4, reason } })
    expect(bill(none) / bill(exampleScenario())).toBeCloseTo(1.4 / 1.3, 6)
    const count = (scenario: Scenario) =>
      unitsForSame(scenario, 'payBill').options[1]!.services![0]!.units[0]!.count
    expect(count(dear)).toBeLessThan(count(exampleScenario()))
  })
})
