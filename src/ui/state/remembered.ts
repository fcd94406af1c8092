/** What is remembered outside the database: which project this tab is at, which was open last, and work that the database did not take. */
import { sameWork } from '../../keep/make'
import type { Project, Work } from '../../keep/types'
import { keep, keepForTab, keysKept, recall, recallForTab } from './kept'

/** For when the tab is loaded again. */
export interface Remembered {
  id: string
  revision: number
  /** There was a change that had not been kept yet. */
  dirty: boolean
}

const TAB_KEY = 'project'
const LAST_KEY = 'project.last'
/** With the project's id: tabs never write over each other's work. The session and the keeper find it at the next visit. */
const UNSAVED_KEY = 'unsaved.'
/** Where versions before projects kept their one scenario. */
const OLD_KEY = 'session'

export function remembered(): Remembered | undefined {
  const found = recallForTab(TAB_KEY) as Partial<Remembered> | undefined
  return typeof found?.id === 'string' && typeof found.revision === 'number'
    ? { id: found.id, revision: found.revision, dirty: found.dirty === true }
    : undefined
}

/** Work that the database did not take at the last visit, as if this tab had been at it: it goes back into its project. */
export function rememberedUnsaved(work: Work | null): Remembered | undefined {
  const found = work && unsavedWork().find((each) => each.revision > 0 && sameWork(each.work, work))
  return found ? { id: found.key, revision: found.revision, dirty: true } : undefined
}

export function lastProject(): string | undefined {
  const found = recall(LAST_KEY)
  return typeof found === 'string' ? found : undefined
}

export function remember({ id, revision }: Project, dirty: boolean): void {
  keepForTab(TAB_KEY, { id, revision, dirty } satisfies Remembered)
  keep(LAST_KEY, id)
}

/** A project is closed, or there is none any more. */
export function forgetProject(id: string | undefined): void {
  keepForTab(TAB_KEY, undefined)
  if (id !== undefined) dropUnsaved(id)
}

export function forgetLast(id: string): void {
  if (lastProject() === id) keep(LAST_KEY, undefined)
}

export function fallBackTo({ id, name, revision, scenario, origin }: Project): void {
  keep(UNSAVED_KEY + id, { name, revision, scenario, origin })
}

/** Work that the database had not taken, as it was found: whether it reads is for the caller to see. */
export interface Unsaved {
  /** For `dropUnsaved`. */
  key: string
  name: string
  /** Of its project when the database last took it; 0 when it never did, or is not known. */
  revision: number
  work: Work
}

export function unsavedWork(): Unsaved[] {
  return [OLD_KEY, ...keysKept(UNSAVED_KEY)].flatMap((at) => {
    const found = recall(at) as (Partial<Project> & Work) | null | undefined
    if (found === undefined) return []
    const { name = 'Work not saved before', revision } = found ?? {}
    const known = Number.isSafeInteger(revision) ? revision! : 0
    return [{ key: at.replace(UNSAVED_KEY, ''), name, revision: known, work: found as Work }]
  })
}

/** It is in the database now, or not wanted any more. */
export function dropUnsaved(key: string): void {
  keep(key === OLD_KEY ? OLD_KEY : UNSAVED_KEY + key, undefined)
}
