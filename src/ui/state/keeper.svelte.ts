/**
 * Keeps the open project: every change goes to the browser's database at once, with points in its history. A tab whose turn it is not, or
 * that meets a write it does not know, keeps its changes as a copy. What cannot be kept is said in words.
 */
import { freeName, newId, newProject, pointOf, sameWork, timestamp } from '../../keep/make'
import { PointsDue } from '../../keep/pointsDue'
import { isFull, whyNotKept, type Shelf } from '../../keep/shelf'
import { Turn, type Message } from '../../keep/turn'
import type { Project, Work } from '../../keep/types'
import { Keeping } from './keeping.svelte'
import { fallBackTo, forgetLast, forgetProject, lastProject } from './remembered'
import { remember, remembered, type Remembered } from './remembered'

export class Keeper {
  readonly #is = new Keeping()
  #begun = false
  #isNew = false
  #dirty = false
  /** A project that was only looked at: not worth keeping once another is. */
  #leave: string | undefined
  #flushing: Promise<void> | undefined
  #wasDeleted = false
  readonly #due = new PointsDue()
  readonly #turn: Turn

  constructor(
    readonly shelf: Shelf,
    /** Puts work before the reader. */
    private readonly show: (work: Work) => void,
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
    const tab = remembered()
    try {
      await this.shelf.open()
      const work = current()
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
  }

  async #resume(stored: Project, work: Work | null, tab: Remembered | undefined): Promise<void> {
    await this.#hold(stored)
    if (!work || sameWork(work, stored)) {
      if (!work) this.show(stored)
    } else if (!tab?.dirty) this.show(stored)
    // The tab had changes of its own when the project was written elsewhere.
    else if (tab.revision !== stored.revision) this.#fork(work)
  }

  async #hold(project: Project): Promise<void> {
    this.#look(project, false)
    this.#is.status = 'saved'
    this.#is.isEditor = await this.#turn.take(project.id)
    this.#is.notice = this.#is.isEditor ? null : 'reading'
    remember(this.#is.project!, this.#dirty)
  }

  /** The work is a new project from now on. */
  start(work: Work, name: string): void {
    const before = this.#is.project
    const untouched = before && this.#is.isEditor && before.revision === 1 && !this.#dirty
    if (untouched) this.#leave = before.id
    this.#begin(newProject(name, work))
  }

  /** Changes that have no place in their project any more go on as a copy of it. */
  #fork(change: Partial<Project>): void {
    const project = this.#is.project!
    this.#begin({ ...project, name: `${project.name} (copy)`, ...change, id: newId() })
    this.#is.notice = 'copied'
  }

  #begin(project: Project): void {
    this.#look({ ...project, revision: 0 }, true)
    this.#is.isEditor = true
    if (this.#is.notice !== 'cleared') this.#is.notice = null
    void this.#turn.take(project.id)
    this.#markDirty()
  }

  #look(project: Project, isNew: boolean): void {
    this.#is.project = project
    this.#isNew = isNew
    this.#is.behind = false
    this.#wasDeleted = false
    this.#due.reset()
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
    if (what) this.#due.before(what)
    this.#edit({ scenario: work.scenario, origin: work.origin })
  }

  /** What is kept beside the scenario. */
  change(change: Partial<Pick<Project, 'name' | 'forecasts' | 'checks' | 'paper'>>): void {
    if (this.#is.project) this.#edit(change)
  }

  #edit(change: Partial<Project>): void {
    if (!this.#is.isEditor || this.#wasDeleted) return this.#fork(change)
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
    while (this.#dirty) {
      this.#dirty = false
      this.#is.status = 'saving'
      try {
        await this.#write().catch((error: unknown) => this.#makeRoom(error))
      } catch (error) {
        this.#failed(error)
      }
    }
  }

  async #write(): Promise<void> {
    const project = this.#is.project!
    const next: Project = { ...project, revision: project.revision + 1, changed: timestamp() }
    if (this.#isNew) {
      const { projects } = await this.shelf.list()
      const taken = projects.flatMap(({ id, name }) => (id === this.#leave ? [] : [name]))
      next.name = freeName(project.name, taken)
      await this.shelf.add([next])
      this.#isNew = false
      if (this.#leave) await this.shelf.remove(this.#leave).catch(() => undefined)
      this.#leave = undefined
    } else {
      const stored = await this.shelf.read(project.id)
      const point = stored?.ok ? this.#due.take(stored.value, project) : undefined
      const outcome = await this.shelf.save(next, point)
      if (outcome === 'conflict') return this.#fork({})
      if (outcome === 'gone') return this.#wasRemoved()
    }
    fallBackTo(undefined)
    this.#turn.tell({ kind: 'saved', project: next.id, revision: next.revision })
    if (this.#is.project?.id !== next.id) return
    const named = this.#is.project.name === project.name ? next.name : this.#is.project.name
    this.#is.project = { ...this.#is.project, name: named, revision: next.revision, changed: next.changed }
    this.#is.status = 'saved'
    this.#is.problem = ''
    this.#is.savedAt = next.changed
    remember(this.#is.project!, this.#dirty)
  }

  /** Deleted by another tab: it goes on as a copy. Cleared by the browser: the same again. */
  #wasRemoved(): void {
    if (this.#wasDeleted) return this.#fork({})
    this.#is.notice = 'cleared'
    this.#begin(this.#is.project!)
  }

  /** A database closed under us is opened again; a full one is cleared of what can be done without. Once. */
  async #makeRoom(error: unknown): Promise<void> {
    if (isFull(error)) {
      if ((await this.shelf.dropAutomatic(this.#is.project!.id)) === 0) throw error
    } else await this.shelf.reopen()
    await this.#write()
  }

  #failed(error: unknown): void {
    this.#is.problem = whyNotKept(error)
    this.#is.status = 'unsaved'
    if (this.#is.project) fallBackTo(this.#is.project)
  }

  /** Another project of the shelf, in its newest state. Gives the reason when it does not read. */
  async open(id: string): Promise<string | undefined> {
    await this.flush()
    const read = await this.shelf.read(id)
    if (!read) return 'It is not there any more'
    if (!read.ok) return read.why
    await this.#hold(read.value)
    this.show(read.value)
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
    await this.flush()
    if (this.#is.project) await this.shelf.addPoint(pointOf(this.#is.project, name, false))
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
    this.#turn.release()
    this.#is.project = null
    this.#is.isEditor = false
    this.#is.status = 'none'
    this.#is.notice = null
    this.#is.problem = ''
    forgetProject()
  }

  #heard(message: Message): void {
    if (message.project !== this.#is.project?.id) return
    this.#is.behind = message.kind === 'saved'
    if (message.kind !== 'deleted') return
    this.#wasDeleted = true
    this.#is.notice = 'deleted'
  }

  close(): void {
    this.#turn.close()
    this.shelf.close()
  }
}
