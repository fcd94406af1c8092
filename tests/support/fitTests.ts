// Statistics for tests of random numbers, free of randomness themselves. Each returns a standardised z, near
// standard normal if the hypothesis holds; tests with fixed seeds ask for |z| or z below a named threshold.

/** Chi-square statistic as a z, by Wilson and Hilferty (1931). Cells should expect five or more. */
export function chiSquareZ(observed: ArrayLike<number>, expected: ArrayLike<number>): number {
  let statistic = 0
  for (let i = 0; i < observed.length; i++) {
    statistic += (observed[i]! - expected[i]!) ** 2 / expected[i]!
  }
  const freedom = observed.length - 1
  const shrink = 2 / (9 * freedom)
  return (Math.cbrt(statistic / freedom) - (1 - shrink)) / Math.sqrt(shrink)
}

/** Largest gap between the empirical and the given distribution function, times the root of n (Kolmogorov). */
export function kolmogorov(values: Float64Array, cdf: (x: number) => number): number {
  const sorted = values.slice().sort()
  const n = sorted.length
  let gap = 0
  sorted.forEach((x, i) => {
    const p = cdf(x)
    gap = Math.max(gap, p - i / n, (i + 1) / n - p)
  })
  return gap * Math.sqrt(n)
}

/** Correlation of paired values times the root of n. */
export function correlationZ(xs: Float64Array, ys: Float64Array): number {
  const n = xs.length
  const [mx, my] = [meanOf(xs), meanOf(ys)]
  let [xy, xx, yy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [xs[i]! - mx, ys[i]! - my]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return (xy / Math.sqrt(xx * yy)) * Math.sqrt(n)
}

/** Chi-square of pairs of uniforms over a grid of `side` by `side` equal cells, as a z. */
export function pairsZ(xs: Float64Array, ys: Float64Array, side = 16): number {
  const observed = new Float64Array(side * side)
  for (let i = 0; i < xs.length; i++) {
    observed[Math.floor(xs[i]! * side) * side + Math.floor(ys[i]! * side)]!++
  }
  return chiSquareZ(
    observed,
    observed.map(() => xs.length / observed.length),
  )
}

export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

export function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i]! - mean) ** 2
  return sum / (values.length - 1)
}
