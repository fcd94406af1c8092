// Normal distribution function and truncated normal. The distribution function is Hart's (1968) rational
// approximation with a continued fraction in the tail, as given by West, "Better approximations to cumulative
// normal functions", Wilmott (2005): double precision throughout.
import { exp, normalQuantile } from './maths'

const ROOT_TWO_PI = 2.5066282746310002

/** Probability that a standard normal lies below z; good relative precision in the lower tail. */
export function normalCdf(z: number): number {
  const x = Math.abs(z)
  if (x > 37) return z > 0 ? 1 : 0
  const density = exp((-x * x) / 2)
  const lower = x < 7.07106781186547 ? density * hart(x) : density / fraction(x) / ROOT_TWO_PI
  return z > 0 ? 1 - lower : lower
}

function hart(x: number): number {
  let top = 3.52624965998911e-2 * x + 0.700383064443688
  top = top * x + 6.37396220353165
  top = top * x + 33.912866078383
  top = top * x + 112.079291497871
  top = top * x + 221.213596169931
  top = top * x + 220.206867912376
  let bottom = 8.83883476483184e-2 * x + 1.75566716318264
  bottom = bottom * x + 16.064177579207
  bottom = bottom * x + 86.7807322029461
  bottom = bottom * x + 296.564248779674
  bottom = bottom * x + 637.333633378831
  bottom = bottom * x + 793.826512519948
  bottom = bottom * x + 440.413735824752
  return top / bottom
}

function fraction(x: number): number {
  return x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))
}

/**
 * Normal(mean, sd) conditioned to [low, high]; either bound may be infinite. Below a probability of 1e-6, where
 * the quantile loses precision, the distribution function is bisected instead.
 */
export function truncatedNormal(u: number, mean: number, sd: number, low: number, high: number): number {
  if (!(sd > 0)) return Math.min(Math.max(mean, low), high)
  const from = (low - mean) / sd
  const to = (high - mean) / sd
  // An interval above the mean is reflected: the lower tail keeps its precision.
  const z = from > 0 ? -standard(1 - u, -to, -from) : standard(u, from, to)
  return Math.min(Math.max(mean + sd * z, low), high)
}

function standard(u: number, from: number, to: number): number {
  const below = normalCdf(from)
  const p = below + u * (normalCdf(to) - below)
  return p >= 1e-6 ? normalQuantile(p) : bisect(p, Math.max(from, -40), Math.min(to, 0))
}

function bisect(p: number, from: number, to: number): number {
  for (let i = 0; i < 60; i++) {
    const middle = (from + to) / 2
    if (normalCdf(middle) < p) from = middle
    else to = middle
  }
  return (from + to) / 2
}
