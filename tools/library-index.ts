/** The text of `scenarios/library.json`: a line for every example, in the order of their titles. */
import { LIBRARY_IDS, loadExample, type LibraryEntry } from '../src/scenario/library'

async function entryOf(id: string): Promise<LibraryEntry> {
  const { title, library, observed = [] } = await loadExample(id)
  if (!library) throw new Error(`${id} does not say what was done and what it can test`)
  const { canTest, cannotTest } = library
  return { id, title, canTest, cannotTest, observed: observed.length }
}

const entries = await Promise.all(LIBRARY_IDS.map(entryOf))
entries.sort((a, b) => a.title.localeCompare(b.title, 'en'))

export const LIBRARY_INDEX_TEXT = `${JSON.stringify(entries, null, 2)}\n`
