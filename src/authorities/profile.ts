/** From a record of the directory to the `authority` part of a scenario: figures of one published year, where each comes from, and what is not there. */
import { PROFILE_FIELD_IDS, type Profile, type ProfileFieldId } from '../model/profileFields'
import { SHARE_GROUPS } from '../model/shareGroups'
import { financialYear } from '../model/time'
import type { Authority } from '../scenario/types'
import { populationOf, readingOf } from './figures'
import type { AuthorityRecord, Directory, Gap } from './types'
import { underlyingAt } from './underlying'

export interface FieldGap {
  field: ProfileFieldId
  /** Why the year asked for has no figure. */
  gap: Gap
  /** The earlier published year whose figure stands in, if one does. */
  carriedFrom?: number
}

/** Without these there is too little to start a simulation from. */
export const ENOUGH_TO_START: readonly ProfileFieldId[] = [
  'lookedAfter',
  'childProtectionPlans',
  'childrenInNeed',
  'referrals',
  'caseloadPerFte',
  'socialWorkersFte',
]
/** Fewer children than this are a handful of families: no figure of theirs says what next year will be. The same as a scenario's limit. */
export const SMALLEST_POPULATION = 1_000
const OLDEST_CARRIED_YEARS = 3

/** A published year, 2022, holds figures of the financial year 2021/22. */
export const baseYearOf = (publishedYear: number): string => financialYear(publishedYear - 1)

/** Published years with enough figures to start from, in order. */
export function startableYears(directory: Directory, record: AuthorityRecord): number[] {
  return directory.years.filter(
    (year) =>
      isLargeEnough(populationOf(record, year)) &&
      ENOUGH_TO_START.every((field) => isPositive(readingOf(record, field, year))),
  )
}

export function latestYear(directory: Directory, record: AuthorityRecord): number | undefined {
  return startableYears(directory, record).at(-1)
}

/** Why an authority cannot be started from in any year, in words for the user; undefined when it can. */
export function whyNoStart(directory: Directory, record: AuthorityRecord): string | undefined {
  if (startableYears(directory, record).length > 0) return undefined
  const populations = directory.years.map((year) => populationOf(record, year))
  if (!populations.some(isPositive)) return `${record.name} has no published population to start from.`
  return populations.some(isLargeEnough)
    ? `${record.name} has no year with enough published figures to start from.`
    : `${record.name} has fewer than 1,000 children: too few to start from.`
}

/** Throws when the year has no population: every other figure may be missing and is then listed in `gaps`. */
export function authorityAt(
  directory: Directory,
  record: AuthorityRecord,
  publishedYear: number,
): { authority: Authority; gaps: FieldGap[] } {
  const population = populationOf(record, publishedYear)
  if (typeof population !== 'number') {
    throw new Error(`${record.name} has no published population for ${publishedYear}.`)
  }
  const profile: Profile = {}
  const sources: Record<string, string> = { population0to17: populationSource(record, publishedYear) }
  const gaps: FieldGap[] = []
  for (const field of PROFILE_FIELD_IDS) {
    const now = readingOf(record, field, publishedYear)
    const from = yearToUse(record, field, publishedYear)
    if (typeof now !== 'number')
      gaps.push({ field, gap: now, ...(from !== undefined && { carriedFrom: from }) })
    if (from === undefined) continue
    profile[field] = readingOf(record, field, from) as number
    sources[field] = sourceOf(directory, record, field, from, publishedYear)
  }
  const { name, code } = record
  const underlying = underlyingAt(directory, record, publishedYear)
  const baseYear = baseYearOf(publishedYear)
  return {
    authority: { name, code, population0to17: population, baseYear, profile, underlying, sources },
    gaps,
  }
}

/**
 * The year whose figure is used. Shares of one whole are of one year: those published for the year asked, however few (the rest of the
 * whole is then shared out when the profile is completed), else all of the latest earlier year that has all.
 */
function yearToUse(record: AuthorityRecord, field: ProfileFieldId, year: number): number | undefined {
  const isPublished = (each: ProfileFieldId, at: number) => typeof readingOf(record, each, at) === 'number'
  const whole = SHARE_GROUPS.find((group) => group.includes(field)) ?? [field]
  if (whole.some((each) => isPublished(each, year))) return isPublished(field, year) ? year : undefined
  for (let back = 1; back <= OLDEST_CARRIED_YEARS; back += 1) {
    if (whole.every((each) => isPublished(each, year - back))) return year - back
  }
  return undefined
}

/** In words, for example `DfE Children in need, table B1, published 2020 (2022 not published)`. */
function sourceOf(
  directory: Directory,
  record: AuthorityRecord,
  field: ProfileFieldId,
  from: number,
  year: number,
): string {
  const title = directory.sources[field]?.findLast((each) => each.from <= from)?.title ?? directory.vintage
  const joint = record.jointWith?.length && directory.jointFields.includes(field)
  const carried = from === year ? '' : ` (${year} not published)`
  return `${title}, published ${from}${carried}${joint ? `; ${jointNote(directory, record)}` : ''}`
}

function populationSource(record: AuthorityRecord, year: number): string {
  return record.impliedPopulation?.includes(year)
    ? `implied by the count and rate of children looked after published ${year}`
    : `ONS mid-year population estimate ${year - 1}`
}

function jointNote(directory: Directory, record: AuthorityRecord): string {
  const partners = directory.authorities.filter((each) => record.jointWith?.includes(each.code))
  const names = partners.map((each) => each.name).join(', ')
  return `share, by children aged 0-17, of the joint return with ${names}`
}

const isPositive = (figure: number | Gap): boolean => typeof figure === 'number' && figure > 0
const isLargeEnough = (figure: number | Gap): boolean =>
  typeof figure === 'number' && figure >= SMALLEST_POPULATION
