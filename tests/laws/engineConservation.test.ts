/** Children and staff are conserved in every week of every option of every replication played here. */
import { describe, expect, it } from 'vitest'
import { FLOW, POST, type World } from '../../src/engine/world'
import { STAGE } from '../../src/model/stages'
import { fteByState, worldOffences } from '../support/engineWorldLaws'
import { play, varied } from '../support/engineScenario'

/** What is remembered of a world to compare it with the week after. */
interface Before {
  week: number
  lookedAfter: number
  open: Map<string, string>
  waiting: Set<string>
  fte: number
}

const identities = ({ children }: World) => {
  const open = new Map<string, string>()
  for (let child = 0; child < children.count; child++)
    open.set(
      `${children.key[child]} ${children.birthWeek[child]}`,
      `${children.visit[child]} ${children.stage[child]}`,
    )
  return open
}

function storeOf({ waiting, returns }: World): Set<string> {
  const store = new Set<string>()
  for (const first of returns)
    for (let slot = first; slot >= 0; slot = waiting.next[slot]!)
      store.add(`${waiting.key[slot]} ${waiting.birthWeek[slot]}`)
  return store
}

const remember = (world: World): Before => ({
  week: world.week,
  lookedAfter: world.stageCount[STAGE.lookedAfter]!,
  open: identities(world),
  waiting: storeOf(world),
  fte: fteByState(world).all,
})

/** Sentences about what changed since the week before. */
function changeOffences(before: Before, now: Before, world: World, gone: Set<string>): string[] {
  const weeks = world.history.length / Object.keys(FLOW).length
  const flow = (id: keyof typeof FLOW) => world.history[FLOW[id] * weeks + world.week]!
  const found: string[] = []
  const expectSame = (what: string, is: number, should: number) => {
    if (is !== should) found.push(`week ${world.week}: ${what} is ${is}, not ${should}`)
  }
  expectSame('looked after', now.lookedAfter - before.lookedAfter, flow('careStarts') - flow('careEnds'))
  const entered = [...now.open].filter(([child, stay]) => before.open.get(child) !== stay)
  const into = (stage: number) => entered.filter(([, stay]) => stay.endsWith(` ${stage}`)).length
  expectSame('plans begun', into(STAGE.childProtection), flow('planStarts'))
  expectSame('periods of care begun', into(STAGE.lookedAfter), flow('careStarts'))
  const left = [...before.open.keys()].filter((child) => !now.open.has(child))
  const fresh = [...now.open.keys()].filter((child) => !before.open.has(child))
  const kept = [...before.open.keys()].filter((child) => now.open.has(child)).length
  expectSame('open children', now.open.size, kept + fresh.length)
  expectSame(
    'children open and closed at once',
    [...now.open.keys()].filter((c) => now.waiting.has(c)).length,
    0,
  )
  expectSame('children back from nowhere', [...fresh, ...now.waiting].filter((c) => gone.has(c)).length, 0)
  for (const child of [...left, ...before.waiting])
    if (!now.open.has(child) && !now.waiting.has(child)) gone.add(child)
  return found
}

function offencesOf(name: string, replications: number): string[] {
  const found: string[] = []
  let checked = 0
  let before: Before | undefined
  let gone = new Set<string>()
  let option = -1
  play(varied(name, { horizonYears: 2 }), replications, {
    onWorld(world, at) {
      if (found.length > 20) return
      checked++
      if (at !== option || before === undefined || world.week < before.week) {
        before = undefined
        gone = new Set()
        option = at
      }
      found.push(...worldOffences(world).map((each) => `option ${at}, ${each}`))
      const now = remember(world)
      if (before)
        found.push(...changeOffences(before, now, world, gone).map((each) => `option ${at}, ${each}`))
      before = now
    },
  })
  if (found.length === 0 && checked !== replications * 6 * 104) found.push(`only ${checked} weeks`)
  return found
}

describe('every week of every option', () => {
  it.each([
    ['Rutland', 4],
    ['Wokingham', 2],
    ['Hackney', 1],
  ])('keeps children, families, cases, posts and work in step: %s', (name, replications) => {
    expect(offencesOf(name, replications)).toEqual([])
  })

  it('has a permanent, an agency or no practitioner in every post, and only the design changes the posts', () => {
    const posts = new Map<string, Set<number>>()
    play(varied('Rutland', { horizonYears: 2 }), 3, {
      onWorld(world, option) {
        const { all, states } = fteByState(world)
        expect(states[POST.vacant]! + states[POST.permanent]! + states[POST.agency]!).toBeCloseTo(all, 9)
        const key = `${option}`
        posts.set(key, (posts.get(key) ?? new Set()).add(Math.round(all * 1e6)))
      },
    })
    expect([...posts.values()].map((each) => each.size)).toEqual([1, 1, 2, 1, 1, 1])
  })
})
