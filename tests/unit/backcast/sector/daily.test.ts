/** The sector's forecast against what its recursion comes to by hand. */
import { describe, expect, it } from 'vitest'
import { forecastDaily, totalOf, type DailyRates } from '../../../../src/backcast/sector/daily'

const rates = (stock: number[], move: number[], leave: number[], enter: number[]): DailyRates => ({
  stock: Float64Array.from(stock),
  move: Float64Array.from(move),
  leave: Float64Array.from(leave),
  enter: Float64Array.from(enter),
})

describe('the daily forecast', () => {
  it('of one state is a geometric approach to entries over the exit rate', () => {
    const [stock, exit, entries, days] = [600, 0.0012, 0.5, 730]
    const { mean } = forecastDaily(rates([stock], [0], [exit], [entries]), days)
    const kept = (1 - exit) ** days
    expect(mean[0]).toBeCloseTo(stock * kept + (entries / exit) * (1 - kept), 8)
  })

  it('adds up each day’s variance of stays and entries', () => {
    const [stock, exit, entries, days] = [600, 0.0012, 0.5, 365]
    const { variance } = forecastDaily(rates([stock], [0], [exit], [entries]), days)
    const level = entries / exit
    const sumOfMeans = days * level + ((stock - level) * (1 - (1 - exit) ** days)) / exit
    expect(variance[0]).toBeCloseTo(exit * (1 - exit) * sumOfMeans + entries * days, 8)
  })

  it('of two states after two days is what pencil and paper say', () => {
    // 100 and 50 children; a tenth of the first go to the second each day, a fifth of the second leave, 3 enter the first.
    const day = rates([100, 50], [0, 0.1, 0, 0], [0, 0.2], [3, 0])
    const first = forecastDaily(day, 1)
    expect([...first.mean]).toEqual([93, 50])
    expect(first.variance[0]).toBeCloseTo(0.9 * 0.1 * 100 + 3, 12)
    expect(first.variance[1]).toBeCloseTo(0.1 * 0.9 * 100 + 0.8 * 0.2 * 50, 12)
    const second = forecastDaily(day, 2)
    expect(second.mean[0]).toBeCloseTo(0.9 * 93 + 3, 12)
    expect(second.mean[1]).toBeCloseTo(0.1 * 93 + 0.8 * 50, 12)
    expect(second.variance[0]).toBeCloseTo(12 + 0.09 * 93 + 3, 12)
    expect(totalOf(second).mean).toBeCloseTo(86.7 + 49.3, 12)
  })

  it('loses and makes nobody where nobody enters or leaves', () => {
    const { mean } = totalOf(forecastDaily(rates([70, 30], [0, 0.02, 0.05, 0], [0, 0], [0, 0]), 400))
    expect(mean).toBeCloseTo(100, 8)
  })

  it('does not read the diagonal: a move within a group is no move', () => {
    const without = forecastDaily(rates([70, 30], [0, 0.02, 0.05, 0], [0.01, 0], [1, 0]), 30)
    const within = forecastDaily(rates([70, 30], [0.4, 0.02, 0.05, 0.3], [0.01, 0], [1, 0]), 30)
    expect(within).toEqual(without)
  })

  it('is the stock itself, without variance, before a day has passed', () => {
    expect(totalOf(forecastDaily(rates([70], [0], [0.1], [5]), 0))).toEqual({ mean: 70, sd: 0 })
  })
})
