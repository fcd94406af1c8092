/** One stream a purpose, keyed anew for each replication without making new objects. */
import { keyFor, PURPOSES, Stream, type Purpose } from '../random/stream'
import type { Key } from '../random/seed'

export type Streams = Record<Purpose, Stream>

export function createStreams(master: Key): Streams {
  return Object.fromEntries(
    PURPOSES.map((purpose) => [purpose, new Stream(keyFor(master, 0, purpose))]),
  ) as Streams
}

/** Keys every stream for a replication; knowledge keeps one key, since pairs of replications share a draw. */
export function keyStreams(streams: Streams, master: Key, replication: number): void {
  for (const purpose of PURPOSES)
    if (purpose !== 'knowledge') streams[purpose].reset(keyFor(master, replication, purpose))
}
