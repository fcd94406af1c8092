/** Whatever comes in, the outcome is issues or work that reads again; nothing throws, pollutes, becomes a formula or mark-up. 2,000 cases here; `npm run fuzz` plays 100,000. */
import { expect, it } from 'vitest'
import { tally } from '../support/fuzz/cases'
import { targets } from '../support/fuzz/targets'
import { exampleScenario } from '../unit/scenario/example'

const CASES = 2_000
const all = targets(exampleScenario())

it.each(all.map((target) => [target.name, target] as const))(
  'a damaged or hostile %s does no harm',
  (_, target) => {
    const { failures, outcomes, cases } = tally(target, CASES / all.length, 8)
    expect(failures).toEqual([])
    expect(outcomes.refused + outcomes.taken).toBe(cases)
    expect(outcomes.refused).toBeGreaterThan(0)
  },
)
