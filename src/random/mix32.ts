// Combines two 32-bit words into one: MurmurHash3_x86_32 over the words (a, b), seed 0.
// Austin Appleby, SMHasher, MurmurHash3.cpp (public domain). Bijective in either word while the other is fixed,
// so distinct children of one family, or equal birth orders in distinct families, never share an id.

/** A uint32 in which every input bit changes every output bit with probability about one half. */
export function mix32(a: number, b: number): number {
  let k = Math.imul(a, 0xcc9e2d51)
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  let h = (k << 13) | (k >>> 19)
  h = (Math.imul(h, 5) + 0xe6546b64) | 0
  k = Math.imul(b, 0xcc9e2d51)
  h ^= Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  h = (h << 13) | (h >>> 19)
  h = (Math.imul(h, 5) + 0xe6546b64) ^ 8
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
