/** What a page plays of its own goes before the run of the other pages, which gives way and goes on when the page is left. */
import type { Runs } from './runs.svelte'

export class RightOfWay {
  #waits = false

  constructor(private readonly others: Pick<Runs, 'makeWay' | 'again' | 'busy'>) {}

  /** Before each run of the page: others may have begun since the last. */
  take(): void {
    if (this.others.makeWay()) this.#waits = true
  }

  /** What was stopped goes on, unless something else has been asked for meanwhile. */
  give(): void {
    if (this.#waits && !this.others.busy) this.others.again()
    this.#waits = false
  }
}
