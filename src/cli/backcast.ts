/** `backcast national`: every authority, started from an earlier year, held against what was then published. */
import { nationalFile } from '../backcast/file'
import { FITTED_THROUGH, HORIZONS, nationalBackcast, TEST_STARTS } from '../backcast/national'
import { jsonText } from '../exports/jsonText'
import { ENGINE_NAME } from '../exports/version'
import { LIMITS } from '../scenario/limits'
import { nationalText } from '../views/backcastText'
import { oneOf, only, readArguments, UsageError, wholeNumber } from './arguments'
import { workersFrom } from './changes'
import type { World } from './world'

const FORMATS = ['text', 'json'] as const
/** Futures of each authority and start: enough for a fair score, few enough for a coffee. */
export const NATIONAL_FUTURES = 24
export const BACKCAST_SEED = 'backcast'

export async function backcast(args: string[], world: World): Promise<void> {
  const { positionals, values } = readArguments(args, ['replications', 'workers', 'format', 'out'] as const)
  const what = only(positionals, 'ID')
  if (what !== 'national') throw new UsageError(`Unknown backcast: ${what}. Expected national`)
  const format = oneOf('format', values.format ?? 'text', FORMATS)
  const workers = workersFrom(values.workers)
  const replications = futuresFrom(values.replications)
  const out = values.out === undefined ? undefined : await world.createFile(values.out)
  try {
    const directory = await world.loadDirectory()
    const runner = world.createRunner(workers)
    try {
      const cases = await nationalBackcast(directory, {
        runner,
        replications,
        seed: BACKCAST_SEED,
        signal: world.signal,
        onProgress: (done, total) => world.progress?.(`${done} of ${total} starts`),
      })
      const file = nationalFile(cases, {
        engine: ENGINE_NAME,
        vintage: directory.vintage,
        fittedThrough: FITTED_THROUGH,
        starts: TEST_STARTS,
        horizons: HORIZONS,
        replications,
        seed: BACKCAST_SEED,
      })
      const text = format === 'json' ? jsonText(file) : nationalText(file)
      await (out ? out.complete(text) : world.write(text))
    } finally {
      world.progress?.('')
      runner.dispose()
    }
  } finally {
    await out?.discard()
  }
}

function futuresFrom(text: string | undefined): number {
  if (text === undefined) return NATIONAL_FUTURES
  const futures = wholeNumber('replications', text, LIMITS.replications[0], LIMITS.replications[1])
  if (futures % 2 === 0) return futures
  throw new UsageError(`--replications ${text}: expected an even number, since futures are played in pairs`)
}
