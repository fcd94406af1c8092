/** Chart.js configuration of a fan chart: bands as fills with drawn edges, medians, published dots, observed crosses. */
import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { MeasureUnit } from '../../model/measures'
import type { QuantileName } from '../../statistics/types'
import { tickLabel, type Axis } from '../../views/axis'
import type { Fan } from '../../views/fan'
import { formatRange, formatValue } from '../../views/format'
import type { HistoryPoint } from '../../views/history'
import { endLabels, timeMarks, zeroLine } from './labels'
import { colourOf, INK, QUIET, RULE, type OptionColour } from './palette'

export interface FanChart {
  /** With the index of the option, which gives the colour. */
  fans: readonly { fan: Fan; option: number }[]
  history: readonly HistoryPoint[]
  observed: readonly HistoryPoint[]
  /** Option whose bands are filled. */
  bandsOf: number
  outerRange: boolean
  unit: MeasureUnit
  axis: Axis
  /** Calendar time where futures begin. */
  start: number
  chosen: number
  /** How a value on the axis or in a tooltip is written. */
  show?: (value: number) => string
  isDifference?: boolean
}

type Line = ChartDataset<'line', { x: number; y: number }[]>

/** Below this width there is only room for letters beside the lines. */
const NARROW = 560

export function fanConfig(
  chart: FanChart,
  width: number,
): ChartConfiguration<'line', { x: number; y: number }[]> {
  const narrow = width < NARROW
  const show = chart.show ?? ((value: number) => formatValue(value, chart.unit))
  const onAxis = (value: number) => tickLabel(value, chart.unit)
  const last = chart.fans[0]!.fan.points.at(-1)!
  const first = Math.min(chart.start, ...chart.history.map((each) => each.time))
  const labels = chart.fans.map(({ fan, option }) => ({
    text: narrow ? fan.letter : `${fan.letter} ${shortened(fan.name)}`,
    value: fan.points.at(-1)!.p50,
    colour: colourOf(option).strong,
  }))
  return {
    type: 'line',
    data: { datasets: datasets(chart) },
    plugins: [
      timeMarks({ start: chart.start, chosen: chart.chosen, hasHistory: chart.history.length > 0 }),
      endLabels(labels),
      ...(chart.isDifference ? [zeroLine()] : []),
    ],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      parsing: false,
      normalized: true,
      layout: { padding: { right: narrow ? 26 : 150, top: 6 } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: first === chart.start ? chart.start : first - 0.3,
          max: Math.round(last.time),
          grid: { color: RULE, drawTicks: true },
          border: { color: QUIET },
          ticks: {
            stepSize: 1,
            autoSkip: true,
            maxRotation: 0,
            autoSkipPadding: 14,
            callback: (value) => (Number.isInteger(Number(value)) ? yearTick(Number(value)) : ''),
          },
          afterBuildTicks: (axis) => {
            axis.ticks = wholeYears(Math.ceil(axis.min), Math.floor(axis.max))
          },
        },
        y: {
          min: chart.axis.min,
          max: chart.axis.max,
          grid: { color: '#eceeef' },
          border: { display: false },
          ticks: { maxTicksLimit: 7, callback: (value) => (chart.show ?? onAxis)(Number(value)) },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          filter: (item) => Boolean((item.dataset as Line).label),
          callbacks: {
            title: (items) => (items[0] ? dateOf(Number(items[0].parsed.x)) : ''),
            label: (item) =>
              tooltip(chart, show, item.dataset.label ?? '', Number(item.parsed.x), Number(item.parsed.y)),
          },
        },
      },
    },
  }
}

function datasets(chart: FanChart): Line[] {
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
  lines.push(points('Published', chart.history, 'circle', INK))
  lines.push(points('Observed', chart.observed, 'crossRot', '#801650'))
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

function points(
  label: string,
  data: readonly HistoryPoint[],
  style: 'circle' | 'crossRot',
  colour: string,
): Line {
  return {
    label,
    data: data.map(({ time, value }) => ({ x: time, y: value })),
    showLine: false,
    order: 0,
    pointStyle: style,
    pointRadius: style === 'circle' ? 4 : 7,
    pointBorderWidth: style === 'circle' ? 0 : 3,
    pointBackgroundColor: colour,
    pointBorderColor: colour,
  }
}

function tooltip(
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

/** 2026 is 31 March 2026, the end of 2025/26. */
const yearTick = (year: number): string => `${year - 1}/${String(year % 100).padStart(2, '0')}`

function wholeYears(from: number, to: number): { value: number }[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({ value: from + index }))
}

const MONTHS = 'April May June July August September October November December January February March'.split(
  ' ',
)

function dateOf(time: number): string {
  const intoYear = (time - 1e-6) % 1
  const month = Math.min(11, Math.floor(intoYear * 12))
  const year = Math.floor(time - 1e-6) + (month >= 9 ? 1 : 0)
  return `${MONTHS[month]} ${year}`
}

function shortened(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name
}
