/** How much a figure changes from one year to the next, and how alike two years running are, over many authorities. */
import { comparableReading } from '../authorities/differences'
import type { Directory } from '../authorities/types'
import type { MeasureId } from '../model/measures'
import type { ProfileFieldId } from '../model/profileFields'
import { moments } from '../statistics'

export interface PanelMeasure {
  field: ProfileFieldId
  /** The measure of the model that is published as this figure; counts per 10,000 children. */
  measure: MeasureId
  label: string
  /** Shown as `points` (a share times 100) or as it is. */
  scale: 1 | 100
  /** What the evidence tables call it. */
  short: string
}

const row = (
  field: ProfileFieldId,
  measure: MeasureId,
  label: string,
  scale: 1 | 100,
  short: string,
): PanelMeasure => ({ field, measure, label, scale, short })

export const PANEL: readonly PanelMeasure[] = [
  row('turnoverRate', 'turnoverRate', 'Turnover, points', 100, 'Work_Force_TO_Rate'),
  row('agencyRate', 'agencyRate', 'Agency, points', 100, 'Work_Force_Agecy_Rate'),
  row('vacancyRate', 'vacancyRate', 'Vacancy, points', 100, 'Work_Force_Vac_Rate'),
  row('sicknessRate', 'sicknessRate', 'Absence, points', 100, 'Work_Force_SWAbsence'),
  row('caseloadPerFte', 'caseloadPerFte', 'Caseload, cases', 1, 'Work_Force_AvgNumCase_SW'),
  row('lookedAfter', 'lookedAfterPer10k', 'Looked after per 10,000', 1, 'LAC'),
  row(
    'childProtectionPlans',
    'childProtectionPlansPer10k',
    'Child protection plans per 10,000',
    1,
    'CPP_rate',
  ),
  row('childrenInNeed', 'childrenInNeedPer10k', 'Children in need per 10,000', 1, 'CIN'),
  row('reReferralRate', 'reReferralRate', 'Re-referral, points', 100, 'ReReferral'),
  row('repeatPlanRate', 'repeatPlanRate', 'Repeat plans, points', 100, 'PrevRegCPR'),
]

/** Readings of consecutive years: `before[i]` and `after[i]` are one authority's. */
export interface Pairs {
  before: number[]
  after: number[]
}

export const noPairs = (): Pairs => ({ before: [], after: [] })

/** One authority's figure in consecutive years; undefined where it is not published. */
export type Series = readonly (number | undefined)[]

export const publishedSeries = (directory: Directory, { field, scale }: PanelMeasure): Series[] =>
  directory.authorities.map((record) =>
    directory.years.map((year) => {
      const value = comparableReading(record, field, year)
      return value === undefined ? undefined : value * scale
    }),
  )

/** All pairs of two years running, or only those that begin with the year at `from`. */
export function pairsOf(series: readonly Series[], from?: number): Pairs {
  const pairs = noPairs()
  for (const values of series)
    for (let at = from ?? 0; at < (from === undefined ? values.length - 1 : from + 1); at++) {
      const [now, next] = [values[at], values[at + 1]]
      if (now !== undefined && next !== undefined) addPair(pairs, now, next)
    }
  return pairs
}

export function addPair(pairs: Pairs, before: number, after: number): void {
  pairs.before.push(before)
  pairs.after.push(after)
}

export interface Persistence {
  pairs: number
  /** Standard deviation of the change from one year to the next. */
  sd: number
  /** The same from the median absolute deviation, which a few odd returns do not move. */
  robustSd: number
  /** Correlation of two years running over all authorities and years. */
  lagOne: number
  /** Slope of a year on the year before it: how much of a difference from the mean is left. */
  slope: number
}

/** A normal distribution has 1.4826 median absolute deviations to its standard deviation. */
const MAD_TO_SD = 1.4826

export function persistenceOf({ before, after }: Pairs): Persistence {
  const changes = after.map((value, index) => value - before[index]!)
  const middle = median(changes)
  return {
    pairs: changes.length,
    sd: Math.sqrt(moments(changes).variance),
    robustSd: MAD_TO_SD * median(changes.map((each) => Math.abs(each - middle))),
    lagOne: correlation(before, after),
    slope: correlation(before, after) * Math.sqrt(moments(after).variance / moments(before).variance),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [inA, inB] = [moments(a), moments(b)]
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index]! - inA.mean) * (b[index]! - inB.mean)
  return sum / (a.length - 1) / Math.sqrt(inA.variance * inB.variance)
}
