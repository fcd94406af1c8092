/**
 * Choices of method behind the stances that are judgements, in one place. They were written down before any result was computed from
 * them and are kept; docs/evidence.md argues each. All standard deviations are on the log scale, where 0.1 is about 10 per cent.
 */

export type Grade = 'A' | 'A-' | 'B' | 'C' | 'D'
export type Relation = 'same' | 'part' | 'other'

/** What a design may have got wrong beyond chance: a standard deviation for each grade. Two in three such studies are within it. */
export const BIAS: Record<Grade, number> = { A: 0.05, 'A-': 0.1, B: 0.1, C: 0.2, D: 0.4 }

/**
 * What a study of something else says of small units. `keeps`: the share of its effect that is carried over. `spread`: how far the two
 * may differ. The error of the study is carried over whole: a discount makes a claim smaller and no study more exact.
 */
export const TRANSPORT: Record<Relation, { keeps: number; spread: number }> = {
  same: { keeps: 1, spread: 0 },
  part: { keeps: 1, spread: 0.05 },
  other: { keeps: 0.5, spread: 0.1 },
}

/** A result reported only as `not significant` is none with its variance times this: the figure unseen lies within 1.96 errors. */
export const UNREPORTED = 1.76

/** How much the true effect may differ between authorities: scale of the half-normal belief about that spread. */
export const HETEROGENEITY = 0.15

/** Share of the error that results of one study have in common, as in `sourceShared`. */
export const SHARED_ERROR = 0.5

/** Correlation assumed between two years of a measure whose persistence is not in the panel. */
export const PERSISTENCE_ASSUMED = 0.5

/** Standard deviations between the 5th and 95th, and from the middle to the 10th or 90th, percentile of a normal. */
export const P05_TO_P95 = 3.29
export const TO_P90 = 1.2816

/** A side of a prior is never narrower than this share of the pooled standard deviation. */
export const NARROWEST_SIDE = 0.5

/** Grades that have a comparison good enough for a sceptic. */
export const CONTROLLED: readonly Grade[] = ['A', 'A-', 'B']

/** Expected best of k standard normals: by how many errors the best of k results is luck. Source: order statistics, Harter (1961). */
export const BEST_OF: Record<number, number> = { 1: 0, 3: 0.846, 5: 1.163, 13: 1.668 }

/** Which way is benefit. A longer side towards harm is kept where the studies have it. */
export const EFFECTS = [
  'effectPlan',
  'effectCare',
  'effectHome',
  'effectClosure',
  'effectReturn',
  'effectMoves',
  'effectLeaving',
  'effectSickness',
  'effectEdge',
] as const
export type EffectId = (typeof EFFECTS)[number]

/** Rounding of priors: two decimals say more than is known. */
export const round = (value: number): number => Math.round(value * 100) / 100 + 0
