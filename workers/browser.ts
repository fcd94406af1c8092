/** Entry of a Web Worker. No logic here: code inside a worker is not seen by coverage. */
import { expose } from 'comlink'
import { preparing } from '../src/engine'
import { prepareBoard } from '../src/engine/board/record'
import { prepareQuarters } from '../src/engine/quarters'
import { prepareWatch } from '../src/engine/watch'
import { createBoardService } from '../src/runner/board'
import { createQuartersService } from '../src/runner/quarters'
import { createSimulationService } from '../src/runner/service'
import { createWatchService } from '../src/runner/watch'
import type { BoardApi, QuartersApi, SimulationApi, WatchApi } from './api'

const api: SimulationApi & WatchApi & BoardApi & QuartersApi = {
  ...createSimulationService(preparing()),
  ...createWatchService(prepareWatch),
  ...createBoardService(prepareBoard),
  ...createQuartersService(prepareQuarters),
}
expose(api)
