/**
 * How far an authority is from what its statistical neighbours tell of it, on the square-root scale, where a year's change is about as
 * large for low figures as for high ones. A figure is held against the long run of its neighbours, so that an odd year of the whole
 * country goes back as an odd year of one authority does; one that the country moves for good, against their figures of the same year.
 */
import type { ProfileFieldId } from '../model/profileFields'
import { neighboursOf } from './compare'
import { comparable, populationOf, readingOf } from './figures'
import type { AuthorityRecord, Directory } from './types'

/** Figures of smaller areas are a handful of families. */
export const SMALLEST_POPULATION = 5_000
/** A mean of fewer is itself a noisy reading. */
const FEWEST_PEERS = 3

/** Figures that the whole country moved one way in every year to 2019: the neighbours' level of the base year is the one that counts. */
const MOVED_FOR_GOOD: readonly ProfileFieldId[] = ['lookedAfter', 'repeatPlanRate', 'caseloadPerFte']

/** Caseloads of 2016, the first collected, lie twice as far apart as those of any later year and say little of them. */
const TELLS_FROM: Partial<Record<ProfileFieldId, number>> = { caseloadPerFte: 2017 }

/** Whether readings of a year say anything of those of other years. */
export const tells = (field: ProfileFieldId, year: number): boolean => year >= (TELLS_FROM[field] ?? year)

/** A reading of a year that is fit to compare, or undefined. Counts per 10,000 children. */
export function comparableReading(record: AuthorityRecord, field: ProfileFieldId, year: number) {
  const children = populationOf(record, year)
  if (typeof children !== 'number' || children < SMALLEST_POPULATION) return undefined
  return comparable(record, field, year, readingOf)
}

/** What the neighbours tell at each of the directory's years up to `through`; undefined where too few of them are published. */
export type Baseline = (year: number) => number | undefined

export function baselineOf(
  directory: Directory,
  record: AuthorityRecord,
  field: ProfileFieldId,
  through: number,
): Baseline {
  // An abolished authority has no neighbours in the publication: all authorities stand in for them.
  const neighbours = neighboursOf(directory, record)
  const peers = neighbours.length
    ? neighbours
    : directory.authorities.filter((each) => each.code !== record.code)
  const published = directory.years.filter((year) => year <= through)
  const telling = published.filter((year) => tells(field, year))
  const years = telling.length ? telling : published
  const means = new Map(years.map((year) => [year, peersMean(peers, field, year)]))
  if (MOVED_FOR_GOOD.includes(field)) return (year) => means.get(year)
  const known = [...means.values()].filter((each) => each !== undefined)
  const longRun = known.length ? mean(known) : undefined
  return () => longRun
}

function peersMean(peers: readonly AuthorityRecord[], field: ProfileFieldId, year: number) {
  const roots = peers.flatMap((each) => rootOf(each, field, year) ?? [])
  return roots.length < FEWEST_PEERS ? undefined : mean(roots)
}

/** Square root of a comparable reading. */
export function rootOf(record: AuthorityRecord, field: ProfileFieldId, year: number): number | undefined {
  const reading = comparableReading(record, field, year)
  return reading === undefined ? undefined : Math.sqrt(reading)
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length
