/** One short name for all figures of a result, to see at a glance whether two machines have the same. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RunSummary } from '../statistics/types'
import { resultJson } from './resultJson'

/** SHA-256, 64 hexadecimal digits, of what a result file says of its figures and where they come from; the time of day does not count. */
export function resultFingerprint(run: RunSummary): string {
  const { startedAt: _, ...provenance } = run.provenance
  return bytesToHex(sha256(utf8ToBytes(resultJson({ ...run, provenance }))))
}
