/**
 * The level a figure is expected to come to. Differences from the statistical neighbours (differences.ts) go together k years apart by
 * c(k) = level + drift * rate^k, c(0) = 1 (the remainder is noise of one reading). With readings d of years up to the base year and
 * K = c(|i - j|), the best linear prediction HORIZON years on is c(base + HORIZON - i)' K^-1 d, added to what the neighbours tell.
 * Noisy measures go towards the neighbours, lasting ones stay. Nothing later than the base year is read.
 */
import { PROFILE_FIELDS, type Profile, type ProfileFieldId } from '../model/profileFields'
import { centralValues } from '../parameters'
import { baselineOf, tells } from './differences'
import { comparable, isCount, populationOf, readingOf } from './figures'
import { solveSymmetric } from './solve'
import type { AuthorityRecord, Directory, Persistence } from './types'

/** Middle of the usual five-year horizon: passing disturbances have died away, lasting differences have not. */
export const HORIZON_YEARS = 3

/**
 * What England did goes on, in part: of the figures to 2019 the only two that a forecast came nearer to with their trend. (The trend of
 * repeat plans is a parameter of the years ahead, `trendRepeatPlans`.)
 */
const GOES_ON: readonly ProfileFieldId[] = ['lookedAfter', 'caseloadPerFte']

export function underlyingAt(directory: Directory, record: AuthorityRecord, publishedYear: number): Profile {
  const underlying: Profile = {}
  for (const { id, min, max } of PROFILE_FIELDS) {
    const persistence = directory.persistence[id]
    const expected = persistence && expectedLevel(directory, record, id, publishedYear, persistence)
    const level = expected === undefined ? undefined : expected * nationalGrowth(directory, id, publishedYear)
    const value = level === undefined ? undefined : inOwnUnits(record, id, publishedYear, level)
    if (value !== undefined) underlying[id] = Math.min(max, Math.max(min, value))
  }
  return underlying
}

/** Factor over the years ahead; 1 where England has no two earlier readings. */
function nationalGrowth(directory: Directory, field: ProfileFieldId, publishedYear: number): number {
  if (!GOES_ON.includes(field)) return 1
  const values = centralValues('balanced')
  const now = comparable(directory.england, field, publishedYear)
  for (let years = values.trendYears; years >= 1; years -= 1) {
    const before = tells(field, publishedYear - years)
      ? comparable(directory.england, field, publishedYear - years)
      : undefined
    if (now && before) return (now / before) ** ((values.trendGoesOn * HORIZON_YEARS) / years)
  }
  return 1
}

/** Counts per 10,000 children; undefined without an own reading or enough peers. The mean of what it may be, in the figure's own unit. */
export function expectedLevel(
  directory: Directory,
  record: AuthorityRecord,
  field: ProfileFieldId,
  publishedYear: number,
  persistence: Persistence,
  yearsAhead = HORIZON_YEARS,
): number | undefined {
  const baseline = baselineOf(directory, record, field, publishedYear)
  const peersNow = baseline(publishedYear)
  const readings = directory.years.flatMap((year) => {
    if (year > publishedYear) return []
    const own = comparable(record, field, year, readingOf)
    const peers = baseline(year)
    return own === undefined || peers === undefined ? [] : [{ year, difference: Math.sqrt(own) - peers }]
  })
  if (peersNow === undefined || readings.length === 0) return undefined
  const telling = readings.filter(({ year }) => tells(field, year))
  const between = telling.map((a) => telling.map((b) => correlation(persistence, Math.abs(a.year - b.year))))
  const ahead = telling.map((each) => correlation(persistence, publishedYear + yearsAhead - each.year))
  const weights = solveSymmetric(between, ahead)
  const sum = (pick: (at: number) => number): number =>
    telling.reduce((total, _, at) => total + weights[at]! * pick(at), 0)
  const root = Math.max(0, peersNow + sum((at) => telling[at]!.difference))
  // The mean of a square is the square of the mean and the variance that is left.
  return root ** 2 + persistence.sd ** 2 * Math.max(0, 1 - sum((at) => ahead[at]!))
}

export function correlation({ level, drift, rate }: Persistence, years: number): number {
  if (years === 0) return 1
  let decay = 1
  for (let step = 0; step < years; step += 1) decay *= rate
  return level + drift * decay
}

function inOwnUnits(record: AuthorityRecord, field: ProfileFieldId, year: number, level: number) {
  if (!isCount(field)) return Number(level.toFixed(4))
  const children = populationOf(record, year)
  return typeof children === 'number' ? Math.round((level * children) / 10_000) : undefined
}
