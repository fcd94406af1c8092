/** One run on the slots of a pool: hands out batches, takes answers, and plays again what a crash lost. */
import type { ResolvedScenario } from '../scenario/types'
import type { Answer, Batch, Part, Range } from './batch'
import { batches } from './batches'
import { Collector } from './collector'
import { plainError, rangeName, replicationError, RunnerError, type PlainError } from './errors'
import type { RunJob, RunOptions } from './types'

/** One worker. Promises reject when the worker dies or is terminated, and only then; other failures are answers. */
export interface WorkerHandle {
  open(runId: number, scenario: ResolvedScenario): Promise<Answer<null>>
  run(runId: number, range: Range, onPart?: (part: Part) => void): Promise<Answer<Batch>>
  /** Answered when the run is given up, which is after the future being played. */
  close(runId: number): Promise<void>
  terminate(): void
}

/** A place for a worker. `opened` is the run that its worker is prepared for; `started`, that it has answered before. */
export interface Slot {
  readonly place: number
  worker?: WorkerHandle
  started?: boolean
  opened?: number
}

export function emptySlot(slot: Slot): void {
  slot.worker?.terminate()
  slot.worker = undefined
  slot.started = undefined
  slot.opened = undefined
}

/** Longer than any future takes: a worker that has not given up a run by then hangs. */
const PATIENCE_MS = 10_000

/** Frees a worker from a run, to be used again; one that does not answer is ended. */
export function freeSlot(slot: Slot, runId: number): void {
  const { worker } = slot
  if (!worker) return
  const hangs = setTimeout(() => {
    if (slot.worker === worker) emptySlot(slot)
  }, PATIENCE_MS)
  const answered = () => clearTimeout(hangs)
  worker.close(runId).then(answered, answered)
}

/** How often a batch may end its worker before the run fails. */
const MOST_CRASHES = 3

interface Pending extends Range {
  crashes: number
}

/** Inside a run only: the worker is gone, or cannot be trusted any more. */
class Crash extends Error {
  constructor(readonly details: PlainError) {
    super(details.message)
  }
}

export class PoolRun {
  /** Settles as soon as the last future is there or the run has failed, whatever workers still do. */
  readonly finished: Promise<void>
  readonly collector: Collector
  readonly #id: number
  readonly #scenario: ResolvedScenario
  readonly #upcoming: Range[]
  readonly #again: Pending[] = []
  #over = false
  #openingCrashes = 0
  #succeed: () => void = () => undefined
  #fail: (error: unknown) => void = () => undefined

  constructor(id: number, job: RunJob, options: RunOptions, workers: number) {
    this.#id = id
    this.#scenario = job.scenario
    this.#upcoming = [...batches(job.replications, workers)].reverse()
    this.collector = new Collector(job, options)
    this.finished = new Promise((resolve, reject) => {
      this.#succeed = resolve
      this.#fail = reject
    })
  }

  /** Fails the run; answers that still come are dropped. Nothing happens when it is over already. */
  stop(error: unknown): void {
    this.#over = true
    this.#fail(error)
  }

  /** Plays batch after batch on one slot until there are none. Never rejects: failures go to `finished`. */
  async drive(slot: Slot, createWorker: () => WorkerHandle): Promise<void> {
    while (!this.#over && this.#waiting > 0) {
      let pending: Pending | undefined
      try {
        const worker = (slot.worker ??= made(createWorker))
        const opening = slot.opened === this.#id ? undefined : this.#open(slot, worker)
        // A worker that is slow to start must not hold the first futures back; one that runs is given them with the scenario.
        if (!slot.started) await opening
        pending = this.#over ? undefined : this.#take(slot.place)
        await (pending ? this.#play(worker, pending, opening) : opening)
      } catch (error) {
        if (this.#over) return
        if (error instanceof Crash) this.#afterCrash(slot, pending, error.details)
        else this.stop(error)
      }
    }
  }

  /** Prepares the worker of the slot for this run. */
  async #open(slot: Slot, worker: WorkerHandle): Promise<void> {
    const opened = await this.#answer(worker.open(this.#id, this.#scenario))
    slot.started = true
    if (!opened.ok) {
      throw new RunnerError(`The scenario cannot be prepared: ${opened.error.message}`, {
        cause: opened.error,
      })
    }
    if (!this.#over) slot.opened = this.#id
    this.#openingCrashes = 0
  }

  /** Plays a batch on a worker that is prepared, or will be when `opening` is over. */
  async #play(worker: WorkerHandle, { from, to }: Pending, opening?: Promise<void>): Promise<void> {
    const onPart = this.collector.listensTo({ from, to })
      ? (part: Part) => void (this.#over || this.collector.tell(part))
      : undefined
    const asked = this.#answer(worker.run(this.#id, this.collector.lacks({ from, to }), onPart))
    // Told of below, unless the opening fails first.
    asked.catch(() => undefined)
    await opening
    const answer = await asked
    if (this.#over) return
    if (!answer.ok) throw replicationError(answer.error, from, to)
    this.collector.add(answer.value)
    if (!this.collector.complete) return
    this.#over = true
    this.#succeed()
  }

  async #answer<Value>(asked: Promise<Answer<Value>>): Promise<Answer<Value>> {
    const answer = await asked.catch((error: unknown) => {
      throw new Crash(plainError(error))
    })
    if (answer.runId === this.#id) return answer
    throw new Crash(plainError(new Error(`A worker answered for run ${answer.runId}, not ${this.#id}`)))
  }

  #afterCrash(slot: Slot, pending: Pending | undefined, cause: PlainError): void {
    emptySlot(slot)
    const crashes = pending ? ++pending.crashes : ++this.#openingCrashes
    if (crashes >= MOST_CRASHES) {
      const where = pending ? `in ${rangeName(pending.from, pending.to)}` : 'before they could start'
      const message = `${crashes} workers died ${where}: ${cause.message}`
      this.stop(new RunnerError(message, { from: pending?.from, to: pending?.to, cause }))
    } else if (pending) this.#again.push(pending)
  }

  get #waiting(): number {
    return this.#again.length + this.#upcoming.length
  }

  /** The next batch; of the first pair the one that this worker has played before, whose opening it may have kept. */
  #take(place: number): Pending | undefined {
    const again = this.#again.shift()
    if (again) return again
    const own = this.#upcoming.findIndex(({ from, to }) => from === place && to === from + 1)
    const range = own < 0 ? this.#upcoming.pop() : this.#upcoming.splice(own, 1)[0]
    return range && { ...range, crashes: 0 }
  }
}

function made(createWorker: () => WorkerHandle): WorkerHandle {
  try {
    return createWorker()
  } catch (error) {
    throw new Crash(plainError(error))
  }
}
