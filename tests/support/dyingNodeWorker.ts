/** Worker thread that ends itself when it is asked to play. */
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { parentPort } from 'node:worker_threads'
import { createSimulationService } from '../../src/runner/service'
import { fakePrepare } from './fakeSimulation'

const service = createSimulationService(fakePrepare)
expose({ open: service.open, run: () => process.exit(3) }, nodeEndpoint(parentPort!))
