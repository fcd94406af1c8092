/** Chart.js plugin: names at the right end of lines, kept apart, in place of a box legend; and a word on either side of the start. */
import type { Chart, Plugin } from 'chart.js'
import { FONT, INK, QUIET, RULE } from './palette'

export interface EndLabel {
  lines: readonly string[]
  value: number
  colour: string
}

const LINE = 18
/** Between a label and the next, besides their lines. */
const APART = 2
const ROUNDS = 60

export function endLabels(labels: readonly EndLabel[]): Plugin<'line'> {
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart
      const places = labels
        .map((label) => ({ ...label, y: scales.y!.getPixelForValue(label.value) }))
        .sort((a, b) => a.y - b.y)
      spread(places)
      ctx.save()
      ctx.font = `bold 15px ${FONT}`
      ctx.textBaseline = 'middle'
      for (const { lines, y, colour } of places) {
        ctx.fillStyle = colour
        const first = y - ((lines.length - 1) * LINE) / 2
        lines.forEach((line, index) => ctx.fillText(line, chartArea.right + 8, first + index * LINE))
      }
      ctx.restore()
    },
  }
}

/** In lines of no more letters than these, broken between words; a longer word has a line of its own. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Pushed apart a little at a time until none touches another: with up to seven that takes few rounds. */
function spread(places: { y: number; lines: readonly string[] }[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (let index = 1; index < places.length; index++) {
      const [above, below] = [places[index - 1]!, places[index]!]
      const apart = ((above.lines.length + below.lines.length) / 2) * LINE + APART
      const gap = below.y - above.y
      if (gap >= apart - 0.5) continue
      above.y -= (apart - gap) / 2
      below.y += (apart - gap) / 2
      moved = true
    }
    if (!moved) return
  }
}

export interface TimeMarks {
  /** Where published figures end and futures begin. */
  start: number
  /** The year that is read off. */
  chosen: number
  hasHistory: boolean
}

export function timeMarks({ start, chosen, hasHistory }: TimeMarks): Plugin<'line'> {
  return {
    id: 'timeMarks',
    beforeDatasetsDraw(chart) {
      vertical(chart, start, RULE, [])
      vertical(chart, chosen, QUIET, [2, 4])
      const { ctx, chartArea, scales } = chart
      const x = scales.x!.getPixelForValue(start)
      ctx.save()
      ctx.font = `14px ${FONT}`
      ctx.fillStyle = QUIET
      ctx.textBaseline = 'top'
      if (hasHistory && x - chartArea.left > 70) {
        ctx.textAlign = 'right'
        ctx.fillText('Published', x - 8, chartArea.top + 4)
      }
      ctx.textAlign = 'left'
      ctx.fillText('Futures', x + 8, chartArea.top + 4)
      ctx.restore()
    },
  }
}

/** A bold line where there is no difference. */
export function zeroLine(): Plugin<'line'> {
  return {
    id: 'zeroLine',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const y = scales.y!.getPixelForValue(0)
      ctx.save()
      ctx.strokeStyle = INK
      ctx.lineWidth = 1.5
      ctx.beginPath()
      ctx.moveTo(chartArea.left, y)
      ctx.lineTo(chartArea.right, y)
      ctx.stroke()
      ctx.restore()
    },
  }
}

function vertical({ ctx, chartArea, scales }: Chart, time: number, colour: string, dash: number[]): void {
  const x = scales.x!.getPixelForValue(time)
  if (x < chartArea.left || x > chartArea.right + 1) return
  ctx.save()
  ctx.strokeStyle = colour
  ctx.lineWidth = dash.length ? 1.5 : 2
  ctx.setLineDash(dash)
  ctx.beginPath()
  ctx.moveTo(x, chartArea.top)
  ctx.lineTo(x, chartArea.bottom)
  ctx.stroke()
  ctx.restore()
}
