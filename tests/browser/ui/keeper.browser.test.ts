import { expect, test, vi } from 'vitest'
import { Shelf } from '../../../src/keep/shelf'
import { databaseName, everyProject, freshDatabases, locksFree, stored, tab, work } from './tabs'

freshDatabases()

test('keeps every change at once, and a new visit goes on from the last', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.set(work('b'))
  expect(first.keeper.is.status).toBe('saved')
  expect((await stored(first.keeper.project!.id)).scenario.seed).toBe('b')
  first.keeper.close()
  await locksFree()
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
  expect((await everyProject()).length).toBe(1)
  expect(keeper.project?.name).toBe('Leeds')
  await set(work('c'))
  keeper.start(work('d'), 'Leeds', true)
  await keeper.flush()
  expect((await everyProject()).length).toBe(2)
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
  expect((await everyProject()).length).toBe(2)
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
  const elsewhere = new Shelf(databaseName())
  const newer = await stored(id)
  await elsewhere.save({ ...newer, ...work('written elsewhere'), revision: newer.revision + 1 })
  elsewhere.close()
  await first.set(work('of the first'))
  await expect.poll(() => first.keeper.project?.name).toBe('Leeds (copy)')
  await first.keeper.flush()
  expect((await stored(id)).scenario.seed).toBe('written elsewhere')
  expect((await stored(first.keeper.project!.id)).scenario.seed).toBe('of the first')
})

test('a reloaded tab keeps the change that had not reached the database', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const { id, revision } = first.keeper.project!
  first.keeper.close()
  await locksFree()
  sessionStorage.setItem('unitcast.project', JSON.stringify({ id, revision, dirty: true }))
  const reloaded = await tab(work('b'))
  expect(reloaded.keeper.project?.id).toBe(id)
  expect((await stored(id)).scenario.seed).toBe('b')
})

test('a project deleted in another tab comes back only as a copy, when it is changed', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const second = await tab()
  await second.keeper.remove(second.keeper.project!.id)
  await expect.poll(() => first.keeper.is.notice).toBe('deleted')
  expect((await everyProject()).length).toBe(0)
  await first.set(work('b'))
  expect(first.keeper.project?.name).toBe('Leeds (copy)')
  expect((await everyProject()).length).toBe(1)
})

test('work that the database did not take goes back into its project at the next visit, and into no second one', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const { id } = first.keeper.project!
  vi.spyOn(first.shelf, 'save').mockRejectedValue(new DOMException('Full', 'QuotaExceededError'))
  await first.set(work('not taken'))
  first.keeper.close()
  await locksFree()
  sessionStorage.clear()
  const later = await tab(work('not taken'))
  expect(later.keeper.project?.id).toBe(id)
  expect((await everyProject()).map((each) => [each.name, each.scenario.seed])).toEqual([
    ['Leeds', 'not taken'],
  ])
  expect(JSON.stringify({ ...localStorage })).not.toContain('not taken')
})

test('work found again that any project holds already is not kept twice', async () => {
  const first = await tab()
  first.keeper.start(work('a'), 'Leeds')
  await first.keeper.flush()
  const unsaved = { name: 'Leeds', ...work('a') }
  localStorage.setItem('unitcast.unsaved.one', JSON.stringify(unsaved))
  localStorage.setItem('unitcast.unsaved.two', JSON.stringify({ ...unsaved, ...work('b') }))
  localStorage.setItem(
    'unitcast.unsaved.three',
    JSON.stringify({ ...unsaved, ...work('b'), name: 'Leeds (recovered)' }),
  )
  await tab()
  expect((await everyProject()).map(({ name }) => name).sort()).toEqual(['Leeds', 'Leeds (recovered)'])
})
