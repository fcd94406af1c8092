/** `contributions FILE`: how much each mechanism contributes to the difference between an option and the baseline, from the same futures with and without it. */
import { contributionsCsv, contributionsJson, type ContributionsFile } from '../exports/contributionsFile'
import { provenanceOf } from '../exports/provenance'
import { MEASURE_IDS, type MeasureId } from '../model/measures'
import { playSwitchOffs, SWITCH_OFF_FUTURES } from '../runner/switchOffs'
import { resolveScenario } from '../scenario/resolve'
import type { ResolvedScenario, Scenario } from '../scenario/types'
import { contributionsTo, type DifferenceAsked, type SwitchOffRuns } from '../statistics/contributions'
import { contributionsText } from '../views/contributionsText'
import { oneOf, only, readArguments } from './arguments'
import { futuresFrom, optionFrom, yearFrom } from './asked'
import { changed, changesFrom, workersFrom } from './changes'
import { readScenario } from './scenarioFile'
import type { World } from './world'

const OPTIONS = [
  'measure',
  'year',
  'option',
  'replications',
  'seed',
  'years',
  'workers',
  'stance',
  'format',
  'out',
] as const
const FORMATS = ['text', 'json', 'csv'] as const

export async function contributions(args: string[], world: World): Promise<void> {
  const { positionals, values } = readArguments(args, OPTIONS)
  const path = only(positionals, 'FILE')
  const format = oneOf('format', values.format ?? 'text', FORMATS)
  const workers = workersFrom(values.workers)
  const replications = futuresFrom(values.replications, SWITCH_OFF_FUTURES)
  const measure = oneOf('measure', values.measure ?? 'lookedAfter', MEASURE_IDS)
  const { seed, years, stance } = values
  const changes = changesFrom({ seed, years, stance })
  const scenario = changed(await readScenario(world, path), changes)
  const resolved = resolveScenario(scenario)
  const asked = {
    measure,
    option: optionFrom(resolved, values.option),
    year: yearFrom(resolved, values.year),
  }
  const startedAt = seed === undefined ? world.now() : undefined
  const file = values.out === undefined ? undefined : await world.createFile(values.out)
  try {
    const runs = await play(resolved, replications, workers, world)
    const text = written(
      await result({ scenario, resolved, asked, runs, startedAt }, world),
      resolved,
      format,
    )
    await (file ? file.complete(text) : world.write(text))
  } finally {
    await file?.discard()
  }
}

async function play(
  scenario: ResolvedScenario,
  replications: number,
  workers: number | undefined,
  world: World,
): Promise<SwitchOffRuns> {
  const runner = world.createRunner(workers)
  try {
    return await playSwitchOffs(
      () => runner,
      { scenario, replications },
      {
        signal: world.signal,
        onProgress: ({ done, total, run, runs }) =>
          world.progress?.(`${done} of ${total} futures, run ${run} of ${runs}`),
      },
    )
  } finally {
    world.progress?.('')
    runner.dispose()
  }
}

interface Played {
  scenario: Scenario
  resolved: ResolvedScenario
  asked: DifferenceAsked & { measure: MeasureId }
  runs: SwitchOffRuns
  startedAt: Date | undefined
}

async function result(
  { scenario, resolved, asked, runs, startedAt }: Played,
  world: World,
): Promise<ContributionsFile> {
  const directory = await world.loadDirectory()
  return {
    scenario: scenario.id,
    option: resolved.options[asked.option]!.id,
    against: resolved.options[0]!.id,
    measure: asked.measure,
    contributions: contributionsTo(resolved, runs, asked),
    provenance: provenanceOf({ scenario, replications: runs.done, directory, startedAt }),
  }
}

function written(
  file: ContributionsFile,
  { options, authority }: ResolvedScenario,
  format: (typeof FORMATS)[number],
): string {
  if (format === 'json') return contributionsJson(file)
  if (format === 'csv') return contributionsCsv(file)
  const nameOf = (id: string) => options.find((each) => each.id === id)!.name
  return contributionsText({
    authority: authority.name,
    measure: file.measure,
    contributions: file.contributions,
    option: nameOf(file.option),
    baseline: nameOf(file.against),
    provenance: file.provenance,
  })
}
