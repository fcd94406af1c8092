import { expect, it } from 'vitest'
import golden from '../golden/engine-fingerprint.json'
import { engineFingerprint } from '../support/engineFingerprint'

it('in the browser the engine gives the bytes recorded in Node', async () => {
  const { hackney, rutland } = golden
  expect(await engineFingerprint()).toEqual({ hackney, rutland })
}, 60_000)
