/**
 * The run behind the page: asks for futures, draws them at milestones, knows when what is shown is out of date. Answers of an earlier
 * run are dropped by its id. Raw results are kept as they are (`$state.raw`).
 */
import type { Directory } from '../../authorities/types'
import { provenanceOf } from '../../exports/provenance'
import {
  affordableFutures,
  bytesOfFutures,
  FEWEST_FUTURES,
  isMemoryError,
  memoryBudget,
} from '../../runner/memory'
import type { Futures, Runner } from '../../runner/types'
import { samePlayed } from '../../scenario/played'
import { resolveScenario } from '../../scenario/resolve'
import type { ResolvedScenario, Scenario } from '../../scenario/types'
import { summariseInSlices, type FuturesSummary } from '../../statistics'
import type { Provenance } from '../../statistics/types'
import { FEWEST_FOR_RANGE, withPart, type ComingFutures, type FirstFutures } from '../../views/firstFutures'
import { formatNumber } from '../../views/format'
import { Ahead, firstOf } from './ahead'
import { nextMilestone } from './milestones'

export interface RunResult extends FuturesSummary {
  /** The scenario these results are of. */
  scenario: Scenario
  resolved: ResolvedScenario
  futures: Futures
  /** Futures asked for; `futures.done` of them are in. */
  total: number
  provenance: Provenance
}

/** Too few futures for a result: each can be looked at by itself. */
export interface FirstResult extends FirstFutures {
  scenario: Scenario
}

export type RunStatus = 'idle' | 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'

export class Runs {
  #status = $state<RunStatus>('idle')
  #done = $state(0)
  #total = $state(0)
  #problem = $state('')
  #asked = $state(0)
  #announcement = $state('')
  #wanted = $state.raw<Scenario | null>(null)
  #result = $state.raw<RunResult | null>(null)
  #first = $state.raw<FirstResult | null>(null)
  #coming = $state.raw<ComingFutures | null>(null)
  #runId = 0
  /** Bytes that this device has memory for, as far as it has shown: of a smaller scenario that is more futures. */
  #budget = memoryBudget()
  #timer: ReturnType<typeof setTimeout> | undefined
  #abort: AbortController | undefined
  #runner: Runner | undefined
  #ahead: Ahead | undefined

  constructor(
    private readonly createRunner: () => Runner,
    /** To say which edition of the published figures a result is from. */
    private readonly directory: () => Promise<Directory | undefined> = () => Promise.resolve(undefined),
  ) {}

  get status(): RunStatus {
    return this.#status
  }
  get busy(): boolean {
    return this.#status === 'waiting' || this.#status === 'running'
  }
  get done(): number {
    return this.#done
  }
  get total(): number {
    return this.#total
  }
  get problem(): string {
    return this.#problem
  }
  /** Futures asked for, where memory is for fewer: `total` of them are played. */
  get tooMany(): number | undefined {
    return this.#asked > this.#total ? this.#asked : undefined
  }
  /** For the polite live region: starts and ends, not each tick. */
  get announcement(): string {
    return this.#announcement
  }
  get result(): RunResult | null {
    return this.#result
  }
  /** The first few futures of what is wanted, until there are enough for a result. */
  get first(): FirstResult | null {
    return this.#first
  }
  /** What has been played of the first pair of what is wanted, until that is whole. */
  get coming(): ComingFutures | null {
    return this.#coming
  }
  /** What is shown belongs to other inputs than those now set. */
  get stale(): boolean {
    return this.#result !== null && !samePlayed(this.#result.scenario, this.#wanted)
  }

  /**
   * Plays a few futures nobody has asked for, while nothing else is played: of a scenario that is likely to be wanted next, or of any, so
   * that the workers are running and their code is fast by then.
   */
  playAhead(scenario: Scenario): void {
    if (this.busy || this.#ahead?.scenario === scenario || this.#wanted === scenario) return
    this.#ahead?.stop()
    this.#runner ??= this.createRunner()
    this.#ahead = new Ahead(scenario, this.#runner)
  }

  /** For a run of somebody else: stops, and plays nothing ahead. True when something asked for was stopped, which `again` takes up. */
  makeWay(): boolean {
    const { busy } = this
    this.#dropAhead()
    this.cancel()
    return busy
  }

  /** Results for this scenario are wanted; with a delay, the last of several requests counts. */
  request(scenario: Scenario, delayMs = 0): void {
    if (scenario !== this.#wanted && samePlayed(scenario, this.#wanted) && this.#status !== 'failed')
      return this.#isNow(scenario)
    this.#stop()
    if (this.#ahead?.scenario !== scenario) this.#dropAhead()
    this.#wanted = scenario
    if (this.#first && !samePlayed(this.#first.scenario, scenario)) this.#first = null
    this.#coming = null
    this.#status = 'waiting'
    this.#done = 0
    this.#asked = this.#total = scenario.replications
    const runId = ++this.#runId
    if (delayMs > 0) this.#timer = setTimeout(() => void this.#run(scenario, runId), delayMs)
    else void this.#run(scenario, runId)
  }

  /** The same futures are wanted, with other words or judgements beside them. */
  #isNow(scenario: Scenario): void {
    this.#wanted = scenario
    const shown = this.#result
    if (shown && samePlayed(shown.scenario, scenario)) this.#result = { ...shown, scenario }
    if (this.#first) this.#first = { ...this.#first, scenario }
  }

  again(): void {
    if (this.#wanted) this.request(this.#wanted)
  }

  cancel(): void {
    if (!this.busy) return
    this.#stop()
    this.#dropAhead()
    this.#runId++
    this.#status = 'cancelled'
    this.#announcement = `Stopped after ${formatNumber(this.#done)} of ${formatNumber(this.#total)} futures.`
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#abort?.abort()
  }

  #dropAhead(): void {
    this.#ahead?.stop()
    this.#ahead = undefined
  }

  async #run(scenario: Scenario, runId: number): Promise<void> {
    const abort = (this.#abort = new AbortController())
    const { signal } = abort
    const isCurrent = () => runId === this.#runId && !signal.aborted
    this.#status = 'running'
    try {
      const resolved = resolveScenario(scenario)
      const total = (this.#total = affordableFutures(resolved, this.#budget))
      this.#announcement = `Playing ${formatNumber(total)} futures.`
      const directory = this.directory().catch(() => undefined)
      let drawn = 0
      let drawing = false
      const draw = async (futures: Futures) => {
        this.#coming = null
        if (futures.done < FEWEST_FOR_RANGE) {
          if (!this.#showsMore(scenario, futures.done))
            this.#first = { scenario: this.#wanted ?? scenario, resolved, futures, total }
          return
        }
        const summary = await summariseInSlices(resolved, futures, { signal })
        const provenance = provenanceOf({
          scenario,
          replications: futures.done,
          directory: await directory,
        })
        if (!isCurrent() || this.#showsMore(scenario, futures.done)) return
        this.#first = null
        this.#result = {
          ...summary,
          scenario: this.#wanted ?? scenario,
          resolved,
          futures,
          total,
          provenance,
        }
      }
      // Nothing is waited for where nothing was played ahead: the workers begin before the page is drawn anew.
      if (this.#ahead) {
        const ahead = await this.#ahead.take()
        this.#ahead = undefined
        if (!isCurrent()) return
        if (ahead) {
          drawn = ahead.done
          await draw(ahead)
        }
      }
      this.#runner ??= this.createRunner()
      const all = await this.#runner.run(
        { scenario: resolved, replications: total },
        {
          signal,
          onProgress: ({ done }) => {
            if (isCurrent()) this.#done = done
          },
          onPart: (part) => {
            if (isCurrent() && drawn === 0)
              this.#coming = { resolved, parts: withPart(this.#coming?.parts, part) }
          },
          onFutures: (futures) => {
            const done = futures.done - (futures.done % 2)
            if (!isCurrent() || drawing || done < nextMilestone(drawn, total)) return
            if (done >= total) return
            drawing = true
            drawn = done
            void draw(firstOf(futures, done))
              .catch(() => undefined)
              .finally(() => (drawing = false))
          },
        },
      )
      await draw(all)
      if (!isCurrent()) return
      this.#done = all.done
      this.#status = 'done'
      this.#announcement = `Results are ready: ${formatNumber(all.done)} futures.`
    } catch (error) {
      if (!isCurrent()) return
      if (isMemoryError(error) && this.#total > FEWEST_FUTURES) return this.#withFewer(scenario)
      this.#status = 'failed'
      this.#problem = error instanceof Error ? error.message : String(error)
      this.#announcement = 'The run failed.'
      abort.abort()
      this.#runner?.dispose()
      this.#runner = undefined
    }
  }

  /** Out of memory: half of the futures, on new workers. They are the first half, so that each is as it would have been. */
  #withFewer(scenario: Scenario): void {
    this.#budget = bytesOfFutures(resolveScenario(scenario), 2 * Math.floor(this.#total / 4))
    this.#abort?.abort()
    this.#runner?.dispose()
    this.#runner = undefined
    this.request(scenario)
  }

  /** The same scenario gives the same futures: more of them are never replaced by fewer. */
  #showsMore(scenario: Scenario, done: number): boolean {
    return [this.#first, this.#result].some(
      (shown) => shown && samePlayed(shown.scenario, scenario) && shown.futures.done > done,
    )
  }
}
