/**
 * What a tab knows of a project that it holds, beside what is shown, and the writing of it. It goes with its project: a write that ends
 * after another was opened changes nothing that is known of that one.
 */
import { freeName, timestamp } from '../../keep/make'
import { PointsDue } from '../../keep/pointsDue'
import { isFull, NotReadable, type Shelf } from '../../keep/shelf'
import type { Project } from '../../keep/types'

export class Hold {
  /** Only looked at: nothing of it is the reader's own, and it is not worth keeping once another project is. */
  isUntouched = false
  isDeleted = false
  readonly due = new PointsDue()
  #written: Project | undefined
  #isStored: boolean

  /** `stored`: as it was read; nothing for a new project. `before`: what was held when this was started. */
  constructor(
    stored?: Project,
    private before?: Hold,
  ) {
    this.#written = stored
    this.#isStored = stored !== undefined
  }

  /** As it was last read or written. */
  get written(): Project | undefined {
    return this.#written
  }

  /** One write. Gives what was written, or why it was not; rejects with what the browser says. `onRemoved` hears of what made room. */
  async write(
    shelf: Shelf,
    project: Project,
    onRemoved: (id: string) => void,
  ): Promise<Project | 'conflict' | 'gone'> {
    try {
      return await this.#write(shelf, project, onRemoved)
    } catch (error) {
      await makeRoom(shelf, project.id, error)
      return this.#write(shelf, project, onRemoved)
    }
  }

  async #write(shelf: Shelf, project: Project, onRemoved: (id: string) => void) {
    const revision = this.#written?.revision ?? 0
    const next: Project = { ...project, revision: revision + 1, changed: timestamp() }
    if (this.#isStored) {
      const stored = await shelf.read(project.id)
      const point = stored?.ok ? this.due.take(stored.value, { ...project, revision }) : undefined
      const outcome = await shelf.save(next, point)
      if (outcome !== 'saved') return outcome
    } else {
      await this.#removeLookedAt(shelf, onRemoved)
      const { projects } = await shelf.list()
      next.name = freeName(
        project.name,
        projects.map(({ name }) => name),
      )
      await shelf.add([next])
    }
    this.#isStored = true
    this.#written = next
    return next
  }

  async #removeLookedAt(shelf: Shelf, onRemoved: (id: string) => void): Promise<void> {
    for (let each = this.before; each?.isUntouched; each = each.before) {
      const opened = each.written
      if (opened && (await shelf.removeUntouched(opened))) onRemoved(opened.id)
    }
    this.before = undefined
  }
}

/** A database closed under us is opened again; a full one is cleared of what can be done without. Once. */
async function makeRoom(shelf: Shelf, project: string, error: unknown): Promise<void> {
  if (error instanceof NotReadable) throw error
  if (!isFull(error)) return shelf.reopen()
  if ((await shelf.dropAutomatic(project)) === 0) throw error
}
