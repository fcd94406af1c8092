/** Reading one figure: as published, and as a reading fit to start or estimate from, comparable between authorities of different size. */
import { PROFILE_FIELDS, type ProfileFieldId, type ProfileUnit } from '../model/profileFields'
import type { AuthorityRecord, Figure } from './types'

const COUNTS: readonly ProfileUnit[] = ['children', 'perYear', 'cases', 'fte']
const COUNT_FIELDS = new Set<ProfileFieldId>(
  PROFILE_FIELDS.filter((field) => COUNTS.includes(field.unit)).map((field) => field.id),
)
/** Below this many posts a year without a leaver is ordinary. */
const SMALLEST_WORKFORCE_WITH_NO_LEAVERS = 50

export const isCount = (field: ProfileFieldId): boolean => COUNT_FIELDS.has(field)

export function figureOf(record: AuthorityRecord, field: ProfileFieldId, year: number): Figure {
  return record.figures[field]?.[year] ?? 'missing'
}

export function populationOf(record: AuthorityRecord, year: number): Figure {
  return record.population[year] ?? 'missing'
}

/**
 * The figure, unless it cannot be what it says: a few returns of hundreds of social workers record no leaver at all in a year
 * (Manchester 2022, Hull 2017). They stay in the directory as published, but nothing starts from them.
 */
export function readingOf(record: AuthorityRecord, field: ProfileFieldId, year: number): Figure {
  const value = figureOf(record, field, year)
  if (value !== 0 || (field !== 'turnoverRate' && field !== 'leaversFte')) return value
  const inPost = figureOf(record, 'socialWorkersFte', year)
  return typeof inPost === 'number' && inPost >= SMALLEST_WORKFORCE_WITH_NO_LEAVERS ? 'unreliable' : value
}

/** Counts per 10,000 children aged 0-17, other figures as they are; undefined where either part is not published. */
export function comparable(
  record: AuthorityRecord,
  field: ProfileFieldId,
  year: number,
  read: typeof figureOf = figureOf,
): number | undefined {
  const value = read(record, field, year)
  if (typeof value !== 'number') return undefined
  if (!isCount(field)) return value
  const children = populationOf(record, year)
  return typeof children === 'number' && children > 0 ? (value / children) * 10_000 : undefined
}
