/** The fingerprint of a scenario: SHA-256 of its canonical JSON, in pure JavaScript so that it works on pages opened from a file and in workers. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical'
import type { Scenario } from './types'

/** 64 hexadecimal digits. `$schema` is for editors and does not count. */
export function scenarioHash(scenario: Scenario): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...scenario, $schema: undefined }))))
}
