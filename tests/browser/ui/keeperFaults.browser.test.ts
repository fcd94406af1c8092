import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { Shelf } from '../../../src/keep/shelf'
import { databaseName, freshDatabases, keeperOver, stored, tab, work } from './tabs'

freshDatabases()

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
  const shelf = new Shelf(databaseName())
  vi.spyOn(shelf, 'open').mockRejectedValue(Object.assign(new Error('No'), { name: 'MissingAPIError' }))
  vi.spyOn(shelf, 'list').mockRejectedValue(Object.assign(new Error('No'), { name: 'MissingAPIError' }))
  const keeper = keeperOver(shelf)
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
    const request = indexedDB.deleteDatabase(databaseName())
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
  const database = await new Dexie(databaseName()).open()
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
  const database = await new Dexie(databaseName()).open()
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
