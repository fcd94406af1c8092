/** Stages of piecewise constant hazard: closed forms against adding up week by week. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hazardByWeek,
  meanWeeks,
  scaleForMean,
  STAGE_WEEKS,
  stockByWeek,
  weeksInStage,
} from '../../../src/engine/bands'
import { SHAPES, type Bands } from '../../../src/parameters/shapes'

const shapes = Object.entries(SHAPES)
  .filter(([id]) =>
    ['assessmentEnd', 'inNeedEnd', 'home', 'permanence', 'reReferral', 'moveByWeek'].includes(id),
  )
  .map(([id, { value }]) => [id, value as Bands] as const)

/** Sum of survival at the end of every week, until nobody is left. */
function addedUp(bands: Bands, scale: number): number {
  let survival = 1
  let sum = 0
  for (let week = 0; survival > 1e-12 && week < 200_000; week++) {
    sum += survival
    const band = bands.starts.findLastIndex((start) => week >= start)
    survival *= Math.exp(-scale * bands.weights[band]!)
  }
  return sum
}

describe('mean weeks in a stage', () => {
  it.each(shapes)('are survival added up: %s', (_id, bands) => {
    for (const scale of [0.003, 0.02, 0.3, 2]) {
      expect(meanWeeks(bands, scale) / addedUp(bands, scale)).toBeCloseTo(1, 9)
    }
  })

  it.each(shapes)('are reached by the scale that is asked for them: %s', (_id, bands) => {
    fc.assert(
      fc.property(fc.double({ min: 1.1, max: 400, noNaN: true }), (target) => {
        expect(meanWeeks(bands, scaleForMean(bands, target)) / target).toBeCloseTo(1, 5)
      }),
      { numRuns: 40, seed: 1 },
    )
  })
})

describe('the stock of a stage by weeks in it', () => {
  const bands = SHAPES.inNeedEnd.value
  const hazards = hazardByWeek(bands, scaleForMean(bands, 40))
  const running = stockByWeek(hazards)

  it('is survival added up, and in all the mean length', () => {
    let survival = 1
    let sum = 0
    for (let week = 0; week < STAGE_WEEKS - 1; week++) {
      sum += survival
      expect(running[week]! / sum).toBeCloseTo(1, 9)
      survival *= Math.exp(-hazards[week]!)
    }
    expect(running[STAGE_WEEKS - 1]).toBeCloseTo(40, 4)
  })

  it('is what opening children are drawn from', () => {
    const draws = 20_000
    const counts = new Map<number, number>()
    for (let draw = 0; draw < draws; draw++) {
      const week = weeksInStage(running, hazards, (draw + 0.5) / draws)
      counts.set(week, (counts.get(week) ?? 0) + 1)
    }
    for (const week of [0, 5, 13, 40, 100]) {
      const expected = (running[week]! - (running[week - 1] ?? 0)) / running[STAGE_WEEKS - 1]!
      expect(Math.abs(counts.get(week)! / draws - expected)).toBeLessThan(2 / draws)
    }
    const beyond = [...counts].filter(([week]) => week >= STAGE_WEEKS - 1)
    const share = beyond.reduce((sum, [, count]) => sum + count, 0) / draws
    expect(share).toBeCloseTo(1 - running[STAGE_WEEKS - 2]! / running[STAGE_WEEKS - 1]!, 3)
    expect(Math.max(...counts.keys())).toBeGreaterThan(STAGE_WEEKS)
  })
})
