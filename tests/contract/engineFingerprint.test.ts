/** The recorded results of the engine. When it changes on purpose: `npm run golden`, and raise ENGINE_VERSION once results have been released. */
import { expect, it } from 'vitest'
import { engineFingerprint } from '../support/engineFingerprint'

const HOW =
  'sha-256 of the weekly, yearly and ledger bytes of replications 0, 1 and 5 of scenarios/hackney.json and of Rutland (tests/support/engineFingerprint.ts), in Node 20 on x86-64. Renewed by: npm run golden. Change it only when the engine, a parameter or the published data changes on purpose.'

it('in Node the engine gives the recorded bytes (after a change on purpose: npm run golden)', async () => {
  const text = `${JSON.stringify({ ...(await engineFingerprint()), howItWasMade: HOW }, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../golden/engine-fingerprint.json')
})
