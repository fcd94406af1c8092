/** Cases for the fuzz targets, the same for a seed; and a run over them that counts outcomes and remembers the slowest. */
import fc from 'fast-check'
import type { Case, Outcome, Target } from './targets'

const number = fc.nat({ max: 2 ** 20 })
const mutation = fc.record({ where: number, kind: number, what: number })

export const anyCase: fc.Arbitrary<Case> = fc.record({
  seed: number,
  mutations: fc.array(mutation, { maxLength: 6 }),
  text: mutation,
})

export interface Tally {
  name: string
  cases: number
  outcomes: Record<Outcome, number>
  slowest?: { ms: number; made: Case }
  /** What went wrong, with the case to play it again. */
  failures: string[]
}

export function tally(target: Target, cases: number, seed: number): Tally {
  const result: Tally = {
    name: target.name,
    cases: 0,
    outcomes: { refused: 0, taken: 0 },
    failures: [],
  }
  for (const made of fc.sample(anyCase, { numRuns: cases, seed })) {
    const began = performance.now()
    try {
      result.outcomes[target.run(structuredClone(made))]++
    } catch (error) {
      if (result.failures.length < 5)
        result.failures.push(
          `${error instanceof Error ? error.message : String(error)} ${JSON.stringify(made)}`,
        )
    }
    result.cases++
    const ms = performance.now() - began
    if (ms > (result.slowest?.ms ?? 0)) result.slowest = { ms, made }
  }
  return result
}
