import { expect, test } from 'vitest'
import golden from '../golden/random-hash.json'
import { randomHash } from '../support/randomHash'

test('in Node every sampler and function of src/random gives the recorded bits', () => {
  expect(randomHash()).toBe(golden.hash)
})
