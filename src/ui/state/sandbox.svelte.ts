/**
 * The sandbox of this tab: where it is tried, the settings, the run behind them. It plays through the runner of the other pages and shares
 * what that has kept, so that today's structure of the open authority need not be played again. Loaded with its page, not before.
 */
import { loadDirectory } from '../../authorities/load'
import { whyNoStart } from '../../authorities/profile'
import { changesBoth, changesDesign, sandboxScenario } from '../../sandbox/design'
import { partsOf, settingsFromText, settingsToText } from '../../sandbox/link'
import { PRESETS } from '../../sandbox/presets'
import { settingsOfToday, type Settings } from '../../sandbox/settings'
import { madeUpTown } from '../../sandbox/town'
import { scenarioForAuthority } from '../../scenario/fromAuthority'
import type { Scenario } from '../../scenario/types'
import { addOption, hasRoom } from '../edits/options'
import { openNew, pool, replaying, runs as mainRuns, session } from './app'
import { Drivers } from './drivers.svelte'
import { paced } from './paced'
import { RightOfWay } from './rightOfWay'
import { Runs } from './runs.svelte'

const TOWN = 'town'
const OWN_NAME = 'My design'
/** Browsers refuse to write the address at every step of a slider. */
const ADDRESS_MS = 400

export class Sandbox {
  readonly runs = new Runs(() => replaying, loadDirectory)
  readonly drivers = new Drivers(pool, loadDirectory)
  readonly #town = madeUpTown()
  #place = $state(TOWN)
  #changed = $state.raw<Partial<Settings>>({})
  #challenge = $state('')
  readonly #way = new RightOfWay(mainRuns)
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #request = paced<Scenario>((scenario, delayMs) => this.runs.request(scenario, delayMs))

  readonly base = $derived.by<Scenario>(() => {
    if (this.#place === TOWN) return this.#town
    const open = session.scenario
    return open && placeOf(open) === this.#place ? open : (this.#published ?? this.#town)
  })
  readonly today = $derived(settingsOfToday(this.base))
  readonly settings = $derived<Settings>({ ...this.today, ...this.#changed })
  /** The preset that the settings are, if they are one. */
  readonly preset = $derived(
    PRESETS.find(({ set }) => settingsToText(this.settings, { ...this.today, ...set }) === ''),
  )
  readonly scenario = $derived(sandboxScenario(this.base, this.settings, this.preset?.name ?? OWN_NAME))
  readonly changesDesign = $derived(changesDesign(this.settings, this.today))
  readonly changesBoth = $derived(changesBoth(this.settings))
  /** The design can stand beside the options of what is open; otherwise it becomes a project of its own. */
  readonly fitsOpen = $derived(
    this.base === session.scenario && !this.changesBoth && hasRoom(session.scenario),
  )

  get onTown(): boolean {
    return this.base === this.#town
  }
  get challenge(): string {
    return this.#challenge
  }

  /** An authority that a link names and that is not the open one: its published figures. */
  get #published(): Scenario | undefined {
    const { directory } = session
    const record = directory?.authorities.find(({ code }) => code === this.#place)
    return directory && record && !whyNoStart(directory, record)
      ? scenarioForAuthority(directory, record)
      : undefined
  }

  /** What an address asks for; without any, the open authority with what was set before. */
  open(set: string | undefined): void {
    const parts = partsOf(set ?? '')
    this.#place = parts.get('on') ?? (session.scenario ? placeOf(session.scenario) : TOWN)
    if (set === undefined) return
    this.#changed = settingsFromText(set)
    this.#challenge = parts.get('challenge') ?? ''
  }

  /** To the town or to the open authority; what was set stays set. */
  moveTo(town: boolean): void {
    this.#place = town || !session.scenario ? TOWN : placeOf(session.scenario)
    this.#restate()
  }
  set(changed: Partial<Settings>): void {
    this.#changed = { ...this.#changed, ...changed }
    this.#restate()
  }
  /** These settings, and everything else as today. */
  take(changed: Partial<Settings>): void {
    this.#changed = changed
    this.#restate()
  }
  choose(challenge: string): void {
    this.#challenge = challenge
    this.#restate()
  }

  /** The part of the address that keeps all this. */
  get text(): string {
    return [
      `on-${this.onTown ? TOWN : this.#place}`,
      settingsToText(this.settings, this.today),
      this.#challenge && `challenge-${this.#challenge}`,
    ]
      .filter(Boolean)
      .join('_')
  }

  #restate(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (session.page === 'sandbox') session.restate({ ...session.address, set: this.text })
    }, ADDRESS_MS)
  }

  /** Results of what is set now are wanted. The run of the other pages gives way, and goes on when the page is left. */
  play(scenario: Scenario): void {
    this.#way.take()
    this.drivers.inputsAre(scenario)
    this.#request(scenario)
  }

  leave(): void {
    clearTimeout(this.#timer)
    this.runs.cancel()
    this.drivers.cancel()
    this.#way.give()
  }

  openInDesigner(): void {
    clearTimeout(this.#timer)
    const open = session.scenario
    const design = this.scenario.options[1]!
    if (open && this.fitsOpen) {
      const added = addOption(open)
      const { id } = added.options.at(-1)!
      const options = added.options.with(-1, { ...design, id })
      session.change({ ...added, options }, `“${design.name}” was added from the sandbox.`)
      session.go({ page: 'options', design: id })
      return
    }
    const title = `${this.base.authority.name}: ${design.name}`
    const { replications } = this.base
    openNew({ ...this.scenario, title, replications }, { kind: 'file', name: 'Sandbox' }, title)
    session.go({ page: 'options', design: design.id })
  }
}

/** An authority by its code, which a link can find again. */
const placeOf = ({ authority }: Scenario): string => authority.code ?? 'open'

export const sandbox = new Sandbox()
