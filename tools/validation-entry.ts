/** What `npm run validation` does: all checks of src/validation in turn, told on the way, into docs/validation.md (or the file named). */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withBackcasts } from './backcast-sections'
import hackney from '../scenarios/hackney.json'
import { loadDirectory } from '../src/authorities/load'
import { findAuthority } from '../src/authorities/search'
import type { Directory } from '../src/authorities/types'
import { ENGINE_VERSION } from '../src/engine'
import { decodeScenarioValue } from '../src/scenario/decode'
import { scenarioForAuthority } from '../src/scenario/fromAuthority'
import { resolveScenario } from '../src/scenario/resolve'
import type { Scenario } from '../src/scenario/types'
import { checkBaseline, checkOpening, type BaselineCheck } from '../src/validation/baseline'
import { loadTable } from '../src/parameters/tables'
import { naturalTable } from '../src/validation/natural'
import { noiseTable, simulatedSeries } from '../src/validation/noise'
import { PLACES } from '../src/validation/places'
import { reportText } from '../src/validation/report'
import { stanceTable } from '../src/validation/stances'
import { varianceReduction } from '../src/validation/variance'

const OPENING = { precision: 0.25, fewest: 32, most: 256 }
const FUTURES = 200
const STANCE_FUTURES = 100

function scenarioFor(directory: Directory, name: string): Scenario {
  const found = findAuthority(directory, name)
  if (!('found' in found)) throw new Error(found.message)
  return scenarioForAuthority(directory, found.found)
}

function tell({ name, replications, checks }: BaselineCheck, what: string): void {
  const missed = checks
    .filter(({ passes }) => !passes)
    .map(({ measure, difference }) => `${measure} ${(difference * 100).toFixed(1)}`)
  console.log(`${name}, ${what}: ${replications} futures; ${missed.join(', ') || 'all within tolerance'}`)
}

export async function main(root: string, args: string[]): Promise<void> {
  const directory = await loadDirectory()
  const baseline: BaselineCheck[] = []
  const opening: BaselineCheck[] = []
  for (const name of PLACES) {
    const scenario = scenarioFor(directory, name)
    baseline.push(checkBaseline(scenario))
    tell(baseline.at(-1)!, 'year 1')
    opening.push(checkOpening(scenario, OPENING))
    tell(opening.at(-1)!, 'first week')
  }
  console.log('Change from year to year, all authorities ...')
  const simulated = simulatedSeries(directory)
  const noise = noiseTable(directory, simulated)
  const natural = naturalTable(directory, simulated, {
    persistence: await loadTable('derived_yoy_persistence.csv'),
    crossSection: await loadTable('la_cross_section_distribution_by_year.csv'),
  })
  console.log('Stances ...')
  const stances = stanceTable(directory, STANCE_FUTURES)
  console.log('Common random numbers ...')
  const example = decodeScenarioValue(hackney)
  if (!example.ok) throw new Error('scenarios/hackney.json is not valid')
  const still = { environment: false, shocks: false, measurement: false }
  const variance = [
    { label: 'everything on', mechanisms: {} },
    { label: 'environment, shocks and measurement off', mechanisms: still },
    { label: 'the same at central values: chance alone', mechanisms: still, central: true },
  ].map(({ label, mechanisms, central }) => ({
    label,
    result: varianceReduction(resolveScenario({ ...example.scenario, mechanisms }), 'lookedAfter', FUTURES, {
      central,
    }),
  }))
  const file = join(root, args[0] ?? 'docs/validation.md')
  writeFileSync(
    file,
    withBackcasts(
      reportText({
        date: new Date().toISOString().slice(0, 10),
        engine: ENGINE_VERSION,
        vintage: directory.vintage,
        command: 'npm run validation',
        baseline,
        opening,
        noise,
        natural,
        stances,
        variance,
      }),
    ),
  )
  console.log(`Wrote ${file}`)
}
