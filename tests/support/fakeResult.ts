/** The result file of the fake simulation as a fingerprint: the same in Node and in a browser, or results differ between them. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { resultJson } from '../../src/exports/resultJson'
import { summarise } from '../../src/statistics/summarise'
import { playFutures } from './fakeFutures'
import { fakePrepare, fakeScenario } from './fakeSimulation'

export const FAKE_RESULT_HASH = 'a244e499b6b9062b56b524d3990eee83dcd1f4fcc92b78aa6bd9151164827b92'

export function fakeResultHash(): string {
  const scenario = fakeScenario()
  const summary = summarise(scenario, playFutures(fakePrepare(scenario), 300))
  const provenance = {
    engine: 'fake',
    scenarioHash: '',
    seed: scenario.seed,
    replications: 300,
    stance: scenario.stance,
    dataVintage: '',
  }
  return bytesToHex(sha256(utf8ToBytes(resultJson({ provenance, ...summary }))))
}
