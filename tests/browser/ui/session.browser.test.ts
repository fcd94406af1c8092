import { beforeEach, expect, test } from 'vitest'
import type { Directory } from '../../../src/authorities/types'
import type { Scenario } from '../../../src/scenario/types'
import { setCount, setTemplate } from '../../../src/ui/edits/scenario'
import type { Origin } from '../../../src/keep/types'
import { Session } from '../../../src/ui/state/session.svelte'
import { scenario } from './scenario'

const origin: Origin = { kind: 'example', id: 'test' }
const place = { option: 1, service: 'assessment', unit: 0 } as const
const started = (): Session => {
  const session = new Session()
  session.open(scenario, origin)
  return session
}
const keptHere = (value: unknown) => sessionStorage.setItem('unitcast.session', JSON.stringify(value))

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

test('every edit can be undone and done again, one after another, in words', () => {
  const session = started()
  session.change(setCount(session.scenario!, place, 3), 'Resized.')
  const resized = session.scenario
  session.change({ ...session.scenario!, seed: 'later' })
  const last = session.scenario
  expect(session.undoable).toBe('Seed “later”')
  session.undo()
  expect(session.scenario).toBe(resized)
  expect(session.notice).toEqual({ what: 'Undone: seed “later”', offer: 'redo' })
  expect(session.redoable).toBe('Seed “later”')
  session.undo()
  expect(session.scenario).toBe(scenario)
  expect(session.undoable).toBeUndefined()
  session.redo()
  session.redo()
  expect(session.scenario).toBe(last)
  expect(session.redoable).toBeUndefined()
})

test('a large step is told until something else is edited; opening other work ends the history', () => {
  const session = started()
  session.change(setCount(session.scenario!, place, 3), 'Resized.')
  expect(session.notice).toEqual({ what: 'Resized.', offer: 'undo' })
  session.change({ ...session.scenario!, seed: 'later' })
  expect(session.notice).toBeNull()
  session.open({ ...scenario, seed: 'another year' }, { ...origin, id: 'other' }, 'Started again.')
  session.undo()
  expect(session.scenario?.seed).toBe('later')
  expect(session.origin).toEqual(origin)
  session.open(scenario, origin)
  expect([session.undoable, session.redoable]).toEqual([undefined, undefined])
})

test('a refused edit changes nothing, says why and keeps the offer to undo', () => {
  const session = started()
  session.change(setCount(scenario, place, 3), 'Resized.')
  const before = session.scenario
  expect(session.change({ ...before!, replications: 7 })).toBe(false)
  expect(session.scenario).toBe(before)
  expect(session.refused).not.toBe('')
  expect(session.undoable).toBe('Resized.')
})

test('a unit can start blank, with one social worker', () => {
  const session = started()
  expect(session.change(setTemplate(session.scenario!, place, 'blank'))).toBe(true)
  expect(session.refused).toBe('')
})

test('a tab takes up what it had, and work kept by a version without projects is found', () => {
  started()
  const other: Scenario = { ...scenario, seed: 'of another tab' }
  localStorage.setItem('unitcast.session', JSON.stringify({ scenario: other, origin }))
  const reloaded = new Session()
  expect(reloaded.resume()).toBe(true)
  expect(reloaded.scenario?.seed).toBe('test')
  sessionStorage.clear()
  localStorage.setItem('unitcast.session', JSON.stringify({ scenario: other, origin }))
  const fresh = new Session()
  expect(fresh.resume()).toBe(true)
  expect(fresh.scenario?.seed).toBe('of another tab')
})

test('saved work that does not read is put aside with the reason and not lost', () => {
  for (const [kept, why] of [
    [{ scenario: { ...scenario, version: 99 }, origin }, /./],
    [{ scenario, origin: { kind: 'authority', code: 'E1' } }, /which authority/],
    [
      { scenario: { ...scenario, options: scenario.options.slice(0, 1) }, origin },
      /no second option|options/,
    ],
  ] as const) {
    localStorage.clear()
    keptHere(kept)
    expect(new Session().resume()).toBe(false)
    const again = new Session()
    expect(again.resume()).toBe(false)
    expect(again.scenario).toBeNull()
    expect(again.unread).toHaveLength(1)
    expect(again.unread[0]!.kept).toEqual(kept)
    expect(again.unread[0]!.why).toMatch(why)
    again.forgetUnread(0)
    expect(localStorage.getItem('unitcast.session.unread')).toBeNull()
  }
})

test('finds the published authority of any scenario, not only of the one that is open', () => {
  const session = started()
  session.setDirectory({ authorities: [{ code: 'L' }, { code: 'H' }] } as unknown as Directory)
  const of = (code: string): Scenario => ({ ...scenario, authority: { ...scenario.authority, code } })
  session.open(of('H'), origin)
  expect(session.record?.code).toBe('H')
  expect(session.recordOf(of('L'))?.code).toBe('L')
  expect(session.recordOf(scenario)).toBeNull()
})
