/** A worker behind comlink as a handle of the pool. Comlink never settles calls to a worker that has died, so they are settled here. */
import { proxy, wrap, type Endpoint } from 'comlink'
import type { Answer, Batch } from './batch'
import type { WorkerHandle } from './poolRun'
import type { SimulationApi } from './service'

export interface WorkerEnds {
  endpoint: Endpoint
  /** Calls back when the worker has crashed, or cannot be understood. */
  onCrash: (crashed: (error: Error) => void) => void
  terminate: () => void
}

export function comlinkWorker({ endpoint, onCrash, terminate }: WorkerEnds): WorkerHandle {
  const remote = wrap<SimulationApi>(endpoint)
  const waiting = new Set<(error: Error) => void>()
  let ended: Error | undefined

  function end(error: Error): void {
    ended ??= error
    for (const reject of waiting) reject(error)
    waiting.clear()
  }

  /** Not `Promise.race` with one lasting promise, which would hold on to every answer. */
  function unlessEnded<Value>(call: () => Promise<Value>): Promise<Value> {
    if (ended) return Promise.reject(ended)
    return new Promise((resolve, reject) => {
      waiting.add(reject)
      const settled = () => waiting.delete(reject)
      call().then(resolve, reject).finally(settled)
    })
  }

  onCrash(end)
  return {
    open: (runId, scenario) => unlessEnded<Answer<null>>(async () => remote.open(runId, scenario)),
    run: (runId, range, onPart) =>
      unlessEnded<Answer<Batch>>(async () => remote.run(runId, range, onPart && proxy(onPart))),
    close: (runId) => unlessEnded<void>(async () => remote.close(runId)),
    terminate() {
      end(new Error('The worker was terminated'))
      terminate()
    },
  }
}
