/** What was published before today and observed since: points for the left of a fan chart and crosses on it. */
import type { AuthorityRecord, Figure } from '../authorities/types'
import type { MeasureId } from '../model/measures'
import { PROFILE_FIELD_IDS, type ProfileFieldId } from '../model/profileFields'
import type { Observed, Scenario } from '../scenario/types'
import { endOfYear, formatValue } from './format'
import { measureOf } from './measureWords'

export interface HistoryPoint {
  /** Calendar year of the 31 March that ends the year of the figure. */
  time: number
  value: number
}

const PER_10K: Partial<Record<MeasureId, ProfileFieldId>> = {
  lookedAfterPer10k: 'lookedAfter',
  childProtectionPlansPer10k: 'childProtectionPlans',
  childrenInNeedPer10k: 'childrenInNeed',
}

const FIELDS = new Set<string>(PROFILE_FIELD_IDS)

/** As many years as futures are usually drawn for, so that neither side of a chart crowds the other. */
const YEARS_BACK = 5

/** Published figures of this measure in the years up to the base year, oldest first; years that were not published are left out. */
export function historyOf(record: AuthorityRecord, measure: MeasureId, baseYear: string): HistoryPoint[] {
  const field = PER_10K[measure] ?? (FIELDS.has(measure) ? (measure as ProfileFieldId) : undefined)
  if (!field) return []
  const last = endOfYear(baseYear)
  return Object.entries(record.figures[field] ?? {})
    .map(([year, figure]) => ({ time: Number(year), value: valueOf(record, measure, Number(year), figure) }))
    .filter(
      (point): point is HistoryPoint =>
        point.value !== undefined && point.time <= last && point.time >= last - YEARS_BACK,
    )
    .sort((a, b) => a.time - b.time)
}

/** The only published point of a scenario that names no published authority: its own profile. */
export function ownHistory(scenario: Scenario, measure: MeasureId): HistoryPoint[] {
  const value = scenario.authority.profile[measure as ProfileFieldId]
  return value === undefined ? [] : [{ time: endOfYear(scenario.authority.baseYear), value }]
}

/** "Published for March 2025: 1,461." for the latest published point. */
export function publishedInWords(measure: MeasureId, history: readonly HistoryPoint[]): string | undefined {
  const last = history.at(-1)
  if (!last) return undefined
  return `Published for ${last.time}: ${formatValue(last.value, measureOf(measure).unit)}.`
}

export interface ObservedPoint extends HistoryPoint {
  source: string
}

/** Values that were later observed, for crosses on the chart. */
export function observedOf(scenario: Scenario, measure: MeasureId): ObservedPoint[] {
  const points = (scenario.observed ?? []).filter((each: Observed) => each.measure === measure)
  return points.map(({ year, value, source }) => ({ time: endOfYear(year), value, source }))
}

function valueOf(
  record: AuthorityRecord,
  measure: MeasureId,
  year: number,
  figure: Figure | undefined,
): number | undefined {
  if (typeof figure !== 'number') return undefined
  if (!PER_10K[measure]) return figure
  const population = record.population[year]
  return typeof population === 'number' && population > 0 ? (figure / population) * 10_000 : undefined
}
