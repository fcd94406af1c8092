/** Web Worker that fails outside any call when it is asked to play. */
import { expose } from 'comlink'
import { createSimulationService } from '../../src/runner/service'
import { fakePrepare } from './fakeSimulation'

const { open } = createSimulationService(fakePrepare)
const run = () => {
  setTimeout(() => {
    throw new Error('Out of memory')
  })
  return new Promise(() => undefined)
}
expose({ open, run })
