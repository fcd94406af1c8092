import { describe, expect, it } from 'vitest'
import { phaseCurve } from '../../../src/engine/phaseCurve'
import { prepare } from '../../../src/engine'
import { centralValues } from '../../../src/parameters'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { EventFile } from '../../../src/scenario/types'
import { designScenario, smallUnits } from '../../support/designs'

const values = centralValues('balanced')
const START = 26
const DRAWS = 40
const of = (events: EventFile[] = [], mechanisms = {}) =>
  resolveScenario({ ...designScenario({ ...smallUnits, events }), mechanisms })

describe('the phases of a change', () => {
  it('begin in the start week: the dip falls in a straight line, practice approaches full', () => {
    const { central } = phaseCurve(of(), 1, DRAWS)
    expect(central[START - 1]).toEqual({ hold: 0, hoursLost: 0, leaving: 1 })
    expect(central[START]!.hoursLost).toBeCloseTo(values.dipHours)
    expect(central[START]!.leaving).toBeCloseTo(values.dipLeaving)
    expect(central[START + 13]!.hoursLost).toBeCloseTo(values.dipHours / 2)
    expect(central[START + 26]!.hoursLost).toBe(0)
    expect(central[START + 52]!.leaving).toBe(1)
    const left = (1 - 1 / values.embeddingWeeks) ** 53
    expect(central[START + 52]!.hold).toBeCloseTo(1 - left)
  })

  it('an event wears practice away once, from its week on', () => {
    const week = 60
    const [calm, hit] = [[], [{ type: 'leadershipChange', week } as const]].map(
      (events) => phaseCurve(of(events), 1, DRAWS).central,
    )
    expect(hit![week - 1]).toEqual(calm![week - 1])
    for (const after of [week, 90])
      expect(hit![after]!.hold).toBeCloseTo(calm![after]!.hold * (1 - values.erosionLeadership))
  })

  it('is what units have while futures are played', () => {
    const resolved = of([{ type: 'fundingEnd', week: 70 }])
    const played: number[] = []
    const simulation = prepare(resolved, {
      central: true,
      onWorld: (world, option) => {
        // The desk comes first and holds no cases; the second unit does.
        if (option === 1) played.push(world.units.embedded[1]! * world.design[0]!)
      },
    })
    simulation.replicate(0)
    const { central } = phaseCurve(resolved, 1, DRAWS)
    for (const week of [START, 40, 70, 103]) expect(played[week]).toBeCloseTo(central[week]!.hold, 9)
  })

  it('gives the draws of the futures too, sorted, with the middle among them', () => {
    const { central, drawn } = phaseCurve(of(), 1, DRAWS)
    const late = drawn.hold[90]!
    expect(late).toHaveLength(DRAWS)
    expect([...late].sort((a, b) => a - b)).toEqual([...late])
    expect(late[2]).toBeLessThan(central[90]!.hold)
    expect(late.at(-3)).toBeGreaterThan(central[90]!.hold)
  })

  it('with embedding switched off nothing dips and all holds at once', () => {
    const { central } = phaseCurve(of([], { embedding: false }), 1, DRAWS)
    expect(central[START]).toEqual({ hold: 1, hoursLost: 0, leaving: 1 })
  })
})
