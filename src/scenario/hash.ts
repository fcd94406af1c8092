/** Fingerprints of a scenario: SHA-256 of what of it is played, and of its money, in pure JavaScript so that it works on pages opened from a file and in workers. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical'
import { playedJson } from './played'
import type { Scenario } from './types'

const hashOf = (json: string): string => bytesToHex(sha256(utf8ToBytes(json)))

/** 64 hexadecimal digits. */
export const scenarioHash = (scenario: Scenario): string => hashOf(playedJson(scenario))

/** Of the money part alone; the same where it is left out and where it is empty. */
export const moneyHash = ({ money = {} }: Pick<Scenario, 'money'>): string => hashOf(canonicalJson(money))
