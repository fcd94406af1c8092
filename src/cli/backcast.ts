/** `backcast [ID ...|all|national|sector]`: the systems of the library, or every authority, started from earlier figures and held against what was then published. */
import { nationalFile } from '../backcast/file'
import { FITTED_THROUGH, HORIZONS, nationalBackcast, TEST_STARTS } from '../backcast/national'
import { loadSample, sampleCases } from '../backcast/sector/sample'
import { sectorFile } from '../backcast/sector/sectorFile'
import { loadNational } from '../backcast/stored'
import { systemsBackcast } from '../backcast/systems'
import { systemsFile } from '../backcast/systemsFile'
import type { Directory } from '../authorities/types'
import { jsonText } from '../exports/jsonText'
import { ENGINE_NAME } from '../exports/version'
import type { Runner } from '../runner/types'
import { LIBRARY_IDS, loadExample } from '../scenario/library'
import { LIMITS } from '../scenario/limits'
import { nationalText } from '../views/backcastText'
import { sectorText } from '../views/sectorText'
import { systemsText } from '../views/systemsText'
import { oneOf, readArguments, UsageError, wholeNumber } from './arguments'
import { workersFrom } from './changes'
import type { World } from './world'

const FORMATS = ['text', 'json'] as const
/** Futures of each authority and start: enough for a fair score, few enough for a coffee. */
export const NATIONAL_FUTURES = 24
/** Futures of each system under each stance. */
export const SYSTEM_FUTURES = 100
/** Futures of each start of the synthetic returns, which are few. */
export const SAMPLE_FUTURES = 200
export const BACKCAST_SEED = 'backcast'

interface Job {
  directory: Directory
  runner: Runner
  replications: number
  world: World
}

type Format = (typeof FORMATS)[number]

/** Words that stand for more than one system. */
const WHOLES = ['national', 'sector'] as const
type Whole = (typeof WHOLES)[number]
const isWhole = (name: unknown): name is Whole => WHOLES.some((each) => each === name)
const PLAYS = { national, sector }
const USUAL_FUTURES: Record<Whole, number> = { national: NATIONAL_FUTURES, sector: SAMPLE_FUTURES }

export async function backcast(args: string[], world: World): Promise<void> {
  const { positionals, values } = readArguments(args, ['replications', 'workers', 'format', 'out'] as const)
  const ids = idsFrom(positionals)
  const format = oneOf('format', values.format ?? 'text', FORMATS)
  const workers = workersFrom(values.workers)
  const replications = futuresFrom(values.replications, isWhole(ids) ? USUAL_FUTURES[ids] : SYSTEM_FUTURES)
  const out = values.out === undefined ? undefined : await world.createFile(values.out)
  try {
    const directory = await world.loadDirectory()
    const runner = world.createRunner(workers)
    try {
      const job = { directory, runner, replications, world }
      const text = isWhole(ids) ? await PLAYS[ids](job, format) : await systems(job, ids, format)
      await (out ? out.complete(text) : world.write(text))
    } finally {
      world.progress?.('')
      runner.dispose()
    }
  } finally {
    await out?.discard()
  }
}

async function national({ directory, runner, replications, world }: Job, format: Format): Promise<string> {
  const cases = await nationalBackcast(directory, {
    runner,
    replications,
    seed: BACKCAST_SEED,
    signal: world.signal,
    onProgress: (done, total) => world.progress?.(`${done} of ${total} starts`),
  })
  const file = nationalFile(cases, {
    ...runOf(directory, replications),
    starts: TEST_STARTS,
    horizons: HORIZONS,
  })
  return format === 'json' ? jsonText(file) : nationalText(file)
}

/** Beside the stored national backcast, which has to be of this engine. */
async function sector({ directory, runner, replications, world }: Job, format: Format): Promise<string> {
  const stored = await loadNational()
  if (stored.engine !== ENGINE_NAME)
    throw new Error(
      `The stored national backcast is of ${stored.engine}, this is ${ENGINE_NAME}: make it anew first.`,
    )
  const cases = await sampleCases(await loadSample(), {
    runner,
    replications,
    seed: BACKCAST_SEED,
    signal: world.signal,
    onProgress: (line) => world.progress?.(line),
  })
  const { engine, vintage, seed } = runOf(directory, replications)
  const file = sectorFile(directory, stored, cases, { engine, vintage, seed, replications })
  return format === 'json' ? jsonText(file) : sectorText(file)
}

async function systems(
  { directory, runner, replications, world }: Job,
  ids: readonly string[],
  format: Format,
): Promise<string> {
  const scenarios = await Promise.all(ids.map(loadExample))
  const results = await systemsBackcast(directory, scenarios, {
    runner,
    replications,
    seed: BACKCAST_SEED,
    signal: world.signal,
    onProgress: (line) => world.progress?.(line),
  })
  const file = systemsFile(results, scenarios, runOf(directory, replications))
  return format === 'json' ? jsonText(file) : systemsText(file)
}

const runOf = ({ vintage }: Directory, replications: number) => ({
  engine: ENGINE_NAME,
  vintage,
  fittedThrough: FITTED_THROUGH,
  replications,
  seed: BACKCAST_SEED,
})

/** Ids of examples, each once; `all` and nothing are every one of them. */
function idsFrom(names: readonly string[]): readonly string[] | Whole {
  if (names.length === 1 && isWhole(names[0])) return names[0]
  if (names.length === 0 || (names.length === 1 && names[0] === 'all')) return LIBRARY_IDS
  for (const name of names)
    if (!LIBRARY_IDS.includes(name))
      throw new UsageError(
        name === 'all' || isWhole(name)
          ? `${name} stands alone: got ${names.join(' ')}`
          : `Unknown system: ${name}. Expected all, national, sector, or of ${LIBRARY_IDS.join(', ')}`,
      )
  return [...new Set(names)]
}

function futuresFrom(text: string | undefined, usual: number): number {
  if (text === undefined) return usual
  const futures = wholeNumber('replications', text, LIMITS.replications[0], LIMITS.replications[1])
  if (futures % 2 === 0) return futures
  throw new UsageError(`--replications ${text}: expected an even number, since futures are played in pairs`)
}
