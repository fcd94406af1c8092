/** Entry of a Web Worker. No logic here: code inside a worker is not seen by coverage. */
import { expose } from 'comlink'
import { prepare } from '../src/engine'
import { createSimulationService } from '../src/runner/service'
import type { SimulationApi } from './api'

expose(createSimulationService(prepare) satisfies SimulationApi)
