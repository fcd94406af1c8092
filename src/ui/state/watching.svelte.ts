/** Futures played again to be looked at, one request at a time; the last ones are kept for the run they are of. */
import type { WatchedFuture } from '../../engine/watch'
import { watchFutures, type WatchJob } from '../../runner/watch'
import type { ResolvedScenario } from '../../scenario/types'

export type WatchStatus = 'idle' | 'playing' | 'failed'

export class Watching {
  #status = $state<WatchStatus>('idle')
  #done = $state(0)
  #total = $state(0)
  #problem = $state('')
  #futures = $state.raw<readonly WatchedFuture[]>([])
  #of = $state.raw<ResolvedScenario | null>(null)
  #abort: AbortController | undefined

  constructor(private readonly createWorker: () => Worker) {}

  get status(): WatchStatus {
    return this.#status
  }
  get done(): number {
    return this.#done
  }
  get total(): number {
    return this.#total
  }
  get problem(): string {
    return this.#problem
  }

  /** What was watched of this run; nothing when it was another. */
  of(scenario: ResolvedScenario): readonly WatchedFuture[] {
    return this.#of === scenario ? this.#futures : []
  }

  async start(job: WatchJob): Promise<void> {
    this.stop()
    const abort = (this.#abort = new AbortController())
    this.#status = 'playing'
    this.#done = 0
    this.#total = job.replications.length
    try {
      const onProgress = (done: number) => {
        if (!abort.signal.aborted) this.#done = done
      }
      const futures = await watchFutures(this.createWorker, job, { signal: abort.signal, onProgress })
      if (abort.signal.aborted) return
      this.#futures = futures
      this.#of = job.scenario
      this.#status = 'idle'
    } catch (error) {
      if (abort.signal.aborted) return
      this.#problem = error instanceof Error ? error.message : String(error)
      this.#status = 'failed'
    }
  }

  stop(): void {
    this.#abort?.abort()
    this.#abort = undefined
    this.#status = 'idle'
  }
}
