// One hash over the bits of every sampler and function of src/random, to compare JavaScript engines.
// FNV-1a, 64 bits as two 32-bit lanes with different offsets, over float64 words (Fowler, Noll and Vo).
import { exp, ln, normalQuantile } from '../../src/random/maths'
import { normalCdf } from '../../src/random/normal'
import * as samplers from '../../src/random/samplers'
import { keyFromSeed } from '../../src/random/seed'
import { mix32, PURPOSES, streamFor } from '../../src/random/stream'

/** Values hashed of each cheap function; the costlier ones contribute fewer. */
const MANY = 200_000

const PRIME = 0x01000193

class Hash {
  #a = 0x811c9dc5 | 0
  #b = 0x050c5d1f | 0
  readonly #float = new Float64Array(1)
  readonly #words = new Int32Array(this.#float.buffer)

  add(value: number): void {
    this.#float[0] = value
    for (let i = 0; i < 2; i++) {
      const word = this.#words[i]!
      this.#a = Math.imul(this.#a ^ word, PRIME)
      this.#a ^= this.#a >>> 15
      this.#b = Math.imul(this.#b ^ ((word << 16) | (word >>> 16)), PRIME)
      this.#b ^= this.#b >>> 13
    }
  }

  text(): string {
    return [this.#a, this.#b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('')
  }
}

/** 16 hexadecimal digits, the same in every engine. */
export function randomHash(): string {
  const hash = new Hash()
  const master = keyFromSeed('One hash for every engine \u{1F3B2}')

  function uniforms(size: number, entity: number, use: (u: number, i: number) => number): void {
    const stream = streamFor(master, entity, PURPOSES[entity % PURPOSES.length]!)
    for (let i = 0; i < size; i++) hash.add(use(stream.uniform(mix32(entity, i), i), i))
  }

  uniforms(MANY, 0, (u) => u)
  uniforms(MANY, 1, samplers.exponential)
  uniforms(MANY, 2, samplers.normal)
  uniforms(MANY, 3, (u) => samplers.lognormal(u, 3, 0.8))
  uniforms(MANY, 4, (u) => samplers.triangular(u, 1, 2, 7))
  uniforms(MANY, 5, (u) => samplers.categorical(u, [3, 1, 0, 2.5]))
  uniforms(MANY, 6, (u, i) => samplers.poisson(u, (i % 97) / 10))
  uniforms(MANY, 7, (u, i) => samplers.binomial(u, i % 12, 0.3))
  uniforms(20_000, 8, (u, i) => samplers.poisson(u, 30 + (i % 300)))
  uniforms(2_000, 9, (u, i) => samplers.poisson(u, 1000 + i))
  uniforms(20_000, 10, (u, i) => samplers.binomial(u, 100 + i, 0.62))
  uniforms(MANY / 2, 11, (u, i) => samplers.truncatedNormal(u, 0, 1, (i % 9) - 4, 5))
  uniforms(1_000, 12, (u, i) => samplers.beta(u, 0.5 + (i % 40), 3))
  // Inputs across the ranges of the functions, not only where samplers use them.
  uniforms(MANY, 13, (u, i) => ln(u * powerOfTwo((i % 2040) - 1020)))
  uniforms(MANY, 14, (u) => exp((u - 0.5) * 1480))
  uniforms(MANY, 15, (u, i) => {
    const tail = u * powerOfTwo(-(i % 40))
    return normalQuantile(i % 2 === 0 ? tail : 1 - tail)
  })
  uniforms(MANY / 2, 16, (u) => normalCdf((u - 0.5) * 40))
  return hash.text()
}

/** By its bits, as engines may compute ** differently. From -1022 to 1023. */
function powerOfTwo(k: number): number {
  return new Float64Array(BigInt64Array.of(BigInt(k + 1023) << 52n).buffer)[0]!
}
