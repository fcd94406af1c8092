import { describe, expect, it } from 'vitest'
import { dotPlot } from '../../../src/views/dots'

const spread = (from: number, to: number) =>
  Float64Array.from({ length: 1000 }, (_, index) => from + ((to - from) * (index + 0.5)) / 1000)

describe('quantile dot plot', () => {
  it('gives twenty dots that count like the futures', () => {
    const plot = dotPlot(spread(-65, 35))
    expect(plot.dots).toHaveLength(20)
    expect([plot.lower, plot.same, plot.higher]).toEqual([13, 0, 7])
  })

  it('keeps every dot on its own side of zero and inside the axis', () => {
    for (const values of [spread(-3, 1), spread(-1, 40), spread(2, 9), spread(-9, -2)]) {
      const { dots, from, to, size } = dotPlot(values)
      expect(from).toBeLessThan(0)
      expect(to).toBeGreaterThan(0)
      for (const { x, side } of dots) {
        expect(side === 0 ? x === 0 : x * side >= size / 2 - 1e-9).toBe(true)
        expect(x).toBeGreaterThanOrEqual(from)
        expect(x).toBeLessThanOrEqual(to)
      }
    }
  })

  it('never draws two dots on the same place', () => {
    const places = dotPlot(spread(-4, 6)).dots.map(({ x, level }) => `${x.toFixed(9)} ${level}`)
    expect(new Set(places).size).toBe(20)
  })

  it('shows futures without any difference in the middle', () => {
    const plot = dotPlot(new Float64Array(100))
    expect([plot.lower, plot.same, plot.higher, plot.tallest]).toEqual([0, 20, 0, 20])
  })

  it('keeps dots beside zero clear of dots on it', () => {
    const values = Float64Array.from({ length: 1000 }, (_, index) => Math.round((index - 500) / 100))
    const { dots, size } = dotPlot(values)
    expect(dots.some((dot) => dot.side === 0)).toBe(true)
    for (const { x, side } of dots) if (side !== 0) expect(Math.abs(x)).toBeGreaterThanOrEqual(size)
  })
})
