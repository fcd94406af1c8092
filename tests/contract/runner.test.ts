/** One contract for every runner that Node has; the browser's pool is in tests/browser. */
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll } from 'vitest'
import { createInProcessRunner } from '../../src/runner/inProcess'
import { createNodePool } from '../../src/runner/nodePool'
import { buildNodeWorker } from '../support/buildNodeWorker'
import { fakePrepare } from '../support/fakeSimulation'
import { describeRunner } from '../support/runnerContract'

let entry = ''
let dying = ''

beforeAll(async () => {
  const built = await buildNodeWorker('tests/support/fakeNodeWorker.ts', 'tests/support/dyingNodeWorker.ts')
  ;[entry = '', dying = ''] = built
})
afterAll(() => rm(dirname(entry), { recursive: true }))

describeRunner('The runner in process', () => createInProcessRunner(fakePrepare), false)
for (const workers of [1, 2, 8]) {
  describeRunner(
    `The pool of ${workers} worker thread${workers > 1 ? 's' : ''}`,
    (fate) =>
      createNodePool({ entry, workers, createWorker: () => new Worker(fate.deaths-- > 0 ? dying : entry) }),
    true,
  )
}
