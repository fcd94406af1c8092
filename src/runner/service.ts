/**
 * What a worker does when it is asked: keeps one prepared simulation and plays batches of it. Every few milliseconds it looks at its
 * messages, so that a run that is closed, or makes way for another, stops there. The same in a browser and in Node.
 */
import type { Simulation } from '../engine/types'
import { WEEKS_PER_YEAR } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { nextTurn } from '../statistics/slices'
import { playBatch, type Answer, type Batch, type Part, type Range } from './batch'
import { plainError } from './errors'

export type Prepare = (scenario: ResolvedScenario) => Simulation

/** What a worker exposes. Answers carry the run they belong to, so that one that comes late is known. */
export interface SimulationApi {
  open(runId: number, scenario: ResolvedScenario): Answer<null>
  /** `onPart` hears how far a future has got: after a year of each option, then now and then. */
  run(runId: number, range: Range, onPart?: (part: Part) => unknown): Promise<Answer<Batch>>
  /** Gives up what is being played of a run, and forgets it. */
  close(runId: number): void
}

/** How long to play within a future before messages are looked at, and between two words of how far a future has got. */
const LOOK_MS = 5
const TELL_MS = 50

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
    async run(runId, range, onPart) {
      if (opened?.runId !== runId) return notOpen(runId)
      const playing = playBatch(opened.simulation, runId, range)
      let looked = performance.now()
      let told = Infinity
      for (;;) {
        const step = playing.next()
        if (step.done) return step.value
        const now = performance.now()
        const years = (step.value?.weeks ?? 0) / WEEKS_PER_YEAR
        if (onPart && step.value && years >= 1 && (years === 1 || now - told >= TELL_MS)) {
          void onPart(step.value)
          told = now
        }
        if (step.value && now - looked < LOOK_MS) continue
        await nextTurn()
        if (opened?.runId !== runId) return notOpen(runId)
        looked = performance.now()
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
