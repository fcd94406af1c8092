/** The register: every number of the model, single or a shape, with what it rests on. */
import type { Stance } from '../model/stances'
import { defaultUnder, PARAMETERS, type Parameter } from '.'
import { scoreOf, valueAt } from './distribution'
import { SHAPES, type Shape } from './shapes'
import type { Evidence, Use } from './types'

interface Entry {
  readonly id: string
  readonly label: string
  readonly usedBy: readonly Use[]
  readonly evidence: Evidence
  readonly toKnowBetter: string
}
/** One number, drawn for every future. */
export interface NumberEntry extends Entry {
  readonly kind: 'number'
  readonly parameter: Parameter
}
/** Several fixed numbers that belong together: how a hazard changes with time or age. */
export interface ShapeEntry extends Entry {
  readonly kind: 'shape'
  readonly shape: unknown
}
export type RegisterEntry = NumberEntry | ShapeEntry

const shapes: readonly (readonly [string, Shape<unknown>])[] = Object.entries(SHAPES)

export const REGISTER: readonly RegisterEntry[] = [
  ...(PARAMETERS as readonly Parameter[]).map((parameter): NumberEntry => {
    const { id, label, usedBy, evidence, toKnowBetter } = parameter
    return { kind: 'number', id, label, usedBy, evidence, toKnowBetter, parameter }
  }),
  ...shapes.map(([id, { label, usedBy, evidence, toKnowBetter, value }]): ShapeEntry => ({
    kind: 'shape',
    id,
    label,
    usedBy,
    evidence,
    toKnowBetter,
    shape: value,
  })),
]

/** Value of a parameter below which a share `u` of the draws lie, cut at its bounds, in its own unit. */
export function quantileUnder(parameter: Parameter, stance: Stance, u: number): number {
  const value = valueAt(defaultUnder(parameter, stance), u, scoreOf(u))
  return Math.min(parameter.high, Math.max(parameter.low, value))
}
