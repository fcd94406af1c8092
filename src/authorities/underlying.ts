/**
 * The level a figure is expected to return to. Differences from the statistical neighbours' mean of the same year correlate k years apart
 * by c(k) = level + drift * rate^k, c(0) = 1 (the remainder is noise of one reading). With readings d of years up to the base year
 * and K = c(|i - j|), the best linear prediction HORIZON years on is c(base + HORIZON - i)' K^-1 d, added to the
 * neighbours' mean of the base year. Noisy measures go towards the neighbours, lasting ones stay. Nothing later than the base year is read.
 */
import { PROFILE_FIELDS, type Profile, type ProfileFieldId } from '../model/profileFields'
import { neighboursOf } from './compare'
import { comparable, isCount, populationOf, readingOf } from './figures'
import { solveSymmetric } from './solve'
import type { AuthorityRecord, Directory, Persistence } from './types'

/** Middle of the usual five-year horizon: passing disturbances have died away, lasting differences have not. */
export const HORIZON_YEARS = 3
/** A mean of fewer peers is itself a noisy reading, and figures of smaller areas are a handful of families. */
const FEWEST_PEERS = 3
const SMALLEST_POPULATION = 5_000

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

/** Slow figures: what the whole country has done for three years goes on, at half the pace. */
const GOES_ON: readonly ProfileFieldId[] = [
  'lookedAfter',
  'childProtectionPlans',
  'childrenInNeed',
  'caseloadPerFte',
]
const YEARS_OF_TREND = 3
const SHARE_THAT_GOES_ON = 0.5

/** Factor over the years ahead; 1 where England has no two earlier readings. */
function nationalGrowth(directory: Directory, field: ProfileFieldId, publishedYear: number): number {
  if (!GOES_ON.includes(field)) return 1
  const now = comparable(directory.england, field, publishedYear)
  for (let years = YEARS_OF_TREND; years >= 1; years -= 1) {
    const before = comparable(directory.england, field, publishedYear - years)
    if (now && before) return (now / before) ** ((SHARE_THAT_GOES_ON * HORIZON_YEARS) / years)
  }
  return 1
}

/** Counts per 10,000 children; undefined without an own reading or enough peers. */
export function expectedLevel(
  directory: Directory,
  record: AuthorityRecord,
  field: ProfileFieldId,
  publishedYear: number,
  persistence: Persistence,
): number | undefined {
  const peersIn = peersMean(directory, record, field)
  const peersNow = peersIn(publishedYear)
  const readings = directory.years.flatMap((year) => {
    if (year > publishedYear) return []
    const own = comparable(record, field, year, readingOf)
    const peers = peersIn(year)
    return own === undefined || peers === undefined ? [] : [{ year, difference: own - peers }]
  })
  if (peersNow === undefined || readings.length === 0) return undefined
  const weights = solveSymmetric(
    readings.map((a) => readings.map((b) => correlation(persistence, Math.abs(a.year - b.year)))),
    readings.map((each) => each.difference),
  )
  const ahead = readings.map((each) => correlation(persistence, publishedYear + HORIZON_YEARS - each.year))
  return peersNow + ahead.reduce((sum, each, at) => sum + each * weights[at]!, 0)
}

export function correlation({ level, drift, rate }: Persistence, years: number): number {
  if (years === 0) return 1
  let decay = 1
  for (let step = 0; step < years; step += 1) decay *= rate
  return level + drift * decay
}

/** An abolished authority has no neighbours in the publication: all authorities stand in for them. */
function peersMean(directory: Directory, record: AuthorityRecord, field: ProfileFieldId) {
  const neighbours = neighboursOf(directory, record)
  const peers = neighbours.length
    ? neighbours
    : directory.authorities.filter((each) => each.code !== record.code)
  return (year: number): number | undefined => {
    const values = peers.flatMap((each) => {
      const children = populationOf(each, year)
      if (typeof children !== 'number' || children < SMALLEST_POPULATION) return []
      return comparable(each, field, year, readingOf) ?? []
    })
    if (values.length < FEWEST_PEERS) return undefined
    return values.reduce((sum, each) => sum + each, 0) / values.length
  }
}

function inOwnUnits(record: AuthorityRecord, field: ProfileFieldId, year: number, level: number) {
  if (!isCount(field)) return Number(level.toFixed(4))
  const children = populationOf(record, year)
  return typeof children === 'number' ? Math.round((level * children) / 10_000) : undefined
}
