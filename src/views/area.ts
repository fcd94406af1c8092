/**
 * An authority's published figures beside England and its statistical neighbours, for one published year. Counts are also given for
 * every 10,000 children, so that places of different size compare. A gap says why it is a gap and is never a zero.
 */
import { median, neighboursOf, position } from '../authorities/compare'
import { comparable, figureOf, isCount } from '../authorities/figures'
import type { AuthorityRecord, Directory, Figure, Gap } from '../authorities/types'
import { PROFILE_FIELDS, type ProfileFieldId, type ProfileUnit } from '../model/profileFields'
import { capitalise, formatFte, formatNumber, formatPercent, formatPounds } from './format'

/** One authority on a strip of all of them. */
export interface StripPoint {
  name: string
  /** As compared: for every 10,000 children where that is the basis. */
  value: number
  shown: string
  mark: 'own' | 'neighbour' | 'region' | 'other'
}

export interface AreaRow {
  field: ProfileFieldId
  label: string
  /** What is compared: "for every 10,000 children" or nothing. */
  basis: string
  /** As published. */
  published: string
  area: string
  england: string
  /** The middle of the region's authorities, without this one. */
  region: string
  neighbours: string
  /** How many of the neighbours have the figure, where some have not. */
  neighboursNote: string
  position: string
  /** Every authority that has the figure, highest first. */
  strip: StripPoint[]
}

export interface AreaGroup {
  title: string
  rows: AreaRow[]
}

export const GAP_WORDS: Record<Gap, string> = {
  missing: 'not published',
  suppressed: 'suppressed (small number)',
  unavailable: 'not available',
  notApplicable: 'does not apply',
  low: 'rounds to zero',
  unreliable: 'not reliable enough to publish',
}

const GROUPS: readonly (readonly [string, readonly ProfileFieldId[]])[] = [
  ['Demand', ['referrals', 'reReferralRate', 'assessedNotInNeed', 'childrenInNeed', 'section47Enquiries']],
  [
    'Child protection',
    ['childProtectionPlans', 'childProtectionPlanStarts', 'repeatPlanRate', 'plansOver2Years'],
  ],
  [
    'Children looked after',
    [
      'lookedAfter',
      'lookedAfterStarts',
      'lookedAfterCeased',
      'fosterShare',
      'residentialShare',
      'threePlusPlacements',
      'longTermStability',
    ],
  ],
  [
    'Social workers',
    ['caseloadPerFte', 'socialWorkersFte', 'agencyRate', 'vacancyRate', 'turnoverRate', 'sicknessRate'],
  ],
  ['Costs a week', ['lookedAfterWeeklyGbp', 'fosteringWeeklyGbp', 'residentialWeeklyGbp']],
]

export function areaGroups(directory: Directory, record: AuthorityRecord, year: number): AreaGroup[] {
  return GROUPS.map(([title, fields]) => ({
    title,
    rows: fields.map((field) => areaRow(directory, record, field, year)),
  }))
}

function areaRow(
  directory: Directory,
  record: AuthorityRecord,
  field: ProfileFieldId,
  year: number,
): AreaRow {
  const { label, unit } = PROFILE_FIELDS.find((each) => each.id === field)!
  const figure = figureOf(record, field, year)
  const count = isCount(field)
  const place = position(directory, record, field, year)
  const all = neighboursOf(directory, record)
  const figures = (records: readonly AuthorityRecord[]) =>
    records.map((each) => comparable(each, field, year)).filter((each) => each !== undefined)
  const beside = figures(all)
  const near = directory.authorities.filter(
    (each) => each.region === record.region && each.code !== record.code,
  )
  const show = (value: number | undefined) =>
    value === undefined ? GAP_WORDS.missing : showValue(value, unit)
  const own = typeof figure === 'number' ? show(comparable(record, field, year)) : GAP_WORDS[figure]
  const strip = directory.authorities
    .flatMap((each): StripPoint[] => {
      const value = comparable(each, field, year)
      if (value === undefined) return []
      const mark =
        each.code === record.code
          ? 'own'
          : all.includes(each)
            ? 'neighbour'
            : near.includes(each)
              ? 'region'
              : 'other'
      return [{ name: each.name, value, shown: show(value), mark }]
    })
    .sort((a, b) => b.value - a.value)
  return {
    field,
    label,
    basis: count ? 'for every 10,000 children' : '',
    published: count ? showCount(figure, unit) : '',
    area: own,
    england: show(comparable(directory.england, field, year)),
    region: show(median(figures(near))),
    neighbours: show(median(beside)),
    neighboursNote:
      beside.length && beside.length < all.length ? `${beside.length} of ${all.length} published` : '',
    position: place ? positionInWords(place.rank, place.of) : 'Cannot be compared',
    strip,
  }
}

/** "12th highest of 149", counted from the nearer end; 1 is the highest. */
export function positionInWords(rank: number, of: number): string {
  if (of < 10) return 'Too few authorities to compare'
  const fromBelow = of - rank + 1
  const [place, end] = rank <= fromBelow ? [rank, 'highest'] : [fromBelow, 'lowest']
  return `${place === 1 ? capitalise(end) : `${ordinal(place)} ${end}`} of ${of} authorities`
}

/** "1st", "12th", "23rd". */
export function ordinal(place: number): string {
  const [tens, ones] = [place % 100, place % 10]
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${place}${ending}`
}

/** One figure of a profile with its unit. */
export function profileValue(field: ProfileFieldId, value: number): string {
  const { unit } = PROFILE_FIELDS.find((each) => each.id === field)!
  if (unit === 'fte') return `${formatFte(value)} FTE`
  return showValue(value, unit)
}

function showCount(figure: Figure, unit: ProfileUnit): string {
  if (typeof figure !== 'number') return GAP_WORDS[figure]
  return unit === 'fte' ? formatFte(figure) : formatNumber(figure)
}

function showValue(value: number, unit: ProfileUnit): string {
  if (unit === 'share') return formatPercent(value, 1)
  if (unit === 'gbpPerWeek') return formatPounds(value)
  return formatNumber(value, unit === 'casesPerFte' || unit === 'fte' ? 1 : 0)
}
