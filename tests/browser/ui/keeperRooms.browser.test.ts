import { expect, test, vi } from 'vitest'
import { Turn } from '../../../src/keep/turn'
import type { Check, Work } from '../../../src/keep/types'
import { databaseName, everyProject, freshDatabases, tab, work } from './tabs'

/** A tab in which authorities are looked at one after another. */
async function lookingTab(kept: Work | null = null) {
  const { keeper, shelf, set } = await tab(kept)
  const look = async (seed: string) => {
    keeper.start(work(seed), 'Next', true)
    await keeper.flush()
  }
  return { keeper, shelf, look, set: (seed: string) => set(work(seed)) }
}

const seeds = async () => (await everyProject()).map((each) => each.scenario.seed).sort()

freshDatabases()

test('the copy that holds changes refused by a conflict stays when another authority is opened', async () => {
  const { keeper, shelf, look, set } = await lookingTab()
  await look('a')
  const newer = keeper.project!
  await shelf.save({ ...newer, ...work('elsewhere'), revision: newer.revision + 1 })
  await set('refused')
  await keeper.flush()
  expect(keeper.project).toMatchObject({ name: 'Next (copy)', revision: 1 })
  await look('b')
  expect(await seeds()).toEqual(['b', 'elsewhere', 'refused'])
})

test('a project with a version kept under a name stays, with that version', async () => {
  const { keeper, shelf, look } = await lookingTab()
  await look('a')
  const { id } = keeper.project!
  await keeper.keepVersion('For the cabinet')
  await look('b')
  expect(await seeds()).toEqual(['a', 'b'])
  expect((await shelf.points(id)).points.map((each) => each.name)).toEqual(['For the cabinet'])
})

test('a version that another tab kept of a project only looked at keeps the project', async () => {
  const first = await lookingTab()
  await first.look('a')
  const second = await lookingTab()
  await second.keeper.open(first.keeper.project!.id)
  await second.keeper.keepVersion('Of the second tab')
  await first.look('b')
  expect(await seeds()).toEqual(['a', 'b'])
})

test('work found at the beginning of a visit stays when another authority is opened', async () => {
  const { look } = await lookingTab(work('recovered'))
  await look('b')
  expect(await seeds()).toEqual(['b', 'recovered'])
})

test('a project written again after storage was cleared stays', async () => {
  const { keeper, shelf, look, set } = await lookingTab()
  await look('a')
  await shelf.remove(keeper.project!.id)
  await set('after')
  expect(keeper.is.notice).toBe('cleared')
  expect(keeper.project?.revision).toBe(1)
  await look('b')
  expect(await seeds()).toEqual(['after', 'b'])
})

test('without locks, a project that another tab took further stays', async () => {
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as unknown as LockManager)
  const first = await lookingTab()
  await first.look('a')
  const second = await lookingTab()
  await second.keeper.open(first.keeper.project!.id)
  await second.set('of the second tab')
  await first.look('b')
  expect(await seeds()).toEqual(['b', 'of the second tab'])
})

test('a project whose first edit came before its first write stays', async () => {
  const { keeper, look } = await lookingTab()
  keeper.start(work('a'), 'Leeds', true)
  keeper.changed(work('edited at once'))
  await keeper.flush()
  await look('b')
  expect(await seeds()).toEqual(['b', 'edited at once'])
})

test('work taken up from a link or a file stays, though nothing in it was changed', async () => {
  const { keeper, look } = await lookingTab()
  keeper.start(work('from a file'), 'Leeds')
  await keeper.flush()
  await look('b')
  expect(await seeds()).toEqual(['b', 'from a file'])
})

test('two projects started at once are both right: no alarm of cleared storage, and none in place of the other', async () => {
  const { keeper } = await lookingTab()
  keeper.start(work('a'), 'Leeds')
  keeper.start(work('b'), 'Hull')
  await keeper.flush()
  expect(keeper.is.notice).toBeNull()
  expect(keeper.is.status).toBe('saved')
  expect(keeper.project).toMatchObject({ name: 'Hull', revision: 1 })
  expect(await seeds()).toEqual(['a', 'b'])
})

test('a write refused after another project was opened leaves that one alone and becomes a copy', async () => {
  const { keeper, shelf, look } = await lookingTab()
  await look('a')
  const { id, revision } = keeper.project!
  await shelf.save({ ...keeper.project!, ...work('elsewhere'), revision: revision + 1 })
  keeper.changed(work('refused'))
  keeper.start(work('b'), 'Hull')
  await keeper.flush()
  expect(keeper.project).toMatchObject({ name: 'Hull' })
  expect(keeper.is.notice).toBeNull()
  expect(await seeds()).toEqual(['b', 'elsewhere', 'refused'])
  expect((await shelf.read(id))?.ok).toBe(true)
})

test('a change made while the one before is being written is kept when another project is opened at once', async () => {
  const { keeper } = await lookingTab()
  keeper.start(work('a'), 'Leeds')
  keeper.changed(work('changed'))
  keeper.start(work('b'), 'Hull')
  await keeper.flush()
  expect(await seeds()).toEqual(['b', 'changed'])
})

test('a name as long as a name can be is cut for a copy or a number, and the project reads back', async () => {
  const { keeper, shelf, look } = await lookingTab()
  const long = 'x'.repeat(200)
  keeper.start(work('a'), long)
  await keeper.flush()
  keeper.start(work('b'), long)
  await keeper.flush()
  expect(keeper.project!.name).toBe(`${'x'.repeat(198)} 2`)
  const newer = keeper.project!
  await shelf.save({ ...newer, ...work('c'), revision: newer.revision + 1 })
  keeper.changed(work('d'))
  await keeper.flush()
  expect(keeper.project!.name).toBe(`${'x'.repeat(193)} (copy)`)
  await look('e')
  expect(await seeds()).toEqual(['a', 'c', 'd', 'e'])
})

test('what would not read back is not written: the record before it stays, and it says so', async () => {
  const { keeper, shelf } = await lookingTab()
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  const check: Check = { id: '1', who: 'A', what: 'B', on: '2026-01-01', outcome: 'agreed', note: '' }
  keeper.change({ checks: Array.from({ length: 1_001 }, (_, id) => ({ ...check, id: `${id}` })) })
  await keeper.flush()
  expect(keeper.is.status).toBe('unsaved')
  expect(keeper.is.problem).toMatch(/could not be read back.*checks/)
  const stored = await shelf.read(keeper.project!.id)
  expect(stored).toMatchObject({ ok: true, value: { revision: 1, checks: [] } })
  keeper.change({ checks: [check] })
  await keeper.flush()
  expect(keeper.is.status).toBe('saved')
})

test('work that the database did not take in two tabs is kept apart and comes back at the next visit', async () => {
  for (const seed of ['a', 'b']) {
    const { keeper, shelf } = await lookingTab()
    vi.spyOn(shelf, 'add').mockRejectedValue(new DOMException('Full', 'QuotaExceededError'))
    keeper.start(work(seed), seed)
    await keeper.flush()
    expect(keeper.is.status).toBe('unsaved')
    keeper.close()
    sessionStorage.clear()
    localStorage.removeItem('unitcast.project.last')
  }
  await lookingTab(work('b'))
  expect(await seeds()).toEqual(['a', 'b'])
  expect(Object.keys(localStorage).filter((key) => key.includes('unsaved'))).toEqual([])
})

test('a turn asked for while another is pending leaves no lock behind', async () => {
  const turn = new Turn(
    () => undefined,
    () => undefined,
  )
  const other = new Turn(
    () => undefined,
    () => undefined,
  )
  const [a, b, again] = await Promise.all([
    turn.take(`${databaseName()}-a`),
    turn.take(`${databaseName()}-b`),
    turn.take(`${databaseName()}-b`),
  ])
  expect([a, b, again]).toEqual([false, true, true])
  expect(turn.held).toBe(`${databaseName()}-b`)
  await expect.poll(() => other.take(`${databaseName()}-a`)).toBe(true)
  expect(await other.take(`${databaseName()}-b`)).toBe(false)
  turn.close()
  other.close()
})
