/** What a mechanism rests on: signed relations that studies state, what they looked for and did not find, and what switching it off means. */
import { from } from '../define'
import type { Evidence, Grade } from '../types'

/** More of the cause goes with more of the effect (`+`), with less (`-`), or with no difference (`0`). */
export type Sign = '+' | '-' | '0'

export interface Relation {
  /** A phrase that "goes with" can follow. */
  readonly cause: string
  readonly sign: Sign
  /** A phrase that "more", "less" or "fewer" can stand before. */
  readonly effect: string
  /** The effect is counted: "fewer" in place of "less". */
  readonly counted: boolean
  readonly evidence: Evidence
}

/** A study looked for a difference and found none, or none that chance could not explain. */
export interface NullFinding {
  readonly finding: string
  readonly evidence: Evidence
}

export interface MechanismEvidence {
  /** What it does in the model, in a sentence or two. */
  readonly description: string
  /** What a run without it takes for granted. */
  readonly off: string
  readonly relations: readonly Relation[]
  readonly nulls: readonly NullFinding[]
  /** Why there are no relations, where there are none. */
  readonly silent?: string
}

const stated = (counted: boolean) => {
  return (cause: string, sign: Sign, effect: string, rows: string, grade: Grade, note = ''): Relation => ({
    cause,
    sign,
    effect,
    counted,
    evidence: from('seed_mechanisms.csv', rows, grade, note),
  })
}
/** A relation that a report states: rows of `seed_mechanisms.csv`, with the weakest of their grades. */
export const less = stated(false)
/** The same, of an effect that is counted. */
export const fewer = stated(true)

/** A relation that rests on something else than the reports. */
export const found = (cause: string, sign: Sign, effect: string, evidence: Evidence): Relation => ({
  cause,
  sign,
  effect,
  counted: false,
  evidence,
})

export const nothing = (finding: string, evidence: Evidence): NullFinding => ({ finding, evidence })
