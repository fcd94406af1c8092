/** A Chart.js chart as the text of an SVG: drawn once more on a canvas that writes down what is drawn. Loaded when a picture is taken away. */
import { BasicPlatform } from 'chart.js'
import { Chart } from './chartjs'
import type { TimeConfig } from './timeChart'

/** A line with rules for its segments is drawn step by step; any other from a path kept for the screen, which cannot be written down. */
const DRAWN_AT_ONCE = { segment: {} }

export async function svgOfChart(
  config: TimeConfig,
  { width, height }: { width: number; height: number },
): Promise<string> {
  const { WrittenContext } = await import('./writtenContext')
  const context = new WrittenContext(width, height)
  const canvas = { width, height, style: {}, getContext: () => context }
  Object.assign(context, { canvas })
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    ...config,
    data: { ...config.data, datasets: config.data.datasets.map((set) => ({ ...set, ...DRAWN_AT_ONCE })) },
    options: { ...config.options, responsive: false, animation: false, devicePixelRatio: 1, events: [] },
    platform: BasicPlatform,
  })
  const text = context.getSerializedSvg(true)
  chart.destroy()
  return text
}
