/**
 * A forecast frozen from a run: for each figure an authority can count, the spread of its values at the end of each quarter, so that it can be
 * scored later whatever has become of the program. Figures are as they would be recorded, between year ends too.
 */
import { isCount } from '../authorities/figures'
import type { AuthorityRecord, Directory } from '../authorities/types'
import { pairsUpTo } from '../backcast/references'
import { MEASURE_IDS, type MeasureId } from '../model/measures'
import { PROFILE_FIELDS, type ProfileFieldId } from '../model/profileFields'
import { startOfFinancialYear, WEEKS_PER_YEAR } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { quantileOfSorted, recordedAfter, type FuturesToSummarise } from '../statistics'
import type { Provenance } from '../statistics/types'
import { newId } from './make'
import type { Forecast, ForecastMeasure } from './types'

export const QUARTERS_PER_YEAR = 4
const WEEKS_PER_QUARTER = WEEKS_PER_YEAR / QUARTERS_PER_YEAR
/** Quantiles of 2%, 4% ... 98%: the ends of the 8-in-10 range and the middle are among them. */
export const KEPT_QUANTILES = 49
const DIGITS = 5

/** Known only inside the model, or the same figure per 10,000 children. */
const LEFT_OUT: readonly MeasureId[] = [
  'lookedAfterPer10k',
  'childProtectionPlansPer10k',
  'childrenInNeedPer10k',
  'practitionerChanges',
  'unallocated',
  'overloadedUnitWeeks',
  'directTimeShare',
]
export const LOGGED: readonly MeasureId[] = MEASURE_IDS.filter((id) => !LEFT_OUT.includes(id))

export interface ToFreeze {
  name: string
  /** `YYYY-MM-DD`. */
  frozenOn: string
  resolved: ResolvedScenario
  futures: FuturesToSummarise
  provenance: Provenance
  /** Index of the option that is the plan. */
  option: number
  /** For how much the figure usually changes in a year elsewhere. */
  directory?: Directory
  record?: AuthorityRecord
}

export function freeze(from: ToFreeze): Forecast {
  const { resolved, provenance, futures } = from
  const { engine, scenarioHash, seed, stance } = provenance
  return {
    id: newId(),
    name: from.name,
    frozenOn: from.frozenOn,
    engine,
    scenarioHash,
    seed,
    futures: futures.done,
    stance,
    authority: resolved.authority.name,
    option: resolved.options[from.option]!.name,
    baseYear: resolved.authority.baseYear,
    measures: LOGGED.map((measure) => frozenMeasure(measure, from)),
    actuals: [],
  }
}

function frozenMeasure(measure: MeasureId, from: ToFreeze): ForecastMeasure {
  const { resolved, futures, option } = from
  const { horizonYears, authority } = resolved
  const quarters = Array.from({ length: horizonYears * QUARTERS_PER_YEAR }, (_, index) =>
    spread(recordedAfter(resolved, futures, { option, measure }, (index + 1) * WEEKS_PER_QUARTER)),
  )
  const field = PROFILE_FIELDS.find(({ id }) => id === measure)
  const last = field && authority.profile[field.id]
  return {
    measure,
    last: last === undefined ? null : short(last),
    quarters,
    changes: field ? changesElsewhere(field.id, from) : [],
  }
}

/** Evenly spaced quantiles in ascending order. */
function spread(values: Float64Array): number[] {
  const sorted = values.sort()
  return Array.from({ length: KEPT_QUANTILES }, (_, index) =>
    short(quantileOfSorted(sorted, (index + 1) / (KEPT_QUANTILES + 1))),
  )
}

/** Changes of the figure over a year in the other authorities, published by the base year; empty where too few are. */
function changesElsewhere(field: ProfileFieldId, { directory, record, resolved }: ToFreeze): number[] {
  if (!directory) return []
  const known = (startOfFinancialYear(resolved.authority.baseYear) ?? 0) + 1
  const pairs = pairsUpTo(directory, field, 1, known).filter(({ code }) => code !== record?.code)
  if (pairs.length < FEWEST_PAIRS) return []
  const scale = isCount(field) ? resolved.authority.population0to17 / 10_000 : 1
  return spread(Float64Array.from(pairs, ({ before, after }) => (after - before) * scale))
}

const FEWEST_PAIRS = 30
const short = (value: number): number => Number(value.toPrecision(DIGITS)) + 0
