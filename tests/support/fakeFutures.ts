/** Plays futures one after another with no runner: what every runner has to give. */
import type { ReplicationResult, Simulation } from '../../src/engine/types'
import type { Futures } from '../../src/runner/types'

export function playFutures(simulation: Simulation, replications: number): Futures {
  const results = Array.from({ length: replications }, (_, replication) => simulation.replicate(replication))
  return {
    done: replications,
    weekly: results.map((each) => each.weekly),
    yearly: results.map((each) => each.yearly),
    ledger: results.map((each) => each.ledger),
  }
}

/** One result as a runner would give it. */
export const oneFuture = ({ weekly, yearly, ledger }: ReplicationResult): Futures => ({
  done: 1,
  weekly: [weekly],
  yearly: [yearly],
  ledger: [ledger],
})

/** All bytes of futures as one text, to compare without comparing cell by cell. */
export function bytesOf(futures: Futures): string {
  let hash = 0x811c9dc5
  const parts: string[] = []
  for (const array of [...futures.weekly, ...futures.yearly, ...futures.ledger]) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
    parts.push((hash >>> 0).toString(16))
  }
  return `${futures.done}:${parts.join(',')}`
}
