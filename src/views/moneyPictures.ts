/** What the pictures of money are drawn from: steps of a waterfall, a curve of chances, bars of a tornado. GBP; no page and no chart package. */

/** One row of a waterfall. Steps stand where the one before ends, totals from none. */
export interface WaterfallStep {
  id: string
  label: string
  kind: 'step' | 'total'
  /** Averages over futures, which alone add up. */
  from: number
  to: number
  /** 8-in-10 range of this row by itself, from where the bar begins. */
  low: number
  high: number
  /** "saves £1.2m", for its end. */
  words: string
}

interface Part {
  id: string
  label: string
  mean: number
  p10: number
  p90: number
  words: string
}

/** Parts one after the other, then what they come to. */
export function waterfallOf(parts: readonly Part[], total: Part): WaterfallStep[] {
  let at = 0
  const steps = parts.map((part) => {
    const from = at
    at += part.mean
    return stepOf(part, 'step', from)
  })
  return [...steps, stepOf(total, 'total', 0)]
}

function stepOf({ id, label, mean, p10, p90, words }: Part, kind: WaterfallStep['kind'], from: number) {
  return { id, label, kind, from, to: from + mean, low: from + p10, high: from + p90, words }
}

/** A point of an S-curve: in this share of futures at least this much is saved. */
export interface CurvePoint {
  gbp: number
  share: number
}

/** The most points that a curve is drawn with: more cannot be told apart on a screen. */
const MOST_POINTS = 200

/** From the largest saving, which few futures reach, to the smallest, which all do. */
export function curveOf(savings: ArrayLike<number>): CurvePoint[] {
  const falling = Float64Array.from(savings as Float64Array)
    .sort()
    .reverse()
  const every = Math.max(1, Math.ceil(falling.length / MOST_POINTS))
  return Array.from(falling, (gbp, index) => ({ gbp, share: (index + 1) / falling.length })).filter(
    (_, index) => index % every === 0 || index === falling.length - 1,
  )
}

/** The most that is saved in at least this share of futures. */
export function reachedIn(points: readonly CurvePoint[], share: number): number {
  return (points.find((each) => each.share >= share) ?? points.at(-1)!).gbp
}

/** One uncertain number of a tornado: what the answer comes to when it is low and when it is high. */
export interface TornadoBar {
  id: string
  label: string
  /** "£320 a week" */
  lowAt: string
  highAt: string
  whenLow: number
  whenHigh: number
}

/** The widest first. */
export const byWidth = (bars: readonly TornadoBar[]): TornadoBar[] =>
  bars.toSorted((a, b) => Math.abs(b.whenHigh - b.whenLow) - Math.abs(a.whenHigh - a.whenLow))

/** The share of futures that a prudent plan is to cover. */
export const PRUDENT = 0.8
