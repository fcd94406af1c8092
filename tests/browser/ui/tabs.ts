/** Tabs over one database, for tests of what is kept: each with a keeper and its own view of the work. */
import { Dexie } from 'dexie'
import { afterEach, beforeEach, vi } from 'vitest'
import { Shelf } from '../../../src/keep/shelf'
import type { Project, Work } from '../../../src/keep/types'
import { Keeper } from '../../../src/ui/state/keeper.svelte'
import { scenario } from './scenario'

export const work = (seed: string): Work => ({
  scenario: { ...scenario, seed },
  origin: { kind: 'example', id: 'test' },
})

const open: Keeper[] = []
let name = ''

/** Of the database of this test. */
export const databaseName = (): string => name

/** A keeper that is closed at the end of the test. */
export function keeperOver(shelf: Shelf, show: (work: Work) => void = () => undefined): Keeper {
  const keeper = new Keeper(shelf, show)
  open.push(keeper)
  return keeper
}

/** As when a page is opened in a tab that holds `kept`, or nothing. */
export async function tab(kept: Work | null = null) {
  let now = kept
  const shelf = new Shelf(name)
  const keeper = keeperOver(shelf, (shown) => {
    now = shown
    keeper.changed(shown)
  })
  await keeper.begin(() => now)
  const set = (next: Work, what?: string) => {
    now = next
    keeper.changed(next, what)
    return keeper.flush()
  }
  return { keeper, shelf, set, now: () => now }
}

/** The browser gives a lock back a moment after its tab let go, which on a busy machine can be a while. */
export const locksFree = () =>
  vi.waitFor(
    async () => {
      const { held = [] } = await navigator.locks.query()
      if (held.length > 0) throw new Error(`${held[0]!.name} is still held`)
    },
    { timeout: 20_000 },
  )

async function withShelf<Found>(look: (shelf: Shelf) => Promise<Found>): Promise<Found> {
  const shelf = new Shelf(name)
  try {
    return await look(shelf)
  } finally {
    shelf.close()
  }
}

export const stored = (id: string): Promise<Project> =>
  withShelf(async (shelf) => {
    const read = await shelf.read(id)
    if (!read?.ok) throw new Error(read?.why ?? 'There is no such project')
    return read.value
  })

/** Each of which must read. */
export const everyProject = (): Promise<Project[]> =>
  withShelf(async (shelf) => {
    const { projects, damaged } = await shelf.list()
    if (damaged[0]) throw new Error(damaged[0].why)
    return projects
  })

/** Each test with storage and a database of its own. */
export function freshDatabases(): void {
  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
    name = `keeper-test-${Math.random()}`
  })
  afterEach(async () => {
    for (const keeper of open.splice(0)) keeper.close()
    await Dexie.delete(name)
    vi.restoreAllMocks()
  })
}
