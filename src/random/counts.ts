// Poisson and binomial by exact inversion of one uniform: the smallest count whose cumulative probability reaches
// u. Both satisfy P(k) = P(k - 1) (a + b / k) (Panjer 1981), so one search serves both. It starts at 0 while the
// mean is small, else at the mode, where Loader's saddle-point form ("Fast and accurate computation of binomial
// probabilities", 2000) gives the probability without cancellation. Time grows as the square root of the mean.
import { exp, ln } from './maths'

const SMALL_MEAN = 30
const TWO_PI = 6.283185307179586
// Terms below this share of the mode's cannot move a sum of probabilities.
const NEGLIGIBLE = 1e-20

/** Poisson count with the given mean (0 for a mean of 0). */
export function poisson(u: number, mean: number): number {
  if (!(mean >= 0) || mean > 1e12) throw new RangeError(`poisson: mean ${mean}`)
  if (mean === 0) return 0
  if (mean < SMALL_MEAN) return searchUp(u, 0, exp(-mean), exp(-mean), 0, mean, Infinity)
  const mode = Math.floor(mean)
  const atMode = exp(-stirlingError(mode) - deviance(mode, mean)) / Math.sqrt(TWO_PI * mode)
  return searchFromMode(u, mode, atMode, 0, mean, Infinity)
}

/** Binomial count of n trials (an integer) with chance p each. */
export function binomial(u: number, n: number, p: number): number {
  if (!Number.isInteger(n) || n < 0 || !(p >= 0 && p <= 1)) throw new RangeError(`binomial: n ${n}, p ${p}`)
  if (n === 0 || p === 0) return 0
  if (p === 1) return n
  if (p > 0.5) return n - binomial(1 - u, n, 1 - p)
  const q = 1 - p
  const a = -p / q
  const b = ((n + 1) * p) / q
  if (n * p < SMALL_MEAN) {
    // ln(1 - p), corrected for the rounding of 1 - p.
    const atZero = exp(n * (ln(q) - (p - (1 - q)) / q))
    return searchUp(u, 0, atZero, atZero, a, b, n)
  }
  const mode = Math.floor((n + 1) * p)
  const rest = n - mode
  const error = stirlingError(n) - stirlingError(mode) - stirlingError(rest)
  const atMode =
    exp(error - deviance(mode, n * p) - deviance(rest, n * q)) * Math.sqrt(n / (TWO_PI * mode * rest))
  return searchFromMode(u, mode, atMode, a, b, n)
}

/** The count for u, given P(mode): sums the lower tail, then walks down or up from the mode. */
function searchFromMode(u: number, mode: number, atMode: number, a: number, b: number, most: number): number {
  const end = atMode * NEGLIGIBLE
  let cumulative = 0
  for (let k = mode, term = atMode; k >= 0 && term > end; k--) {
    cumulative += term
    term /= a + b / k
  }
  if (u > cumulative) return searchUp(u, mode, cumulative, atMode, a, b, most)
  let count = mode
  let term = atMode
  while (count > 0 && cumulative - term >= u) {
    cumulative -= term
    term /= a + b / count
    count--
  }
  return count
}

/** Walks up from a count with probability `term` and cumulative probability `cumulative`. */
function searchUp(
  u: number,
  from: number,
  cumulative: number,
  atFrom: number,
  a: number,
  b: number,
  most: number,
): number {
  let count = from
  let term = atFrom
  while (cumulative < u && count < most) {
    count++
    term *= a + b / count
    const next = cumulative + term
    // Rounding may leave the sum of all terms below a u close to 1; terms then vanish past the mode.
    if (next === cumulative && a + b / count < 1) return count
    cumulative = next
  }
  return count
}

/** ln(n!) less Stirling's approximation, for n of 28 or more. */
function stirlingError(n: number): number {
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / n
}

/** count ln(count / mean) + mean - count, by series, for a count within 2 of a mean of 28 or more. */
function deviance(count: number, mean: number): number {
  const x = (mean - count) / count
  // count (x - ln(1 + x)) = count (x^2/2 - x^3/3 + x^4/4 - ...)
  let power = x
  let sum = 0
  for (let j = 2; j < 14; j++) {
    power *= -x
    sum -= power / j
  }
  return count * sum
}
