/** Mean and variance, added up in the order of the values so that every run gives the same bytes. */

type Values = ArrayLike<number>

export interface Moments {
  mean: number
  /** Sample variance (divisor n - 1); 0 for fewer than two values. */
  variance: number
}

export function mean(values: Values): number {
  if (values.length === 0) throw new RangeError('A mean of no values is not defined')
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum / values.length
}

/** Two passes, which stays accurate where the spread is small against the mean. */
export function moments(values: Values): Moments {
  const centre = mean(values)
  if (values.length < 2) return { mean: centre, variance: 0 }
  let squares = 0
  for (let index = 0; index < values.length; index++) {
    const deviation = values[index]! - centre
    squares += deviation * deviation
  }
  return { mean: centre, variance: squares / (values.length - 1) }
}
