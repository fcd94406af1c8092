import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Shelf } from '../../../src/keep/shelf'
import type { Project, Work } from '../../../src/keep/types'
import { Keeper } from '../../../src/ui/state/keeper.svelte'
import { scenario } from './scenario'

const work = (seed: string): Work => ({
  scenario: { ...scenario, seed },
  origin: { kind: 'example', id: 'test' },
})

const open: { keeper: Keeper; shelf: Shelf }[] = []
let name = ''

/** A keeper like that of a tab: with its own view of the work, over the one database. */
async function tab(kept: Work | null = null) {
  let now = kept
  const shelf = new Shelf(name)
  const keeper = new Keeper(shelf, (shown) => {
    now = shown
    keeper.changed(shown)
  })
  open.push({ keeper, shelf })
  await keeper.begin(() => now)
  const set = (next: Work, what?: string) => {
    now = next
    keeper.changed(next, what)
    return keeper.flush()
  }
  return { keeper, shelf, set, now: () => now }
}

const stored = async (id: string): Promise<Project> => {
  const shelf = new Shelf(name)
  const read = await shelf.read(id)
  shelf.close()
  if (!read?.ok) throw new Error(read?.why ?? 'There is no such project')
  return read.value
}
const count = async () => {
  const shelf = new Shelf(name)
  const { projects } = await shelf.list()
  shelf.close()
  return projects.length
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  name = `keeper-test-${Math.random()}`
})
afterEach(async () => {
  for (const { keeper } of open.splice(0)) keeper.close()
  await Dexie.delete(name)
  vi.restoreAllMocks()
})

test('keeps every change at once, and a new visit goes on from the last', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.set(work('b'))
  expect(first.keeper.is.status).toBe('saved')
  expect((await stored(first.keeper.project!.id)).scenario.seed).toBe('b')
  first.keeper.close()
  sessionStorage.clear()
  const later = await tab()
  expect(later.now()?.scenario.seed).toBe('b')
  expect(later.keeper.project?.name).toBe('Leeds')
  expect(later.keeper.is.isEditor).toBe(true)
})

test('work that a version without projects had kept becomes a project', async () => {
  const visit = await tab(work('from before'))
  expect(visit.keeper.project?.name).toBe('Testshire')
  expect((await stored(visit.keeper.project!.id)).scenario.seed).toBe('from before')
})

test('a project only looked at makes room for the next; one that was worked on stays', async () => {
  const { keeper, set } = await tab()
  keeper.start(work('a'), 'Leeds', true)
  await keeper.flush()
  keeper.start(work('b'), 'Leeds', true)
  await keeper.flush()
  expect(await count()).toBe(1)
  expect(keeper.project?.name).toBe('Leeds')
  await set(work('c'))
  keeper.start(work('d'), 'Leeds', true)
  await keeper.flush()
  expect(await count()).toBe(2)
  expect(keeper.project?.name).toBe('Leeds 2')
})

test('has a point to go back to from what was opened and from before each large step', async () => {
  const { keeper, shelf, set } = await tab()
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  await set(work('b'))
  await set(work('c'))
  await set(work('d'), 'Reset to the start.')
  await keeper.keepVersion('For the cabinet')
  const { points } = await shelf.points(keeper.project!.id)
  expect(points.map((each) => [each.name, each.scenario.seed])).toEqual([
    ['For the cabinet', 'd'],
    ['Before: Reset to the start.', 'c'],
    ['As opened', 'a'],
  ])
})

test('a second tab is told that the project is open, and its changes become a copy', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const id = first.keeper.project!.id
  const second = await tab()
  expect(second.keeper.is.notice).toBe('reading')
  await second.set(work('from the second'))
  await second.set(work('from the second, again'))
  await first.set(work('from the first'))
  expect(second.keeper.is.notice).toBe('copied')
  expect(second.keeper.project).toMatchObject({ name: 'Leeds (copy)' })
  expect((await stored(id)).scenario.seed).toBe('from the first')
  expect((await stored(second.keeper.project!.id)).scenario.seed).toBe('from the second, again')
  expect(await count()).toBe(2)
})

test('a second tab that gives the project a name keeps it for its copy alone', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const second = await tab()
  second.keeper.change({ name: 'Mine' })
  await second.keeper.flush()
  expect(second.keeper.project?.name).toBe('Mine')
  expect((await stored(first.keeper.project!.id)).name).toBe('Leeds')
})

test('a second tab can take over, with what the first kept last; the first is told', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const second = await tab()
  await first.set(work('b'))
  await expect.poll(() => second.keeper.is.behind).toBe(true)
  await second.keeper.takeOver()
  expect(second.keeper.is.isEditor).toBe(true)
  expect(second.now()?.scenario.seed).toBe('b')
  await expect.poll(() => first.keeper.is.notice).toBe('reading')
  await second.set(work('c'))
  await first.set(work('d'))
  expect((await stored(second.keeper.project!.id)).scenario.seed).toBe('c')
  expect((await stored(first.keeper.project!.id)).scenario.seed).toBe('d')
})

test('a suspended tab that still believes it is the editor overwrites nothing', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const { id } = first.keeper.project!
  const elsewhere = new Shelf(name)
  const newer = await stored(id)
  await elsewhere.save({ ...newer, ...work('written elsewhere'), revision: newer.revision + 1 })
  elsewhere.close()
  await first.set(work('of the first'))
  await expect.poll(() => first.keeper.project?.name).toBe('Leeds (copy)')
  await first.keeper.flush()
  expect((await stored(id)).scenario.seed).toBe('written elsewhere')
  expect((await stored(first.keeper.project!.id)).scenario.seed).toBe('of the first')
})

test('says so when the browser has no room, offers what can go, and keeps the change once there is', async () => {
  const { keeper, shelf, set } = await tab()
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  const full = vi.spyOn(shelf, 'save').mockRejectedValue(new DOMException('Full', 'QuotaExceededError'))
  await set(work('b'))
  expect(keeper.is.status).toBe('unsaved')
  expect(keeper.is.problem).toMatch(/no more room/)
  const fallback = `unitcast.unsaved.${keeper.project!.id}`
  expect(localStorage.getItem(fallback)).toContain('"b"')
  full.mockRestore()
  await keeper.retry()
  expect(keeper.is.status).toBe('saved')
  expect(keeper.is.problem).toBe('')
  expect((await stored(keeper.project!.id)).scenario.seed).toBe('b')
  expect(localStorage.getItem(fallback)).toBeNull()
})

test('older points go before a change is lost for want of room', async () => {
  const { keeper, shelf, set } = await tab()
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  await set(work('b'), 'one')
  await set(work('c'), 'two')
  const save = shelf.save.bind(shelf)
  let refusals = 1
  vi.spyOn(shelf, 'save').mockImplementation((...given) =>
    refusals-- > 0 ? Promise.reject(new DOMException('Full', 'QuotaExceededError')) : save(...given),
  )
  await set(work('d'))
  expect(keeper.is.status).toBe('saved')
  const { points } = await shelf.points(keeper.project!.id)
  expect(points.map((each) => each.name)).toEqual(['As opened'])
})

test('a browser that keeps nothing says so in words and loses nothing in the tab', async () => {
  const shelf = new Shelf(name)
  vi.spyOn(shelf, 'open').mockRejectedValue(Object.assign(new Error('No'), { name: 'MissingAPIError' }))
  vi.spyOn(shelf, 'list').mockRejectedValue(Object.assign(new Error('No'), { name: 'MissingAPIError' }))
  const keeper = new Keeper(shelf, () => undefined)
  open.push({ keeper, shelf })
  await keeper.begin(() => null)
  expect(keeper.is.problem).toMatch(/does not let Unitcast keep anything/)
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  expect(keeper.is.status).toBe('unsaved')
  expect(keeper.project?.scenario.seed).toBe('a')
})

test('storage that is cleared under the page is filled again from the tab, and it says so', async () => {
  const { keeper, set } = await tab()
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = resolve
    request.onerror = reject
  })
  await set(work('b'))
  await expect.poll(() => keeper.is.status).toBe('saved')
  expect(keeper.is.notice).toBe('cleared')
  expect((await stored(keeper.project!.id)).scenario.seed).toBe('b')
})

test('a clock that is put back changes neither the order of versions nor what is kept', async () => {
  const { keeper, shelf, set } = await tab()
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  await set(work('b'), 'one')
  vi.spyOn(Date, 'now').mockReturnValue(0)
  vi.useFakeTimers({ now: new Date('1999-12-31'), toFake: ['Date'] })
  try {
    await set(work('c'), 'two')
    await set(work('d'), 'three')
  } finally {
    vi.useRealTimers()
  }
  const { points } = await shelf.points(keeper.project!.id)
  expect(points.map((each) => each.scenario.seed)).toEqual(['c', 'b', 'a'])
  expect((await stored(keeper.project!.id)).scenario.seed).toBe('d')
})

test('a reloaded tab keeps the change that had not reached the database', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const { id, revision } = first.keeper.project!
  first.keeper.close()
  sessionStorage.setItem('unitcast.project', JSON.stringify({ id, revision, dirty: true }))
  const reloaded = await tab(work('b'))
  expect(reloaded.keeper.project?.id).toBe(id)
  expect((await stored(id)).scenario.seed).toBe('b')
})

test('deleting leaves nothing behind in any storage of the browser', async () => {
  const { keeper, shelf, set } = await tab()
  keeper.start({ ...work('secret-seed'), origin: { kind: 'file', name: 'secret-seed.json' } }, 'secret-seed')
  await keeper.flush()
  await set(work('secret-seed, changed'), 'one')
  keeper.change({
    checks: [{ id: '1', who: 'secret-seed', what: '', on: '2026-01-01', outcome: 'agreed', note: '' }],
  })
  await keeper.remove(keeper.project!.id)
  expect(keeper.project).toBeNull()
  const database = await new Dexie(name).open()
  const left = await Promise.all(database.tables.map((table) => table.toArray()))
  database.close()
  expect(left.flat()).toEqual([])
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('secret-seed')
  await shelf.removeEverything()
  expect(await shelf.list()).toEqual({ projects: [], damaged: [] })
})

test('a damaged record is shown as found and the others still open', async () => {
  const { keeper, shelf } = await tab()
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  const database = await new Dexie(name).open()
  const damaged = { id: 'x', version: 1, name: 'Hull', scenario: { version: 1 } }
  const newer = { ...keeper.project!, id: 'y', version: 99 }
  await database.table('projects').bulkPut([damaged, newer])
  database.close()
  const { projects, damaged: found } = await shelf.list()
  expect(projects.map((each) => each.name)).toEqual(['Leeds'])
  expect(found.map(({ id, stored: as }) => [id, as])).toEqual([
    ['x', damaged],
    ['y', newer],
  ])
  expect(found[1]!.why).toMatch(/newer Unitcast/)
  expect(await keeper.open('x')).toMatch(/./)
  expect(keeper.project?.name).toBe('Leeds')
})

test('a project deleted in another tab comes back only as a copy, when it is changed', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const second = await tab()
  await second.keeper.remove(second.keeper.project!.id)
  await expect.poll(() => first.keeper.is.notice).toBe('deleted')
  expect(await count()).toBe(0)
  await first.set(work('b'))
  expect(first.keeper.project?.name).toBe('Leeds (copy)')
  expect(await count()).toBe(1)
})
