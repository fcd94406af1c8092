/** The state of this page, and what a visitor can start: an authority, the example, another year, everything again. */
import { loadDirectory } from '../../authorities/load'
import { populationOf } from '../../authorities/figures'
import { latestYear, whyNoStart } from '../../authorities/profile'
import type { AuthorityRecord, Directory } from '../../authorities/types'
import { createBrowserPool } from '../../runner/browserPool'
import { reusing } from '../../runner/reuse'
import { sharedRunner } from '../../runner/shared'
import { scenarioForAuthority } from '../../scenario/fromAuthority'
import { loadExample } from '../../scenario/library'
import type { Scenario } from '../../scenario/types'
import { Drivers } from './drivers.svelte'
import { Preferences } from './preferences.svelte'
import { Runs } from './runs.svelte'
import { Session } from './session.svelte'

export const session = new Session()
export const preferences = new Preferences()
const pool = sharedRunner(createBrowserPool)
export const runs = new Runs(() => reusing(pool.get()), loadDirectory)
export const drivers = new Drivers(pool, loadDirectory)

session.listen((scenario) => drivers.inputsAre(scenario))
/** Changes that follow each other faster than this are asked for once: a held button, a slider. */
const HELD_MS = 120
let changed = -Infinity
session.listen((scenario) => {
  const now = performance.now()
  runs.request(scenario, now - changed < HELD_MS ? HELD_MS : 0)
  changed = now
})

/** Takes up an earlier visit and fetches the directory. */
export async function begin(): Promise<void> {
  session.resume()
  const directory = await loadDirectory()
  session.setDirectory(directory)
  if (session.scenario) return
  const middling = middlingAuthority(directory)
  if (middling) runs.playAhead(startOf(directory, middling))
}

/** An authority of middling size: with all that a large one has, and none of its futures takes long. */
function middlingAuthority(directory: Directory): AuthorityRecord | undefined {
  const sized = directory.authorities.flatMap((record) => {
    const year = latestYear(directory, record)
    const children = year === undefined ? undefined : populationOf(record, year)
    return typeof children === 'number' && !whyNoStart(directory, record) ? [{ record, children }] : []
  })
  return sized.toSorted((a, b) => a.children - b.children)[sized.length >> 1]?.record
}

/** The last scenario made for an authority: what is played ahead must be the very one that is opened. */
let started: { record: AuthorityRecord; scenario: Scenario } | undefined

function startOf(directory: Directory, record: AuthorityRecord): Scenario {
  if (started?.record !== record) started = { record, scenario: scenarioForAuthority(directory, record) }
  return started.scenario
}

/** Somebody is about to choose this authority: its first futures are played while they make up their mind. */
export function expectAuthority(record: AuthorityRecord): void {
  const { directory } = session
  if (directory && !whyNoStart(directory, record)) runs.playAhead(startOf(directory, record))
}

/** Opens an authority and its results, or gives the reason in words why it cannot be started from. */
export function openAuthority(record: AuthorityRecord): string | undefined {
  const { directory } = session
  if (!directory) return undefined
  const why = whyNoStart(directory, record)
  if (why) return why
  const year = latestYear(directory, record)!
  session.open(startOf(directory, record), { kind: 'authority', code: record.code, year })
  session.go({ page: 'results' })
  return undefined
}

export async function openExample(id: string): Promise<void> {
  session.open(await loadExample(id), { kind: 'example', id })
  session.go({ page: 'results' })
}

/** Figures of another published year, and options sized by them. Can be undone. */
export function changeYear(year: number): void {
  const { directory, record } = session
  if (!directory || !record) return
  const origin = { kind: 'authority', code: record.code, year } as const
  session.open(
    scenarioForAuthority(directory, record, year),
    origin,
    `Started again from the figures for ${year}.`,
  )
}

/** Everything as it was when this authority or example was opened. Can be undone. */
export async function resetToStart(): Promise<void> {
  const { origin, directory, record } = session
  const what = 'Reset to the start.'
  if (origin?.kind === 'example') session.open(await loadExample(origin.id), origin, what)
  else if (origin && directory && record) {
    session.open(scenarioForAuthority(directory, record, origin.year), origin, what)
  }
}
