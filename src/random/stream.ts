// Keyed streams: the uniform for (entity, index) is a pure function of the key, so no draw disturbs another
// and the same child keeps its luck in every option. One Threefry block a draw.
import { deriveKey, type Key } from './seed'
import { KEY0, KEY1, newBlock, threefry2x32, WORD0, WORD1 } from './threefry'

export { mix32 } from './mix32'

export const PURPOSES = [
  'knowledge',
  'arrivals',
  'family',
  'child',
  'pathway',
  'destination',
  'placement',
  'reReferral',
  'post',
  'recruitment',
  'absence',
  'agency',
  'training',
  'environment',
  'measurement',
  'opening',
  'frontDoor',
  'edgeOfCare',
  'transition',
  'price',
] as const

/** What a draw decides. Draws for different purposes are independent. */
export type Purpose = (typeof PURPOSES)[number]

const TWO_POW_MINUS_32 = 1 / 0x100000000
const TWO_POW_MINUS_52 = TWO_POW_MINUS_32 / 0x100000

export class Stream {
  readonly #block = newBlock()

  constructor(key: Key) {
    this.reset(key)
  }

  /** Makes this the stream of another key without allocating. */
  reset(key: Key): void {
    this.#block[KEY0] = key.k0
    this.#block[KEY1] = key.k1
  }

  /** The uniform for an entity and an index (both uint32): an odd multiple of 2^-53, so within (0, 1). */
  uniform(entity: number, index: number): number {
    const block = this.#block
    block[WORD0] = entity
    block[WORD1] = index
    threefry2x32(block)
    return (block[WORD0]! >>> 0) * TWO_POW_MINUS_32 + ((block[WORD1]! >>> 12) + 0.5) * TWO_POW_MINUS_52
  }
}

/** The key of a replication's draws for a purpose. */
export function keyFor(master: Key, replication: number, purpose: Purpose): Key {
  return deriveKey(deriveKey(master, replication), purpose)
}

/** The stream of a replication's draws for a purpose. */
export function streamFor(master: Key, replication: number, purpose: Purpose): Stream {
  return new Stream(keyFor(master, replication, purpose))
}
