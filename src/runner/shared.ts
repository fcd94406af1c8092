/** One runner for all who ask, made when first wanted and made anew after somebody has disposed of it. It knows how long futures took last. */
import type { ResolvedScenario } from '../scenario/types'
import type { RunJob, Runner, RunOptions } from './types'

export interface SharedRunner {
  get(): Runner
  /** Milliseconds a future took, over all workers, when this authority was last played with as many options and years; nothing when another was played since. */
  futureMs(scenario: ResolvedScenario): number | undefined
}

/** Fewer tell more of starting workers than of playing. */
const FEWEST_TO_TIME = 16

export function sharedRunner(create: () => Runner): SharedRunner {
  let current: Runner | undefined
  let last: { what: string; ms: number } | undefined

  /** From when the run starts, which may be after others. */
  function timed({ scenario }: RunJob, options: RunOptions = {}): RunOptions {
    let began: number | undefined
    return {
      ...options,
      onProgress(progress) {
        began ??= performance.now()
        const ms = (performance.now() - began) / progress.done
        if (progress.done >= FEWEST_TO_TIME) last = { what: sizeOf(scenario), ms }
        options.onProgress?.(progress)
      },
    }
  }

  return {
    get() {
      if (current) return current
      const made = create()
      const shared: Runner = {
        run: (job, options) => made.run(job, timed(job, options)),
        dispose() {
          if (current === shared) current = undefined
          made.dispose()
        },
      }
      return (current = shared)
    },
    futureMs: (scenario) => (last?.what === sizeOf(scenario) ? last.ms : undefined),
  }
}

const sizeOf = ({ authority, horizonYears, options }: ResolvedScenario): string =>
  [authority.name, authority.baseYear, horizonYears, options.length].join('/')
