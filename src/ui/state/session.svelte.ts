/**
 * What is being looked at: the scenario, where it came from, the directory once it is loaded, and the page. Every change of the scenario
 * goes through `change`, so that whoever listens (the runs) hears of it; a large step can be undone once.
 */
import type { AuthorityRecord, Directory } from '../../authorities/types'
import { decodeScenarioValue } from '../../scenario/decode'
import type { Issue } from '../../scenario/issues'
import type { Scenario } from '../../scenario/types'
import { readAddress, writeAddress, type Address, type Page } from './address'
import { keep, keepForTab, recall, recallForTab } from './kept'

/** Where a scenario started, so that it can be started again. */
export type Origin = { kind: 'authority'; code: string; year: number } | { kind: 'example'; id: string }

interface Step {
  scenario: Scenario
  origin: Origin
  /** What was done, in words: "Figures changed to 2023". */
  what: string
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
  #undoable = $state.raw<Step | null>(null)
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
  /** The last large step, while it can be undone. */
  get undoable(): Step | null {
    return this.#undoable
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

  /** Starts afresh with a scenario. With `what`, the step can be undone. */
  open(scenario: Scenario, origin: Origin, what?: string): void {
    this.#undoable =
      what && this.#scenario && this.#origin ? { scenario: this.#scenario, origin: this.#origin, what } : null
    this.#set(scenario, origin)
  }

  /**
   * One edit; false when it was refused: what could not be read again as a scenario file is not made, and why is said. With `what`,
   * it can be undone; any other edit ends the offer to undo an earlier step, which would take the edit back with it.
   */
  change(scenario: Scenario, what?: string): boolean {
    const decoded = decodeScenarioValue(scenario)
    this.#refused = decoded.ok ? '' : inWords(decoded.issues[0])
    this.#edits++
    const [before, origin] = [this.#scenario, this.#origin]
    if (!decoded.ok || !before || !origin) return false
    this.#undoable = what ? { scenario: before, origin, what } : null
    this.#set(scenario, origin)
    return true
  }

  undo(): void {
    const step = this.#undoable
    if (!step) return
    this.#undoable = null
    this.#set(step.scenario, step.origin)
  }

  /** Takes up what was kept from an earlier visit; true when there was something that still reads. What does not is put aside, not lost. */
  resume(): boolean {
    const kept = recallForTab(KEY)
    const put = recall(UNREAD_KEY)
    this.#unread = Array.isArray(put) ? (put as Unread[]) : []
    if (kept === undefined) return false
    const found = readKept(kept)
    if (typeof found === 'string') {
      this.#setUnread([...this.#unread, { kept, why: found }])
      keepForTab(KEY, undefined)
      return false
    }
    this.#set(found.scenario, found.origin)
    return true
  }

  forgetUnread(index: number): void {
    this.#setUnread(this.#unread.filter((_, each) => each !== index))
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
  const { kind, code, year, id } = (value ?? {}) as Record<string, unknown>
  if (kind === 'example') return typeof id === 'string'
  return kind === 'authority' && typeof code === 'string' && Number.isInteger(year)
}

function inWords(issue: Issue | undefined): string {
  if (!issue) return 'It gives no scenario that can be played'
  return issue.expected ? `${issue.message} (${issue.expected})` : issue.message
}
