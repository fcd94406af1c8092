/**
 * Continuous ranked probability score of a sample against what happened: mean |x - y| less half the mean |x - x'| (Gneiting and Raftery 2007,
 * equation 21). In the unit of the values; 0 is perfect; for one value it is the absolute error.
 */
export function crps(sample: ArrayLike<number>, observed: number): number {
  const count = sample.length
  if (count === 0) throw new RangeError('A score of no values is not defined')
  const sorted = Float64Array.from(sample).sort()
  let error = 0
  let spread = 0
  for (let index = 0; index < count; index++) {
    error += Math.abs(sorted[index]! - observed)
    spread += (2 * index + 1 - count) * sorted[index]!
  }
  return error / count - spread / (count * count)
}

/**
 * The same for a sample that stands for the distribution it was drawn from, corrected for its size, so that small samples are not scored
 * as worse forecasts (Ferro 2014, the fair score). Needs two values or more.
 */
export function fairCrps(sample: ArrayLike<number>, observed: number): number {
  const count = sample.length
  if (count < 2) throw new RangeError('A fair score needs two values or more')
  const plain = crps(sample, observed)
  const sorted = Float64Array.from(sample).sort()
  let spread = 0
  for (let index = 0; index < count; index++) spread += (2 * index + 1 - count) * sorted[index]!
  return plain - spread / (count * count * (count - 1))
}
