/** Scores of two forecasts side by side, against formulas and large samples. */
import { describe, expect, it } from 'vitest'
import type { AuthorityRecord, Directory } from '../../../../src/authorities/types'
import { normalScore, sidedSummary, type SidedCase } from '../../../../src/backcast/sector/compare'
import { publishedCases, publishedRates, sectorScore } from '../../../../src/backcast/sector/published'
import type { NationalFile } from '../../../../src/backcast/file'
import { normalQuantile } from '../../../../src/random/maths'
import { crps, intervalScore, normalCrps } from '../../../../src/statistics'

describe('scores by formula', () => {
  it('of a normal forecast is that of a large sample of it', () => {
    const many = 20_001
    const sample = Float64Array.from({ length: many }, (_, at) => 50 + 4 * normalQuantile((at + 0.5) / many))
    for (const observed of [38, 49, 50, 57])
      expect(normalCrps(50, 4, observed)).toBeCloseTo(crps(sample, observed), 2)
  })

  it('of a forecast without spread is the distance', () => {
    expect(normalCrps(50, 0, 47)).toBe(3)
  })

  it('of a range is its width, and ten times what lies outside it', () => {
    expect(intervalScore(40, 60, 55)).toBe(20)
    expect(intervalScore(40, 60, 63)).toBeCloseTo(50, 10)
    expect(intervalScore(40, 60, 38)).toBeCloseTo(40, 10)
  })

  it('give a normal forecast a range that holds 8 in 10, and no count below none', () => {
    const { low, middle, high, inside } = normalScore(100, 10, 112)
    expect([low, middle, high].map((each) => each.toFixed(2))).toEqual(['87.18', '100.00', '112.82'])
    expect(inside).toBe(true)
    expect(normalScore(1, 10, 0).low).toBe(0)
  })
})

describe('two forecasts side by side', () => {
  const each = (code: string, observed: number): SidedCase => ({
    code,
    start: 2020,
    horizon: 1,
    observed,
    sector: normalScore(100, 2, observed),
    model: normalScore(100, 8, observed),
  })

  it('come to shares held, mean misses and the skill of one over the other', () => {
    const cases = [each('a', 100), each('a', 108), each('b', 90), each('c', 99)]
    const summary = sidedSummary(cases)!
    expect(summary).toMatchObject({ cases: 4, authorities: 3, horizon: 1 })
    expect([summary.sector.coverage, summary.model.coverage]).toEqual([0.5, 1])
    expect([summary.sector.miss, summary.model.bias]).toEqual([4.75, -0.75])
    const mean = (of: (one: SidedCase) => number) => cases.reduce((sum, one) => sum + of(one), 0) / 4
    expect(summary.skill).toBeCloseTo(
      1 - mean(({ model }) => model.crps) / mean(({ sector }) => sector.crps),
      12,
    )
    expect(summary.skillError).toBeGreaterThan(0)
  })

  it('say nothing of chance with one area alone, and nothing at all without cases', () => {
    expect(sidedSummary([each('a', 100), each('a', 90)])).not.toHaveProperty('skillError')
    expect(sidedSummary([])).toBeUndefined()
  })
})

describe('the method on published figures', () => {
  const record = (years: Record<string, Record<number, number>>): AuthorityRecord => ({
    code: 'E1',
    oldCode: '',
    name: 'Nowhere',
    region: '',
    aliases: [],
    neighbours: [],
    population: { 2019: 50_000, 2020: 50_000, 2021: 60_000 },
    figures: years,
  })
  const own = record({
    lookedAfter: { 2019: 380, 2020: 420, 2021: 450 },
    lookedAfterStarts: { 2020: 219 },
    lookedAfterCeased: { 2020: 146 },
  })

  it('takes entries a day, and exits a day as a share of the mean number looked after', () => {
    const { stock, leave, enter } = publishedRates(own, 2020)!
    expect([stock[0], enter[0]]).toEqual([420, 0.6])
    expect(leave[0]).toBeCloseTo(0.4 / 400, 12)
  })

  it('predicts what the recursion of one state comes to, per 10,000 children of the start year', () => {
    const { observed, score } = sectorScore(own, 2020, 1)!
    const kept = (1 - 0.001) ** 365
    expect(observed).toBeCloseTo(75, 10)
    expect(score.middle).toBeCloseTo((420 * kept + 600 * (1 - kept)) / 5, 8)
  })

  it('does without the year before, and says nothing where a count is missing', () => {
    expect(
      publishedRates(record({ ...own.figures, lookedAfter: { 2020: 420 } } as never), 2020)!.leave[0],
    ).toBeCloseTo(0.4 / 420, 12)
    expect(publishedRates(own, 2021)).toBeUndefined()
    expect(sectorScore(own, 2020, 2)).toBeUndefined()
  })

  it('stands beside the stored forecast of the same start and years ahead, which has to have a score', () => {
    const directory = { authorities: [own] } as unknown as Directory
    const file = (score?: number): NationalFile =>
      ({
        fields: ['turnoverRate', 'lookedAfter'],
        cards: {
          E1: {
            name: 'Nowhere',
            rows: [
              [0, 2020, 1, 0.1, 0.1, 0.1, 0.1, 0.1],
              [1, 2020, 1, 84, 80, 86, 92, 75, ...(score === undefined ? [] : [score])],
              [1, 2020, 3, 84, 80, 86, 92, 75, 5],
            ],
          },
        },
      }) as unknown as NationalFile
    const [found, ...more] = publishedCases(directory, file(7.5))
    expect(more).toEqual([])
    expect(found).toMatchObject({ code: 'E1', start: 2020, horizon: 1, model: { crps: 7.5, inside: false } })
    expect(found!.model.interval).toBeCloseTo(12 + 50, 10)
    expect(() => publishedCases(directory, file())).toThrow('has no scores')
  })
})
