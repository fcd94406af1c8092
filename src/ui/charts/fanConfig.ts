/** Chart.js configuration of a fan chart: bands as fills with drawn edges, and medians. */
import type { QuantileName } from '../../statistics/types'
import type { Fan } from '../../views/fan'
import { formatRange } from '../../views/format'
import { colourOf, type OptionColour } from './palette'
import { shownBy, timeConfig, type Line, type TimeChart, type TimeConfig } from './timeChart'

export interface FanChart extends TimeChart {
  /** With the index of the option, which gives the colour. */
  fans: readonly { fan: Fan; option: number }[]
  /** Option whose bands are filled. */
  bandsOf: number
  outerRange: boolean
}

export function fanConfig(chart: FanChart, width: number): TimeConfig {
  const show = shownBy(chart)
  const labels = chart.fans.map(({ fan, option }) => ({
    letter: fan.letter,
    text: fan.name,
    value: fan.points.at(-1)!.p50,
    colour: colourOf(option).strong,
  }))
  const last = chart.fans[0]!.fan.points.at(-1)!.time
  const tooltip = (label: string, time: number, value: number) => tooltipOf(chart, show, label, time, value)
  return timeConfig(chart, { lines: linesOf(chart), labels, last, tooltip }, width)
}

function linesOf(chart: FanChart): Line[] {
  const lines: Line[] = []
  for (const { fan, option } of [...chart.fans].reverse()) {
    const colour = colourOf(option)
    const filled = option === chart.bandsOf || chart.fans.length === 1
    if (chart.outerRange && filled) {
      lines.push(edge(fan, 'p05', colour.strong, [1, 3]), edge(fan, 'p95', colour.strong, [1, 3]))
    }
    if (filled) lines.push(...bands(fan, colour))
  }
  for (const { fan, option } of chart.fans) lines.push(median(fan, colourOf(option)))
  return lines
}

function bands(fan: Fan, colour: OptionColour): Line[] {
  return [
    edge(fan, 'p10', colour.line, []),
    { ...edge(fan, 'p90', colour.line, []), fill: '-1', backgroundColor: colour.outer },
    edge(fan, 'p25', colour.line, []),
    { ...edge(fan, 'p75', colour.line, []), fill: '-1', backgroundColor: colour.inner },
  ]
}

function edge(fan: Fan, quantile: QuantileName, colour: string, dash: number[]): Line {
  return {
    data: fan.points.map((point) => ({ x: point.time, y: point[quantile] })),
    borderColor: colour,
    borderWidth: 1,
    borderDash: dash,
    pointRadius: 0,
    pointHitRadius: 0,
    fill: false,
    order: 1,
  }
}

function median(fan: Fan, colour: OptionColour): Line {
  return {
    ...edge(fan, 'p50', colour.line, colour.dash),
    label: `${fan.letter} ${fan.name}`,
    borderWidth: 3,
    pointHitRadius: 6,
    order: 0,
  }
}

function tooltipOf(
  chart: FanChart,
  show: (value: number) => string,
  label: string,
  time: number,
  value: number,
): string {
  const fan = chart.fans.find((each) => label === `${each.fan.letter} ${each.fan.name}`)?.fan
  const point = fan?.points.find((each) => each.time === time)
  if (!point) return `${label}: ${show(value)}`
  const range = chart.show
    ? `${show(point.p10)} to ${show(point.p90)}`
    : formatRange(point.p10, point.p90, chart.unit)
  return `${label}: ${show(value)} (8-in-10 range ${range})`
}
