/**
 * What drives a difference, worked out when asked: plays the same futures with parts of the model off, through the runner that the
 * ordinary runs use, so that one waits for the other. A change of the inputs stops it, and says so; what was found before stays, out of date.
 */
import type { Directory } from '../../authorities/types'
import { provenanceOf } from '../../exports/provenance'
import type { SharedRunner } from '../../runner/shared'
import {
  playSwitchOffs,
  SWITCH_OFF_FUTURES,
  switchOffRunCount,
  type SwitchOffProgress,
} from '../../runner/switchOffs'
import { samePlayed } from '../../scenario/played'
import { resolveScenario } from '../../scenario/resolve'
import type { ResolvedScenario, Scenario } from '../../scenario/types'
import type { SwitchOffRuns } from '../../statistics'
import type { Provenance } from '../../statistics/types'
import { formatNumber } from '../../views/format'

export interface DriversResult {
  scenario: Scenario
  resolved: ResolvedScenario
  runs: SwitchOffRuns
  provenance: Provenance
}

/** `overtaken`: stopped by a change of the inputs. */
export type DriversStatus = 'idle' | 'waiting' | 'running' | 'done' | 'cancelled' | 'overtaken' | 'failed'

export class Drivers {
  #status = $state<DriversStatus>('idle')
  #progress = $state.raw<SwitchOffProgress | null>(null)
  #secondsLeft = $state<number>()
  #problem = $state('')
  #announcement = $state('')
  #wanted = $state.raw<Scenario | null>(null)
  #result = $state.raw<DriversResult | null>(null)
  #abort: AbortController | undefined

  constructor(
    private readonly runner: SharedRunner,
    /** To say which edition of the published figures a result is from. */
    private readonly directory: () => Promise<Directory | undefined> = () => Promise.resolve(undefined),
  ) {}

  get status(): DriversStatus {
    return this.#status
  }
  get busy(): boolean {
    return this.#status === 'waiting' || this.#status === 'running'
  }
  get progress(): SwitchOffProgress | null {
    return this.#progress
  }
  get secondsLeft(): number | undefined {
    return this.#secondsLeft
  }
  get problem(): string {
    return this.#problem
  }
  /** For the polite live region: starts and ends, not each tick. */
  get announcement(): string {
    return this.#announcement
  }
  get result(): DriversResult | null {
    return this.#result
  }
  get stale(): boolean {
    return this.#result !== null && !samePlayed(this.#result.scenario, this.#wanted)
  }

  /** Futures of each run: enough to tell parts apart, and never more than the scenario asks for itself. */
  futuresFor(scenario: Scenario): number {
    return Math.min(SWITCH_OFF_FUTURES, scenario.replications)
  }

  /** Runs and seconds that working it out takes; seconds only where this authority has been played. */
  costOf(scenario: Scenario): { runs: number; futures: number; seconds: number | undefined } {
    const resolved = resolveScenario(scenario)
    const [runs, futures, ms] = [
      switchOffRunCount(resolved),
      this.futuresFor(scenario),
      this.runner.futureMs(resolved),
    ]
    return { runs, futures, seconds: ms === undefined ? undefined : (runs * futures * ms) / 1000 }
  }

  /** The inputs are now these. What is being worked out for others is stopped. */
  inputsAre(scenario: Scenario): void {
    const changed = !samePlayed(scenario, this.#wanted)
    this.#wanted = scenario
    if (changed && this.busy)
      this.#end('overtaken', 'Stopped working out what drives the difference, because the inputs changed.')
  }

  cancel(): void {
    if (!this.busy) return
    const { done = 0, total = 0 } = this.#progress ?? {}
    const far = total > 0 ? ` after ${formatNumber(done)} of ${formatNumber(total)} futures` : ''
    this.#end('cancelled', `Stopped${far}.`)
  }

  #end(status: DriversStatus, announcement: string): void {
    this.#abort?.abort()
    this.#abort = undefined
    this.#status = status
    this.#announcement = announcement
  }

  async start(scenario: Scenario): Promise<void> {
    this.cancel()
    const abort = (this.#abort = new AbortController())
    const { signal } = abort
    this.#wanted = scenario
    this.#status = 'waiting'
    this.#progress = null
    this.#secondsLeft = undefined
    this.#announcement = 'Working out what drives the difference.'
    try {
      const resolved = resolveScenario(scenario)
      const replications = this.futuresFor(scenario)
      let began: number | undefined
      const onProgress = (progress: SwitchOffProgress) => {
        if (signal.aborted) return
        began ??= performance.now()
        const each = (performance.now() - began) / 1000 / progress.done
        this.#secondsLeft = progress.done > 0 ? each * (progress.total - progress.done) : undefined
        this.#progress = progress
        this.#status = 'running'
      }
      const job = { scenario: resolved, replications }
      const runs = await playSwitchOffs(() => this.runner.get(), job, { signal, onProgress })
      const directory = await this.directory().catch(() => undefined)
      if (signal.aborted) return
      this.#result = {
        scenario,
        resolved,
        runs,
        provenance: provenanceOf({ scenario, replications, directory }),
      }
      this.#end('done', 'What drives the difference is ready.')
    } catch (error) {
      if (signal.aborted) return
      const disposed = error instanceof DOMException && error.name === 'AbortError'
      this.#problem = disposed
        ? 'The run before it failed and took its workers with it.'
        : error instanceof Error
          ? error.message
          : String(error)
      this.#end('failed', 'What drives the difference could not be worked out.')
    }
  }
}
