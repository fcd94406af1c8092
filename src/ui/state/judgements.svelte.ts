/**
 * What this reader judges rather than the model works out: which differences matter, what weighs how much, which targets are set, and
 * which options are looked at. Weights are the reader's for every project, the rest is of one project. Kept in the browser; no result of
 * a run depends on it.
 */
import { MEASURE_INDEX, type MeasureId } from '../../model/measures'
import type { OwnSizes } from '../../views/matters'
import { DEFAULT_WEIGHTS, type Weight } from '../../views/weights'
import type { Target } from '../../views/targets'
import { keep, recall } from './kept'

const KEY = 'judgements'
const MOST_TARGETS = 8

/** Projects whose judgements are kept: beyond, those judged longest ago go. */
const MOST_PROJECTS = 200

interface OfProject {
  sizes: OwnSizes
  targets: readonly Target[] | null
  hidden: readonly string[]
}

interface Kept {
  weights: readonly Weight[]
  projects: Readonly<Record<string, OfProject>>
}

const NONE: OfProject = { sizes: {}, targets: null, hidden: [] }

export class Judgements {
  #kept = $state.raw<Kept>(readKept(recall(KEY)))

  /** `openProject`: its id. */
  constructor(private readonly openProject: () => string | undefined) {}

  get #here(): OfProject {
    return this.#kept.projects[this.openProject() ?? ''] ?? NONE
  }

  /** Smallest differences that matter, where the reader's own. */
  get sizes(): OwnSizes {
    return this.#here.sizes
  }
  setSize(measure: MeasureId, size: number | undefined): void {
    const sizes = { ...this.#here.sizes }
    if (size === undefined) delete sizes[measure]
    else sizes[measure] = size
    this.#set({ sizes })
  }

  get weights(): readonly Weight[] {
    return this.#kept.weights
  }
  set weights(weights: readonly Weight[]) {
    this.#save({ ...this.#latest(), weights })
  }

  /** Nothing until the reader has set any: targets to start from are then proposed. */
  get targets(): readonly Target[] | null {
    return this.#here.targets
  }
  set targets(targets: readonly Target[] | null) {
    this.#set({ targets: targets && targets.slice(0, MOST_TARGETS) })
  }

  /** Ids of options that pictures leave out. */
  get hidden(): readonly string[] {
    return this.#here.hidden
  }
  show(option: string, shown: boolean): void {
    const others = this.#here.hidden.filter((each) => each !== option)
    this.#set({ hidden: shown ? others : [...others, option] })
  }

  /** Work goes on as another project, with what was judged of it. */
  carry(from: string, to: string): void {
    const judged = this.#kept.projects[from]
    if (judged) this.#setOf(to, judged)
  }

  /** Of one project, or everything. */
  forget(project?: string): void {
    const { weights, projects } = this.#latest()
    const { [project ?? '']: _, ...others } = projects
    if (project !== undefined) return this.#save({ weights, projects: others })
    this.#kept = readKept(undefined)
    keep(KEY, undefined)
  }

  #set(change: Partial<OfProject>): void {
    this.#setOf(this.openProject() ?? '', { ...this.#here, ...change })
  }

  #setOf(project: string, judged: OfProject): void {
    const { weights, projects } = this.#latest()
    const { [project]: _, ...others } = projects
    const entries = [...Object.entries(others), [project, judged] as const].slice(-MOST_PROJECTS)
    this.#save({ weights, projects: Object.fromEntries(entries) })
  }

  /** With what other tabs have kept since; as in this tab where the browser keeps nothing. */
  #latest(): Kept {
    const kept = recall(KEY)
    return kept === undefined ? this.#kept : readKept(kept)
  }

  #save(kept: Kept): void {
    this.#kept = kept
    keep(KEY, kept)
  }
}

const isMeasure = (id: unknown): id is MeasureId => typeof id === 'string' && id in MEASURE_INDEX
const isSize = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < Infinity
const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : []

/** What was kept by this or an earlier version: what does not fit is left out, as is what is of no project. */
export function readKept(kept: unknown): Kept {
  const { weights, projects } = (kept ?? {}) as Record<string, unknown>
  const weighed = listOf(weights).filter(
    ({ measure, weight, wanted }) =>
      isMeasure(measure) && isSize(weight) && (wanted === 'lower' || wanted === 'higher'),
  )
  const judged = Object.entries((projects ?? {}) as object).map(
    ([id, each]) => [id, readJudged(each)] as const,
  )
  return {
    weights: weighed.length > 0 ? (weighed as unknown as Weight[]) : DEFAULT_WEIGHTS,
    projects: Object.fromEntries(judged),
  }
}

function readJudged(kept: unknown): OfProject {
  const { sizes, targets, hidden } = (kept ?? {}) as Record<string, unknown>
  const sized = Object.entries((sizes ?? {}) as object).filter(([id, size]) => isMeasure(id) && isSize(size))
  const set = listOf(targets).filter(
    ({ measure, side, value, year }) =>
      isMeasure(measure) &&
      (side === 'below' || side === 'above') &&
      typeof value === 'number' &&
      typeof year === 'string',
  )
  return {
    sizes: Object.fromEntries(sized) as OwnSizes,
    targets: Array.isArray(targets) ? (set as unknown as Target[]).slice(0, MOST_TARGETS) : null,
    hidden: Array.isArray(hidden) ? hidden.filter((each) => typeof each === 'string') : [],
  }
}
