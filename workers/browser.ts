/** Entry of a Web Worker. No logic here: code inside a worker is not seen by coverage. */
import { expose } from 'comlink'
import { preparing } from '../src/engine'
import { prepareWatch } from '../src/engine/watch'
import { createSimulationService } from '../src/runner/service'
import { createWatchService } from '../src/runner/watch'
import type { SimulationApi, WatchApi } from './api'

const api: SimulationApi & WatchApi = {
  ...createSimulationService(preparing()),
  ...createWatchService(prepareWatch),
}
expose(api)
