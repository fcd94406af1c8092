/**
 * The backcast of the systems in few numbers: coverage and skill, of each system and of all. Scores are divided by the width of the range
 * of no change before they are averaged, since measures have different units. Errors of all systems together are over authorities.
 */
import type { MeasureId } from '../model/measures'
import { STANCES, type Stance } from '../model/stances'
import { wilson } from '../statistics'
import { clusteredError, meanOf } from './summary'
import type { SystemOutcome, SystemResult } from './systems'

export interface Skill {
  /** Outcomes that have this reference. */
  outcomes: number
  /** 1 - mean score / mean score of the reference; above 0 is closer. */
  value: number
  /** Over authorities; left out where there is one alone. */
  error?: number
}

export interface SystemSummary {
  outcomes: number
  inside: number
  coverage: number
  /** Wilson's 95% interval as if outcomes were independent; those of one system go together, so that it is too narrow. */
  coverageFrom: number
  coverageTo: number
  noChange?: Skill
  trend?: Skill
}

export interface MeasureSummary {
  measure: MeasureId
  outcomes: number
  authorities: number
  coverage: number
  coverageError?: number
  /** Outcomes below and above the range. */
  below: number
  above: number
  noChange?: Skill
}

export interface SystemsSummary {
  systems: number
  /** Systems without an outcome to test. */
  untested: number
  authorities: number
  outcomes: number
  inside: number
  coverage: number
  coverageError?: number
  noChange?: Skill
  trend?: Skill
  /** Coverage under each stance, of the outcomes played under all of them. */
  byStance: { stance: Stance; outcomes: number; coverage: number; coverageError?: number }[]
  byMeasure: MeasureSummary[]
}

type Case = SystemOutcome & { code: string }

const isInside = ({ predicted }: SystemOutcome): boolean => predicted.balanced.inside
const casesOf = ({ code, outcomes }: SystemResult): Case[] => outcomes.map((each) => ({ ...each, code }))

/** Undefined without outcomes. */
export function systemSummary(system: SystemResult): SystemSummary | undefined {
  const cases = casesOf(system)
  if (cases.length === 0) return undefined
  const inside = cases.filter(isInside).length
  const { from, to } = wilson(inside, cases.length)
  return {
    outcomes: cases.length,
    inside,
    coverage: inside / cases.length,
    coverageFrom: from,
    coverageTo: to,
    ...skills(cases),
  }
}

/** Of systems with an outcome at least. */
export function systemsSummary(systems: readonly SystemResult[]): SystemsSummary {
  const cases = systems.flatMap(casesOf)
  const everyStance = cases.filter(({ predicted }) => STANCES.every((stance) => predicted[stance]))
  const measures = [...new Set(cases.map(({ measure }) => measure))]
  return {
    systems: systems.filter(({ outcomes }) => outcomes.length > 0).length,
    untested: systems.filter(({ outcomes }) => outcomes.length === 0).length,
    authorities: new Set(cases.map(({ code }) => code)).size,
    outcomes: cases.length,
    inside: cases.filter(isInside).length,
    ...coverageOf(cases, isInside),
    ...skills(cases),
    byStance: STANCES.map((stance) => ({
      stance,
      outcomes: everyStance.length,
      ...coverageOf(everyStance, ({ predicted }) => predicted[stance]!.inside),
    })),
    byMeasure: measures.map((measure) =>
      measureSummary(
        measure,
        cases.filter((each) => each.measure === measure),
      ),
    ),
  }
}

function measureSummary(measure: MeasureId, cases: readonly Case[]): MeasureSummary {
  const { noChange } = skills(cases)
  return {
    measure,
    outcomes: cases.length,
    authorities: new Set(cases.map(({ code }) => code)).size,
    ...coverageOf(cases, isInside),
    below: cases.filter(({ observed, predicted }) => observed < predicted.balanced.low).length,
    above: cases.filter(({ observed, predicted }) => observed > predicted.balanced.high).length,
    ...(noChange && { noChange }),
  }
}

function coverageOf(cases: readonly Case[], inside: (each: Case) => boolean) {
  if (cases.length === 0) return { coverage: 0 }
  const value = (each: Case): number => (inside(each) ? 1 : 0)
  return { coverage: meanOf(cases.map(value)), ...withError('coverageError', clusteredError(cases, value)) }
}

/** One authority alone says nothing of how authorities differ. */
const withError = <Name extends string>(name: Name, error: number) =>
  (Number.isFinite(error) ? { [name]: error } : {}) as Partial<Record<Name, number>>

function skills(cases: readonly Case[]): { noChange?: Skill; trend?: Skill } {
  const [noChange, trend] = [skill(cases, 'noChange'), skill(cases, 'trend')]
  return { ...(noChange && { noChange }), ...(trend && { trend }) }
}

/** A ratio of means; its error is that of the difference it is linear in (delta method), over authorities. */
function skill(cases: readonly Case[], reference: 'noChange' | 'trend'): Skill | undefined {
  const scored = cases.flatMap(({ code, predicted, ...each }) => {
    const against = each[reference]
    const width = each.noChange ? each.noChange.high - each.noChange.low : 0
    return against && width > 0
      ? [{ code, own: predicted.balanced.crps / width, other: against.crps / width }]
      : []
  })
  if (scored.length === 0) return undefined
  const level = meanOf(scored.map(({ other }) => other))
  const ratio = meanOf(scored.map(({ own }) => own)) / level
  return {
    outcomes: scored.length,
    value: 1 - ratio,
    ...withError('error', clusteredError(scored, ({ own, other }) => own - ratio * other) / level),
  }
}
