import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/scenario/canonical'
import { decodeScenario } from '../../src/scenario/decode'
import { scenarioHash } from '../../src/scenario/hash'
import { LIMITS } from '../../src/scenario/limits'
import { MEASURE_COUNT } from '../../src/model/measures'
import { prepare } from '../../src/engine'
import { resolveScenario } from '../../src/scenario/resolve'
import type { OptionFile, Scenario } from '../../src/scenario/types'
import { mutate, mutateText, type Mutation } from '../support/mutateJson'
import { exampleScenario } from '../unit/scenario/example'

const RUNS = { numRuns: 5_000, seed: 20_261_121 }
const texts = [
  readFileSync(new URL('../../scenarios/hackney.json', import.meta.url), 'utf8'),
  JSON.stringify(exampleScenario()),
]

const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(9_999),
  kind: fc.nat(99),
  what: fc.nat(999),
})
const damage = fc.array(mutation, { minLength: 1, maxLength: 3 })

/** Either issues that can be shown, or a scenario that resolves to something a run can afford. */
function mustBeHandled(text: string): 'refused' | 'accepted' {
  const decoded = decodeScenario(text)
  if (!decoded.ok) {
    expect(decoded.issues.length).toBeGreaterThan(0)
    expect(decoded.issues.length).toBeLessThanOrEqual(LIMITS.issues)
    for (const { code, message, path, got = '', expected = '' } of decoded.issues) {
      expect(code).toMatch(/^[a-z-]+$/)
      expect(`${message}${path}${got}${expected}`.length).toBeLessThan(2_500)
      expect(`${message}${path}${got}${expected}`).not.toMatch(/[\p{Cc}\u202E]/u)
    }
    return 'refused'
  }
  const resolved = resolveScenario(decoded.scenario)
  for (const { services } of resolved.options) {
    const units = services.flatMap((service) => service.units)
    expect(units.length).toBeLessThanOrEqual(LIMITS.unitsPerOption)
    expect(units.flatMap((unit) => unit.posts).length).toBeLessThanOrEqual(LIMITS.postsPerOption)
    expect(units.every(({ posts }) => posts.every((post) => post.fte > 0 && post.fte <= 1))).toBe(true)
  }
  expect(Object.values(resolved.authority.profile).every(Number.isFinite)).toBe(true)
  return 'accepted'
}

describe('any file, however damaged', () => {
  it('is refused with issues or resolves, when its values are damaged', () => {
    const seen = { refused: 0, accepted: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, mutations) => {
        const value: unknown = JSON.parse(text)
        mutations.forEach((each) => mutate(value, each))
        seen[mustBeHandled(JSON.stringify(value))] += 1
      }),
      RUNS,
    )
    expect(Math.min(seen.refused, seen.accepted)).toBeGreaterThan(RUNS.numRuns / 50)
  })

  it('plays a future of finite figures where it is accepted', () => {
    let played = 0
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, mutations) => {
        const value: unknown = JSON.parse(text)
        mutations.forEach((each) => mutate(value, each))
        const decoded = decodeScenario(JSON.stringify(value))
        if (!decoded.ok) return
        const scenario = resolveScenario(decoded.scenario)
        const { weekly, yearly } = prepare(scenario).replicate(0)
        expect(weekly.length).toBe(scenario.options.length * MEASURE_COUNT * scenario.horizonWeeks)
        expect(weekly.every(Number.isFinite) && yearly.every(Number.isFinite)).toBe(true)
        played++
      }),
      { ...RUNS, numRuns: 120 },
    )
    expect(played).toBeGreaterThan(10)
  })

  it('is refused with issues or resolves, when its text is damaged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, mutations) => {
        mustBeHandled(mutations.reduce(mutateText, text))
      }),
      RUNS,
    )
  })

  it('is read as JSON exactly when JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), damage, (text, mutations) => {
        const damaged = mutations.reduce(mutateText, text)
        const decoded = decodeScenario(damaged)
        const refused = !decoded.ok && decoded.issues[0]!.code === 'not-json'
        let parses = true
        try {
          JSON.parse(damaged)
        } catch {
          parses = false
        }
        // A key given twice and too many levels are found before the end of the text is reached.
        if (!decoded.ok && ['duplicate-key', 'too-deep'].includes(decoded.issues[0]!.code)) return
        expect(refused).toBe(!parses)
      }),
      { ...RUNS, numRuns: 2_000 },
    )
  })
})

function shuffled<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffled) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  ) as T
}

describe('canonical JSON and hash', () => {
  it('do not depend on the order of keys, nor does what a scenario resolves to', () => {
    for (const text of texts) {
      const scenario = JSON.parse(text) as Scenario
      expect(scenarioHash(shuffled(scenario))).toBe(scenarioHash(scenario))
      expect(JSON.stringify(resolveScenario(shuffled(scenario)))).toBe(
        JSON.stringify(resolveScenario(scenario)),
      )
    }
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(shuffled(value)) === canonicalJson(value)))
  })

  it('canonical JSON reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('the hash is SHA-256 and changes with any figure, but not with what is undefined or only for editors', () => {
    const scenario = exampleScenario()
    const hash = scenarioHash(scenario)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(scenarioHash({ ...scenario, summary: undefined, $schema: './x.json' })).toBe(hash)
    expect(scenarioHash({ ...scenario, seed: 'example2' })).not.toBe(hash)
  })

  it('what JSON cannot hold has no canonical form', () => {
    for (const value of [Number.NaN, Infinity, () => 1, Symbol('x'), 1n]) {
      expect(() => canonicalJson({ value })).toThrow(TypeError)
    }
  })
})

describe('extending', () => {
  const option: fc.Arbitrary<Partial<OptionFile>> = fc.record(
    {
      elements: fc.record(
        { training: fc.double({ min: 0, max: 1, noNaN: true }), clinician: fc.constant(1) },
        { requiredKeys: [] },
      ),
      policies: fc.record({ startWeek: fc.nat(200), trainAgency: fc.boolean() }, { requiredKeys: [] }),
      events: fc.array(fc.record({ type: fc.constant('fundingEnd' as const), week: fc.nat(200) }), {
        maxLength: 3,
      }),
      services: fc.constant([
        { service: 'assessment' as const, units: [{ template: 'unit' as const, count: 3 }] },
      ]),
    },
    { requiredKeys: [] },
  )
  const resolvedWith = (...options: OptionFile[]) => {
    const scenario = exampleScenario()
    return resolveScenario({ ...scenario, options: [scenario.options[0]!, ...options] }).options
  }

  it('an option that adds nothing is the option it extends, at any remove', () => {
    fc.assert(
      fc.property(option, (given) => {
        const [, one, two, three] = resolvedWith(
          { ...given, id: 'one', extends: 'baseline' },
          { id: 'two', extends: 'one' },
          { id: 'three', extends: 'two' },
        )
        expect({ ...two, id: 'one', name: 'one' }).toEqual(one)
        expect({ ...three, id: 'one', name: 'one' }).toEqual(one)
      }),
    )
  })

  it('repeating what an option already says changes nothing, and the baseline never changes', () => {
    fc.assert(
      fc.property(option, (given) => {
        const [baseline, one, two] = resolvedWith(
          { ...given, id: 'one', extends: 'baseline' },
          { ...given, id: 'two', extends: 'one' },
        )
        expect({ ...two, id: 'one', name: 'one' }).toEqual(one)
        expect(baseline).toEqual(resolvedWith()[0])
      }),
    )
  })
})
