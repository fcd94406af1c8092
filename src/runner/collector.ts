/**
 * Puts batches that arrive in any order back in replication order, with the options that were known before in their places, and tells of
 * progress and of futures that are complete from the first on.
 */
import type { Batch, Part, Range } from './batch'
import type { ResolvedScenario } from '../scenario/types'
import type { Futures, RunJob, RunOptions } from './types'

/** The first pair is shown, then whenever there are half as many futures again. */
const FIRST_MILESTONE = 2
const NEXT_MILESTONE = 1.5

export class Collector {
  readonly #weekly: Float32Array[] = []
  readonly #yearly: Float64Array[] = []
  readonly #ledger: Float64Array[] = []
  readonly #scenario: ResolvedScenario
  readonly #total: number
  readonly #known: readonly (Futures | undefined)[]
  readonly #options: RunOptions
  #played = 0
  #contiguous = 0
  #milestone = FIRST_MILESTONE

  constructor({ scenario, replications, known = [] }: RunJob, options: RunOptions) {
    this.#scenario = scenario
    this.#total = replications
    this.#known = known
    this.#options = options
    options.onProgress?.({ done: 0, total: replications })
  }

  get complete(): boolean {
    return this.#played === this.#total
  }

  /** A range with the options that need not be played in it. */
  lacks({ from, to }: Range): Range {
    const skip = this.#known.flatMap((futures, option) => (futures && futures.done >= to ? [option] : []))
    return skip.length ? { from, to, skip } : { from, to }
  }

  /** Whether what is played of a range is told before it is whole. */
  listensTo({ to }: Range): boolean {
    return this.#options.onPart !== undefined && to <= FIRST_MILESTONE
  }

  /** Tells how far a future of the first pair has got, with the options that were known before in their places. */
  tell({ replication, option, weeks, weekly }: Part): void {
    const { skip = [] } = this.lacks({ from: replication, to: replication + 1 })
    const options = this.#scenario.options.length
    for (const known of skip) {
      const values = this.#known[known]!.weekly[replication]!
      weekly.set(values, known * values.length)
    }
    const { horizonWeeks } = this.#scenario
    this.#options.onPart?.({
      replication,
      weekly,
      weeks: Array.from({ length: options }, (_, each) =>
        skip.includes(each) || each < option ? horizonWeeks : each === option ? weeks : 0,
      ),
    })
  }

  add({ from, to, weekly, yearly, ledger }: Batch): void {
    const count = to - from
    const { skip = [] } = this.lacks({ from, to })
    for (let index = 0; index < count; index++) {
      const future = from + index
      this.#weekly[future] = part(weekly, index, count)
      this.#yearly[future] = part(yearly, index, count)
      this.#ledger[future] = part(ledger, index, count)
      for (const option of skip) {
        const { weekly: weeks, yearly: years, ledger: lines } = this.#known[option]!
        this.#weekly[future].set(weeks[future]!, option * weeks[future]!.length)
        this.#yearly[future].set(years[future]!, option * years[future]!.length)
        this.#ledger[future].set(lines[future]!, option * lines[future]!.length)
      }
    }
    this.#played += count
    while (this.#weekly[this.#contiguous]) this.#contiguous++
    this.#options.onProgress?.({ done: this.#played, total: this.#total })
    if (this.#pairs < this.#milestone && !this.complete) return
    this.#milestone = Math.ceil(this.#pairs * NEXT_MILESTONE)
    this.#options.onFutures?.(this.futures())
  }

  /** Futures in pairs without a gap from the first on. */
  get #pairs(): number {
    return this.#contiguous - (this.#contiguous % 2)
  }

  /** Futures from the first on without a gap, in whole pairs. The lists are new each time; the arrays in them are shared. */
  futures(): Futures {
    const done = this.#pairs
    return {
      done,
      weekly: this.#weekly.slice(0, done),
      yearly: this.#yearly.slice(0, done),
      ledger: this.#ledger.slice(0, done),
    }
  }
}

function part<Values extends Float32Array | Float64Array>(
  values: Values,
  index: number,
  count: number,
): Values {
  const length = values.length / count
  return values.subarray(index * length, (index + 1) * length) as Values
}
