/** What is remembered outside the database: which project this tab is at, which was open last, and work that the database did not take. */
import type { Project, Work } from '../../keep/types'
import { keep, keepForTab, recall, recallForTab } from './kept'

/** For when the tab is loaded again. */
export interface Remembered {
  id: string
  revision: number
  /** There was a change that had not been kept yet. */
  dirty: boolean
}

const TAB_KEY = 'project'
const LAST_KEY = 'project.last'
/** Also where versions before projects kept their one scenario; the session finds it at the next visit. */
const FALLBACK_KEY = 'session'

export function remembered(): Remembered | undefined {
  const found = recallForTab(TAB_KEY) as Partial<Remembered> | undefined
  return typeof found?.id === 'string' && typeof found.revision === 'number'
    ? { id: found.id, revision: found.revision, dirty: found.dirty === true }
    : undefined
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
export function forgetProject(): void {
  keepForTab(TAB_KEY, undefined)
  fallBackTo(undefined)
}

export function forgetLast(id: string): void {
  if (lastProject() === id) keep(LAST_KEY, undefined)
}

export function fallBackTo(work: Work | undefined): void {
  keep(FALLBACK_KEY, work && { scenario: work.scenario, origin: work.origin })
}
