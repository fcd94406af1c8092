/** When a point in history is made by itself: of what was opened, before every large step, and otherwise at most every five minutes of editing. */
import { pointOf, sameWork } from './make'
import type { Point, Project } from './types'

const EVERY_MS = 5 * 60_000

export class PointsDue {
  #largeStep: string | undefined
  #last = -Infinity

  /** `now`: milliseconds that never go back, whatever is done to the clock. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  before(step: string): void {
    this.#largeStep = `Before: ${step}`
  }

  /** Another project: its first change is worth a point. */
  reset(): void {
    this.#largeStep = undefined
    this.#last = -Infinity
  }

  /** The state worth going back to, when `stored` is about to be written over by `next`. */
  take(stored: Project, next: Project): Point | undefined {
    const isDue = this.#largeStep !== undefined || this.now() - this.#last >= EVERY_MS
    if (!isDue || stored.revision !== next.revision || sameWork(stored, next)) return undefined
    const asOpened = stored.revision === 1
    const name = asOpened ? 'As opened' : (this.#largeStep ?? 'While editing')
    this.#largeStep = undefined
    this.#last = this.now()
    return pointOf(stored, name, !asOpened)
  }
}
