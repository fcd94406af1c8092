import { describe, expect, it } from 'vitest'
import { crossing, triedAt } from '../../../src/statistics/crossing'
import { hashUnit } from '../../support/fakeSimulation'

/** Futures that differ by luck alone, the same at every value. */
const luck = Float64Array.from({ length: 200 }, (_, future) => hashUnit(1, future) - 0.5)
const centred = luck.map((each) => each - luck.reduce((sum, value) => sum + value, 0) / luck.length)

const playing =
  (outcome: (value: number) => number, asked: number[] = []) =>
  (value: number) => {
    asked.push(value)
    return Promise.resolve(centred.map((each) => outcome(value) + each))
  }

describe('the value at which an average crosses nothing', () => {
  it.each([
    ['a line that rises', (value: number) => 3 * (value - 0.2), 0.2],
    ['a line that falls', (value: number) => 5 * (-0.7 - value), -0.7],
    ['a curve', (value: number) => 10 * (Math.exp(value) - Math.exp(0.5)), 0.5],
    ['a steep step', (value: number) => 40 * Math.tanh(6 * (value + 0.9)), -0.9],
  ])('is found on %s, and was played', async (_, outcome, exact) => {
    const asked: number[] = []
    const { found, between, side } = await crossing(playing(outcome, asked), { low: -1.2, high: 1.2 })
    expect(side).toBeUndefined()
    expect(Math.abs(found!.value - exact)).toBeLessThan(0.01)
    expect(asked).toContain(found!.value)
    expect(between![0]).toBeLessThanOrEqual(exact)
    expect(between![1]).toBeGreaterThanOrEqual(exact)
    expect(asked.length).toBeLessThanOrEqual(9)
  })

  it('is not made up where the average stays on one side, or where the value changes nothing', async () => {
    const above = await crossing(
      playing((value) => 5 + value),
      { low: -1, high: 1 },
    )
    expect([above.found, above.between, above.side]).toEqual([undefined, undefined, 'above'])
    expect(
      (
        await crossing(
          playing((value) => value - 5),
          { low: -1, high: 1 },
        )
      ).side,
    ).toBe('below')
    expect(
      (
        await crossing(
          playing(() => 5),
          { low: -1, high: 1 },
        )
      ).side,
    ).toBe('flat')
  })

  it('may lie wider where futures differ more', async () => {
    const wide = (scale: number) =>
      crossing((value) => Promise.resolve(centred.map((each) => value + scale * each)), { low: -1, high: 1 })
    const [few, many] = [(await wide(0.5)).between!, (await wide(5)).between!]
    expect(many[1] - many[0]).toBeGreaterThan(5 * (few[1] - few[0]))
  })

  it('has every value played in its order, with its futures summed up', async () => {
    const { tried } = await crossing(
      playing((value) => value - 0.1),
      { low: -1, high: 1 },
    )
    expect(tried.map((each) => each.value)).toEqual(
      [...tried.map((each) => each.value)].sort((a, b) => a - b),
    )
    expect(triedAt(2, Float64Array.from([-1, 0, 1, 4]))).toMatchObject({
      value: 2,
      mean: 1,
      middle: 0.5,
      share: 0.5,
    })
  })

  it('passes on what goes wrong while playing', async () => {
    const failing = () => Promise.reject(new DOMException('The run was cancelled', 'AbortError'))
    await expect(crossing(failing, { low: 0, high: 1 })).rejects.toMatchObject({ name: 'AbortError' })
  })
})
