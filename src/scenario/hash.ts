/** The fingerprint of a scenario: SHA-256 of what of it is played, in pure JavaScript so that it works on pages opened from a file and in workers. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { playedJson } from './played'
import type { Scenario } from './types'

/** 64 hexadecimal digits. */
export function scenarioHash(scenario: Scenario): string {
  return bytesToHex(sha256(utf8ToBytes(playedJson(scenario))))
}
