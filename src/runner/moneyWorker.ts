/** The address has to be written out here, or the build does not find the worker. */
export const moneyWorker = (): Worker =>
  new Worker(new URL('../../workers/money.ts', import.meta.url), { type: 'module' })
