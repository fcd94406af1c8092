/** `money FILE`: what each option costs and saves against the first, by line and year, with the base year beside what was spent. */
import { moneyCsv, moneyJson } from '../exports/moneyFile'
import { moneyWorkbook, type MoneyWorkbookParts } from '../exports/moneyWorkbook'
import { provenanceOf } from '../exports/provenance'
import { moneyOf } from '../money'
import type { Scenario } from '../scenario/types'
import { resolveScenario } from '../scenario/resolve'
import { summarise } from '../statistics/summarise'
import { moneyText } from '../views/moneyText'
import { strainWarnings } from '../views/reportWarnings'
import { oneOf, only, readArguments, UsageError } from './arguments'
import { changed, changesFrom, workersFrom } from './changes'
import { play } from './play'
import { readScenario } from './scenarioFile'
import type { World } from './world'

const OPTIONS = ['replications', 'seed', 'years', 'workers', 'stance', 'format', 'out'] as const
const FORMATS = ['text', 'json', 'csv', 'xlsx'] as const

export async function money(args: string[], world: World): Promise<void> {
  const { positionals, values } = readArguments(args, OPTIONS)
  const path = only(positionals, 'FILE')
  const format = oneOf('format', values.format ?? 'text', FORMATS)
  const workers = workersFrom(values.workers)
  const scenario = changed(await readScenario(world, path), changesFrom(values))
  if (scenario.options.length < 2)
    throw new UsageError('The scenario has no option to compare with its baseline')
  const startedAt = values.seed === undefined ? world.now() : undefined
  if (format === 'xlsx' && values.out === undefined)
    throw new UsageError('--format xlsx: a workbook needs a file, --out FILE')
  const file = values.out === undefined ? undefined : await world.createFile(values.out)
  try {
    const parts = await worked(scenario, workers, startedAt, world)
    if (format === 'xlsx') {
      await file!.complete(new Uint8Array(await (await moneyWorkbook(parts)).arrayBuffer()))
      return
    }
    const text = format === 'json' ? moneyJson(parts) : format === 'csv' ? moneyCsv(parts) : moneyText(parts)
    await (file ? file.complete(text) : world.write(text))
  } finally {
    await file?.discard()
  }
}

async function worked(
  scenario: Scenario,
  workers: number | undefined,
  startedAt: Date | undefined,
  world: World,
): Promise<MoneyWorkbookParts> {
  const resolved = resolveScenario(scenario)
  const futures = await play(resolved, workers, world)
  const directory = await world.loadDirectory()
  const { options } = summarise(resolved, futures, { measures: ['overloadedUnitWeeks', 'unallocated'] })
  return {
    scenario,
    money: moneyOf(scenario, futures),
    provenance: provenanceOf({ scenario, replications: futures.done, directory, startedAt }),
    warnings: strainWarnings({ options }),
  }
}
