/** A finished run made by hand, for tests of what is read: two options, two years, futures with known differences. */
import { LEDGER_COUNT } from '../../src/model/ledger'
import { MEASURE_COUNT } from '../../src/model/measures'
import type { CompleteProfile } from '../../src/model/profileFields'
import { WEEKS_PER_YEAR } from '../../src/model/time'
import type { EventFile, ResolvedScenario } from '../../src/scenario/types'
import { summarise } from '../../src/statistics'
import type { Provenance } from '../../src/statistics/types'
import type { Compared } from '../../src/views/comparison'

const YEARS = 2

/** Every measure is `level` under the baseline, and `level` plus one of `changes` under the other option. */
export function runWith(changes: readonly number[], level = 400): Compared {
  const weeks = YEARS * WEEKS_PER_YEAR
  const resolved = {
    authority: {
      name: 'Testshire',
      baseYear: '2024/25',
      population0to17: 50_000,
      profile: { lookedAfter: level } as CompleteProfile,
    },
    horizonYears: YEARS,
    horizonWeeks: weeks,
    options: [
      { id: 'baseline', name: 'Traditional teams', events: [] as EventFile[], policies: { startWeek: 0 } },
      { id: 'units', name: 'Small units', events: [] as EventFile[], policies: { startWeek: 0 } },
    ],
  } as ResolvedScenario
  const filled = <Values extends Float32Array | Float64Array>(
    values: Values,
    times: number,
    change: number,
  ) => {
    const half = MEASURE_COUNT * times
    values.fill(level, 0, half).fill(level + change, half)
    return values
  }
  const futures = {
    done: changes.length,
    weekly: changes.map((each) => filled(new Float32Array(2 * MEASURE_COUNT * weeks), weeks, each)),
    yearly: changes.map((each) => filled(new Float64Array(2 * MEASURE_COUNT * YEARS), YEARS, each)),
    ledger: changes.map(() => new Float64Array(2 * LEDGER_COUNT * YEARS)),
  }
  return { resolved, futures, ...summarise(resolved, futures) }
}

export const PROVENANCE: Provenance = {
  engine: 'unitcast 0.1.0, engine 5',
  scenarioHash: 'a'.repeat(64),
  seed: 'leeds',
  replications: 1000,
  stance: 'balanced',
  dataVintage: 'DfE and ONS publications to 2025',
}
