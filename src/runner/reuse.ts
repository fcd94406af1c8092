/**
 * Runs that take over what was played before. The futures of an option depend on it, on the baseline and on what all options share, and on
 * nothing else (a law, tested): those of options that are as they were are kept, and only the others are played.
 */
import { optionKey, sharedKey } from '../scenario/shape'
import type { ResolvedScenario } from '../scenario/types'
import { memoryBudget } from './memory'
import type { Futures, RunJob, Runner, RunOptions } from './types'

/** Of the memory that a page may count on, what is kept for reuse; the results shown have the rest. */
const KEPT_SHARE = 0.5

/** One key for each option: two that are equal have the same futures. */
export function futuresKeys(scenario: ResolvedScenario): string[] {
  const shared = sharedKey(scenario)
  return scenario.options.map((option) => shared + optionKey(option))
}

/** At most `mostBytes` are kept; the options that were not asked for the longest go first. */
export function reusing(runner: Runner, mostBytes: number = KEPT_SHARE * memoryBudget()): Runner {
  /** In the order of their last use. */
  const kept = new Map<string, Futures>()

  function keep(keys: readonly string[], futures: Futures): void {
    keys.forEach((key, option) => {
      const had = kept.get(key) ?? { done: 0, weekly: [], yearly: [], ledger: [] }
      kept.delete(key)
      kept.set(key, extended(had, futures, option, keys.length))
    })
    let bytes = [...kept.values()].reduce((sum, each) => sum + bytesOf(each), 0)
    for (const [key, futures] of kept) {
      if (bytes <= mostBytes) return
      bytes -= bytesOf(futures)
      kept.delete(key)
    }
  }

  async function run(job: RunJob, options: RunOptions = {}): Promise<Futures> {
    const keys = futuresKeys(job.scenario)
    const known = keys.map((key) => kept.get(key))
    const all = await runner.run(
      { ...job, known },
      {
        ...options,
        onFutures(futures) {
          keep(keys, futures)
          options.onFutures?.(futures)
        },
      },
    )
    keep(keys, all)
    return all
  }

  return { run, dispose: () => runner.dispose() }
}

/** What was kept of an option, with the futures beyond it. Copies: a view would hold on to the futures of all other options. */
function extended(
  had: Futures,
  { done, weekly, yearly, ledger }: Futures,
  option: number,
  options: number,
): Futures {
  if (had.done >= done) return had
  const more = <Values extends Float32Array | Float64Array>(values: readonly Values[]) =>
    values.slice(had.done, done).map((each) => partOf(each, option, options))
  return {
    done,
    weekly: [...had.weekly, ...more(weekly)],
    yearly: [...had.yearly, ...more(yearly)],
    ledger: [...had.ledger, ...more(ledger)],
  }
}

function partOf<Values extends Float32Array | Float64Array>(
  values: Values,
  option: number,
  options: number,
): Values {
  const length = values.length / options
  return values.slice(option * length, (option + 1) * length) as Values
}

const bytesOf = ({ done, weekly, yearly, ledger }: Futures): number =>
  done * [weekly, yearly, ledger].reduce((sum, [first]) => sum + (first?.byteLength ?? 0), 0)
