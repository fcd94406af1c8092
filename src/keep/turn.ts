/**
 * Whose turn it is: of all tabs with a project open, one is the editor, by a lock of the browser that goes with the tab. Tabs tell each other
 * what they saved, deleted and want over a channel. Where there are no locks, or they are forbidden, every tab is an editor, and revisions alone guard what is stored.
 */

export type Message =
  | { kind: 'saved'; project: string; revision: number }
  | { kind: 'deleted'; project: string }
  | { kind: 'wanted'; project: string }

/** A tab that is suspended cannot give its turn up: it is taken after this long. */
const PATIENCE_MS = 1_000

export class Turn {
  #release: (() => void) | undefined
  #held: string | undefined
  /** What was asked for last: a lock that comes for anything before is given back at once. */
  #asked = 0
  #pending: { project: string; taken: Promise<boolean> } | undefined
  readonly #channel: BroadcastChannel | undefined

  constructor(
    onMessage: (message: Message) => void,
    /** The turn was taken by another tab. */
    private readonly onLost: (project: string) => void,
    private readonly locks: LockManager | undefined = globalThis.navigator?.locks,
  ) {
    if (typeof BroadcastChannel === 'undefined') return
    this.#channel = new BroadcastChannel('unitcast.projects')
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'wanted' && data.project === this.#held) {
        this.release()
        this.onLost(data.project)
      } else onMessage(data)
    }
  }

  get held(): string | undefined {
    return this.#held
  }

  tell(message: Message): void {
    this.#channel?.postMessage(message)
  }

  /** True when this tab is now the editor; false also when it asked for another project meanwhile. */
  take(project: string): Promise<boolean> {
    if (this.#held === project) return Promise.resolve(true)
    if (this.#pending?.project === project) return this.#pending.taken
    this.release()
    const pending = { project, taken: this.#ask(project, { ifAvailable: true }) }
    this.#pending = pending
    return pending.taken.finally(() => {
      if (this.#pending === pending) this.#pending = undefined
    })
  }

  /** Asks the tab that has it to give it up, and takes it if it does not answer. */
  async takeOver(project: string): Promise<void> {
    this.release()
    const asked = this.#asked
    this.tell({ kind: 'wanted', project })
    const until = performance.now() + PATIENCE_MS
    while (performance.now() < until) {
      if ((await this.#ask(project, { ifAvailable: true })) || asked !== this.#asked) return
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (asked !== this.#asked) return
    }
    await this.#ask(project, { steal: true })
  }

  release(): void {
    this.#asked += 1
    this.#pending = undefined
    this.#held = undefined
    this.#release?.()
    this.#release = undefined
  }

  close(): void {
    this.release()
    this.#channel?.close()
  }

  #ask(project: string, options: LockOptions): Promise<boolean> {
    if (!this.locks) {
      this.#held = project
      return Promise.resolve(true)
    }
    const asked = this.#asked
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    return new Promise((resolve) => {
      const granted = (lock: Lock | null): Promise<void> | undefined => {
        const isMine = lock !== null && asked === this.#asked
        if (isMine) {
          this.#release = release
          this.#held = project
        }
        resolve(isMine)
        return isMine ? released : undefined
      }
      this.locks!.request(`unitcast.project.${project}`, options, granted).catch((error: unknown) => {
        if (asked !== this.#asked) return resolve(false)
        if ((error as { name?: unknown }).name !== 'AbortError') {
          this.#held = project
          return resolve(true)
        }
        if (this.#held !== project) return resolve(false)
        this.#held = undefined
        this.#release = undefined
        this.onLost(project)
      })
    })
  }
}
