import { describe, expect, it } from 'vitest'
import { RightOfWay } from '../../../src/ui/state/rightOfWay'

/** A run that can be stopped while it plays, and taken up again. */
function otherRun(busy: boolean) {
  const run = {
    busy,
    stopped: 0,
    resumed: 0,
    makeWay() {
      const was = run.busy
      run.busy = false
      run.stopped++
      return was
    },
    again() {
      run.busy = true
      run.resumed++
    },
  }
  return run
}

describe('a page that plays something of its own goes before the run of the other pages', () => {
  it('stops that run before each of its own, also one that began in between, and takes it up once', () => {
    const run = otherRun(false)
    const way = new RightOfWay(run)
    way.take()
    run.busy = true
    way.take()
    expect(run).toMatchObject({ busy: false, stopped: 2, resumed: 0 })
    way.give()
    way.give()
    expect(run).toMatchObject({ busy: true, resumed: 1 })
  })

  it('starts nothing that nobody had asked for', () => {
    const run = otherRun(false)
    const way = new RightOfWay(run)
    way.take()
    way.give()
    expect(run.resumed).toBe(0)
  })

  it('leaves alone what was asked for meanwhile', () => {
    const run = otherRun(true)
    const way = new RightOfWay(run)
    way.take()
    run.busy = true
    way.give()
    expect(run.resumed).toBe(0)
  })
})
