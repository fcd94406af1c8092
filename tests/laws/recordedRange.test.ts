/** The early-warning range is of figures as they are recorded: nine in ten of a plan's own published figures lie in it, and noise never makes it narrower. */
import { describe, expect, it } from 'vitest'
import { MEASURE_IDS, type MeasureId } from '../../src/model/measures'
import { WEEKS_PER_YEAR } from '../../src/model/time'
import { mean, pathTo, quantiles, QUARTER_WEEKS, RANGE } from '../../src/statistics'
import { authorityScenario, play, resolved, weeks, yearly } from '../support/engineScenario'

const FUTURES = 200
const YEARS = 2
const scenario = authorityScenario('Hackney', { horizonYears: YEARS, replications: FUTURES })
const asked = resolved({ ...scenario, options: [scenario.options[0]!] })
const results = play({ ...scenario, options: [scenario.options[0]!] }, FUTURES)
const futures = {
  done: FUTURES,
  weekly: results.map((each) => each.weekly),
  yearly: results.map((each) => each.yearly),
}
const pathOf = (measure: MeasureId, horizon: typeof futures = futures) =>
  pathTo(asked, horizon, 0, { measure, side: 'below', value: 0, year: YEARS - 1 }).quarters
const shareOut = (values: number[], { low, high }: { low: number; high: number }) =>
  values.filter((value) => value < low || value > high).length / values.length

/** With the most recording noise beside what futures differ by. */
const NOISY = ['reReferralRate', 'vacancyRate', 'agencyRate', 'caseloadPerFte', 'turnoverRate'] as const

describe('the early-warning range', () => {
  it.each(MEASURE_IDS)(
    'of %s leaves out no more than one in ten published figures at year ends',
    (measure) => {
      const quarters = pathOf(measure)
      for (const year of [0, 1]) {
        const published = results.map((each) => yearly(each, YEARS, 0, measure, year))
        const range = quarters.find(({ week }) => week === (year + 1) * WEEKS_PER_YEAR)!
        expect(shareOut(published, range)).toBeLessThanOrEqual(0.1)
      }
    },
  )

  it.each(NOISY)('of %s leaves out exactly one in ten, and is wider than that of the world', (measure) => {
    const widths = pathOf(measure).map((range) => {
      const ofWeek = results.map((each) => weeks(each, asked.horizonWeeks, 0, measure)[range.week - 1]!)
      const [low, high] = quantiles(ofWeek, RANGE) as [number, number]
      if (range.week % WEEKS_PER_YEAR === 0) {
        const published = results.map((each) =>
          yearly(each, YEARS, 0, measure, range.week / WEEKS_PER_YEAR - 1),
        )
        expect(shareOut(published, range)).toBeCloseTo(0.1, 10)
        expect(shareOut(published, { low, high })).toBeGreaterThan(0.1)
      }
      return (range.high - range.low) / (high - low)
    })
    // One in ten of 200 futures is few: a single quarter may come out a little narrower by luck.
    expect(Math.min(...widths)).toBeGreaterThan(0.95)
    expect(mean(widths)).toBeGreaterThan(1.02)
  })

  it('has at a quarter the noise of the year end to come', () => {
    // Ratios of quarter to year end stay as they are in the world.
    const quiet = { ...futures, yearly: futures.yearly.map((each) => each.map((value) => value * 2)) }
    const [once, twice] = [pathOf('caseloadPerFte'), pathOf('caseloadPerFte', quiet)]
    expect(once).toHaveLength((YEARS * WEEKS_PER_YEAR) / QUARTER_WEEKS)
    for (const [index, { low, high }] of once.entries()) {
      expect(twice[index]!.low).toBeCloseTo(2 * low, 9)
      expect(twice[index]!.high).toBeCloseTo(2 * high, 9)
    }
  })

  it('keeps shares at one whole at most', () => {
    const loud = { ...futures, yearly: futures.yearly.map((each) => each.map(() => 9)) }
    expect(
      Math.max(
        ...pathOf('agencyRate', loud)
          .slice(0, 3)
          .map(({ high }) => high),
      ),
    ).toBe(1)
  })
})
