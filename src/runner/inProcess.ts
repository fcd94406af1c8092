/** Runs a scenario where it is called, two futures at a time, with a turn of the event loop between: for tests and where there are no workers. */
import type { Simulation } from '../engine/types'
import { atOnce, letOthersRun } from '../statistics/slices'
import type { ResolvedScenario } from '../scenario/types'
import { playBatch } from './batch'
import { Collector } from './collector'
import { abortError, checkReplications, plainError, replicationError, RunnerError } from './errors'
import { createQueue } from './queue'
import type { Prepare } from './service'
import type { Futures, RunJob, Runner, RunOptions } from './types'

export function createInProcessRunner(prepare: Prepare): Runner {
  const queue = createQueue()
  return {
    run: (job, options = {}) =>
      queue.add((signal) => play(prepare, job, { ...options, signal }), options.signal),
    dispose: () => queue.close(),
  }
}

async function play(prepare: Prepare, job: RunJob, options: RunOptions): Promise<Futures> {
  checkReplications(job.replications)
  const simulation = prepared(prepare, job.scenario)
  const collector = new Collector(job, options)
  for (let from = 0; from < job.replications; from += 2) {
    const range = collector.lacks({ from, to: from + 2 })
    const answer = atOnce(playBatch(simulation, 0, range))
    if (!answer.ok) throw replicationError(answer.error, from, from + 2)
    collector.add(answer.value)
    await letOthersRun()
    if (options.signal?.aborted) throw abortError()
  }
  return collector.futures()
}

function prepared(prepare: Prepare, scenario: ResolvedScenario): Simulation {
  try {
    return prepare(scenario)
  } catch (error) {
    const cause = plainError(error)
    throw new RunnerError(`The scenario cannot be prepared: ${cause.message}`, { cause })
  }
}
