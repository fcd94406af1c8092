// Beta quantile by bisection of the regularised incomplete beta function, whose continued fraction is evaluated
// by Lentz's method (DLMF 8.17.22; Press et al., "Numerical Recipes", 6.4). Slow (some 12 microseconds) and accurate:
// meant for drawing parameters, not for the weekly loop.
import { exp, ln } from './maths'

/** Beta with shapes a and b, both above zero. */
export function beta(u: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity)) throw new RangeError(`beta: shapes ${a}, ${b}`)
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b)
  let from = 0
  let to = 1
  for (let i = 0; i < 60; i++) {
    const middle = (from + to) / 2
    if (incompleteBeta(middle, a, b, logScale) < u) from = middle
    else to = middle
  }
  return (from + to) / 2
}

function incompleteBeta(x: number, a: number, b: number, logScale: number): number {
  const front = exp(logScale + a * ln(x) + b * ln(1 - x))
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a
  return 1 - (front * continuedFraction(1 - x, b, a)) / b
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}

/** Keeps a divisor away from zero. */
function away(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x
}

/** Logarithm of the gamma function for x above zero: Stirling's series after shifting x to 16 or more. */
function logGamma(x: number): number {
  let product = 1
  let z = x
  while (z < 16) product *= z++
  const square = z * z
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / z
  return (z - 0.5) * ln(z) - z + 0.9189385332046728 + series - ln(product)
}
