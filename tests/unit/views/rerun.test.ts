import { expect, it } from 'vitest'
import type { OldResult } from '../../../src/keep/resultFile'
import { oldDifferences, oldLevels } from '../../../src/views/rerun'
import { runWith } from '../../support/views'

it('columns of an opened result are headed by the names of its options', () => {
  const { options, differences } = runWith([-10, 5, 20, 30])
  const old = {
    options: options.map(({ id, name, measures }) => ({
      id,
      name,
      measures: { lookedAfter: measures.lookedAfter.yearly },
    })),
    differences: differences.map(({ option, measures }) => ({ option, measures })),
  } as unknown as OldResult
  expect(oldDifferences(old).columns).toEqual(['Figure', 'B, Small units: middle future and 8-in-10 range'])
  expect(oldLevels(old).columns).toEqual(['Figure', 'A, Traditional teams', 'B, Small units'])
})
