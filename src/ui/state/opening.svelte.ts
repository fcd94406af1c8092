/** What a user opened, dropped, pasted or was sent in a link: looked at first, on a page of its own. Nothing that is open changes before it is taken up. */
import { authorityAt, baseYearOf } from '../../authorities/profile'
import type { Directory } from '../../authorities/types'
import type { Opened } from '../../keep/openText'
import type { Origin } from '../../keep/types'
import { loadExample } from '../../scenario/library'
import type { Authority, Scenario } from '../../scenario/types'

/** What reads files is fetched when there is one: it is no part of the first page. */
const reading = () => import('../../keep/openText')

export class Opening {
  #opened = $state.raw<Opened | null>(null)
  #name = $state('')

  get opened(): Opened | null {
    return this.#opened
  }
  /** Of the file; "a link" or "pasted text" where there was none. */
  get name(): string {
    return this.#name
  }

  async file(file: File): Promise<void> {
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await file.arrayBuffer())
    } catch {
      const message = 'The file could not be read. It may have been moved or closed to this browser'
      this.#set(file.name, { kind: 'refused', issues: [{ code: 'unreadable', path: '', message }] })
      return
    }
    this.#set(file.name, (await reading()).openBytes(bytes))
  }

  async text(text: string): Promise<void> {
    this.#set('pasted text', (await reading()).openText(text))
  }

  async link(link: string): Promise<void> {
    this.#set('a link', (await reading()).openLink(link))
  }

  close(): void {
    this.#opened = null
  }

  #set(name: string, opened: Opened): void {
    this.#name = name.slice(0, 200)
    this.#opened = opened
  }
}

/** The figures that a scenario started from: published ones of its authority and year, or those of the example. Undefined where there are none to compare with. */
export async function publishedFor(
  { authority }: Scenario,
  origin: Origin,
  directory: Directory | null,
): Promise<Authority | undefined> {
  if (origin.kind === 'example')
    return loadExample(origin.id).then(
      (example) => example.authority,
      () => undefined,
    )
  const record = directory?.authorities.find((each) => each.code === authority.code)
  const year = directory?.years.find((each) => baseYearOf(each) === authority.baseYear)
  if (!directory || !record || year === undefined) return undefined
  try {
    return authorityAt(directory, record, year).authority
  } catch {
    return undefined
  }
}
