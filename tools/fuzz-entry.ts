/** What `npm run fuzz` plays, and its table for a document. The slowest case is played again before it is called slow: a busy machine is no hang. */
import { tally, type Tally } from '../tests/support/fuzz/cases'
import { targets } from '../tests/support/fuzz/targets'
import { exampleScenario } from '../tests/unit/scenario/example'

const SLOW_MS = 1_000

export function fuzz(cases: number, seed: number): Tally[] {
  const all = targets(exampleScenario())
  return all.map((target) => {
    const found = tally(target, Math.ceil(cases / all.length), seed)
    if (found.slowest && found.slowest.ms > SLOW_MS) {
      const began = performance.now()
      target.run(structuredClone(found.slowest.made))
      const again = performance.now() - began
      if (again > SLOW_MS)
        found.failures.push(`${again.toFixed(0)} ms for ${JSON.stringify(found.slowest.made)}`)
      found.slowest.ms = Math.min(found.slowest.ms, again)
    }
    return found
  })
}

/** Rows of a Markdown table. */
export function fuzzTable(tallies: readonly Tally[]): string[] {
  const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const rows = tallies.map(({ name, cases, outcomes, slowest, failures }) =>
    row(name, cases, outcomes.refused, outcomes.taken, failures.length, `${Math.ceil(slowest?.ms ?? 0)} ms`),
  )
  return [
    row('input', 'cases', 'refused with issues', 'read and harmless', 'failures', 'slowest'),
    row('---', '---:', '---:', '---:', '---:', '---:'),
    ...rows,
  ]
}
