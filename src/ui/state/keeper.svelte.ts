/**
 * Keeps the open project: every change goes to the browser's database at once, with points in its history. A tab whose turn it is not, or
 * that meets a write it does not know, keeps its changes as a copy. What cannot be kept is said in words.
 */
import { asCopy, newProject, pointOf, sameWork } from '../../keep/make'
import { whyNotKept, type Shelf } from '../../keep/shelf'
import { Turn, type Message } from '../../keep/turn'
import type { Project, Work } from '../../keep/types'
import { Hold } from './hold'
import { Keeping } from './keeping.svelte'
import { takeInUnsaved } from './recovery'
import { dropUnsaved, fallBackTo, forgetLast, forgetProject, lastProject } from './remembered'
import { remember, remembered, rememberedUnsaved, type Remembered } from './remembered'

export class Keeper {
  readonly #is = new Keeping()
  #begun = false
  #hold = new Hold()
  #dirty = false
  /** Changed and left before the change was written. */
  readonly #left: { project: Project; hold: Hold }[] = []
  #flushing: Promise<void> | undefined
  readonly #turn: Turn

  constructor(
    readonly shelf: Shelf,
    /** Puts work before the reader. */
    private readonly show: (work: Work) => void,
    /** Work goes on under another id. */
    private readonly onCopied: (from: string, to: string) => void = () => undefined,
  ) {
    const lost = () => {
      this.#is.isEditor = false
      this.#is.notice = 'reading'
    }
    this.#turn = new Turn((message) => this.#heard(message), lost)
  }

  /** For showing only. */
  get is(): Readonly<Keeping> {
    return this.#is
  }
  get project(): Project | null {
    return this.#is.project
  }

  dismiss(): void {
    this.#is.notice = null
  }

  /** Takes up what this tab, or the last visit, was at. `current` is what the tab itself has. */
  async begin(current: () => Work | null): Promise<void> {
    try {
      await this.shelf.open()
      const work = current()
      const tab = remembered() ?? rememberedUnsaved(work)
      const id = tab?.id ?? (work ? undefined : lastProject())
      const read = id === undefined ? undefined : await this.shelf.read(id)
      const opened = this.#is.project !== null
      if (!opened && read?.ok) await this.#resume(read.value, work, tab)
      else if (!opened && work) {
        if (tab && !read) this.#is.notice = 'cleared'
        this.start(work, work.scenario.authority.name)
      }
    } catch (error) {
      this.#failed(error)
    }
    this.#begun = true
    const now = current()
    if (now) this.changed(now)
    await this.flush()
    if (this.#is.status !== 'unsaved') await takeInUnsaved(this.shelf, this.#is.project)
  }

  async #resume(stored: Project, work: Work | null, tab: Remembered | undefined): Promise<void> {
    if (!(await this.#takeUp(stored))) return
    if (!work || sameWork(work, stored)) {
      if (!work) this.show(stored)
    } else if (!tab?.dirty) this.show(stored)
    // The tab had changes of its own when the project was written elsewhere.
    else if (tab.revision !== stored.revision) this.#fork(work)
  }

  /** False when something else was opened meanwhile. */
  async #takeUp(project: Project): Promise<boolean> {
    this.#leaveBehind()
    const hold = new Hold(project)
    this.#look(project, hold)
    this.#is.status = 'saved'
    const isEditor = await this.#turn.take(project.id)
    if (this.#hold !== hold) return false
    this.#is.isEditor = isEditor
    this.#is.notice = isEditor ? null : 'reading'
    remember(this.#is.project!, this.#dirty)
    return true
  }

  /** The work is a new project from now on. `lookedAt`: published or an example, with nothing of the reader's own in it yet. */
  start(work: Work, name: string, lookedAt = false): void {
    this.#leaveBehind()
    const hold = new Hold(undefined, this.#hold)
    hold.isUntouched = lookedAt
    this.#begin(newProject(name, work), hold)
  }

  #leaveBehind(): void {
    const { project } = this.#is
    if (this.#dirty && project && !this.#hold.isUntouched) this.#left.push({ project, hold: this.#hold })
    this.#dirty = false
  }

  /** Changes that have no place in their project any more go on as a copy of it. */
  #fork(change: Partial<Project>): void {
    const project = this.#is.project!
    const copy = { ...asCopy(project), ...change }
    this.onCopied(project.id, copy.id)
    this.#begin(copy, new Hold())
    this.#is.notice = 'copied'
  }

  #begin(project: Project, hold: Hold): void {
    this.#look({ ...project, revision: 0 }, hold)
    this.#is.isEditor = true
    if (this.#is.notice !== 'cleared') this.#is.notice = null
    void this.#turn.take(project.id)
    this.#markDirty()
  }

  #look(project: Project, hold: Hold): void {
    this.#is.project = project
    this.#hold = hold
    this.#is.behind = false
  }

  #markDirty(): void {
    this.#dirty = true
    remember(this.#is.project!, this.#dirty)
    void this.flush()
  }

  /** The work is now this. `what` says a large step in words. */
  changed(work: Work, what?: string): void {
    const project = this.#is.project
    if (!this.#begun || work.scenario === project?.scenario) return
    if (!project) return this.start(work, work.scenario.authority.name)
    if (sameWork(work, project)) {
      this.#is.project = { ...project, ...work }
      return
    }
    if (what) this.#hold.due.before(what)
    this.#edit({ scenario: work.scenario, origin: work.origin })
  }

  /** What is kept beside the scenario. */
  change(change: Partial<Pick<Project, 'name' | 'forecasts' | 'checks' | 'paper'>>): void {
    if (this.#is.project) this.#edit(change)
  }

  #edit(change: Partial<Project>): void {
    if (!this.#is.isEditor || this.#hold.isDeleted) return this.#fork(change)
    this.#hold.isUntouched = false
    this.#is.project = { ...this.#is.project!, ...change }
    this.#markDirty()
  }

  /** Tries again what could not be kept. */
  retry(): Promise<void> {
    this.#dirty = this.#is.project !== null
    return this.flush()
  }

  /** Resolves when everything is kept, or cannot be. */
  flush(): Promise<void> {
    this.#flushing ??= this.#writeAll().finally(() => (this.#flushing = undefined))
    return this.#flushing
  }

  async #writeAll(): Promise<void> {
    while (this.#left.length > 0 || this.#dirty) {
      const left = this.#left.shift()
      if (!left) this.#dirty = false
      const { project, hold } = left ?? { project: this.#is.project!, hold: this.#hold }
      this.#is.status = 'saving'
      try {
        await this.#write(project, hold)
      } catch (error) {
        this.#failed(error, project)
      }
    }
  }

  async #write(project: Project, hold: Hold): Promise<void> {
    const gone = (id: string) => this.#turn.tell({ kind: 'deleted', project: id })
    const written = await hold.write(this.shelf, project, gone)
    const isOpen = this.#hold === hold && this.#is.project !== null
    if (typeof written === 'string') {
      if (!isOpen) this.#left.push({ project: asCopy(project), hold: new Hold() })
      else if (written === 'conflict' || hold.isDeleted) this.#fork({})
      else this.#wasCleared()
      return
    }
    dropUnsaved(written.id)
    this.#turn.tell({ kind: 'saved', project: written.id, revision: written.revision })
    if (!isOpen) return
    const now = this.#is.project!
    const named = now.name === project.name ? written.name : now.name
    this.#is.project = { ...now, name: named, revision: written.revision, changed: written.changed }
    this.#is.status = 'saved'
    this.#is.problem = ''
    this.#is.savedAt = written.changed
    remember(this.#is.project, this.#dirty)
  }

  /** By the browser, and not by another tab: the same again. */
  #wasCleared(): void {
    this.#is.notice = 'cleared'
    this.#begin(this.#is.project!, new Hold())
  }

  #failed(error: unknown, project = this.#is.project): void {
    this.#is.problem = whyNotKept(error)
    this.#is.status = 'unsaved'
    if (project) fallBackTo(project)
  }

  /** Another project of the shelf, in its newest state. Gives the reason when it does not read. */
  async open(id: string): Promise<string | undefined> {
    await this.flush()
    const read = await this.shelf.read(id)
    if (!read) return 'It is not there any more'
    if (!read.ok) return read.why
    if (await this.#takeUp(read.value)) this.show(read.value)
    return undefined
  }

  /** This tab becomes the editor, with what the other tab kept last. */
  async takeOver(): Promise<void> {
    const id = this.#is.project?.id
    if (!id) return
    await this.#turn.takeOver(id)
    await this.open(id)
  }

  /** How the project was when it was opened. */
  async firstPoint(): Promise<Work | undefined> {
    await this.flush()
    return this.project ? (await this.shelf.points(this.project.id)).points.at(-1) : undefined
  }

  async keepVersion(name: string): Promise<void> {
    const hold = this.#hold
    hold.isUntouched = false
    await this.flush()
    const project = this.#hold === hold ? this.#is.project : hold.written
    if (project) await this.shelf.addPoint(pointOf(project, name, false))
  }

  async remove(id: string): Promise<void> {
    await this.flush()
    await this.shelf.remove(id)
    this.#turn.tell({ kind: 'deleted', project: id })
    forgetLast(id)
    if (this.#is.project?.id === id) this.forget()
  }

  async removeEverything(): Promise<void> {
    await this.flush()
    const { projects, damaged } = await this.shelf.list()
    await this.shelf.removeEverything()
    for (const { id } of [...projects, ...damaged]) this.#turn.tell({ kind: 'deleted', project: id })
    this.forget()
  }

  /** Nothing is open. */
  forget(): void {
    const id = this.#is.project?.id
    this.#turn.release()
    this.#hold = new Hold()
    this.#dirty = false
    this.#is.project = null
    this.#is.isEditor = false
    this.#is.status = 'none'
    this.#is.notice = null
    this.#is.problem = ''
    forgetProject(id)
  }

  #heard(message: Message): void {
    if (message.project !== this.#is.project?.id) return
    this.#is.behind = message.kind === 'saved'
    if (message.kind !== 'deleted') return
    this.#hold.isDeleted = true
    this.#is.notice = 'deleted'
  }

  close(): void {
    this.#turn.close()
    this.shelf.close()
  }
}
