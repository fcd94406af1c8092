/** Puts batches that arrive in any order back in replication order, and tells of progress and of futures that are complete from the first on. */
import type { Batch } from './batch'
import type { Futures, RunOptions } from './types'

/** The first pair is shown, then whenever there are half as many futures again. */
const FIRST_MILESTONE = 2
const NEXT_MILESTONE = 1.5

export class Collector {
  readonly #weekly: Float32Array[] = []
  readonly #yearly: Float64Array[] = []
  readonly #total: number
  readonly #options: RunOptions
  #played = 0
  #contiguous = 0
  #milestone = FIRST_MILESTONE

  constructor(total: number, options: RunOptions) {
    this.#total = total
    this.#options = options
    options.onProgress?.({ done: 0, total })
  }

  get complete(): boolean {
    return this.#played === this.#total
  }

  add({ from, to, weekly, yearly }: Batch): void {
    const count = to - from
    for (let index = 0; index < count; index++) {
      this.#weekly[from + index] = part(weekly, index, count)
      this.#yearly[from + index] = part(yearly, index, count)
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
    return { done, weekly: this.#weekly.slice(0, done), yearly: this.#yearly.slice(0, done) }
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
