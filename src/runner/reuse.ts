/**
 * Runs that take over what was played before. The futures of an option depend on it, on the baseline and on what all options share, and on
 * nothing else (a law, tested): those of options that are as they were are kept, and only the others are played.
 */
import type { ResolvedOption, ResolvedScenario } from '../scenario/types'
import type { Futures, RunJob, Runner, RunOptions } from './types'

/** Arrays kept of options that may be asked for again; the oldest go first. */
const MOST_BYTES = 400_000_000

/** What of an option the futures depend on: not what it and its units are called. */
const shapeOf = ({ services, elements, practices, policies, events }: ResolvedOption): unknown => [
  services.map(({ service, handles, units }) => [
    service,
    handles,
    units.map(({ template, holding, posts }) => [template, holding, posts]),
  ]),
  elements,
  practices,
  policies,
  events,
]

/** One key for each option: two that are equal have the same futures. */
export function futuresKeys(scenario: ResolvedScenario): string[] {
  const { authority, horizonWeeks, seed, stance, mechanisms, parameters, options } = scenario
  const shared = [authority, horizonWeeks, seed, stance, mechanisms, parameters, shapeOf(options[0]!)]
  const start = JSON.stringify(shared)
  return options.map((option) => start + JSON.stringify(shapeOf(option)))
}

export function reusing(runner: Runner): Runner {
  /** In the order of their last use. */
  const kept = new Map<string, Futures>()

  function keep(keys: readonly string[], futures: Futures): void {
    keys.forEach((key, option) => {
      const before = kept.get(key)
      kept.delete(key)
      const more = !before || before.done < futures.done
      kept.set(key, more ? partOf(futures, option, keys.length) : before)
    })
    let bytes = [...kept.values()].reduce((sum, each) => sum + bytesOf(each), 0)
    for (const [key, futures] of kept) {
      if (bytes <= MOST_BYTES) return
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

function partOf({ done, weekly, yearly }: Futures, option: number, options: number): Futures {
  return {
    done,
    weekly: weekly.map((each) => slice(each, option, options)),
    yearly: yearly.map((each) => slice(each, option, options)),
  }
}

/** A view: nothing is copied. */
function slice<Values extends Float32Array | Float64Array>(
  values: Values,
  option: number,
  options: number,
): Values {
  const length = values.length / options
  return values.subarray(option * length, (option + 1) * length) as Values
}

const bytesOf = ({ done, weekly, yearly }: Futures): number =>
  done * ((weekly[0]?.byteLength ?? 0) + (yearly[0]?.byteLength ?? 0))
