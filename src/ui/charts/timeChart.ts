/** Chart.js configuration that every chart over financial years shares: axes, marks, names at the ends of lines, tooltips. */
import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { MeasureUnit } from '../../model/measures'
import { tickLabel, type Axis } from '../../views/axis'
import { formatValue } from '../../views/format'
import type { HistoryPoint } from '../../views/history'
import { endLabels, timeMarks, wrapped, zeroLine, type EndLabel } from './labels'
import { INK, QUIET, RULE } from './palette'

export type Line = ChartDataset<'line', { x: number; y: number }[]>
export type TimeConfig = ChartConfiguration<'line', { x: number; y: number }[]>

export interface TimeChart {
  history: readonly HistoryPoint[]
  observed: readonly HistoryPoint[]
  unit: MeasureUnit
  axis: Axis
  /** Calendar time where futures begin. */
  start: number
  chosen: number
  /** How a value on the axis or in a tooltip is written. */
  show?: (value: number) => string
  isDifference?: boolean
}

interface Drawn {
  lines: Line[]
  /** At the right ends of lines; only the letter where there is little room. */
  labels: (Omit<EndLabel, 'lines'> & { letter: string; text: string })[]
  /** Calendar time of the last point. */
  last: number
  tooltip: (label: string, time: number, value: number) => string
}

/** Below this width there is only room for letters beside the lines. */
const NARROW = 560
/** A name in more lines than these stands in the legend alone, and its letter beside the line. */
const LETTERS_BESIDE = 18
const LINES_BESIDE = 3

export const shownBy = (chart: TimeChart) => chart.show ?? ((value: number) => formatValue(value, chart.unit))

export function timeConfig(chart: TimeChart, drawn: Drawn, width: number): TimeConfig {
  const narrow = width < NARROW
  const onAxis = (value: number) => tickLabel(value, chart.unit)
  const first = Math.min(chart.start, ...chart.history.map((each) => each.time))
  const named = drawn.labels.map(({ letter, text }) => wrapped(`${letter} ${text}`, LETTERS_BESIDE))
  const onlyLetters = narrow || named.some((lines) => lines.length > LINES_BESIDE)
  const labels = drawn.labels.map(({ letter, text: _, ...place }, index) => ({
    ...place,
    lines: onlyLetters ? [letter] : named[index]!,
  }))
  return {
    type: 'line',
    data: {
      datasets: [
        ...drawn.lines,
        points('Published', chart.history, 'circle', INK),
        points('Observed', chart.observed, 'crossRot', '#801650'),
      ],
    },
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
      layout: { padding: { right: onlyLetters ? 26 : 165, top: 6 } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: first === chart.start ? chart.start : first - 0.3,
          max: Math.round(drawn.last),
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
              drawn.tooltip(item.dataset.label ?? '', Number(item.parsed.x), Number(item.parsed.y)),
          },
        },
      },
    },
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
