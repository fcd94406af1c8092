/** The pool of Web Workers keeps the same contract, against a simulation played in the page. */
import { createBrowserPool } from '../../src/runner/browserPool'
import { describeRunner } from '../support/runnerContract'

const healthy = () =>
  new Worker(new URL('../support/fakeBrowserWorker.ts', import.meta.url), { type: 'module' })
const dying = () =>
  new Worker(new URL('../support/dyingBrowserWorker.ts', import.meta.url), { type: 'module' })

for (const workers of [1, 2]) {
  describeRunner(
    `The pool of ${workers} Web Worker${workers > 1 ? 's' : ''}`,
    (fate) => createBrowserPool({ workers, createWorker: () => (fate.deaths-- > 0 ? dying() : healthy()) }),
    true,
  )
}
