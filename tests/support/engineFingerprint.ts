/** One hash over every byte of a few replications of two authorities, to compare JavaScript engines and versions of this one. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import hackney from '../../scenarios/hackney.json'
import { loadDirectory } from '../../src/authorities/load'
import { findAuthority } from '../../src/authorities/search'
import { prepare } from '../../src/engine'
import { decodeScenarioValue } from '../../src/scenario/decode'
import { scenarioForAuthority } from '../../src/scenario/fromAuthority'
import { resolveScenario } from '../../src/scenario/resolve'
import type { ResolvedScenario } from '../../src/scenario/types'

const REPLICATIONS = [0, 1, 5]
const SMALL = 'Rutland'

function fingerprintOf(scenario: ResolvedScenario): string {
  const simulation = prepare(scenario)
  const hash = sha256.create()
  for (const replication of REPLICATIONS) {
    const { weekly, yearly, ledger } = simulation.replicate(replication)
    for (const { buffer, byteOffset, byteLength } of [weekly, yearly, ledger])
      hash.update(new Uint8Array(buffer, byteOffset, byteLength))
  }
  return bytesToHex(hash.digest())
}

export async function engineFingerprint(): Promise<Record<'hackney' | 'rutland', string>> {
  const decoded = decodeScenarioValue(hackney)
  const directory = await loadDirectory()
  const found = findAuthority(directory, SMALL)
  if (!decoded.ok || !('found' in found)) throw new Error('The examples are not valid')
  return {
    hackney: fingerprintOf(resolveScenario(decoded.scenario)),
    rutland: fingerprintOf(resolveScenario(scenarioForAuthority(directory, found.found))),
  }
}
