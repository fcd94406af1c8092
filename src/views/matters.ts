/**
 * The smallest difference that matters: below it two options are said to be about the same. No study says where that is, so each is an
 * assumption that a reader can change; beside it stands how much the published figure of one authority usually moves in a year.
 */
import type { MeasureId } from '../model/measures'
import { loadTable } from '../parameters/tables'
import type { RunSummary } from '../statistics/types'
import { measureOf } from './measureWords'
import { differenceAmount } from './phrases'
import { roundTo } from './rounding'

/** What most readers ask about, in the order of the scoreboard. */
export const KEY_MEASURES = [
  'caseloadPerFte',
  'agencyRate',
  'turnoverRate',
  'vacancyRate',
  'sicknessRate',
  'lookedAfter',
  'childProtectionPlans',
  'reReferralRate',
  'unallocated',
  'practitionerChanges',
  'overloadedUnitWeeks',
  'totalCost',
] as const satisfies readonly MeasureId[]

/** Absolute, or a share of the baseline's level in the first year. */
type Default = { size: number } | { shareOfBaseline: number; least: number }

const OF_RATE: Default = { size: 0.02 }
const DEFAULTS: Partial<Record<MeasureId, Default>> = {
  caseloadPerFte: { size: 1 },
  agencyRate: OF_RATE,
  turnoverRate: OF_RATE,
  vacancyRate: OF_RATE,
  sicknessRate: { size: 0.005 },
  reReferralRate: { size: 0.01 },
  repeatPlanRate: OF_RATE,
  overloadedUnitWeeks: { size: 0.05 },
  directTimeShare: OF_RATE,
  practitionerChanges: { size: 0.1 },
  lookedAfter: { shareOfBaseline: 0.02, least: 2 },
  unallocated: { size: 5 },
  totalCost: { shareOfBaseline: 0.01, least: 1000 },
}
/** Of a measure without one of its own. */
const SHARE_OF_LEVEL = 0.05
const RATE_POINTS = 0.02

export const WHERE_FROM =
  'These sizes are assumptions made for this tool: no study says which difference matters to an authority. Change them to what you would act on.'

export type OwnSizes = Partial<Record<MeasureId, number>>

/** Of the run's own baseline in its first year, to one digit, so that a large and a small authority are asked the same. */
export function smallestDifference(
  run: Pick<RunSummary, 'options'>,
  measure: MeasureId,
  own: OwnSizes = {},
): number {
  return own[measure] ?? defaultSize(run, measure)
}

export function defaultSize(run: Pick<RunSummary, 'options'>, measure: MeasureId): number {
  const { unit } = measureOf(measure)
  const usual: Default =
    unit === 'share' ? { size: RATE_POINTS } : { shareOfBaseline: SHARE_OF_LEVEL, least: leastOf(unit) }
  const given = DEFAULTS[measure] ?? usual
  if ('size' in given) return given.size
  const level = run.options[0]!.measures[measure].yearly[0]!.p50
  return Math.max(given.least, oneDigit(level * given.shareOfBaseline))
}

const leastOf = (unit: string): number => (unit === 'gbp' ? 1000 : unit === 'perChildYear' ? 0.05 : 1)

function oneDigit(value: number): number {
  if (!(value > 0)) return 0
  return roundTo(value, Number(`1e${Math.floor(Math.log10(value))}`))
}

/** "20", "1 case", "2 percentage points", "£300,000". */
export const sizeInWords = (measure: MeasureId, size: number): string =>
  differenceAmount(measure, size)
    .replace(/(\.\d*?)0+(?!\d)/, '$1')
    .replace(/\.(?!\d)/, '')
    .replace(/^1 cases$/, '1 case')
    .replace(/^1 percentage points$/, '1 percentage point')

/** What is typed for a size, and its unit: shares as percentage points, pounds as thousands. */
export function typedSize(measure: MeasureId): { unit: string; factor: number } {
  const { unit } = measureOf(measure)
  if (unit === 'share') return { unit: 'percentage points', factor: 100 }
  if (unit === 'gbp') return { unit: '£ thousand', factor: 1 / 1000 }
  if (unit === 'casesPerFte') return { unit: 'cases', factor: 1 }
  if (unit === 'perChildYear') return { unit: 'changes a year for each child', factor: 1 }
  return { unit: unit === 'per10k' ? 'per 10,000' : 'children', factor: 1 }
}

/** Row of the table of year-on-year changes, and the unit of its changes. */
const YEARLY_CHANGE: Partial<Record<MeasureId, { row: string; unit: string }>> = {
  caseloadPerFte: { row: 'Work_Force_AvgNumCase_SW', unit: 'cases' },
  agencyRate: { row: 'Work_Force_Agecy_Rate', unit: 'percentage points' },
  turnoverRate: { row: 'Work_Force_TO_Rate', unit: 'percentage points' },
  vacancyRate: { row: 'Work_Force_Vac_Rate', unit: 'percentage points' },
  sicknessRate: { row: 'Work_Force_SWAbsence', unit: 'percentage points' },
  lookedAfter: { row: 'LAC', unit: 'per 10,000 children' },
  childProtectionPlans: { row: 'CPP_rate', unit: 'per 10,000 children' },
  reReferralRate: { row: 'ReReferral', unit: 'percentage points' },
}

/** "6.8 percentage points": the standard deviation of changes from one year to the next in one authority; nothing for what is not published. */
export async function usualMoves(): Promise<Partial<Record<MeasureId, string>>> {
  const rows = await loadTable('derived_yoy_persistence.csv')
  const moves: Partial<Record<MeasureId, string>> = {}
  for (const [measure, { row, unit }] of Object.entries(YEARLY_CHANGE)) {
    const found = rows.find(({ cells }) => cells.measure_short === row)
    const size = Number(found?.cells.sd_yoy_change)
    if (Number.isFinite(size)) moves[measure as MeasureId] = `${Number(size.toPrecision(2))} ${unit}`
  }
  return moves
}
