import { expect, it } from 'vitest'
import { LIBRARY_IDS, loadLibraryIndex } from '../../../src/scenario/library'
import { EXAMPLE_GROUPS, exampleSections } from '../../../src/views/exampleGroups'

it('every example stands in one group of the list, and no group names another', () => {
  expect(EXAMPLE_GROUPS.flatMap(({ ids }) => ids).toSorted()).toEqual([...LIBRARY_IDS])
})

it('groups keep their order, and entries theirs in the group', async () => {
  const sections = exampleSections((await loadLibraryIndex()).toReversed())
  expect(sections.map(({ id }) => id)).toEqual(EXAMPLE_GROUPS.map(({ id }) => id))
  for (const { ids, entries } of sections) expect(entries.map(({ id }) => id)).toEqual(ids)
})
