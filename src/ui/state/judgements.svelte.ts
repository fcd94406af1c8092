/**
 * What this reader judges rather than the model works out: which differences matter, what weighs how much, which targets are set, and
 * which options are looked at. Kept in the browser; no result of a run depends on it.
 */
import { MEASURE_INDEX, type MeasureId } from '../../model/measures'
import type { OwnSizes } from '../../views/matters'
import { DEFAULT_WEIGHTS, type Weight } from '../../views/weights'
import type { Target } from '../../views/targets'
import { keep, recall } from './kept'

const KEY = 'judgements'
const MOST_TARGETS = 8

interface Kept {
  sizes: OwnSizes
  weights: readonly Weight[]
  targets: readonly Target[] | null
  hidden: readonly string[]
}

export class Judgements {
  #kept = $state.raw<Kept>(readKept(recall(KEY)))

  /** Smallest differences that matter, where the reader's own. */
  get sizes(): OwnSizes {
    return this.#kept.sizes
  }
  setSize(measure: MeasureId, size: number | undefined): void {
    const sizes = { ...this.#kept.sizes }
    if (size === undefined) delete sizes[measure]
    else sizes[measure] = size
    this.#set({ sizes })
  }

  get weights(): readonly Weight[] {
    return this.#kept.weights
  }
  set weights(weights: readonly Weight[]) {
    this.#set({ weights })
  }

  /** Nothing until the reader has set any: targets to start from are then proposed. */
  get targets(): readonly Target[] | null {
    return this.#kept.targets
  }
  set targets(targets: readonly Target[] | null) {
    this.#set({ targets: targets && targets.slice(0, MOST_TARGETS) })
  }

  /** Ids of options that pictures leave out. */
  get hidden(): readonly string[] {
    return this.#kept.hidden
  }
  show(option: string, shown: boolean): void {
    const others = this.#kept.hidden.filter((each) => each !== option)
    this.#set({ hidden: shown ? others : [...others, option] })
  }

  #set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    keep(KEY, this.#kept)
  }
}

const isMeasure = (id: unknown): id is MeasureId => typeof id === 'string' && id in MEASURE_INDEX
const isSize = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < Infinity
const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : []

/** What was kept by this or an earlier version: what does not fit is left out. */
export function readKept(kept: unknown): Kept {
  const { sizes, weights, targets, hidden } = (kept ?? {}) as Record<string, unknown>
  const sized = Object.entries((sizes ?? {}) as object).filter(([id, size]) => isMeasure(id) && isSize(size))
  const weighed = listOf(weights).filter(
    ({ measure, weight, wanted }) =>
      isMeasure(measure) && isSize(weight) && (wanted === 'lower' || wanted === 'higher'),
  )
  const set = listOf(targets).filter(
    ({ measure, side, value, year }) =>
      isMeasure(measure) &&
      (side === 'below' || side === 'above') &&
      typeof value === 'number' &&
      typeof year === 'string',
  )
  return {
    sizes: Object.fromEntries(sized) as OwnSizes,
    weights: weighed.length > 0 ? (weighed as unknown as Weight[]) : DEFAULT_WEIGHTS,
    targets: Array.isArray(targets) ? (set as unknown as Target[]).slice(0, MOST_TARGETS) : null,
    hidden: Array.isArray(hidden) ? hidden.filter((each) => typeof each === 'string') : [],
  }
}
