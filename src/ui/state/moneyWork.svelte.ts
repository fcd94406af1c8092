/** The money of the result that is shown, worked out in a worker for the newest futures and prices; what was there before stays until it is. */
import type { Money } from '../../money'
import type { AgencyBreakEven } from '../../money/agency'
import type { Drivers } from '../../money/drivers'
import type { NetAsked } from '../../money/net'
import { MoneyWorker } from '../../runner/money'
import type { RunResult } from './runs.svelte'

/** Figures and the run they are of: always shown together. */
export interface WorkedRun {
  run: RunResult
  worked: Money
}

export class MoneyWork {
  #shown = $state.raw<WorkedRun | null>(null)
  #problem = $state('')
  #wanted: RunResult | null = null
  #working = false
  /** By option: pages come and go, and thousands of futures take seconds. */
  #drivers: (Promise<Drivers> | undefined)[] = []
  readonly #worker: MoneyWorker

  constructor(createWorker: () => Worker) {
    this.#worker = new MoneyWorker(createWorker)
  }

  get shown(): WorkedRun | null {
    return this.#shown
  }
  get problem(): string {
    return this.#problem
  }

  /** Exactly of this run; nothing while it is being worked out. */
  of(run: RunResult | null): Money | undefined {
    return this.#shown && run && isSame(this.#shown.run, run) ? this.#shown.worked : undefined
  }

  /** Of several requests while one is under way the last counts. */
  ask(run: RunResult): void {
    if (this.#wanted && isSame(this.#wanted, run)) return
    this.#wanted = run
    if (!this.#working) void this.#work()
  }

  /** Of the money that is shown. */
  drivers(option: number): Promise<Drivers> {
    const all = this.#drivers
    const known = all[option]
    if (known) return known
    const asked = this.#worker.drivers(option)
    all[option] = asked
    asked.catch(() => (all[option] = undefined))
    return asked
  }
  agency = (asked: NetAsked): Promise<AgencyBreakEven> => this.#worker.agency(asked)

  async #work(): Promise<void> {
    this.#working = true
    for (let run = this.#wanted; run; run = this.#wanted === run ? null : this.#wanted) {
      try {
        const worked = await this.#worker.money(run.scenario, run.futures)
        this.#shown = { run, worked }
        this.#drivers = []
        this.#problem = ''
      } catch (error) {
        this.#problem = error instanceof Error ? error.message : String(error)
        if (this.#wanted === run) this.#wanted = null
      }
    }
    this.#working = false
  }
}

const isSame = (one: RunResult, other: RunResult): boolean =>
  one.scenario === other.scenario && one.futures === other.futures && one.total === other.total
