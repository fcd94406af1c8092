/** Coverage: how often what happened lay inside the interval that was given, ends included. */

export interface IntervalCase {
  low: number
  high: number
  observed: number
}

export interface Coverage {
  inside: number
  below: number
  above: number
  of: number
  /** `inside / of`; 0 when there are no cases. */
  share: number
}

export function coverage(cases: readonly IntervalCase[]): Coverage {
  const below = cases.filter((each) => each.observed < each.low).length
  const above = cases.filter((each) => each.observed > each.high).length
  const inside = cases.length - below - above
  return { inside, below, above, of: cases.length, share: cases.length > 0 ? inside / cases.length : 0 }
}
