/**
 * What readers judge, as an edit of the open scenario: it is kept, undone, shared and deleted with the scenario, and plays nothing again.
 * Which options pictures leave out is a way of looking, and stays with this tab.
 */
import type { MeasureId } from '../../model/measures'
import type { Judgements as Judged } from '../../scenario/judgements'
import { LIMITS } from '../../scenario/limits'
import type { Scenario } from '../../scenario/types'
import type { OwnSizes } from '../../views/matters'
import type { Target } from '../../views/targets'
import { DEFAULT_WEIGHTS, type Weight } from '../../views/weights'
import { keepForTab, recallForTab } from './kept'

const KEY = 'hidden'

/** What of the session is needed. */
interface Edited {
  readonly scenario: Scenario | null
  change(scenario: Scenario): boolean
}

/** Options left out, and the project they are of. */
interface Hidden {
  project: string
  options: readonly string[]
}

export class Judgements {
  #hidden = $state.raw<Hidden>(readHidden(recallForTab(KEY)))

  /** `openProject`: its id. */
  constructor(
    private readonly session: Edited,
    private readonly openProject: () => string | undefined,
  ) {}

  get #judged(): Judged {
    return this.session.scenario?.judgements ?? {}
  }

  /** Smallest differences that matter, where the reader's own. */
  get sizes(): OwnSizes {
    return this.#judged.sizes ?? {}
  }
  setSize(measure: MeasureId, size: number | undefined): void {
    const { [measure]: _, ...others } = this.sizes
    this.#set({ sizes: size === undefined ? others : { ...others, [measure]: size } })
  }

  get weights(): readonly Weight[] {
    return this.#judged.weights ?? DEFAULT_WEIGHTS
  }
  set weights(weights: readonly Weight[]) {
    this.#set({ weights: weights === DEFAULT_WEIGHTS ? undefined : [...weights] })
  }

  /** Nothing until the reader has set any: targets to start from are then proposed. */
  get targets(): readonly Target[] | null {
    return this.#judged.targets ?? null
  }
  set targets(targets: readonly Target[] | null) {
    this.#set({ targets: targets ? targets.slice(0, LIMITS.targets) : undefined })
  }

  /** Ids of options that pictures leave out. */
  get hidden(): readonly string[] {
    return this.#hidden.project === (this.openProject() ?? '') ? this.#hidden.options : []
  }
  show(option: string, shown: boolean): void {
    const project = this.openProject()
    const others = this.hidden.filter((each) => each !== option)
    this.#hidden = { project: project ?? '', options: shown ? others : [...others, option] }
    keepForTab(KEY, this.#hidden)
  }

  /** Work goes on as another project: what is looked at stays so. */
  carry(from: string, to: string): void {
    if (this.#hidden.project === from) this.#hidden = { ...this.#hidden, project: to }
  }

  #set(change: { [Part in keyof Judged]: Judged[Part] | undefined }): void {
    const { scenario } = this.session
    if (!scenario) return
    const { judgements: _, ...others } = scenario
    const judged = Object.fromEntries(
      Object.entries({ ...this.#judged, ...change }).filter(([, part]) => isSomething(part)),
    ) as Judged
    const changed = Object.keys(judged).length > 0 ? { ...others, judgements: judged } : others
    if (JSON.stringify(judged) !== JSON.stringify(this.#judged)) this.session.change(changed)
  }
}

/** No target set is something, since targets are proposed where nothing is said; no own size is not. */
const isSomething = (part: unknown): boolean =>
  part !== undefined && (Array.isArray(part) || Object.keys(part as object).length > 0)

function readHidden(kept: unknown): Hidden {
  const { project, options } = (kept ?? {}) as Record<string, unknown>
  return {
    project: typeof project === 'string' ? project : '',
    options: Array.isArray(options) ? options.filter((each) => typeof each === 'string') : [],
  }
}
