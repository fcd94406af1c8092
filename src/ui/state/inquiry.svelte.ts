/** Something that is worked out when asked by playing futures again: how far it is, how to stop, and what it was asked of. */
import type { RunProgress } from '../../runner/types'
import { formatNumber } from '../../views/format'

export type InquiryStatus = 'idle' | 'running' | 'done' | 'cancelled' | 'failed'

export interface InquiryTools {
  signal: AbortSignal
  onProgress: (progress: RunProgress) => void
}

/** Answers kept, the newest: of several effects side by side, and of inputs that come back by an undo. */
const MOST_KEPT = 32

export class Inquiry<Result> {
  #status = $state<InquiryStatus>('idle')
  #done = $state(0)
  #total = $state(0)
  #problem = $state('')
  #results = $state.raw<readonly { of: string; result: Result }[]>([])
  #abort: AbortController | undefined

  get status(): InquiryStatus {
    return this.#status
  }
  get busy(): boolean {
    return this.#status === 'running'
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

  /** What was found, when it was asked of the same thing; nothing otherwise. */
  of(asked: string): Result | undefined {
    return this.#results.findLast(({ of }) => of === asked)?.result
  }

  /** For the polite live region: starts and ends, not each tick. */
  get announcement(): string {
    if (this.#status === 'running') return 'Futures are being played.'
    if (this.#status === 'done') return 'It is worked out.'
    return this.#status === 'cancelled' ? `Stopped after ${formatNumber(this.#done)} futures.` : ''
  }

  /** A later request takes the place of one under way. */
  async start(asked: string, play: (tools: InquiryTools) => Promise<Result>): Promise<void> {
    this.#abort?.abort()
    const abort = (this.#abort = new AbortController())
    const { signal } = abort
    this.#status = 'running'
    this.#done = this.#total = 0
    this.#problem = ''
    try {
      const result = await play({
        signal,
        onProgress: ({ done, total }) => {
          if (signal.aborted) return
          this.#done = done
          this.#total = total
        },
      })
      if (signal.aborted) return
      this.#results = [...this.#results, { of: asked, result }].slice(-MOST_KEPT)
      this.#status = 'done'
    } catch (error) {
      if (signal.aborted) return
      this.#problem = error instanceof Error ? error.message : String(error)
      this.#status = 'failed'
    }
  }

  cancel(): void {
    if (!this.busy) return
    this.#abort?.abort()
    this.#status = 'cancelled'
  }
}
