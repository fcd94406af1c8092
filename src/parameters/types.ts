/** Every number of the model is a parameter: value, unit, bounds, distribution and the evidence behind it. */
import type { MechanismId } from '../model/mechanisms'
import type { Stance } from '../model/stances'
import type { Membership } from './groups'

/** A: randomised. A-: adjusted observed practice. B: quasi-experimental or consistent quantitative. C: before and after, or qualitative. D: assertion. `published`: official statistics. */
export type Grade = 'A' | 'A-' | 'B' | 'C' | 'D' | 'published' | 'assumption'

export interface Evidence {
  /** Source: a report of the evidence base, a publication, or `own judgement`. */
  readonly source: string
  /** Where in the source. */
  readonly locator: string
  readonly grade: Grade
  readonly note: string
}

/** `split`: two half-normals around a mode, for effects with a longer side. All are cut at the parameter's bounds. */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly kind: 'split'; readonly mode: number; readonly sdBelow: number; readonly sdAbove: number }

/** What an entry is used by: a mechanism, the starting point, or money. */
export type Use = MechanismId | 'startingPoint' | 'money'

export interface Parameter {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly distribution: Distribution
  /** Distributions that replace it under another stance. */
  readonly stances?: Partial<Record<Stance, Distribution>>
  /** Its own mechanism first. A test compares with the engine's files, whose headers name their mechanisms. */
  readonly usedBy: readonly Use[]
  readonly evidence: Evidence
  /** What it would take to know better: a plain sentence of its own that says which data, from whom, and how many. */
  readonly toKnowBetter: string
  /** Parameters that rest on one source share part of their luck (`groups.ts`). */
  readonly group?: Membership
}
