/** The address has to be written out here, or the build does not find the worker. */
export const simulationWorker = (): Worker =>
  new Worker(new URL('../../workers/browser.ts', import.meta.url), { type: 'module' })
