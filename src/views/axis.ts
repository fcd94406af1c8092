/** Where a vertical axis starts: at zero, unless zero would press everything into less than the upper half; then the reader is told. */
import type { MeasureUnit } from '../model/measures'
import { formatValue } from './format'
import { finestStep } from './rounding'

export interface Axis {
  min: number
  max: number
  /** For the subtitle, empty when the axis starts at zero. */
  note: string
}

/** For levels of a measure, which are never below zero. */
export function levelAxis(values: readonly number[], unit: MeasureUnit): Axis {
  const [low, high] = extremes(values)
  const top = high === 0 ? 1 : high
  if (low < 0.55 * high) return { ...niceRange(0, top), note: '' }
  const axis = niceRange(Math.max(0, low - (high - low) * 0.1), high)
  return { ...axis, note: axis.min > 0 ? `vertical axis starts at ${tickLabel(axis.min, unit)}` : '' }
}

/** For differences: zero is always on it. */
export function differenceAxis(values: readonly number[]): Axis {
  const [low, high] = extremes([...values, 0])
  return { ...niceRange(low, low === high ? low + 1 : high), note: '' }
}

/** For positions that are compared with each other and not with none: starts near the lowest, and says so. */
export function closeAxis(values: readonly number[], unit: MeasureUnit): Axis {
  const [low, high] = extremes(values)
  const axis = niceRange(low, low === high ? low + 1 : high)
  return { ...axis, note: axis.min > 0 ? `axis starts at ${tickLabel(axis.min, unit)}` : '' }
}

/** Whole steps of 1, 2 or 5 times a power of ten on an axis, about `most` of them. */
export function ticksOf({ min, max }: Pick<Axis, 'min' | 'max'>, most = 5): number[] {
  const step = niceStep((max - min) / most)
  const first = Math.ceil(min / step - 1e-9)
  const count = Math.floor(max / step + 1e-9) - first + 1
  return Array.from({ length: count }, (_, index) => clean((first + index) * step))
}

/** A value on an axis, with no more decimals than it has. */
export function tickLabel(value: number, unit: MeasureUnit): string {
  const coarser = finestStep(unit) * 10
  const whole = Math.abs(value / coarser - Math.round(value / coarser)) < 1e-9
  return formatValue(value, unit, whole ? coarser : undefined)
}

/** Widened to whole steps of 1, 2 or 5 times a power of ten. */
function niceRange(low: number, high: number): { min: number; max: number } {
  const step = niceStep((high - low) / 8)
  return { min: clean(Math.floor(low / step) * step), max: clean(Math.ceil(high / step) * step) }
}

function niceStep(about: number): number {
  const rough = about || 1
  const power = Number(`1e${Math.floor(Math.log10(rough))}`)
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!
}

function extremes(values: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return Number.isFinite(low) ? [low, high] : [0, 1]
}

const clean = (value: number): number => Number(value.toPrecision(12))
