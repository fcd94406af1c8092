/** Worlds keep the room they have grown to, and grow no more than they need, however often they are copied over one another. */
import { describe, expect, it } from 'vitest'
import { growArrays } from '../../../src/engine/grow'
import { copyWorld } from '../../../src/engine/copyWorld'
import { createWorld, type World } from '../../../src/engine/world'
import { authorityScenario, play } from '../../support/engineScenario'

const size = { children: 10, families: 10, posts: 3, units: 2, weeks: 5 }

/** Room of every holder, and whether all its arrays have as much. */
function room({ children, waiting, families, cases }: World) {
  return [children, waiting, families, cases].map((holder) => {
    const lengths = Object.entries(holder)
      .filter(([, value]) => ArrayBuffer.isView(value))
      .map(([, value]) => (value as unknown as Int32Array).length / holder.capacity)
    return { capacity: holder.capacity, whole: lengths.every((each) => each === 1 || each === 3) }
  })
}

describe('a world', () => {
  it('has arrays as long as its room after it grew and another was copied over it, time and again', () => {
    const opening = createWorld(size)
    const world = createWorld(size)
    for (let turn = 0; turn < 5; turn++) {
      copyWorld(world, opening)
      if (world.children.capacity < 15) growArrays(world.children, world.children.capacity, 15)
      expect(room(world).every(({ whole }) => whole)).toBe(true)
    }
    expect(world.children.capacity).toBe(15)
    expect(world.children.key.length).toBe(15)
  })

  it('takes on the contents and the room of one that has grown', () => {
    const opening = createWorld(size)
    const world = createWorld(size)
    growArrays(opening.cases, 10, 40)
    opening.cases.lead[35] = 7
    copyWorld(world, opening)
    expect(world.cases.lead[35]).toBe(7)
    expect(room(world).every(({ whole }) => whole)).toBe(true)
  })

  it('does not grow from future to future once it has room', () => {
    const scenario = authorityScenario('Rutland', { horizonYears: 2 })
    const surge = {
      id: 'surge',
      extends: 'baseline',
      events: [{ type: 'demandShock' as const, week: 0, weeks: 104, referralsMultiplier: 5 }],
    }
    const rooms: number[] = []
    play({ ...scenario, options: [scenario.options[0]!, surge, { ...surge, id: 'again' }] }, 6, {
      onWorld: (world, option) => {
        if (option === 2 && world.week === 155) rooms.push(world.children.key.length)
      },
    })
    expect(rooms).toHaveLength(6)
    expect(rooms[5]! / rooms[0]!).toBeLessThan(2.3)
  })
})
