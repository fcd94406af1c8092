/** Entry of a Node worker thread. No logic here: code inside a worker is not seen by coverage. */
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { parentPort } from 'node:worker_threads'
import { prepare } from '../src/engine'
import { createSimulationService } from '../src/runner/service'
import type { SimulationApi } from './api'

expose(createSimulationService(prepare) satisfies SimulationApi, nodeEndpoint(parentPort!))
