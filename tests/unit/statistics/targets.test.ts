import { describe, expect, it } from 'vitest'
import { allMet, mean, metBy, pathTo, quantiles, RANGE, type Aim } from '../../../src/statistics'
import { runWith } from '../../support/views'

/** Two years; option 1 has 400 plus the number of the future. */
const run = runWith(Array.from({ length: 100 }, (_, future) => future))
const aim: Aim = { measure: 'agencyRate', side: 'below', value: 450, year: 1 }

describe('targets', () => {
  it('are met by futures beyond the value, and not by those on it', () => {
    const met = (change: Partial<Aim>, option = 1) =>
      mean(metBy(run.resolved, run.futures, option, { ...aim, ...change }))
    expect(met({})).toBe(0.5)
    expect(met({ side: 'above' })).toBe(0.49)
    expect(met({ value: 400 }, 0)).toBe(0)
  })

  it('are met together only in futures that meet each', () => {
    const low = metBy(run.resolved, run.futures, 1, aim)
    const high = metBy(run.resolved, run.futures, 1, { ...aim, side: 'above', value: 430 })
    expect(mean(allMet([low, high]))).toBe(0.19)
    expect(mean(allMet([low]))).toBe(0.5)
  })
})

describe('the range by quarter', () => {
  const path = pathTo(run.resolved, run.futures, 1, aim)

  it('ends with the year of the target, a quarter at a time', () => {
    expect(path.quarters.map(({ week }) => week)).toEqual([13, 26, 39, 52, 65, 78, 91, 104])
    expect(pathTo(run.resolved, run.futures, 1, { ...aim, year: 0 }).quarters).toHaveLength(4)
  })

  it('holds nine of ten futures, and says how many leave it at least once', () => {
    const values = Array.from({ length: 100 }, (_, future) => 400 + future)
    const [low, high] = quantiles(values, RANGE)
    expect(path.quarters[2]).toMatchObject({ low, high })
    // Futures do not change in this run, so those that leave it once always do.
    expect(path.leaves).toBe(0.1)
  })

  it('says how often the target is met from outside and inside only where futures are enough', () => {
    expect(path.quarters[0]!.metAbove).toBeUndefined()
    const many = runWith(Array.from({ length: 400 }, (_, future) => future))
    const of = pathTo(many.resolved, many.futures, 1, { ...aim, value: 500 }).quarters[0]!
    expect(of.metAbove).toBe(0)
    expect(of.metBelow).toBe(1)
    expect(of.metInside).toBeCloseTo(80 / 360)
  })
})
