/** The parts of Chart.js that are used, registered once; nothing else is bundled. */
import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'

Chart.register(Filler, LinearScale, LineController, LineElement, PointElement, Tooltip)
Chart.defaults.font.family = 'Arial, Helvetica, sans-serif'
Chart.defaults.font.size = 15
Chart.defaults.color = '#505a5f'
Chart.defaults.animation = false

export { Chart }
