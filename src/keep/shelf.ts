/**
 * The browser's own database of projects. A write names the revision it changes and is refused when another tab has written since, so that
 * nothing is overwritten unseen. Every method may reject with what the browser says: full, blocked or cleared (`whyNotKept`).
 */
import type { Database } from './database'
import { canonicalJson } from '../scenario/canonical'
import { readPoint, readProject, type Read } from './decode'
import { freeName } from './make'
import type { Point, Project } from './types'

export type Saved = 'saved' | 'conflict' | 'gone'

/** A record that does not read, as it was found. */
export interface Damaged {
  id: string
  stored: unknown
  why: string
}

export interface Shelved {
  projects: Project[]
  damaged: Damaged[]
}

/** What was to be written would not read back; nothing was written. `message`: why, as a clause. */
export class NotReadable extends Error {}

/** Automatic points of one project. */
const MOST_AUTOMATIC = 20

export class Shelf {
  #current: Database | undefined

  constructor(private readonly name = 'unitcast') {}

  async #database(): Promise<Database> {
    const { Database } = await import('./database')
    return (this.#current ??= new Database(this.name))
  }

  async open(): Promise<void> {
    await (await this.#database()).open()
  }

  close(): void {
    this.#current?.close()
  }

  /** After the database was cleared or closed under us: makes it anew where it has to be. */
  async reopen(): Promise<void> {
    this.close()
    await this.open()
  }

  async list(): Promise<Shelved> {
    const found: Shelved = { projects: [], damaged: [] }
    for (const stored of await (await this.#database()).projects.toArray()) {
      const read = readProject(stored)
      if (read.ok) found.projects.push(read.value)
      else found.damaged.push({ id: stored.id, stored, why: read.why })
    }
    found.projects.sort((a, b) => (a.changed < b.changed ? 1 : -1))
    return found
  }

  async read(id: string): Promise<Read<Project> | undefined> {
    const stored = await (await this.#database()).projects.get(id)
    return stored && readProject(stored)
  }

  /** New projects, with points of theirs; all or none. */
  async add(projects: readonly Project[], points: readonly Point[] = []): Promise<void> {
    projects.forEach(mustRead)
    const database = await this.#database()
    const { projects: shelf, points: past } = database
    await database.transaction('rw', shelf, past, async () => {
      await shelf.bulkAdd([...projects])
      await past.bulkAdd([...points])
    })
  }

  /** Projects of a file, under names that are free. */
  async addNamed(projects: readonly Project[], points: readonly Point[]): Promise<void> {
    const names = (await this.list()).projects.map(({ name }) => name)
    const renamed = projects.map((project) => {
      const name = freeName(project.name, names)
      names.push(name)
      return { ...project, name }
    })
    await this.add(renamed, points)
  }

  /** Writes the project if the one stored is of the revision before it; with a point, that is kept in the same step. */
  async save(project: Project, point?: Point): Promise<Saved> {
    mustRead(project)
    const database = await this.#database()
    const { projects, points } = database
    return database.transaction('rw', projects, points, async () => {
      const stored = (await projects.get(project.id)) as Partial<Project> | undefined
      if (!stored) return 'gone'
      if (stored.revision !== project.revision - 1) return 'conflict'
      await projects.put(project)
      if (point) await putPoint(points, point)
      return 'saved'
    })
  }

  async addPoint(point: Point): Promise<void> {
    await putPoint((await this.#database()).points, point)
  }

  /** Latest first, and how many there are that do not read. */
  async points(project: string): Promise<{ points: Point[]; damaged: Damaged[] }> {
    const stored = await (await this.#database()).points.where('project').equals(project).toArray()
    const read = stored.map((each) => ({ each, found: readPoint(each) }))
    return {
      points: read
        .flatMap(({ found }) => (found.ok ? [found.value] : []))
        .sort((a, b) => b.revision - a.revision || (a.automatic ? 1 : -1)),
      damaged: read.flatMap(({ each, found }) =>
        found.ok ? [] : [{ id: each.id, stored: each, why: found.why }],
      ),
    }
  }

  /** Makes room: automatic points of a project, which can be done without. Gives how many went. */
  async dropAutomatic(project: string): Promise<number> {
    const { points } = await this.points(project)
    const ids = points.filter(({ automatic }) => automatic).map(({ id }) => id)
    await (await this.#database()).points.bulkDelete(ids)
    return ids.length
  }

  async removePoint(id: string): Promise<void> {
    await (await this.#database()).points.delete(id)
  }

  /** Deletes a project and its whole past, damaged or not, then looks: rejects when anything of it is left. */
  async remove(id: string): Promise<void> {
    const database = await this.#database()
    const { projects, points } = database
    await database.transaction('rw', projects, points, async () => {
      await projects.delete(id)
      await points.where('project').equals(id).delete()
    })
    const left =
      (await projects.where('id').equals(id).count()) + (await points.where({ project: id }).count())
    if (left > 0) throw new Error('Something of the project is still there')
  }

  /** Deletes a project that is still as it was first written, with no past: in one step, so that nobody's work goes. True when it did. */
  async removeUntouched(written: Project): Promise<boolean> {
    const database = await this.#database()
    const { projects, points } = database
    return database.transaction('rw', projects, points, async () => {
      const stored = await projects.get(written.id)
      if (written.revision !== 1 || !stored || canonicalJson(stored) !== canonicalJson(written)) return false
      if ((await points.where({ project: written.id }).count()) > 0) return false
      await projects.delete(written.id)
      return true
    })
  }

  /** The database itself goes, whatever it holds. */
  async removeEverything(): Promise<void> {
    const { exists } = await import('./database')
    const database = await this.#database()
    await database.delete({ disableAutoOpen: false })
    if (await exists(this.name)) throw new Error('The database is still there')
    await database.open()
  }
}

function mustRead(project: Project): void {
  const read = readProject(project)
  if (!read.ok) throw new NotReadable(read.why)
}

/** Beyond the latest automatic points, older ones go. */
async function putPoint(points: Database['points'], point: Point): Promise<void> {
  await points.put(point)
  const kept = (await points.where('project').equals(point.project).toArray()) as unknown as Point[]
  const old = kept.filter(({ automatic }) => automatic).sort((a, b) => b.revision - a.revision)
  await points.bulkDelete(old.slice(MOST_AUTOMATIC).map(({ id }) => id))
}

const namesOf = (error: unknown): string[] =>
  [error, (error as { inner?: unknown } | undefined)?.inner].map((each) =>
    String((each as { name?: unknown } | undefined)?.name ?? ''),
  )

export const isFull = (error: unknown): boolean => namesOf(error).includes('QuotaExceededError')

/** What the browser's refusal means, and what to do, in words. */
export function whyNotKept(error: unknown): string {
  const is = (...known: string[]) => namesOf(error).some((name) => known.includes(name))
  if (error instanceof NotReadable)
    return `The last change could not be read back if it were kept: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}. What was kept before is left as it was. Undo the change, or make it smaller`
  if (isFull(error))
    return 'This browser has no more room for Unitcast. Delete projects that you no longer need, or save this one as a file'
  if (is('VersionError'))
    return 'The projects in this browser were written by a newer Unitcast. They are left as they are; load this page again to get the newer version, or save this work as a file'
  if (
    is(
      'MissingAPIError',
      'SecurityError',
      'InvalidStateError',
      'OpenFailedError',
      'UnknownError',
      'NotFoundError',
    )
  )
    return 'This browser does not let Unitcast keep anything, as in some private windows or where storage is blocked. Save your work as a file before you close this tab'
  return 'This browser could not keep your work. Save it as a file before you close this tab'
}
