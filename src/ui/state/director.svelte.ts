/**
 * The game of this tab: what has been decided, what has happened so far, and, at the end, what would have happened otherwise. What lies ahead
 * is not here: a worker plays up to the quarter asked for. The game is kept for the tab, so that it reopens where it was.
 */
import type { Quarters } from '../../engine/quarters'
import type { PlayQuarters } from '../../runner/quarters'
import { gameFile, quartersSeal, readGame, type SavedGame } from '../../director/file'
import {
  decisionsOf,
  futureOf,
  gameIssues,
  isOver,
  leversNow,
  OTHER_FUTURES,
  quartersOf,
  resolvedOf,
  withoutDecision,
  type Decision,
  type Game,
  type Setup,
} from '../../director/game'
import { changedLevers } from '../../director/design'
import { leversOfToday, type LeverId, type Levers } from '../../director/levers'
import type { Pair } from '../../director/score'
import { QUARTERS_PER_YEAR, QUARTER_WEEKS } from '../../model/time'
import { checkedInWords, type Team } from '../../director/endWords'
import { issueInWords } from '../../director/words'
import type { Issue } from '../../scenario/issues'

export type GameStatus = 'none' | 'playing' | 'waiting' | 'failed'

/** What the same future had without any decision, and without each. */
export interface Otherwise {
  none: Quarters
  without: { decision: Decision; quarters: Quarters }[]
}

/** More decisions than these are not taken away one by one: the largest changes of the last quarters are left out, and said to be. */
export const MOST_TAKEN_AWAY = 24
const ANALYST_FUTURES = 20

export class Director {
  #game = $state.raw<Game | null>(null)
  #quarters = $state.raw<Quarters>([])
  #draft = $state.raw<Partial<Levers>>({})
  #status = $state<GameStatus>('none')
  #problem = $state('')
  #checked = $state('')
  #told = $state('')
  #asked = $state.raw<{ turn: number; levers: Levers; futures: Quarters[] } | null>(null)
  #asking = $state(false)
  #otherwise = $state.raw<Otherwise | null>(null)
  #others = $state.raw<readonly Pair[]>([])
  #teams = $state.raw<readonly Team[]>([])
  #abort = new AbortController()

  constructor(
    private readonly playQuarters: PlayQuarters,
    private readonly keep: (text: string | undefined) => void = () => undefined,
    private readonly others_ = OTHER_FUTURES,
  ) {}

  get game(): Game | null {
    return this.#game
  }
  /** The year before, then the quarters that have been played. */
  get quarters(): Quarters {
    return this.#quarters
  }
  get status(): GameStatus {
    return this.#status
  }
  get problem(): string {
    return this.#problem
  }
  /** What playing a saved game again said. */
  get checked(): string {
    return this.#checked
  }
  /** For screen readers: what the last step came to. */
  get told(): string {
    return this.#told
  }
  get asking(): boolean {
    return this.#asking
  }
  /** What the analyst found for the decisions as they are now; nothing once they change. */
  get asked(): Quarters[] | null {
    const asked = this.#asked
    if (asked?.turn !== this.#game?.turns.length) return null
    return asked && changedLevers(asked.levers, this.levers).length === 0 ? asked.futures : null
  }
  get otherwise(): Otherwise | null {
    return this.#otherwise
  }
  get others(): readonly Pair[] {
    return this.#others
  }
  get othersWanted(): number {
    return this.others_
  }
  get teams(): readonly Team[] {
    return this.#teams
  }
  get over(): boolean {
    return this.#game !== null && isOver(this.#game) && this.#quarters.length > this.#game.turns.length
  }
  /** Levers with what is being decided in this quarter. */
  get levers(): Levers {
    return { ...leversNow(this.#game!), ...this.#draft }
  }
  get today(): Levers {
    return leversOfToday(this.#game!.base)
  }
  get draft(): Partial<Levers> {
    return this.#draft
  }

  begin(setup: Setup, team: string): Promise<void> {
    return this.#open({ ...setup, team, turns: [] })
  }

  /** Opens a saved game where it was, and says whether it is played here as it was saved. */
  async resume({ game, engine, seal }: SavedGame): Promise<void> {
    await this.#open(game)
    if (this.#status !== 'playing') return
    this.#checked = checkedInWords(quartersSeal(this.#quarters) === seal, engine)
  }

  /** What was kept for this tab. */
  async recall(text: unknown): Promise<void> {
    const read = typeof text === 'string' ? readGame(text) : undefined
    if (read?.ok) await this.resume(read.saved)
  }

  close(): void {
    this.#abort.abort()
    this.#game = null
    this.#quarters = []
    this.#status = 'none'
    this.#teams = []
    this.keep(undefined)
  }

  set(lever: LeverId, value: number): void {
    const { [lever]: _, ...rest } = this.#draft
    this.#draft = value === leversNow(this.#game!)[lever] ? rest : { ...rest, [lever]: value }
    this.#problem = ''
  }

  /** Takes the decisions of this quarter and plays it. */
  async next(): Promise<void> {
    const before = this.#game!
    const game = { ...before, turns: [...before.turns, this.#draft] }
    const issues = gameIssues(game)
    if (issues.length > 0) {
      this.#problem = issueInWords(issues[0]!)
      return
    }
    await this.#playOn(game)
    if (this.#game === game)
      this.#told = isOver(game)
        ? 'The last quarter has been played.'
        : `Quarter ${game.turns.length} has been played.`
  }

  async #open(game: Game): Promise<void> {
    this.#abort.abort()
    this.#abort = new AbortController()
    this.#game = game
    this.#draft = {}
    this.#quarters = []
    this.#checked = ''
    this.#otherwise = null
    this.#others = []
    this.#asked = null
    this.#teams = []
    await this.#playOn(game)
  }

  /** Plays the future from its first day to where the game then stands. */
  async #playOn(game: Game): Promise<void> {
    const { signal } = this.#abort
    this.#status = 'waiting'
    this.#problem = ''
    try {
      const quarters = await this.#toNow(game, signal)
      if (signal.aborted) return
      this.#game = game
      this.#quarters = quarters
      this.#draft = {}
      this.#status = 'playing'
      this.keep(JSON.stringify(gameFile(game, quarters)))
    } catch (error) {
      if (signal.aborted) return
      this.#problem = error instanceof Error ? error.message : String(error)
      this.#status = 'failed'
    }
  }

  async #toNow(game: Game, signal: AbortSignal): Promise<Quarters> {
    const future = futureOf(game)
    // The first quarter is played to learn of the year before; what it holds itself is not shown before its time.
    const weeks = Math.max(1, game.turns.length) * QUARTER_WEEKS
    const part = { scenario: resolvedOf([game], future), replication: future, weeks, options: [1] }
    const [played] = await this.playQuarters([part], { signal })
    return played!.options[1]!.slice(0, game.turns.length + 1)
  }

  /** The present decisions kept for a year, in other futures: what an analyst could say, who knows this one no better than anybody. */
  async ask(): Promise<void> {
    const game = this.#game!
    const { signal } = this.#abort
    const levers = this.levers
    const turn = game.turns.length
    const ahead = { ...game, turns: [...game.turns, this.#draft] }
    const weeks = Math.min(quartersOf(game), turn + QUARTERS_PER_YEAR) * QUARTER_WEEKS
    this.#asking = true
    try {
      const found = await this.playQuarters(
        Array.from({ length: Math.min(ANALYST_FUTURES, this.others_) }, (_, replication) => ({
          scenario: resolvedOf([ahead], replication),
          replication,
          weeks,
          options: [1],
        })),
        { signal },
      )
      if (!signal.aborted) this.#asked = { turn, levers, futures: found.map(({ options }) => options[1]!) }
    } catch (error) {
      if (!signal.aborted) this.#problem = error instanceof Error ? error.message : String(error)
    } finally {
      this.#asking = false
    }
  }

  /** The same future without decisions, then the same decisions in other futures. Shown as they come. */
  async lookBack(): Promise<void> {
    const game = this.#game!
    const { signal } = this.#abort
    if (this.#otherwise) return
    const future = futureOf(game)
    const decisions = decisionsOf(game).slice(0, MOST_TAKEN_AWAY)
    const weeks = quartersOf(game) * QUARTER_WEEKS
    try {
      const games = decisions.map((decision) => withoutDecision(game, decision))
      const scenario = resolvedOf(games.length > 0 ? games : [game], future)
      const options = [0, ...decisions.map((_, index) => index + 1)]
      const [own] = await this.playQuarters([{ scenario, replication: future, weeks, options }], { signal })
      if (signal.aborted) return
      this.#otherwise = {
        none: own!.options[0]!,
        without: decisions.map((decision, index) => ({ decision, quarters: own!.options[index + 1]! })),
      }
      const STEP = 12
      for (let from = 0; from < this.others_; from += STEP) {
        const length = Math.min(STEP, this.others_ - from)
        const parts = Array.from({ length }, (_, index) => ({
          scenario: resolvedOf([game], from + index),
          replication: from + index,
          weeks,
          options: [0, 1],
        }))
        const found = await this.playQuarters(parts, { signal })
        if (signal.aborted) return
        this.#others = [
          ...this.#others,
          ...found.map((each) => ({ none: each.options[0]!, played: each.options[1]! })),
        ]
      }
    } catch (error) {
      if (!signal.aborted) this.#problem = error instanceof Error ? error.message : String(error)
    }
  }

  /** Puts another team's game beside this one: played again here, and compared with what it says happened. */
  async addTeam(text: string): Promise<Issue[]> {
    const read = readGame(text)
    if (!read.ok) return read.issues
    const { game, engine, seal } = read.saved
    const quarters = await this.#toNow(game, this.#abort.signal)
    const same = quartersSeal(quarters) === seal
    const team = {
      name: game.team || 'A team without a name',
      game,
      quarters,
      same,
      text: checkedInWords(same, engine),
    }
    this.#teams = [...this.#teams, team]
    return []
  }
}
