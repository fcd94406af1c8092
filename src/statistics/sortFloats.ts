/**
 * Sorts single-precision numbers (no NaN) in place: radix sort of their bits, three passes of 11 bits, much faster than `sort()` on
 * the hundreds to thousands of futures in one cell of a fan. The sign bit is flipped, and all bits of negatives, so that bit order is number order.
 */

const DIGITS = 3
const BITS = 11
const BUCKETS = 1 << BITS
const MASK = BUCKETS - 1
/** Below this length the built-in sort is as fast. */
const SMALL = 256

const counts = new Uint32Array(DIGITS * BUCKETS)
let spare = new Uint32Array(0)

export function sortFloats(values: Float32Array): Float32Array {
  const length = values.length
  if (length < SMALL) return values.sort()
  if (spare.length < length) spare = new Uint32Array(length)
  const keys = new Uint32Array(values.buffer, values.byteOffset, length)
  counts.fill(0)
  countDigits(keys, length)
  scatter(keys, spare, length, 0)
  scatter(spare, keys, length, 1)
  scatter(keys, spare, length, 2)
  for (let index = 0; index < length; index++) {
    const key = spare[index]!
    keys[index] = key & 0x80000000 ? key ^ 0x80000000 : ~key
  }
  return values
}

/** Turns bits into ordered keys and counts each digit, in one pass. */
function countDigits(keys: Uint32Array, length: number): void {
  for (let index = 0; index < length; index++) {
    const bits = keys[index]!
    const key = (bits & 0x80000000 ? ~bits : bits ^ 0x80000000) >>> 0
    keys[index] = key
    counts[key & MASK]!++
    counts[BUCKETS + ((key >>> BITS) & MASK)]!++
    counts[2 * BUCKETS + (key >>> (2 * BITS))]!++
  }
}

/** One stable pass: `from` to `to`, ordered by one digit. */
function scatter(from: Uint32Array, to: Uint32Array, length: number, digit: number): void {
  const base = digit * BUCKETS
  const shift = digit * BITS
  let start = 0
  for (let bucket = base; bucket < base + BUCKETS; bucket++) {
    const count = counts[bucket]!
    counts[bucket] = start
    start += count
  }
  for (let index = 0; index < length; index++) {
    const key = from[index]!
    const bucket = base + ((key >>> shift) & MASK)
    to[counts[bucket]!++] = key
  }
}
