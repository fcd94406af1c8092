/** Chart.js plugin: names at the right end of lines, kept apart, in place of a box legend; and a word on either side of the start. */
import type { Chart, Plugin } from 'chart.js'
import { FONT, INK, QUIET, RULE } from './palette'

export interface EndLabel {
  text: string
  value: number
  colour: string
}

const APART = 20
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
      for (const { text, y, colour } of places) {
        ctx.fillStyle = colour
        ctx.fillText(text, chartArea.right + 8, y)
      }
      ctx.restore()
    },
  }
}

/** Pushed apart a little at a time until none touches another: with up to seven that takes few rounds. */
function spread(places: { y: number }[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (let index = 1; index < places.length; index++) {
      const gap = places[index]!.y - places[index - 1]!.y
      if (gap >= APART - 0.5) continue
      places[index - 1]!.y -= (APART - gap) / 2
      places[index]!.y += (APART - gap) / 2
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
