/** The game of this tab, with its worker and where it is kept. Loaded with its page, not before. */
import { defaultWorkers } from '../../runner/browserPool'
import { playQuartersIn } from '../../runner/quarters'
import { simulationWorker } from '../../runner/simulationWorker'
import { Director } from './director.svelte'
import { keepForTab, recallForTab } from './kept'

const KEY = 'director.game'

export const director = new Director(playQuartersIn(simulationWorker, defaultWorkers()), (text) =>
  keepForTab(KEY, text),
)
export const kept = (): unknown => recallForTab(KEY)
