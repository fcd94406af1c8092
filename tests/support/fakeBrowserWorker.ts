/** Web Worker of the fake simulation. */
import { expose } from 'comlink'
import { createSimulationService } from '../../src/runner/service'
import { fakePrepare } from './fakeSimulation'

expose(createSimulationService(fakePrepare))
