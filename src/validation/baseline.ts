/**
 * Whether an authority's baseline holds its published figures: year 1 with environment, shocks and measurement off at central
 * values, and the first week with everything on. Tolerances: docs/model.md, starting point.
 */
import { prepare } from '../engine'
import type { ReconciliationNote } from '../engine/types'
import { MEASURE_COUNT, MEASURE_INDEX, type MeasureId } from '../model/measures'
import type { ProfileFieldId } from '../model/profileFields'
import { resolveScenario } from '../scenario/resolve'
import type { ResolvedScenario, Scenario } from '../scenario/types'
import { moments } from '../statistics'

export interface Target {
  measure: MeasureId & ProfileFieldId
  /** `relative`: within 5% of the figure. `points`: within one percentage point. */
  kind: 'relative' | 'points'
  /** Fields whose reconciliation note can be the reason of a miss. */
  reasons: readonly ProfileFieldId[]
}

const target = (measure: Target['measure'], kind: Target['kind'], ...reasons: ProfileFieldId[]): Target => ({
  measure,
  kind,
  reasons,
})

export const TARGETS: readonly Target[] = [
  target('lookedAfter', 'relative', 'lookedAfterStarts'),
  target('lookedAfterStarts', 'relative', 'childProtectionPlanStarts', 'childrenInNeed'),
  target('childProtectionPlans', 'relative', 'childProtectionPlanStarts', 'childrenInNeed'),
  target('childrenInNeed', 'relative', 'childrenInNeed'),
  target('referrals', 'relative', 'reReferralRate'),
  target('caseloadPerFte', 'relative'),
  target('agencyRate', 'points', 'agencyRate', 'vacancyRate'),
  target('vacancyRate', 'points', 'agencyRate', 'vacancyRate'),
  target('turnoverRate', 'points'),
  target('sicknessRate', 'points'),
]

export const TOLERANCE: Record<Target['kind'], number> = { relative: 0.05, points: 0.01 }

export interface Check {
  measure: Target['measure']
  kind: Target['kind']
  published: number
  simulated: number
  /** Standard error of `simulated`, in the unit of `difference`. */
  error: number
  /** Share of the published figure, or points as a share. */
  difference: number
  passes: boolean
  /** What the model says of figures that do not reconcile, where it misses. */
  reason?: string
}

export interface BaselineCheck {
  name: string
  replications: number
  checks: Check[]
}

const OFF = { environment: false, shocks: false, measurement: false }

function baselineOnly(scenario: Scenario, changes: Partial<Scenario>): ResolvedScenario {
  return resolveScenario({ ...scenario, options: scenario.options.slice(0, 1), horizonYears: 1, ...changes })
}

/** `precision`: replications go on, in steps, until every standard error is this share of its tolerance, or there are `most`. */
export interface Effort {
  precision: number
  fewest: number
  most: number
}

export const ORDINARY_EFFORT: Effort = { precision: 0.25, fewest: 16, most: 1000 }

export function checkBaseline(scenario: Scenario, effort: Effort = ORDINARY_EFFORT): BaselineCheck {
  const resolved = baselineOnly(scenario, { mechanisms: { ...scenario.mechanisms, ...OFF } })
  const simulation = prepare(resolved, { central: true })
  const read = ({ yearly }: { yearly: Float64Array }, measure: MeasureId) => yearly[MEASURE_INDEX[measure]]!
  return check(resolved, simulation, effort, read)
}

/** The first week of the horizon with every mechanism on: what the user sees at the left end of every chart. */
export function checkOpening(scenario: Scenario, effort: Effort = ORDINARY_EFFORT): BaselineCheck {
  const resolved = baselineOnly(scenario, {})
  const read = ({ weekly }: { weekly: Float32Array }, measure: MeasureId) =>
    weekly[MEASURE_INDEX[measure] * resolved.horizonWeeks]!
  return check(resolved, prepare(resolved), effort, read)
}

function check(
  scenario: ResolvedScenario,
  simulation: ReturnType<typeof prepare>,
  { precision, fewest, most }: Effort,
  read: (result: ReturnType<typeof simulation.replicate>, measure: MeasureId) => number,
): BaselineCheck {
  const drawn = TARGETS.map((): number[] => [])
  let done = 0
  let checks: Check[] = []
  while (done < most) {
    const upTo = Math.min(most, done === 0 ? fewest : done * 2)
    for (; done < upTo; done++) {
      const result = simulation.replicate(done)
      if (result.yearly.length !== MEASURE_COUNT) throw new Error('One option and one year are expected')
      TARGETS.forEach((each, index) => drawn[index]!.push(read(result, each.measure)))
    }
    checks = TARGETS.map((each, index) => compare(each, scenario, drawn[index]!, simulation.notes))
    if (checks.every(({ kind, error }) => error <= precision * TOLERANCE[kind])) break
  }
  return { name: scenario.authority.name, replications: done, checks }
}

function compare(
  { measure, kind, reasons }: Target,
  scenario: ResolvedScenario,
  values: number[],
  notes: readonly ReconciliationNote[],
): Check {
  const published = scenario.authority.profile[measure]
  const { mean, variance } = moments(Float64Array.from(values))
  const scale = kind === 'relative' ? Math.max(published, 1e-9) : 1
  const difference = (mean - published) / scale
  const error = Math.sqrt(variance / values.length) / scale
  const passes = Math.abs(difference) <= TOLERANCE[kind]
  const reason = passes ? undefined : notes.find(({ field }) => reasons.some((each) => each === field))
  return {
    measure,
    kind,
    published,
    simulated: mean,
    error,
    difference,
    passes,
    ...(reason && { reason: reason.message }),
  }
}
