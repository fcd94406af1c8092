/**
 * Runs a scenario on several workers, whatever kind they are. Workers are made when needed and kept warm between runs, cancelled ones too; a
 * run that fails ends them all. One that crashes is replaced and its batch played again, to the same bytes; a batch that keeps killing workers fails the run.
 */
import { abortError, checkReplications, RunnerError } from './errors'
import { emptySlot, freeSlot, PoolRun, type Slot, type WorkerHandle } from './poolRun'
import { createQueue } from './queue'
import type { Futures, RunJob, Runner, RunOptions } from './types'

export interface PoolOptions {
  /** How many workers at most. */
  workers: number
  createWorker: () => WorkerHandle
}

/** More workers than this cost more memory than they save time. */
export const MOST_WORKERS = 8

export function createPool({ workers, createWorker }: PoolOptions): Runner {
  if (!Number.isInteger(workers) || workers < 1) throw new RunnerError(`Not a number of workers: ${workers}`)
  const queue = createQueue()
  const slots: Slot[] = Array.from({ length: workers }, (_, place) => ({ place }))
  let runs = 0

  async function play(job: RunJob, options: RunOptions, signal: AbortSignal): Promise<Futures> {
    checkReplications(job.replications)
    const id = ++runs
    const run = new PoolRun(id, job, options, workers)
    // At once: a fast start of the next run is worth more than the rest of one future.
    const cancel = () => {
      run.stop(abortError())
      for (const slot of slots) freeSlot(slot, id)
    }
    signal.addEventListener('abort', cancel, { once: true })
    try {
      for (const slot of slots) void run.drive(slot, createWorker)
      await run.finished
      return run.collector.futures()
    } catch (error) {
      if (!signal.aborted) slots.forEach(emptySlot)
      throw error
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  return {
    run: (job, options = {}) => queue.add((signal) => play(job, options, signal), options.signal),
    dispose() {
      queue.close()
      slots.forEach(emptySlot)
    },
  }
}
