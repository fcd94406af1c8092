import { expect, test } from 'vitest'
import golden from '../golden/random-hash.json'
import { randomHash } from '../support/randomHash'

test('in the browser every sampler and function of src/random gives the bits recorded in Node', () => {
  expect(randomHash()).toBe(golden.hash)
})
