/** A pool of Node worker threads. The entry is the built `workers/node.ts`, since threads do not read TypeScript. */
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { comlinkWorker } from './comlinkWorker'
import { createPool, MOST_WORKERS } from './pool'
import type { WorkerHandle } from './poolRun'
import type { Runner } from './types'

export interface NodePoolOptions {
  entry: URL | string
  /** As many as there are cores, up to eight, when left out. */
  workers?: number
  /** Tests bring their own. */
  createWorker?: () => Worker
}

export function createNodePool({
  entry,
  workers = defaultWorkers(),
  createWorker = () => new Worker(entry),
}: NodePoolOptions): Runner {
  return createPool({ workers, createWorker: () => threadHandle(createWorker()) })
}

export const defaultWorkers = () => Math.min(MOST_WORKERS, availableParallelism())

function threadHandle(worker: Worker): WorkerHandle {
  return comlinkWorker({
    endpoint: nodeEndpoint(worker),
    onCrash(crashed) {
      worker.on('error', crashed)
      worker.on('messageerror', crashed)
      worker.on('exit', (code) => crashed(new Error(`The worker ended with code ${code}`)))
    },
    terminate: () => void worker.terminate(),
  })
}
