/** The note of an example, and how examples are fetched. */
import { expect, it } from 'vitest'
import { decodeScenarioValue } from '../../../src/scenario/decode'
import { LIBRARY_IDS, loadExample, loadLibraryIndex } from '../../../src/scenario/library'
import { scenarioHash } from '../../../src/scenario/hash'
import { resolveScenario } from '../../../src/scenario/resolve'

const hackney = await loadExample('hackney')

it('refuses a note that does not say what was done', () => {
  const decoded = decodeScenarioValue({ ...hackney, library: { ...hackney.library, whatWasDone: [] } })
  expect(decoded.ok).toBe(false)
  expect(!decoded.ok && decoded.issues[0]!.path).toBe('library.whatWasDone')
})

it('plays the same with and without a note, but is another file', () => {
  const { library, ...without } = hackney
  expect(library).toBeDefined()
  expect(resolveScenario(without)).toEqual(resolveScenario(hackney))
  expect(scenarioHash(without)).not.toBe(scenarioHash(hackney))
})

it('lists every example and refuses a name it does not know', async () => {
  const index = await loadLibraryIndex()
  expect(index.map(({ id }) => id).toSorted()).toEqual([...LIBRARY_IDS])
  await expect(loadExample('atlantis')).rejects.toThrow('atlantis')
})
