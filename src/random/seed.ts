// From a seed string to key material, and from one key to many. seedrandom (ARC4) spreads the string over
// 64 bits; keys for replications and purposes are derived from it by Threefry, so they need no further state.
// seedrandom reads one byte a character and repeats short keys ('a' and 'aa' agree, as do '6' and 'ж'), so the
// string is first written as its length and two bytes a code unit, which no two strings share.
import seedrandom from 'seedrandom'
import { mix32 } from './mix32'
import { KEY0, KEY1, newBlock, threefry2x32, WORD0, WORD1 } from './threefry'

/** A 64-bit key as two uint32s. */
export interface Key {
  readonly k0: number
  readonly k1: number
}

/** Any string, the empty one too. */
export function keyFromSeed(seed: string): Key {
  let bytes = `${seed.length}:`
  for (let i = 0; i < seed.length; i++) {
    const unit = seed.charCodeAt(i)
    bytes += String.fromCharCode(unit >>> 8, unit & 0xff)
  }
  const source = seedrandom(bytes)
  return { k0: source.int32() >>> 0, k1: source.int32() >>> 0 }
}

// Keeps derived keys apart from draws made with the same key.
const DERIVATION = 0x9e3779b9
// Labels that are strings have this bit set in the second counter word; safe integers never do.
const STRING_LABEL = 0x80000000

/** A new key, a function of the key and the label (a string, or an integer from 0 to 2^53 - 1). */
export function deriveKey(key: Key, label: string | number): Key {
  const block = newBlock()
  block[KEY0] = key.k0
  block[KEY1] = key.k1 ^ DERIVATION
  if (typeof label === 'number') {
    if (!Number.isSafeInteger(label) || label < 0) throw new RangeError(`Not a key label: ${label}`)
    block[WORD0] = label
    block[WORD1] = Math.floor(label / 0x100000000)
  } else {
    block[WORD0] = hashOf(label, 0)
    block[WORD1] = hashOf(label, 1) | STRING_LABEL
  }
  threefry2x32(block)
  return { k0: block[WORD0]! >>> 0, k1: block[WORD1]! >>> 0 }
}

function hashOf(text: string, seed: number): number {
  let hash = mix32(seed, text.length)
  for (let i = 0; i < text.length; i++) hash = mix32(hash, text.charCodeAt(i))
  return hash
}
