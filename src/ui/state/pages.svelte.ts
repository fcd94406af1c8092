/** Pages as they are fetched: which are here, which could not be had. One that is here stays, and is shown without a wait. */
import type { Component } from 'svelte'
import type { Page } from './address'

type Components = Partial<Record<Page, Component>>
type Loaders = Partial<Record<Page, () => Promise<{ default: Component }>>>

export class LoadedPages {
  #loaded = $state.raw<Components>({})
  #failed = $state.raw<readonly Page[]>([])

  constructor(
    private readonly loaders: Loaders,
    atOnce: Components,
  ) {
    this.#loaded = atOnce
  }

  get(page: Page): Component | undefined {
    return this.#loaded[page]
  }

  /** Browsers do not ask again for a file that they could not get: only loading the whole page again helps. */
  failed(page: Page): boolean {
    return this.#failed.includes(page)
  }

  /** Never rejects: what could not be had is told by `failed`. */
  async load(page: Page): Promise<void> {
    if (this.#loaded[page]) return
    try {
      const { default: component } = await this.loaders[page]!()
      this.#loaded = { ...this.#loaded, [page]: component }
    } catch {
      if (!this.failed(page)) this.#failed = [...this.#failed, page]
    }
  }
}
