/**
 * The examples from the evidence: one scenario file each, fetched when it is opened, and an index of them all.
 * The index is written from the files by `npm run library`; a test fails when the two differ.
 */
import { decodeScenarioValue } from './decode'
import type { Scenario } from './types'

/** What a reader sees of an example before it is opened. */
export interface LibraryEntry {
  id: string
  title: string
  canTest: string
  cannotTest: string
  /** Outcomes in the file that a prediction can be held against. */
  observed: number
}

type File = { default: unknown }
const ID = /([^/]+)\.json$/

/** Files by id. Hackney, where the model began, stands beside the folder: other files and tests name it there. */
const FILES = new Map(
  Object.entries(
    import.meta.glob<File>(['../../scenarios/library/*.json', '../../scenarios/hackney.json']),
  ).map(([path, load]) => [ID.exec(path)![1]!, load]),
)

export const LIBRARY_IDS: readonly string[] = [...FILES.keys()].sort()

/** In the order of their titles. */
export async function loadLibraryIndex(): Promise<readonly LibraryEntry[]> {
  const file = await import('../../scenarios/library.json')
  return file.default
}

/** Throws when no example has this id, or its file cannot be fetched or read. */
export async function loadExample(id: string): Promise<Scenario> {
  const load = FILES.get(id)
  if (!load) throw new Error(`No example is called ${id}`)
  const decoded = decodeScenarioValue((await load()).default)
  if (!decoded.ok) throw new Error(`The example ${id} does not read`)
  return decoded.scenario
}
