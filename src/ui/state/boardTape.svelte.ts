/** One future as it was recorded for the board; asking for another gives the one under way up. */
import type { BoardFuture } from '../../engine/board/types'
import { recordBoard, type BoardJob } from '../../runner/board'

export type TapeStatus = 'idle' | 'recording' | 'failed'

export class BoardTape {
  #status = $state<TapeStatus>('idle')
  #problem = $state('')
  #board = $state.raw<BoardFuture | null>(null)
  #abort: AbortController | undefined

  constructor(private readonly createWorker: () => Worker) {}

  get status(): TapeStatus {
    return this.#status
  }
  get problem(): string {
    return this.#problem
  }
  /** The last one that was recorded: it stays until the next is there. */
  get board(): BoardFuture | null {
    return this.#board
  }

  async record(job: BoardJob): Promise<void> {
    this.stop()
    const abort = (this.#abort = new AbortController())
    this.#status = 'recording'
    try {
      const board = await recordBoard(this.createWorker, job, abort.signal)
      if (abort.signal.aborted) return
      this.#board = board
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
