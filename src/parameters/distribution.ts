/** Draws a value from a parameter's distribution by one standard normal or uniform, cut at the bounds. Source: closed-form quantile functions. */
import { exp, normalQuantile } from '../random/maths'
import { triangular } from '../random/samplers'
import type { Distribution } from './types'

/** Middle value of a distribution (its median; the mode of a split normal), used when nothing is drawn. */
export function centre(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value
    case 'triangular':
      return triangular(0.5, distribution.low, distribution.mode, distribution.high)
    case 'normal':
      return distribution.mean
    case 'lognormal':
      return distribution.median
    case 'split':
      return distribution.mode
  }
}

/** Value at the standard normal score `z`; a uniform is first turned into a score with `scoreOf`. */
export function valueAt(distribution: Distribution, u: number, z: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value
    case 'triangular':
      return triangular(u, distribution.low, distribution.mode, distribution.high)
    case 'normal':
      return distribution.mean + distribution.sd * z
    case 'lognormal':
      return distribution.median * exp(distribution.sigma * z)
    case 'split':
      return distribution.mode + (z < 0 ? distribution.sdBelow : distribution.sdAbove) * z
  }
}

export const scoreOf = (u: number): number => normalQuantile(u)
