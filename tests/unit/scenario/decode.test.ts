import { describe, expect, it } from 'vitest'
import { decodeScenario, decodeScenarioValue } from '../../../src/scenario/decode'
import type { Issue } from '../../../src/scenario/issues'
import { exampleScenario } from './example'

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = Record<string, any>

/** Issues of the example after a change that its type would not allow. */
function issuesAfter(change: (scenario: Loose) => void): Issue[] {
  const scenario: Loose = exampleScenario()
  change(scenario)
  const decoded = decodeScenario(JSON.stringify(scenario))
  return decoded.ok ? [] : decoded.issues
}

describe('decoding a scenario file', () => {
  it('gives the scenario when the file is right', () => {
    const scenario = exampleScenario()
    expect(decodeScenario(JSON.stringify(scenario))).toEqual({ ok: true, scenario })
    expect(decodeScenarioValue(scenario)).toEqual({ ok: true, scenario })
  })

  it('tolerates a byte order mark and space around the scenario', () => {
    expect(decodeScenario(`\uFEFF  ${JSON.stringify(exampleScenario())}\n`).ok).toBe(true)
  })

  it('says on which line and in which column the text stops being JSON', () => {
    const decoded = decodeScenario('{\n  "version": 1,\n  "id": oops\n}')
    expect(decoded).toMatchObject({
      ok: false,
      issues: [{ code: 'not-json', message: 'At line 3, column 9: a value was expected' }],
    })
  })

  it.each([
    ['', 'not-json'],
    ['{"a":1,}', 'not-json'],
    ['{"a":1', 'not-json'],
    ['{"a" 1}', 'not-json'],
    ['{"a":01}', 'not-json'],
    ['"\u0001"', 'not-json'],
    ['[1] 2', 'not-json'],
    ['NaN', 'not-json'],
    ['['.repeat(500_000), 'too-deep'],
    ['{"id":"a","id":"b"}', 'duplicate-key'],
    [' '.repeat(1_000_001), 'too-large'],
    ['[]', 'wrong-type'],
    ['null', 'wrong-type'],
  ])('refuses text case %#', (text, code) => {
    const decoded = decodeScenario(text)
    expect(decoded.ok ? [] : decoded.issues.map((issue) => issue.code)).toEqual([code])
  })

  it('finds every unknown key in one go and suggests the nearest', () => {
    const issues = issuesAfter((scenario) => {
      scenario.horizon = 5
      scenario.horizonYear = 5
      scenario.authority.profile.lookedafter = 3
      scenario.options[0].services[0].units[0].posts = { socialworker: 3, toString: 1 }
    })
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([
      ['unknown-key', 'authority.profile.lookedafter'],
      ['unknown-key', 'options[0].services[0].units[0].posts.socialworker'],
      ['unknown-key', 'options[0].services[0].units[0].posts.toString'],
      ['unknown-key', 'horizon'],
      ['unknown-key', 'horizonYear'],
    ])
    expect(issues[0]!.message).toContain('did you mean "lookedAfter"?')
    expect(issues[4]!.message).toContain('did you mean "horizonYears"?')
  })

  it('names the field as people do, with what was found and what was expected', () => {
    expect(
      issuesAfter((scenario) => {
        scenario.authority.profile.reReferralRate = 22.6
        scenario.options[0].services[0].units[0].count = 0
        scenario.stance = 'optimistic'
        scenario.title = 7
        delete scenario.seed
      }),
    ).toEqual([
      {
        code: 'wrong-type',
        path: 'title',
        message: 'Title is not the right kind of value',
        got: '7',
        expected: 'text of 1 to 200 characters',
      },
      {
        code: 'out-of-range',
        path: 'authority.profile.reReferralRate',
        message: 'Referrals within 12 months of an earlier one is out of range',
        got: '22.6',
        expected: 'a number from 0 to 1',
      },
      { code: 'missing-key', path: 'seed', message: 'Seed is missing' },
      {
        code: 'not-one-of',
        path: 'stance',
        message: 'Stance on evidence is not one of the allowed values',
        got: '"optimistic"',
        expected: 'one of sceptical, balanced, as-reported',
      },
      {
        code: 'out-of-range',
        path: 'options[0].services[0].units[0].count',
        message: 'Number of units is out of range',
        got: '0',
        expected: 'a whole number from 1 to 200',
      },
    ])
  })

  it('asks for an even number of futures', () => {
    expect(issuesAfter((scenario) => (scenario.replications = 101))).toEqual([
      expect.objectContaining({
        path: 'replications',
        expected: 'an even number, so that futures come in pairs',
      }),
    ])
  })

  it('suggests the nearest name for a mistyped choice', () => {
    const [issue] = issuesAfter((scenario) => (scenario.options[0].services[0].service = 'assesment'))
    expect(issue).toMatchObject({
      code: 'not-one-of',
      message: expect.stringContaining('did you mean "assessment"?'),
    })
  })

  it('asks for the parts an event needs', () => {
    const issues = issuesAfter((scenario) => {
      scenario.options[1].events = [
        { type: 'demandShock', week: 3 },
        { type: 'flood', week: 1 },
        4,
        { week: 2 },
      ]
    })
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['missing-key', 'options[1].events[0].weeks'],
      ['missing-key', 'options[1].events[0].referralsMultiplier'],
      ['not-one-of', 'options[1].events[1].type'],
      ['not-one-of', 'options[1].events[2]'],
      ['missing-key', 'options[1].events[3].type'],
    ])
  })

  it('refuses a file of a newer version without reading the rest', () => {
    expect(issuesAfter((scenario) => Object.assign(scenario, { version: 2, title: 7 }))).toEqual([
      expect.objectContaining({ code: 'newer-version', path: 'version', got: '2' }),
    ])
  })

  it('refuses keys that mean something to JavaScript', () => {
    const text = JSON.stringify(exampleScenario()).replace('"id":', '"__proto__":{"ok":true},"id":')
    const decoded = decodeScenario(text)
    expect(decoded).toMatchObject({ ok: false, issues: [{ code: 'forbidden-key', path: '__proto__' }] })
  })

  it('reports at most fifty issues', () => {
    const issues = issuesAfter((scenario) => {
      for (let index = 0; index < 400; index += 1) scenario[`key${index}`] = index
    })
    expect(issues).toHaveLength(50)
  })

  it('stops at lists and files larger than any scenario before looking at what they hold', () => {
    expect(issuesAfter((scenario) => (scenario.options = Array.from({ length: 100_000 }, () => 1)))).toEqual([
      expect.objectContaining({ code: 'out-of-range', path: 'options', got: '100,000' }),
    ])
    const keys = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`key${index}`, 1]))
    expect(issuesAfter((scenario) => (scenario.authority.sources = keys))).toEqual([
      expect.objectContaining({ code: 'out-of-range', path: 'authority.sources', got: '501' }),
    ])
    const issues = issuesAfter((scenario) => {
      scenario.observed = Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => 1))
    })
    expect(issues.map((issue) => issue.code)).toEqual(['too-large'])
  })

  it('refuses a list where a group of settings belongs', () => {
    expect(issuesAfter((scenario) => (scenario.authority = [1]))).toEqual([
      expect.objectContaining({ code: 'wrong-type', path: 'authority', got: 'a list of 1' }),
    ])
    expect(issuesAfter((scenario) => (scenario.options[1].elements = []))).toHaveLength(1)
  })

  it('shows nothing of a value that could disturb a terminal', () => {
    const [issue] = issuesAfter((scenario) => (scenario.stance = `\u001b[31m\u202e${'x'.repeat(500)}`))
    expect(issue!.got).toMatch(/^"\uFFFD\[31m\uFFFDx+…"$/)
  })

  it('reports numbers that are not finite for what they are', () => {
    const scenario = exampleScenario()
    scenario.authority.profile.lookedAfter = Number.NaN
    const decoded = decodeScenarioValue(scenario)
    expect(decoded).toMatchObject({ issues: [{ path: 'authority.profile.lookedAfter', got: '"NaN"' }] })
  })

  it('refuses values that no file could hold', () => {
    const loop: Loose = {}
    loop.loop = loop
    for (const value of [loop, undefined, () => 1, 10n, { id: Symbol('x') }, Symbol('x')]) {
      expect(decodeScenarioValue(value).ok).toBe(false)
    }
  })
})
