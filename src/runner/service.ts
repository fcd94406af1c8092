/**
 * What a worker does when it is asked: keeps one prepared simulation and plays batches of it. Between two futures it looks at its
 * messages, so that a run that is closed, or makes way for another, stops there. The same in a browser and in Node.
 */
import type { Simulation } from '../engine/types'
import type { ResolvedScenario } from '../scenario/types'
import { nextTurn } from '../statistics/slices'
import { playBatch, type Answer, type Batch, type Range } from './batch'
import { plainError } from './errors'

export type Prepare = (scenario: ResolvedScenario) => Simulation

/** What a worker exposes. Answers carry the run they belong to, so that one that comes late is known. */
export interface SimulationApi {
  open(runId: number, scenario: ResolvedScenario): Answer<null>
  run(runId: number, range: Range): Promise<Answer<Batch>>
  /** Gives up what is being played of a run, and forgets it. */
  close(runId: number): void
}

export function createSimulationService(prepare: Prepare): SimulationApi {
  let opened: { runId: number; simulation: Simulation } | undefined
  return {
    open(runId, scenario) {
      opened = undefined
      try {
        opened = { runId, simulation: prepare(scenario) }
        return { ok: true, runId, value: null }
      } catch (error) {
        return { ok: false, runId, error: plainError(error) }
      }
    },
    async run(runId, range) {
      if (opened?.runId !== runId) return notOpen(runId)
      const playing = playBatch(opened.simulation, runId, range)
      for (;;) {
        const step = playing.next()
        if (step.done) return step.value
        await nextTurn()
        if (opened?.runId !== runId) return notOpen(runId)
      }
    },
    close(runId) {
      if (opened?.runId === runId) opened = undefined
    },
  }
}

function notOpen(runId: number): Answer<Batch> {
  return { ok: false, runId, error: plainError(new Error(`Run ${runId} is not open`)) }
}
