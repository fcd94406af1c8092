/** What a worker does when it is asked: keeps one prepared simulation and plays batches of it. The same in a browser and in Node. */
import type { Simulation } from '../engine/types'
import type { ResolvedScenario } from '../scenario/types'
import { playBatch, type Answer, type Batch } from './batch'
import { plainError } from './errors'

export type Prepare = (scenario: ResolvedScenario) => Simulation

/** What a worker exposes. Answers carry the run they belong to, so that one that comes late is known. */
export interface SimulationApi {
  open(runId: number, scenario: ResolvedScenario): Answer<null>
  run(runId: number, from: number, to: number): Answer<Batch>
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
    run(runId, from, to) {
      if (opened?.runId !== runId) {
        return { ok: false, runId, error: plainError(new Error(`Run ${runId} is not open`)) }
      }
      return playBatch(opened.simulation, runId, from, to)
    },
  }
}
