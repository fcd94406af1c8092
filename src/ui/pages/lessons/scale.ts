/** How a measure is typed: shares in per cent, all else as it is. */
import type { Lesson, Predict } from '../../../lessons/schema'
import { measureOf } from '../../../views/measureWords'

export type Scaled = Extract<Predict, { low: number }>

export interface Scale {
  min: number
  max: number
  step: number
  unit: string
  toField: (value: number) => number
  fromField: (typed: number) => number
}

export function scaleOf({ measure, low, high, step, of }: Scaled): Scale {
  const { unit } = measureOf(measure)
  const times = unit === 'share' ? 100 : 1
  const fine = (value: number) => Number((value * times).toPrecision(9))
  return {
    min: fine(low),
    max: fine(high),
    step: fine(step),
    unit:
      unit === 'share' ? (of === 'difference' ? 'percentage points' : '%') : unit === 'gbp' ? 'pounds' : '',
    toField: fine,
    fromField: (typed) => Number((typed / times).toPrecision(9)),
  }
}

/** Where a guess begins: at no difference, which suggests neither side; of a level in the middle of what can be said. */
export function beginOf({ low, high, step, of }: Scaled): number {
  if (of === 'difference') return Math.min(high, Math.max(low, 0))
  return Number((low + Math.round((high - low) / 2 / step) * step).toPrecision(9))
}

export const yearsOf = ({ scenario }: Lesson): number => scenario.horizonYears
