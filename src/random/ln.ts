// Natural logarithm by the method of FreeBSD's msun e_log.c (error below 1 ulp), whose constants these are.
// stdlib's port of it gives the same bits, which a test checks, in twice the time: it writes half a double and
// reads it whole, on which processors stall. Here the exponent is divided out by a table of powers of two.

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10

const LARGEST = 1024
const SMALLEST = -1074

// Entry LARGEST - k holds 2^-k; all are exact.
const inversePowers = new Float64Array(LARGEST - SMALLEST + 1)
for (let k = 0, power = 1; k <= LARGEST; k++, power /= 2) inversePowers[LARGEST - k] = power
for (let k = 0, power = 1; k > SMALLEST && power < Infinity; k--, power *= 2)
  inversePowers[LARGEST - k] = power

const float = new Float64Array(1)
const words = new Int32Array(float.buffer)
const HIGH_WORD = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/** Natural logarithm; -Infinity at 0, NaN below. */
export function ln(x: number): number {
  float[0] = x
  const high = words[HIGH_WORD]!
  if (high < 0x00100000 || high >= 0x7ff00000) return lnOfUnusual(x)
  const significand = high & 0x000fffff
  // 1 if the significand exceeds the root of two, so that f below lies within (root(1/2) - 1, root(2) - 1).
  const halve = ((significand + 0x95f64) & 0x100000) >> 20
  const k = (high >> 20) - 1023 + halve
  const f = x * inversePowers[LARGEST - k]! - 1
  return fromParts(k, f, significand)
}

function fromParts(k: number, f: number, significand: number): number {
  if ((0x000fffff & (2 + significand)) < 3) {
    const r = f * f * (0.5 - 0.3333333333333333 * f)
    return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f)
  }
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const r = odd + even
  if (((significand - 0x6147a) | (0x6b851 - significand)) > 0) {
    const half = 0.5 * f * f
    return k === 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f)
  }
  return k === 0 ? f - s * (f - r) : k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f)
}

/** Zero, negative, subnormal, infinite or not a number. */
function lnOfUnusual(x: number): number {
  if (x === 0) return -Infinity
  if (!(x > 0)) return NaN
  return x === Infinity ? x : lnOfSubnormal(x)
}

function lnOfSubnormal(x: number): number {
  float[0] = x * 18014398509481984
  const high = words[HIGH_WORD]!
  const significand = high & 0x000fffff
  const halve = ((significand + 0x95f64) & 0x100000) >> 20
  const k = (high >> 20) - 1023 + halve
  return fromParts(k - 54, float[0] * inversePowers[LARGEST - k]! - 1, significand)
}
