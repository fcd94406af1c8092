/**
 * What is being looked at: the scenario, where it came from, the directory once it is loaded, and the page. Every change of the scenario
 * goes through `change`, so that whoever listens (the runs) hears of it, and can be undone and done again.
 */
import type { AuthorityRecord, Directory } from '../../authorities/types'
import type { Origin } from '../../keep/types'
import { decodeScenarioValue } from '../../scenario/decode'
import type { Issue } from '../../scenario/issues'
import type { Scenario } from '../../scenario/types'
import { changeInWords } from '../../views/changes'
import { lowerFirst } from '../../views/format'
import { readAddress, writeAddress, type Address, type Page } from './address'
import { emptyHistory, redone, taken, undone, type History, type Move } from './history'
import { keep, keepForTab, recall, recallForTab } from './kept'
import { dropUnsaved, unsavedWork } from './remembered'

/** What a step of the history goes back to. */
interface Opened {
  scenario: Scenario
  origin: Origin
}

/** What has just happened, in words, and whether the offer is to undo it or to do it again. */
export interface Notice {
  what: string
  offer: 'undo' | 'redo'
}

/** Saved work that could not be opened, as it was found, and why not. */
export interface Unread {
  kept: unknown
  why: string
}

const KEY = 'session'
const UNREAD_KEY = 'session.unread'

export class Session {
  #scenario = $state.raw<Scenario | null>(null)
  #origin = $state.raw<Origin | null>(null)
  #directory = $state.raw<Directory | null>(null)
  #address = $state.raw<Address>(readAddress(location.hash))
  #history = $state.raw<History<Opened>>(emptyHistory())
  #notice = $state.raw<Notice | null>(null)
  #refused = $state('')
  #edits = $state(0)
  #unread = $state.raw<readonly Unread[]>([])
  #listeners: ((scenario: Scenario) => void)[] = []

  get scenario(): Scenario | null {
    return this.#scenario
  }
  get origin(): Origin | null {
    return this.#origin
  }
  get directory(): Directory | null {
    return this.#directory
  }
  get address(): Address {
    return this.#address
  }
  get page(): Page {
    return this.#address.page
  }
  /** What undoing now would undo, in words; nothing when there is nothing. */
  get undoable(): string | undefined {
    return this.#history.past.at(-1)?.what
  }
  /** What doing again now would do, in words. */
  get redoable(): string | undefined {
    return this.#history.future.at(-1)?.what
  }
  /** The last large step, or what was undone or done again, until something else is edited. */
  get notice(): Notice | null {
    return this.#notice
  }
  /** Why the last edit was not made; empty when it was. */
  get refused(): string {
    return this.#refused
  }
  /** Edits so far, made or refused, so that controls can be set to what is in effect. */
  get edits(): number {
    return this.#edits
  }
  get unread(): readonly Unread[] {
    return this.#unread
  }
  get record(): AuthorityRecord | null {
    return this.#scenario && this.recordOf(this.#scenario)
  }
  get vintage(): string {
    const origin = this.#origin
    if (origin?.kind === 'authority') return `published for ${origin.year}`
    return `for ${this.#scenario?.authority.baseYear ?? 'the base year'}`
  }

  /** The published authority of a scenario: that of a result is not always the one now open. */
  recordOf({ authority }: Scenario): AuthorityRecord | null {
    return this.#directory?.authorities.find((each) => each.code === authority.code) ?? null
  }

  listen(listener: (scenario: Scenario) => void): void {
    this.#listeners.push(listener)
  }

  setDirectory(directory: Directory): void {
    this.#directory = directory
  }

  /** Starts afresh with a scenario. With `what`, the step can be undone; without, so can nothing that was done before it. */
  open(scenario: Scenario, origin: Origin, what?: string): void {
    const before = this.#opened
    const keeps = what !== undefined && before !== undefined
    this.#history = keeps ? taken(this.#history, before, what) : emptyHistory()
    this.#notice = keeps ? { what, offer: 'undo' } : null
    this.#set(scenario, origin)
  }

  /**
   * One edit; false when it was refused: what could not be read again as a scenario file is not made, and why is said. Every edit can be
   * undone; `what` says a large one on the page, others are put into words for the buttons alone.
   */
  change(scenario: Scenario, what?: string): boolean {
    const decoded = decodeScenarioValue(scenario)
    this.#refused = decoded.ok ? '' : inWords(decoded.issues[0])
    this.#edits++
    const before = this.#opened
    if (!decoded.ok || !before) return false
    this.#history = taken(this.#history, before, what ?? changeInWords(before.scenario, scenario))
    this.#notice = what ? { what, offer: 'undo' } : null
    this.#set(scenario, before.origin)
    return true
  }

  /** Nothing is being looked at any more. */
  close(): void {
    this.#scenario = null
    this.#origin = null
    this.#history = emptyHistory()
    this.#notice = null
    this.#refused = ''
    keepForTab(KEY, undefined)
  }

  undo(): void {
    const before = this.#opened
    if (before) this.#move(undone(this.#history, before), 'Undone', 'redo')
  }

  redo(): void {
    const before = this.#opened
    if (before) this.#move(redone(this.#history, before), 'Done again', 'undo')
  }

  /** Takes up what was kept from an earlier visit; true when there was something that still reads. What does not is put aside, not lost. */
  resume(): boolean {
    const ofTab = recallForTab(KEY)
    const unsaved = ofTab === undefined ? unsavedWork()[0] : undefined
    const kept = ofTab ?? unsaved?.work
    const put = recall(UNREAD_KEY)
    this.#unread = Array.isArray(put) ? (put as Unread[]) : []
    if (kept === undefined) return false
    const found = readKept(kept)
    if (typeof found === 'string') {
      this.#setUnread([...this.#unread, { kept, why: found }])
      keepForTab(KEY, undefined)
      if (unsaved) dropUnsaved(unsaved.key)
      return false
    }
    this.#set(found.scenario, found.origin)
    return true
  }

  /** Without `index`, all of it. */
  forgetUnread(index?: number): void {
    this.#setUnread(this.#unread.filter((_, each) => index !== undefined && each !== index))
  }

  /** The browser moved, by link, back or forward. */
  moved(): void {
    this.#address = readAddress(location.hash)
  }

  /** The same page, looked at in another way: no step for the back button. */
  restate(to: Address): void {
    history.replaceState(history.state, '', writeAddress(to))
    this.#address = to
  }

  go(to: Partial<Address> & { page: Page }): void {
    location.hash = writeAddress(to)
  }

  get #opened(): Opened | undefined {
    return this.#scenario && this.#origin ? { scenario: this.#scenario, origin: this.#origin } : undefined
  }

  #move(move: Move<Opened> | undefined, done: string, offer: Notice['offer']): void {
    if (!move) return
    this.#history = move.history
    this.#notice = { what: `${done}: ${lowerFirst(move.what)}`, offer }
    this.#edits++
    this.#set(move.state.scenario, move.state.origin)
  }

  #set(scenario: Scenario, origin: Origin): void {
    this.#refused = ''
    this.#scenario = scenario
    this.#origin = origin
    keepForTab(KEY, { scenario, origin })
    for (const listener of this.#listeners) listener(scenario)
  }

  #setUnread(unread: readonly Unread[]): void {
    this.#unread = unread
    keep(UNREAD_KEY, unread.length ? unread : undefined)
  }
}

/** What was kept, or why it cannot be opened. */
function readKept(kept: unknown): { scenario: Scenario; origin: Origin } | string {
  const { scenario, origin } = (kept ?? {}) as { scenario?: unknown; origin?: unknown }
  const decoded = decodeScenarioValue(scenario)
  if (!decoded.ok) return inWords(decoded.issues[0])
  if (decoded.scenario.options.length < 2) return 'It has no second option to compare'
  if (!isOrigin(origin)) return 'It does not say which authority or example it started from'
  return { scenario: decoded.scenario, origin }
}

function isOrigin(value: unknown): value is Origin {
  const { kind, code, year, id, name } = (value ?? {}) as Record<string, unknown>
  if (kind === 'example') return typeof id === 'string'
  if (kind === 'file') return typeof name === 'string'
  return kind === 'authority' && typeof code === 'string' && Number.isInteger(year)
}

function inWords(issue: Issue | undefined): string {
  if (!issue) return 'It gives no scenario that can be played'
  return issue.expected ? `${issue.message} (${issue.expected})` : issue.message
}
