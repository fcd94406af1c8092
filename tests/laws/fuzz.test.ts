/**
 * Whatever comes in, the outcome is issues or work that reads again; nothing throws, pollutes, becomes a formula or mark-up. 2,000 cases, or as
 * many as UNITCAST_FUZZ_CASES says; `npm run fuzz` plays 100,000 and fails on one that takes a second.
 */
import { expect, it } from 'vitest'
import { record } from '../support/facts'
import { tally } from '../support/fuzz/cases'
import { targets } from '../support/fuzz/targets'
import { exampleScenario } from '../unit/scenario/example'

const CASES = Number(process.env.UNITCAST_FUZZ_CASES ?? 2_000)
const PATIENCE_MS_A_CASE = 120
const all = targets(exampleScenario())
const each = Math.ceil(CASES / all.length)

it.each(all.map((target) => [target.name, target] as const))(
  'a damaged or hostile %s does no harm',
  { timeout: Math.max(60_000, each * PATIENCE_MS_A_CASE) },
  (name, target) => {
    const { failures, outcomes, cases, slowest } = tally(target, each, 8)
    record('inputs', {
      input: name,
      cases,
      'refused with issues': outcomes.refused,
      'read and harmless': outcomes.taken,
      failures: failures.length,
      'slowest case, ms': Math.ceil(slowest?.ms ?? 0),
    })
    expect(failures).toEqual([])
    expect(outcomes.refused + outcomes.taken).toBe(cases)
    expect(outcomes.refused).toBeGreaterThan(0)
    // A reader that refuses everything would do no harm either.
    expect(outcomes.taken).toBeGreaterThan(0)
  },
)
