/** `run FILE`: plays all futures of a scenario and writes the result. With `--seed` the result has no time in it, so that it can be compared byte for byte. */
import { provenanceOf } from '../exports/provenance'
import { resultCsv } from '../exports/resultCsv'
import { resultJson } from '../exports/resultJson'
import { resolveScenario } from '../scenario/resolve'
import type { Scenario } from '../scenario/types'
import { summarise } from '../statistics/summarise'
import type { RunSummary } from '../statistics/types'
import { verdictFigures } from '../views/verdict'
import { oneOf, only, readArguments } from './arguments'
import { changed, changesFrom, workersFrom } from './changes'
import { play } from './play'
import { readScenario } from './scenarioFile'
import type { World } from './world'

const OPTIONS = ['replications', 'seed', 'years', 'workers', 'stance', 'format', 'out'] as const
const FORMATS = ['json', 'csv'] as const

export async function run(args: string[], world: World): Promise<void> {
  const { positionals, values } = readArguments(args, OPTIONS)
  const path = only(positionals, 'FILE')
  const format = oneOf('format', values.format ?? 'json', FORMATS)
  const workers = workersFrom(values.workers)
  const changes = changesFrom(values)
  const scenario = changed(await readScenario(world, path), changes)
  const startedAt = values.seed === undefined ? world.now() : undefined
  const file = values.out === undefined ? undefined : await world.createFile(values.out)
  try {
    const text = await result(scenario, { format, workers, startedAt }, world)
    await (file ? file.complete(text) : world.write(text))
  } finally {
    await file?.discard()
  }
}

interface Choices {
  format: (typeof FORMATS)[number]
  workers: number | undefined
  startedAt: Date | undefined
}

async function result(
  scenario: Scenario,
  { format, workers, startedAt }: Choices,
  world: World,
): Promise<string> {
  const resolved = resolveScenario(scenario)
  const futures = await play(resolved, workers, world)
  const directory = await world.loadDirectory()
  const summary: RunSummary = {
    provenance: provenanceOf({ scenario, replications: futures.done, directory, startedAt }),
    ...summarise(resolved, futures),
  }
  const { parameters } = summary.provenance
  return format === 'csv'
    ? resultCsv(scenario, summary, { parameters, record: verdictFigures() })
    : resultJson(summary, scenario)
}
