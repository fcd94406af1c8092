import { expect, it } from 'vitest'
import { FAKE_RESULT_HASH, fakeResultHash } from '../support/fakeResult'

it('summarises and writes futures to the same bytes as Node', () => {
  expect(fakeResultHash()).toBe(FAKE_RESULT_HASH)
})
