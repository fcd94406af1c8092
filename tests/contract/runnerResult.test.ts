import { expect, it } from 'vitest'
import { FAKE_RESULT_HASH, fakeResultHash } from '../support/fakeResult'

it('summarises and writes futures to the bytes that are written down', () => {
  expect(fakeResultHash()).toBe(FAKE_RESULT_HASH)
})
