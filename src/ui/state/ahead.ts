/**
 * Futures played before they are asked for: of what a visitor is likely to choose next, or of something like it, so that workers are running
 * and their code is fast. What has been played is there at once when that very scenario is wanted.
 */
import type { Futures, Runner } from '../../runner/types'
import { resolveScenario } from '../../scenario/resolve'
import type { Scenario } from '../../scenario/types'

/** As many as it takes until code of the workers is as fast as it gets. */
const MOST = 60

export class Ahead {
  #futures: Futures | undefined
  #settle: () => void = () => undefined
  readonly #abort = new AbortController()
  /** Settles when the first whole pair is there, or when none will come. */
  readonly #paired = new Promise<void>((resolve) => (this.#settle = resolve))

  constructor(
    readonly scenario: Scenario,
    runner: Runner,
  ) {
    const settle = this.#settle
    runner
      .run(
        { scenario: resolveScenario(scenario), replications: MOST },
        {
          signal: this.#abort.signal,
          onFutures: (futures) => {
            this.#futures = futures
            if (futures.done >= 2) settle()
          },
        },
      )
      // A worker that fails now fails again, and is told of, when futures are wanted.
      .then(settle, settle)
  }

  /** The first futures in whole pairs, waiting for the first pair; nothing when there is none to come. Then stops playing. */
  async take(): Promise<Futures | undefined> {
    await this.#paired
    this.stop()
    const found = this.#futures
    return found && found.done >= 2 ? firstOf(found, found.done - (found.done % 2)) : undefined
  }

  stop(): void {
    this.#abort.abort()
  }
}

/** A runner goes on filling its lists: keep the first `done` of them as they are. */
export function firstOf({ weekly, yearly, ledger }: Futures, done: number): Futures {
  return {
    done,
    weekly: weekly.slice(0, done),
    yearly: yearly.slice(0, done),
    ledger: ledger.slice(0, done),
  }
}
