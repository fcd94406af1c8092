/** Chart.js configuration of net savings so far: the middle future, the 8-in-10 band, and the middle after optimism bias where there is one. */
import { colourOf, INK } from './palette'
import { timeConfig, type Line, type TimeChart, type TimeConfig } from './timeChart'

export interface NetPoint {
  /** Calendar time. */
  time: number
  p10: number
  p50: number
  p90: number
}

export interface NetChart extends TimeChart {
  points: readonly NetPoint[]
  option: number
  letter: string
}

export function netConfig(chart: NetChart, width: number): TimeConfig {
  const { points, option, letter } = chart
  const { line, strong, outer, dash } = colourOf(option)
  const show = chart.show!
  const edge = (of: 'p10' | 'p90'): Line => ({
    data: points.map((point) => ({ x: point.time, y: point[of] })),
    borderColor: line,
    borderWidth: 1,
    pointRadius: 0,
    pointHitRadius: 0,
    fill: false,
    order: 1,
  })
  const middle: Line = {
    ...edge('p10'),
    label: letter,
    data: points.map(({ time, p50 }) => ({ x: time, y: p50 })),
    borderWidth: 3,
    borderDash: dash,
    pointRadius: 3,
    pointBackgroundColor: INK,
    pointHitRadius: 8,
    order: 0,
  }
  const tooltip = (_: string, time: number, value: number) => {
    const point = points.find((each) => each.time === time)!
    return `${show(value)} (8-in-10 range ${show(point.p10)} to ${show(point.p90)})`
  }
  return timeConfig(
    chart,
    {
      lines: [edge('p10'), { ...edge('p90'), fill: '-1', backgroundColor: outer }, middle],
      labels: [{ letter, text: 'so far', value: points.at(-1)!.p50, colour: strong }],
      last: points.at(-1)!.time,
      tooltip,
    },
    width,
  )
}
