/** A pool of Web Workers in the page. */
import { comlinkWorker } from './comlinkWorker'
import { createPool, MOST_WORKERS } from './pool'
import type { WorkerHandle } from './poolRun'
import { simulationWorker } from './simulationWorker'
import type { Runner } from './types'

export interface BrowserPoolOptions {
  /** As many as there are cores, up to eight, when left out. */
  workers?: number
  /** Tests bring their own. */
  createWorker?: () => Worker
}

export function createBrowserPool({
  workers = defaultWorkers(),
  createWorker = simulationWorker,
}: BrowserPoolOptions = {}): Runner {
  return createPool({ workers, createWorker: () => webWorkerHandle(createWorker()) })
}

export const defaultWorkers = () => Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1))

function webWorkerHandle(worker: Worker): WorkerHandle {
  return comlinkWorker({
    endpoint: worker,
    onCrash(crashed) {
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        crashed(new Error(event.message || 'The worker could not be started'))
      })
      worker.addEventListener('messageerror', () => crashed(new Error('A message could not be read')))
    },
    terminate: () => worker.terminate(),
  })
}
