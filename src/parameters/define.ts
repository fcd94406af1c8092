/** Short ways to write a parameter down, so that each entry reads as one statement with its evidence. */
import type { Distribution, Evidence, Grade, Parameter, Use } from './types'

export const fixed = (value: number): Distribution => ({ kind: 'fixed', value })
export const triangularBetween = (low: number, mode: number, high: number): Distribution => ({
  kind: 'triangular',
  low,
  mode,
  high,
})
export const normalAround = (mean: number, sd: number): Distribution => ({ kind: 'normal', mean, sd })
export const lognormalAround = (median: number, sigma: number): Distribution => ({
  kind: 'lognormal',
  median,
  sigma,
})
export const splitAround = (mode: number, sdBelow: number, sdAbove: number): Distribution => ({
  kind: 'split',
  mode,
  sdBelow,
  sdAbove,
})

export const from = (source: string, locator: string, grade: Grade, note = ''): Evidence => ({
  source,
  locator,
  grade,
  note,
})

/** No source found: the number is ours, wide where it is drawn, and shown to the user as an assumption. */
export const assumed = (note: string): Evidence => ({
  source: 'own judgement',
  locator: 'docs/evidence.md',
  grade: 'assumption',
  note,
})

/** `usedBy`: its own mechanism first. `toKnowBetter`: which data, from whom, how many; a plain sentence that fits no other entry. */
export function parameter<Id extends string>(
  id: Id,
  label: string,
  unit: string,
  range: readonly [low: number, high: number],
  distribution: Distribution,
  usedBy: Use | readonly [Use, ...Use[]],
  evidence: Evidence,
  toKnowBetter: string,
  more: Pick<Parameter, 'stances' | 'group'> = {},
) {
  return {
    id,
    label,
    unit,
    low: range[0],
    high: range[1],
    distribution,
    usedBy: typeof usedBy === 'string' ? [usedBy] : usedBy,
    evidence,
    toKnowBetter,
    ...more,
  } satisfies Parameter as Omit<Parameter, 'id'> & { id: Id }
}
