/**
 * What readers judge rather than the model works out: which differences matter, what weighs how much, what is aimed at. It goes wherever
 * the scenario goes (project, version, file, link) and changes no result: the hash and the comparison of what is played leave it out.
 */
import * as v from 'valibot'
import { MEASURE_IDS, type MeasureId } from '../model/measures'
import { LIMITS } from './limits'
import { GROUP, list, number, oneOf, optionalEntries, year } from './pieces'

export interface Target {
  measure: MeasureId
  side: 'below' | 'above'
  /** In the unit of the measure. */
  value: number
  /** Financial year at whose end it is looked at; the last of the run where the run has no such year. */
  year: string
}

export interface Weight {
  measure: MeasureId
  /** 0 to 10 points for each smallest difference that matters. */
  weight: number
  wanted: 'lower' | 'higher'
}

/** What is not there is as proposed: sizes and weights by default, targets from the baseline. */
export interface Judgements {
  /** Smallest differences that matter, in the unit of each measure. */
  sizes?: Partial<Record<MeasureId, number>>
  targets?: Target[]
  weights?: Weight[]
}

const value = () => number(LIMITS.observedValue)

const target = v.strictObject(
  { measure: oneOf(MEASURE_IDS), side: oneOf(['below', 'above']), value: value(), year: year() },
  GROUP,
)

const weight = v.strictObject(
  { measure: oneOf(MEASURE_IDS), weight: number(LIMITS.points), wanted: oneOf(['lower', 'higher']) },
  GROUP,
)

export const judgementsSchema = v.strictObject(
  {
    sizes: v.optional(v.strictObject(optionalEntries(MEASURE_IDS, value), GROUP)),
    targets: v.optional(list(target, LIMITS.targets)),
    weights: v.optional(list(weight, MEASURE_IDS.length)),
  },
  GROUP,
)
