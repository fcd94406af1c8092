/**
 * Use without a connection, and newer versions. Nothing here loads the page again by itself: a newer version waits until the reader asks
 * for it, and another tab that asked leaves this one as it is, with a word about it.
 */

/** The part of workbox-window's `Workbox` that is used. */
export interface OfflineWorker {
  addEventListener(event: 'waiting' | 'controlling', listener: () => void): void
  messageSkipWaiting(): void
  register(): Promise<unknown>
}

export type Newer = 'none' | 'ready' | 'elsewhere'

export class Updates {
  #newer = $state<Newer>('none')
  /** Keeps what is not kept yet; there once the newer version was asked for. */
  #flush: (() => Promise<void>) | undefined
  #worker: OfflineWorker | undefined

  /** `ready`: waits to be asked for; `elsewhere`: put in place from another tab while this one still runs the older. */
  get newer(): Newer {
    return this.#newer
  }

  /** Keeps the app for later visits. `controlled`: an earlier visit has kept it already. Failing is no fault: it needs a connection then. */
  async start(worker: OfflineWorker, controlled: boolean, reload: () => void): Promise<void> {
    this.#worker = worker
    let before = controlled
    worker.addEventListener('waiting', () => {
      if (this.#newer === 'none') this.#newer = 'ready'
    })
    worker.addEventListener('controlling', () => {
      if (this.#flush) void this.#flush().finally(reload)
      else if (before) this.#newer = 'elsewhere'
      before = true
    })
    await worker.register().catch(() => undefined)
  }

  /** The newer version takes over, and the page is loaded again with it once `flush` has kept everything. */
  async take(flush: () => Promise<void>): Promise<void> {
    this.#flush = flush
    await flush()
    this.#worker?.messageSkipWaiting()
  }
}

export const updates = new Updates()

/** Where the browser allows it: over https, or on this machine. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  const controlled = navigator.serviceWorker.controller !== null
  await updates.start(new Workbox('./sw.js'), controlled, () => location.reload())
}
