/** Worker thread of the fake simulation. */
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { parentPort } from 'node:worker_threads'
import { createSimulationService } from '../../src/runner/service'
import { fakePrepare } from './fakeSimulation'

expose(createSimulationService(fakePrepare), nodeEndpoint(parentPort!))
