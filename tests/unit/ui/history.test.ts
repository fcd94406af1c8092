import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHistory, MOST_STEPS, redone, taken, undone, type History } from '../../../src/ui/state/history'

/** Takes the steps 0 to 1, 1 to 2 and so on, each with words. */
function after(steps: number): History<number> {
  let history = emptyHistory<number>()
  for (let step = 0; step < steps; step++) history = taken(history, step, `to ${step + 1}`)
  return history
}

describe('history', () => {
  it('goes back to where it came from, in words, and forward again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST_STEPS }), fc.nat(), (steps, some) => {
        const back = 1 + (some % steps)
        let [history, now] = [after(steps), steps]
        for (let each = 0; each < back; each++) {
          const move = undone(history, now)!
          expect(move.what).toBe(`to ${now}`)
          ;[history, now] = [move.history, move.state]
        }
        expect(now).toBe(steps - back)
        for (let each = 0; each < back; each++) {
          const move = redone(history, now)!
          ;[history, now] = [move.history, move.state]
          expect(move.what).toBe(`to ${now}`)
        }
        expect(now).toBe(steps)
        expect(history).toEqual(after(steps))
      }),
    )
  })

  it('has nothing to do again once something else was done', () => {
    const { history, state } = undone(after(3), 3)!
    expect(redone(taken(history, state, 'elsewhere'), 9)).toBeUndefined()
  })

  it('keeps so many steps and forgets the oldest', () => {
    const history = after(MOST_STEPS + 5)
    expect(history.past).toHaveLength(MOST_STEPS)
    expect(history.past[0]).toEqual({ state: 5, what: 'to 6' })
  })

  it('says so when there is nothing to undo or redo', () => {
    expect(undone(emptyHistory<number>(), 0)).toBeUndefined()
    expect(redone(emptyHistory<number>(), 0)).toBeUndefined()
  })
})
