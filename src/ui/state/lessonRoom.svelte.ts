/**
 * The lesson that is open: its run, the numbers that are shown, what was predicted, and whether frozen numbers are those played here.
 * Predictions and votes are kept in this tab and sent nowhere. Frozen numbers stay on the screen whatever the run gives.
 */
import { watchFutures } from '../../runner/watch'
import type { Runner } from '../../runner/types'
import { resolveScenario } from '../../scenario/resolve'
import type { ResolvedScenario } from '../../scenario/types'
import { lessonFigures } from '../../lessons/figures'
import { readPrediction, type Prediction } from '../../lessons/predictions'
import type { Lesson } from '../../lessons/schema'
import {
  numbersSeal,
  sessionCode,
  type FrozenSession,
  type LessonNumbers,
  type SessionCode,
} from '../../lessons/session'
import { verifyCode, verifyFile, type Verified } from '../../lessons/verify'
import { playWhy } from '../../lessons/why'
import { lastValues, type LastValues } from '../../views/boardPick'
import { keepForTab, recallForTab } from './kept'

/** `figures`: the question can be answered; what it goes through is still played. */
export type RoomStatus = 'idle' | 'playing' | 'figures' | 'done' | 'failed'

/** What a room of people said: votes for each choice, or guesses. */
export interface Votes {
  counts: Record<string, number>
  guesses: number[]
}

const NO_VOTES: Votes = { counts: {}, guesses: [] }

export interface RoomOptions {
  /** Seed of the lesson as it comes, where this one is played with another. */
  ownSeed?: string
  frozen?: FrozenSession
  code?: SessionCode
}

export class LessonRoom {
  #lesson = $state.raw<Lesson | null>(null)
  #resolved = $state.raw<ResolvedScenario | null>(null)
  #shown = $state.raw<Partial<LessonNumbers>>({})
  #status = $state<RoomStatus>('idle')
  #done = $state(0)
  #problem = $state('')
  #verified = $state.raw<Verified | null>(null)
  #prediction = $state.raw<Prediction | null>(null)
  #votes = $state.raw<Votes>(NO_VOTES)
  #options = $state.raw<RoomOptions>({})
  #seal = $state('')
  #last = $state.raw<LastValues | null>(null)
  #abort: AbortController | undefined

  constructor(
    private readonly runner: () => Runner,
    private readonly createWorker: () => Worker,
  ) {}

  get lesson(): Lesson | null {
    return this.#lesson
  }
  get resolved(): ResolvedScenario | null {
    return this.#resolved
  }
  get numbers(): Partial<LessonNumbers> {
    return this.#shown
  }
  get status(): RoomStatus {
    return this.#status
  }
  get done(): number {
    return this.#done
  }
  get problem(): string {
    return this.#problem
  }
  /** What playing the frozen session here said; nothing until then. */
  get verified(): Verified | null {
    return this.#verified
  }
  get frozen(): FrozenSession | undefined {
    return this.#options.frozen
  }
  /** The session is one that somebody froze. */
  get isSession(): boolean {
    return Boolean(this.#options.frozen ?? this.#options.code)
  }
  get prediction(): Prediction | null {
    return this.#prediction
  }
  get votes(): Votes {
    return this.#votes
  }
  /** How each future played here ends, to choose one to watch; nothing until they are played. */
  get lastValues(): LastValues | null {
    return this.#last
  }
  /** Of the numbers shown; empty until all are there. */
  get code(): string {
    return this.#lesson && this.#seal
      ? sessionCode(this.#lesson, this.#options.ownSeed ?? this.#lesson.scenario.seed, this.#seal)
      : ''
  }

  /** Opens a lesson and plays it. */
  open(lesson: Lesson, options: RoomOptions = {}): void {
    this.#abort?.abort()
    this.#lesson = lesson
    this.#options = options
    this.#resolved = resolveScenario(lesson.scenario)
    this.#shown = options.frozen?.numbers ?? {}
    this.#seal = options.frozen?.seal ?? ''
    this.#verified = null
    this.#problem = ''
    this.#last = null
    this.#prediction = readPrediction(lesson, recallForTab(this.#key('prediction'))) ?? null
    this.#votes = readVotes(recallForTab(this.#key('votes')))
    void this.#play(lesson)
  }

  close(): void {
    this.#abort?.abort()
    this.#lesson = null
    this.#status = 'idle'
  }

  again(): void {
    if (this.#lesson) this.open(this.#lesson, this.#options)
  }

  predict(prediction: Prediction | null): void {
    this.#prediction = prediction
    keepForTab(this.#key('prediction'), prediction ?? undefined)
  }

  vote(votes: Votes): void {
    this.#votes = votes
    keepForTab(this.#key('votes'), votes)
  }

  #key(what: string): string {
    return `lesson.${what}.${this.#lesson?.id}`
  }

  async #play(lesson: Lesson): Promise<void> {
    const abort = (this.#abort = new AbortController())
    const { signal } = abort
    const resolved = this.#resolved!
    const frozen = this.#options.frozen
    this.#status = frozen ? 'done' : 'playing'
    this.#done = 0
    try {
      const futures = await this.runner().run(
        { scenario: resolved, replications: resolved.replications },
        { signal, onProgress: ({ done }) => !signal.aborted && (this.#done = done) },
      )
      const figures = lessonFigures(lesson, resolved, futures)
      if (signal.aborted) return
      this.#last = lastValues(resolved, futures)
      if (!frozen) {
        this.#shown = { figures }
        this.#status = 'figures'
      }
      const watch = async (future: number, skip: readonly number[]) => {
        const job = { scenario: resolved, replications: [future], skip }
        return (await watchFutures(this.createWorker, job, { signal }))[0]!
      }
      const why = await playWhy(lesson, resolved, futures, { signal, runner: this.runner, watch })
      if (signal.aborted) return
      this.#finish({ figures, ...(why && { why }) })
    } catch (error) {
      if (signal.aborted) return
      this.#problem = error instanceof Error ? error.message : String(error)
      if (!frozen) this.#status = 'failed'
    }
  }

  #finish(played: LessonNumbers): void {
    const { frozen, code } = this.#options
    if (frozen) this.#verified = verifyFile(frozen, played)
    else {
      this.#shown = played
      this.#seal = numbersSeal(played)
      if (code) this.#verified = verifyCode(code, played)
    }
    this.#status = 'done'
  }
}

function readVotes(kept: unknown): Votes {
  const { counts, guesses } = (kept ?? {}) as Partial<Votes>
  const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0
  return {
    counts: Object.fromEntries(Object.entries(counts ?? {}).filter(([, count]) => isCount(count))),
    guesses: Array.isArray(guesses) ? guesses.filter(Number.isFinite) : [],
  }
}
