/** Chart.js configuration of single futures: a thin line each, without bands or a middle, since they are too few for either. */
import type { LinePoint } from '../../views/firstFutures'
import { colourOf } from './palette'
import { shownBy, timeConfig, type Line, type TimeChart, type TimeConfig } from './timeChart'

export interface LinesChart extends TimeChart {
  /** The futures of each option, with its index, which gives the colour. */
  options: readonly { letter: string; name: string; option: number; lines: readonly LinePoint[][] }[]
}

export function linesConfig(chart: LinesChart, width: number): TimeConfig {
  const show = shownBy(chart)
  // Beside the first future: a name between the lines would point at a middle that is not drawn.
  const ends = chart.options.map(({ lines }) => lines[0]!.at(-1)!)
  const labels = chart.options.map(({ letter, name, option }, index) => ({
    letter,
    text: name,
    value: ends[index]!.value,
    colour: colourOf(option).strong,
  }))
  const lines = chart.options.flatMap(({ letter, name, option, lines: futures }) =>
    futures.map((points, future) => thin(`${letter} ${name}, future ${future + 1}`, points, option)),
  )
  const tooltip = (label: string, _: number, value: number) => `${label}: ${show(value)}`
  return timeConfig(chart, { lines, labels, last: ends[0]!.time, tooltip }, width)
}

function thin(label: string, points: readonly LinePoint[], option: number): Line {
  const { line, dash } = colourOf(option)
  return {
    label,
    data: points.map(({ time, value }) => ({ x: time, y: value })),
    borderColor: line,
    borderWidth: 1.5,
    borderDash: dash,
    pointRadius: 0,
    pointHitRadius: 6,
    fill: false,
  }
}
