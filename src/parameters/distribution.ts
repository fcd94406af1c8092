/** Draws a value from a parameter's distribution by one standard normal or uniform, cut at the bounds. Source: closed-form quantile functions. */
import { exp, ln, normalQuantile } from '../random/maths'
import { normalCdf } from '../random/normal'
import { triangular } from '../random/samplers'
import type { Distribution } from './types'

type Triangular = Extract<Distribution, { kind: 'triangular' }>

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

/** Share of the draws that lie at or below a value, 0 to 1; the inverse of `valueAt` before anything is cut at bounds. */
export function shareUpTo(distribution: Distribution, value: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return value >= distribution.value ? 1 : 0
    case 'triangular':
      return triangularShare(distribution, value)
    case 'normal':
      return normalCdf((value - distribution.mean) / distribution.sd)
    case 'lognormal':
      return value > 0 ? normalCdf(ln(value / distribution.median) / distribution.sigma) : 0
    case 'split': {
      const { mode, sdBelow, sdAbove } = distribution
      return normalCdf((value - mode) / (value < mode ? sdBelow : sdAbove))
    }
  }
}

function triangularShare({ low, mode, high }: Triangular, value: number): number {
  if (value >= high) return 1
  if (value < low) return 0
  if (value < mode) return ((value - low) * (value - low)) / (high - low) / (mode - low)
  return 1 - ((high - value) * (high - value)) / (high - low) / (high - mode)
}
