import { beforeEach, expect, test } from 'vitest'
import { projectFile, readProjects } from '../../../src/keep/projectFile'
import { scenarioFromLink, scenarioToLink } from '../../../src/keep/link'
import { newProject } from '../../../src/keep/make'
import { Shelf } from '../../../src/keep/shelf'
import { scenarioHash } from '../../../src/scenario/hash'
import { Judgements } from '../../../src/ui/state/judgements.svelte'
import { takeInOldJudgements } from '../../../src/ui/state/oldJudgements'
import { Preferences } from '../../../src/ui/state/preferences.svelte'
import { Session } from '../../../src/ui/state/session.svelte'
import { DEFAULT_WEIGHTS } from '../../../src/views/weights'
import { scenario } from './scenario'
import { databaseName, freshDatabases, stored, tab, work } from './tabs'

freshDatabases()
beforeEach(() => (location.hash = ''))

const target = { measure: 'lookedAfter', side: 'below', value: 300, year: '2028/29' } as const

function judging(project: () => string = () => 'leeds') {
  const session = new Session()
  session.open(scenario, { kind: 'example', id: 'test' })
  return { session, judgements: new Judgements(session, project) }
}

test('what is judged is part of the scenario, goes into links and files, and leaves the hash as it was', () => {
  const { session, judgements } = judging()
  judgements.setSize('lookedAfter', 12)
  judgements.targets = [target]
  judgements.weights = [{ measure: 'agencyRate', weight: 9, wanted: 'lower' }]
  const judged = session.scenario!
  expect(judged.judgements).toEqual({
    sizes: { lookedAfter: 12 },
    targets: [target],
    weights: [{ measure: 'agencyRate', weight: 9, wanted: 'lower' }],
  })
  expect(scenarioHash(judged)).toBe(scenarioHash(scenario))
  expect(scenarioFromLink(scenarioToLink(judged)!)).toEqual({ ok: true, scenario: judged })
  const file = projectFile([newProject('Leeds', { scenario: judged, origin: session.origin! })], [])
  const [read] = readProjects(file as unknown as Record<string, unknown>).projects
  expect(read!.scenario.judgements).toEqual(judged.judgements)
})

test('a judgement is undone and done again as any edit, and put back leaves nothing behind', () => {
  const { session, judgements } = judging()
  judgements.targets = [target]
  judgements.setSize('agencyRate', 0.05)
  expect(session.undoable).toBe('Smallest differences that matter')
  session.undo()
  session.undo()
  expect([judgements.targets, judgements.sizes, session.scenario]).toEqual([null, {}, scenario])
  session.redo()
  expect(judgements.targets).toEqual([target])
  judgements.targets = null
  judgements.weights = DEFAULT_WEIGHTS
  expect('judgements' in session.scenario!).toBe(false)
})

test('no target at all is something else than targets that nobody has set', () => {
  const { session, judgements } = judging()
  judgements.targets = []
  expect(judgements.targets).toEqual([])
  expect(session.scenario!.judgements).toEqual({ targets: [] })
})

test('a judgement that no file could hold is refused, and why is said', () => {
  const { session, judgements } = judging()
  judgements.setSize('lookedAfter', NaN)
  expect(judgements.sizes).toEqual({})
  expect(session.refused).toMatch(/./)
})

test('options left out of pictures are of their project in this tab, and go along with a copy', () => {
  let open = 'leeds'
  const { session, judgements } = judging(() => open)
  judgements.show('c', false)
  expect(session.scenario).toBe(scenario)
  open = 'hull'
  expect(judgements.hidden).toEqual([])
  judgements.carry('leeds', 'copy')
  open = 'copy'
  expect(judgements.hidden).toEqual(['c'])
  judgements.show('c', true)
  expect(new Judgements(session, () => open).hidden).toEqual([])
})

test('judgements are kept with the project and with its versions, and come back with them', async () => {
  const { keeper, shelf, set } = await tab()
  keeper.start(work('a'), 'Leeds')
  await keeper.flush()
  const judged = { ...work('a'), scenario: { ...work('a').scenario, judgements: { targets: [target] } } }
  await set(judged)
  await keeper.keepVersion('With a target')
  await set(work('a'))
  const { id } = keeper.project!
  expect((await stored(id)).scenario.judgements).toBeUndefined()
  const kept = (await shelf.points(id)).points.find(({ name }) => name === 'With a target')
  expect(kept!.scenario.judgements).toEqual({ targets: [target] })
})

test('judgements of an earlier version go into their projects once, without what does not fit', async () => {
  const shelf = new Shelf(databaseName())
  const [leeds, hull, york] = ['a', 'b', 'c'].map((seed) => newProject(seed, work(seed)))
  york!.scenario = { ...york!.scenario, judgements: { sizes: { agencyRate: 0.03 } } }
  await shelf.add([leeds!, hull!, york!])
  const judged = {
    sizes: { agencyRate: 0.01, nonsense: 3, lookedAfter: 'many' },
    targets: [target, { ...target, measure: 'nonsense' }, 7],
    hidden: ['c', 4],
  }
  const old = {
    weights: DEFAULT_WEIGHTS,
    projects: { [leeds!.id]: judged, [hull!.id]: 5, [york!.id]: judged },
  }
  localStorage.setItem('unitcast.judgements', JSON.stringify(old))
  await takeInOldJudgements(shelf)
  shelf.close()
  const read = await Promise.all([leeds, hull, york].map((each) => stored(each!.id)))
  expect(read.map((each) => each.scenario.judgements)).toEqual([
    { sizes: { agencyRate: 0.01 }, targets: [target] },
    undefined,
    { sizes: { agencyRate: 0.03 } },
  ])
  expect(localStorage.getItem('unitcast.judgements')).toBeNull()
})

test('when another tab has deleted everything, no judgement of this one is written anywhere', async () => {
  const first = await tab()
  const judged = { ...work('a'), scenario: { ...work('a').scenario, judgements: { targets: [target] } } }
  first.keeper.start(judged, 'Leeds')
  await first.keeper.flush()
  const second = await tab()
  await second.keeper.removeEverything()
  await expect.poll(() => first.keeper.is.notice).toBe('deleted')
  first.keeper.changed(judged)
  await first.keeper.flush()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const shelf = new Shelf(databaseName())
  expect(await shelf.list()).toEqual({ projects: [], damaged: [] })
  shelf.close()
  expect(JSON.stringify({ ...localStorage })).not.toContain('2028/29')
})

test('a preference that was forgotten is not written back by the next change', () => {
  const preferences = new Preferences()
  preferences.outerRange = true
  preferences.forget()
  expect({ ...localStorage }).toEqual({})
  preferences.bandsOf = 0
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/"outerRange":true/)
})
