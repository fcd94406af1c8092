/**
 * How finely a number may be shown. The step is the largest power of ten that is at most a sixth of the 8-in-10 range, and at least
 * half the Monte Carlo error of the mean: 412 in a range of 70 is "about 410". Never finer than the unit is read at.
 */
import type { MeasureUnit } from '../model/measures'

/** The finest step at which each unit is shown. */
const FINEST: Record<MeasureUnit, number> = {
  children: 1,
  perYear: 1,
  share: 0.001,
  casesPerFte: 0.1,
  per10k: 1,
  gbp: 1000,
  perChildYear: 0.01,
}

export function roundingStep(unit: MeasureUnit, rangeWidth: number, monteCarloError = 0): number {
  const finest = FINEST[unit]
  const fromRange = rangeWidth > 0 ? tenToThe(Math.floor(Math.log10(rangeWidth / 6) + 1e-9)) : finest
  const fromError = monteCarloError > 0 ? tenToThe(Math.ceil(Math.log10(monteCarloError / 2) - 1e-9)) : finest
  return Math.max(finest, fromRange, fromError)
}

/** True when the step leaves out digits a reader would expect, so that "about" is due. */
export function isRounded(unit: MeasureUnit, step: number): boolean {
  return step > FINEST[unit] * 1.5
}

export function finestStep(unit: MeasureUnit): number {
  return FINEST[unit]
}

export function roundTo(value: number, step: number): number {
  const steps = Math.round(value / step)
  return steps === 0 ? 0 : Number((steps * step).toPrecision(12))
}

/** Decimal places that a step needs. */
export function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
}

function tenToThe(power: number): number {
  return Number(`1e${power}`)
}

/**
 * Ends of a range to two digits of its width: 0.506066 to 0.755132 is 0.51 to 0.76. An end that would round to zero keeps two digits
 * of its own, so that it does not look like none.
 */
export function roundedRange(low: number, high: number): [number, number] {
  const width = Math.abs(high - low)
  if (!(width > 0)) return [low, high]
  const step = tenToThe(Math.floor(Math.log10(width) + 1e-9) - 1)
  const [from, to] = [low, high].map((end) => roundTo(end, step) || Number(end.toPrecision(2)))
  return [from!, to!]
}
