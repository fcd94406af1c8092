/** The distributions of the stances, from the studies and the panel by the rules of `method.ts`. docs/evidence.md gives the reasons. */
import type { Distribution } from '../../src/parameters/types'
import { estimate, type Estimate } from './estimate'
import { BIAS, CONTROLLED, EFFECTS, NARROWEST_SIDE, round, TO_P90, type EffectId } from './method'
import { faceValue, pool, type Pooled } from './pool'
import { find, levelOf, type Tables } from './tables'

export interface Derived {
  readonly parameter: string
  readonly balanced: Distribution
  readonly sceptical?: Distribution
  readonly asReported?: Distribution
  /** What it was derived from, for the document. */
  readonly pooled?: Pooled
  readonly estimates: readonly Estimate[]
}

export interface Priors {
  readonly derived: readonly Derived[]
  /** All results of studies with a comparison, in one pool: the sceptic's width. */
  readonly sceptic: Pooled
}

export function derivePriors(tables: Tables): Priors {
  const all = tables.studies.map((study) => estimate(study, tables))
  const controlled = all.filter(({ study }) => study.use !== 'reported' && CONTROLLED.includes(study.grade))
  const sceptic = pool(controlled.map(asResult))
  const doubt: Distribution = { kind: 'normal', mean: 0, sd: round(sceptic.sd) }
  const effects = EFFECTS.map((id): Derived => effectPrior(id, all, doubt))
  return { derived: [...effects, adminRelief(tables), dipLeaving(all), ...strains(tables)], sceptic }
}

const asResult = ({ effect, error, study }: Estimate) => ({ effect, error, study: study.study })

function effectPrior(id: EffectId, all: readonly Estimate[], doubt: Distribution): Derived {
  const estimates = all.filter(({ study }) => study.parameter === id)
  const pooled = pool(estimates.filter(({ study }) => study.use !== 'reported').map(asResult))
  const claims = estimates.filter(({ study }) => study.use !== 'pooled')
  return {
    parameter: id,
    balanced: balancedOf(pooled),
    sceptical: doubt,
    asReported: claims.length === 0 ? doubt : claimOf(claims),
    pooled,
    estimates,
  }
}

/** The middle at none, and the 10th and 90th percentiles those of the pooled studies: a tilt becomes a longer side, not a promise. */
export function balancedOf({ mean, sd }: Pooled): Distribution {
  const side = (width: number) => round(Math.max(NARROWEST_SIDE * sd, width))
  return { kind: 'split', mode: 0, sdBelow: side(sd - mean / TO_P90), sdAbove: side(sd + mean / TO_P90) }
}

function claimOf(claims: readonly Estimate[]): Distribution {
  const { mean, sd } = faceValue(
    claims.map(({ reported, sampling, study }) => ({
      effect: reported,
      error: sampling,
      study: study.study,
    })),
  )
  return { kind: 'normal', mean: round(mean), sd: round(sd) }
}

/** From none to a figure that is an upper bound or stands alone, symmetrical: the direction is known, the size is not. */
export const upTo = (none: number, figure: number): Distribution =>
  triangle(none, (none + figure) / 2, figure)
const triangle = (low: number, mode: number, high: number): Distribution => ({
  kind: 'triangular',
  low: round(low),
  mode: round(mode),
  high: round(high),
})

/** Share of time lost to administration without support: the range of `adminShare`. */
export const ADMIN_SHARE = { low: 0.35, mode: 0.48, high: 0.6 } as const
/** No scheme takes over all administration. */
const MOST_RELIEF = 0.8

/** Share of administration that must go for direct time to rise as it did in the pilot with skilled administrators. */
function adminRelief(tables: Tables): Derived {
  const value = (id: string) => Number(find(tables.facts, 'id', id).value)
  const rise = value('SF272') / value('SF271')
  const relief = (admin: number) => Math.min(MOST_RELIEF, 1 - (1 - rise * (1 - admin)) / admin)
  const figure = relief(ADMIN_SHARE.mode)
  return {
    parameter: 'adminRelief',
    balanced: upTo(0, figure),
    sceptical: upTo(0, figure / 2),
    asReported: triangle(relief(ADMIN_SHARE.high), figure, MOST_RELIEF),
    estimates: [],
  }
}

/** Leaving is raised most at once and falls to usual over a year in a straight line, so its mean rise is half of the first. */
function dipLeaving(all: readonly Estimate[]): Derived {
  const claim = all.find(({ study }) => study.parameter === 'dipLeaving')!
  const first = (score: number) => 1 + 2 * (Math.exp(claim.reported + score * claim.sampling) - 1)
  return {
    parameter: 'dipLeaving',
    balanced: upTo(1, first(0)),
    asReported: triangle(first(-2), first(0), first(2)),
    estimates: [claim],
  }
}

/** Slopes of turnover and absence on caseload, for a whole week of work too much: twice the mean caseload. */
function strains(tables: Tables): Derived[] {
  const caseload = levelOf(tables, 'Work_Force_AvgNumCase_SW', 'england')
  return [
    { parameter: 'strainLeaving', outcome: 'Work_Force_TO_Rate' },
    { parameter: 'strainSickness', outcome: 'Work_Force_SWAbsence' },
  ].map(({ parameter, outcome }) => {
    const slope = tables.associations.find(
      (row) =>
        row.y_measure === outcome && row.x_measure === 'Work_Force_AvgNumCase_SW' && row.x_lag_years === '0',
    )!
    const scale = caseload / levelOf(tables, outcome, 'england')
    const balanced: Distribution = {
      kind: 'normal',
      mean: round(Number(slope.within_beta_twfe) * scale),
      sd: round(Math.hypot(Number(slope.cluster_se) * scale, BIAS.B)),
    }
    return { parameter, balanced, estimates: [] }
  })
}

/** Log rise of entries to care for a whole week of work too much, as the panel has it: confounded, an upper bound. */
export function overloadSlope(tables: Tables): number {
  const slope = tables.associations.find(
    (row) => row.y_measure === 'LAC' && row.x_measure === 'Work_Force_AvgNumCase_SW',
  )!
  const stay = tables.studies.find(({ measure }) => measure === 'LAC')!.stay
  const stock =
    (Number(slope.within_beta_twfe) * levelOf(tables, 'Work_Force_AvgNumCase_SW', 'england')) /
    levelOf(tables, 'LAC', 'england')
  return stock / (1 - Math.exp(-Number(slope.x_lag_years) / stay))
}
