/** Small own figures: whoever has the exported table, its totals and the published figures works none of them out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProfileFieldId } from '../../src/model/profileFields'
import type { Authority, Scenario } from '../../src/scenario/types'
import { SMALLEST_SHOWN, smallFields, withoutSmall } from '../../src/views/ownFigures'
import { exampleScenario } from '../unit/scenario/example'

interface Group {
  whole: ProfileFieldId
  parts: ProfileFieldId[]
}
const GROUPS: Group[] = [
  {
    whole: 'lookedAfter',
    parts: ['fosterShare', 'residentialShare', 'supportedShare', 'parentsOrOtherShare'],
  },
  {
    whole: 'childProtectionPlans',
    parts: ['plansUpTo3Months', 'plans3To6Months', 'plans6To12Months', 'plans1To2Years', 'plansOver2Years'],
  },
]

interface Case {
  group: Group
  counts: number[]
  /** Of each part, and of the whole at the end: typed in rather than published. */
  own: boolean[]
}
const cases: fc.Arbitrary<Case> = fc.constantFrom(...GROUPS).chain((group) =>
  fc.record({
    group: fc.constant(group),
    counts: fc.array(fc.oneof(fc.nat(6), fc.nat(25)), {
      minLength: group.parts.length,
      maxLength: group.parts.length,
    }),
    own: fc.array(fc.boolean(), { minLength: group.parts.length + 1, maxLength: group.parts.length + 1 }),
  }),
)

/** Every value that each hidden count could have, for somebody who knows their sum and which of them are small. */
function possible(hidden: readonly number[], sum: number): Set<number>[] {
  const found = hidden.map(() => new Set<number>())
  const walk = (at: number, left: number, taken: number[]): void => {
    if (at === hidden.length) {
      if (left === 0) taken.forEach((value, index) => found[index]!.add(value))
      return
    }
    const small = hidden[at]! < SMALLEST_SHOWN
    const [least, most] = small ? [0, SMALLEST_SHOWN - 1] : [SMALLEST_SHOWN, left]
    for (let value = least; value <= Math.min(most, left); value++)
      walk(at + 1, left - value, [...taken, value])
  }
  walk(0, sum, [])
  return found
}

function played({ group, counts, own }: Case) {
  const total = counts.reduce((sum, each) => sum + each, 0)
  const shares = group.parts.map((id, index) => [id, counts[index]! / total] as const)
  const profile = { [group.whole]: total, ...Object.fromEntries(shares) }
  const isOwn = (id: ProfileFieldId) => own[[...group.parts, group.whole].indexOf(id)]!
  const scenario: Scenario = { ...exampleScenario(), authority: { ...exampleScenario().authority, profile } }
  const published: Authority = {
    ...scenario.authority,
    profile: Object.fromEntries(Object.entries(profile).filter(([id]) => !isOwn(id as ProfileFieldId))),
  }
  return { scenario, published, hidden: smallFields(scenario, published), isOwn }
}

describe('small own figures left out of a table', () => {
  it('can be worked out by nobody from the other parts and the total, unless all of those are published', () => {
    let guarded = 0
    fc.assert(
      fc.property(cases, (each) => {
        const { group, counts } = each
        fc.pre(counts.some((count) => count > 0))
        const { hidden, isOwn } = played(each)
        const small = group.parts.filter((id, index) => isOwn(id) && counts[index]! < SMALLEST_SHOWN)
        for (const id of small) expect(hidden).toContain(id)
        const out = group.parts.flatMap((id, index) => (hidden.has(id) ? [counts[index]!] : []))
        const isKnown = possible(
          out,
          out.reduce((sum, count) => sum + count, 0),
        ).some(({ size }) => size < 2)
        if (small.length === 0) expect([...hidden].filter((id) => group.parts.includes(id))).toEqual([])
        else if (hidden.has(group.whole)) expect(isOwn(group.whole)).toBe(true)
        else if (isKnown)
          expect([...group.parts, group.whole].filter((id) => isOwn(id) && !hidden.has(id))).toEqual([])
        else guarded += 1
      }),
      { numRuns: 3_000, seed: 20_261_121 },
    )
    expect(guarded).toBeGreaterThan(500)
  })

  it('are in no part of a shared scenario', () => {
    fc.assert(
      fc.property(cases, (each) => {
        fc.pre(each.counts.some((count) => count > 0))
        const { scenario, hidden } = played(each)
        const { profile, underlying = {}, sources = {} } = withoutSmall(scenario, hidden).authority
        for (const id of hidden)
          expect([id in profile, id in underlying, id in sources]).toEqual([false, false, false])
      }),
      { numRuns: 500, seed: 20_261_121 },
    )
  })

  it('two of four each are not left alone, since nothing else adds up to eight', () => {
    const group = GROUPS[0]!
    const { hidden } = played({ group, counts: [40, 4, 4, 12], own: [true, true, true, true, true] })
    expect(hidden).toEqual(new Set(['residentialShare', 'supportedShare', 'parentsOrOtherShare']))
  })

  it('a published part is no cover, since it can be looked up', () => {
    const group = GROUPS[0]!
    const { hidden } = played({ group, counts: [40, 3, 30, 6], own: [false, true, true, false, false] })
    expect(hidden).toEqual(new Set(['residentialShare', 'supportedShare']))
  })
})
