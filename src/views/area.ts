/**
 * An authority's published figures beside England and its statistical neighbours, for one published year. Counts are also given for
 * every 10,000 children, so that places of different size compare. A gap says why it is a gap and is never a zero.
 */
import { median, neighboursOf, position } from '../authorities/compare'
import { comparable, figureOf, isCount } from '../authorities/figures'
import type { AuthorityRecord, Directory, Figure, Gap } from '../authorities/types'
import { PROFILE_FIELDS, type ProfileFieldId, type ProfileUnit } from '../model/profileFields'
import { formatFte, formatNumber, formatPercent, formatPounds } from './format'
import { inTen } from './frequency'

export interface AreaRow {
  label: string
  /** What is compared: "for every 10,000 children" or nothing. */
  basis: string
  /** As published. */
  published: string
  area: string
  england: string
  neighbours: string
  /** How many of the neighbours have the figure, where some have not. */
  neighboursNote: string
  position: string
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
  const beside = all.map((each) => comparable(each, field, year)).filter((each) => each !== undefined)
  const show = (value: number | undefined) =>
    value === undefined ? GAP_WORDS.missing : showValue(value, unit)
  const own = typeof figure === 'number' ? show(comparable(record, field, year)) : GAP_WORDS[figure]
  return {
    label,
    basis: count ? 'for every 10,000 children' : '',
    published: count ? showCount(figure, unit) : '',
    area: own,
    england: show(comparable(directory.england, field, year)),
    neighbours: show(median(beside)),
    neighboursNote:
      beside.length && beside.length < all.length ? `${beside.length} of ${all.length} published` : '',
    position: place ? positionInWords(place.percentile, place.rank, place.of) : 'Cannot be compared',
  }
}

/** "Higher than 7 of 10 authorities", from the share of others with a lower figure. */
export function positionInWords(percentile: number, rank: number, of: number): string {
  if (of < 10) return 'Too few authorities to compare'
  if (rank === 1) return `Highest of ${of} authorities`
  if (rank === of) return `Lowest of ${of} authorities`
  if (percentile >= 0.4 && percentile <= 0.6) return 'About the middle of all authorities'
  return percentile > 0.6
    ? `Higher than ${inTen(percentile)} authorities`
    : `Lower than ${inTen(1 - percentile)} authorities`
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
