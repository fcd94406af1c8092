/** What is drawn for a parameter, in words and as the outline of a small picture. */
import type { Stance } from '../model/stances'
import { defaultUnder, type Parameter } from '../parameters'
import { quantileUnder } from '../parameters/register'
import type { Distribution } from '../parameters/types'
import { quantities, quantity } from './quantity'

/** "From 2 to 8 weeks, most often near 5": the distribution before it is cut at the bounds. */
export function distributionInWords(distribution: Distribution, unit: string): string {
  switch (distribution.kind) {
    case 'fixed':
      return `Always ${quantity(distribution.value, unit)}`
    case 'triangular': {
      const { low, mode, high } = distribution
      return `From ${quantities(low, high, unit)}, most often near ${quantity(mode, unit)}`
    }
    case 'normal': {
      const { mean, sd } = distribution
      return around(mean, mean - sd, mean + sd, unit)
    }
    case 'lognormal': {
      const { median, sigma } = distribution
      return around(median, median * Math.exp(-sigma), median * Math.exp(sigma), unit)
    }
    case 'split': {
      const { mode, sdBelow, sdAbove } = distribution
      const side =
        sdBelow > sdAbove ? '; it reaches further down than up' : '; it reaches further up than down'
      return `${around(mode, mode - sdBelow, mode + sdAbove, unit)}${sdBelow === sdAbove ? '' : side}`
    }
  }
}

const around = (middle: number, low: number, high: number, unit: string): string =>
  `Around ${quantity(middle, unit)}; two draws in three from ${quantities(low, high, unit, 'drawn')}`

export interface Drawn {
  /** The middle of the draws. */
  middle: string
  /** 8-in-10 range; nothing where the value is the same in every future. */
  range: string
}

export function drawnUnder(parameter: Parameter, stance: Stance): Drawn {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((u) => quantileUnder(parameter, stance, u)) as [
    number,
    number,
    number,
  ]
  const { unit } = parameter
  return {
    middle: quantity(middle, unit, 'drawn'),
    range: low === high ? '' : quantities(low, high, unit, 'drawn'),
  }
}

/** A small picture in a frame of 100 by 30: the outline of the draws, the part of it that holds 8 in 10, and the middle. */
export interface DensityPicture {
  outline: string
  eightInTen: string
  middle: number
  from: string
  to: string
  text: string
}

const WIDTH = 100
const HEIGHT = 30
const STEPS = 60
/** Draws beyond these are too few to draw. */
const TAILS = [0.002, 0.998] as const

export function densityPicture(parameter: Parameter, stance: Stance): DensityPicture | undefined {
  const distribution = defaultUnder(parameter, stance)
  if (distribution.kind === 'fixed') return undefined
  const at = (u: number) => quantileUnder(parameter, stance, u)
  const [from, to] = [at(TAILS[0]), at(TAILS[1])]
  if (from === to) return undefined
  const place = (value: number) => ((value - from) / (to - from)) * WIDTH
  const heights = (low: number, high: number) =>
    Array.from({ length: STEPS + 1 }, (_, step) => {
      const value = low + ((high - low) * step) / STEPS
      return [place(value), density(distribution, value)] as const
    })
  const top = Math.max(...heights(from, to).map(([, height]) => height))
  const path = (low: number, high: number) => {
    const points = heights(low, high).map(
      ([x, y]) => `${x.toFixed(1)} ${(HEIGHT * (1 - (0.94 * y) / top)).toFixed(1)}`,
    )
    return `M${place(low).toFixed(1)} ${HEIGHT}L${points.join('L')}L${place(high).toFixed(1)} ${HEIGHT}Z`
  }
  const { unit } = parameter
  const drawn = (value: number) => quantity(value, unit, 'drawn')
  const span = (low: number, high: number) => quantities(low, high, unit, 'drawn')
  return {
    outline: path(from, to),
    eightInTen: path(at(0.1), at(0.9)),
    middle: place(at(0.5)),
    from: drawn(from),
    to: drawn(to),
    text: `The middle of the draws is ${drawn(at(0.5))}; 8 in 10 are from ${span(at(0.1), at(0.9))}; nearly all from ${span(from, to)}.`,
  }
}

/** Height of the curve at a value, in no particular scale; bounds are not looked at. */
function density(distribution: Distribution, value: number): number {
  const bell = (middle: number, sd: number) => Math.exp(-(((value - middle) / sd) ** 2) / 2) / sd
  switch (distribution.kind) {
    case 'fixed':
      return 0
    case 'triangular': {
      const { low, mode, high } = distribution
      if (value < low || value > high) return 0
      if (value === mode) return 1
      return value < mode ? (value - low) / (mode - low) : (high - value) / (high - mode)
    }
    case 'normal':
      return bell(distribution.mean, distribution.sd)
    case 'lognormal': {
      const { median, sigma } = distribution
      return value > 0 ? Math.exp(-((Math.log(value / median) / sigma) ** 2) / 2) / value : 0
    }
    case 'split':
      return bell(distribution.mode, value < distribution.mode ? distribution.sdBelow : distribution.sdAbove)
  }
}
