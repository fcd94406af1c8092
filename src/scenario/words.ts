/** Words for issues: paths, labels of fields, values found, and the nearest known name to a mistyped one. */
import { ELEMENT_LABELS } from '../model/elements'
import { PRACTICE_LABELS } from '../model/practices'
import { PROFILE_FIELDS } from '../model/profileFields'
import { ROLES } from '../model/roles'
import { PARAMETERS } from '../parameters'

export type Path = readonly (string | number)[]

const SHOWN_CHARACTERS = 60

const LABELS = new Map<string, string>([
  ['version', 'Version of the file'],
  ['id', 'Id'],
  ['title', 'Title'],
  ['summary', 'Summary'],
  ['library', 'Note for the library of examples'],
  ['whatWasDone', 'What was done'],
  ['canTest', 'What the outcomes can test'],
  ['cannotTest', 'What they cannot test'],
  ['authority', 'Authority'],
  ['name', 'Name'],
  ['code', 'Authority code'],
  ['population0to17', 'Children aged 0 to 17'],
  ['baseYear', 'Base year'],
  ['profile', 'Profile of the authority'],
  ['underlying', 'Underlying levels'],
  ['sources', 'Sources'],
  ['horizonYears', 'Years to simulate'],
  ['replications', 'Number of futures'],
  ['seed', 'Seed'],
  ['stance', 'Stance on evidence'],
  ['mechanisms', 'Mechanisms'],
  ['parameters', 'Own values and ranges'],
  ['low', 'Low end of the range'],
  ['high', 'High end of the range'],
  ['mode', 'Most likely value'],
  ['reason', 'Reason'],
  ['options', 'Options'],
  ['services', 'Services'],
  ['service', 'Service'],
  ['handles', 'Services also handled'],
  ['units', 'Units'],
  ['template', 'Template'],
  ['count', 'Number of units'],
  ['posts', 'Posts'],
  ['holding', 'How cases are held'],
  ['elements', 'Elements'],
  ['practices', 'Other practice models'],
  ['policies', 'Policies'],
  ['startWeek', 'Week in which the design starts'],
  ['trainAgency', 'Train agency practitioners'],
  ['agencyCover', 'Agency taken for empty posts, against today'],
  ['recruitment', 'Recruitment, against today'],
  ['later', 'Dated changes'],
  ['events', 'Events'],
  ['week', 'Week of the event'],
  ['weeks', 'Weeks the event lasts'],
  ['referralsMultiplier', 'Multiplier of referrals'],
  ['priceMultiplier', 'Multiplier of placement prices'],
  ['observed', 'Observed outcomes'],
  ['measure', 'Measure'],
  ['year', 'Year'],
  ['value', 'Value'],
  ['source', 'Source'],
  ['note', 'Note'],
  ['cautions', 'Cautions'],
  ['money', 'Money'],
  ['priceBase', 'Year of prices'],
  ['prices', 'Own prices'],
  ['outturn', 'Spend on a line'],
  ['adjustments', 'Accepted gaps'],
  ['costs', 'Costs of an option'],
  ['inPlan', 'Savings already in the plan'],
  ['partners', 'Partners'],
  ['target', 'Savings target'],
  ['paybackYears', 'Years to pay back in'],
  ['gbp', 'Amount in GBP'],
  ['line', 'Line'],
  ...PARAMETERS.map(({ id, label }) => [id, label] as const),
  ...PROFILE_FIELDS.map((field) => [field.id, field.label] as const),
  ...Object.values(ROLES).map((role) => [role.id, `${role.label} (FTE)`] as const),
  ...Object.entries(ELEMENT_LABELS),
  ...Object.entries(PRACTICE_LABELS),
])

/** `options[1].services[0].units[0].count`. */
export function pathInWords(path: Path): string {
  return path.reduce<string>((done, step) => {
    if (typeof step === 'number') return `${done}[${step}]`
    const key = /^[\w$*-]{1,64}$/.test(step) ? step : `"${printable(step)}"`
    return done === '' ? key : `${done}.${key}`
  }, '')
}

/** What a person calls the thing at the path. */
export function labelOf(path: Path): string {
  const last = path[path.length - 1]
  if (last === undefined) return 'The scenario'
  if (typeof last === 'number') return `${labelOf(path.slice(0, -1))}, item ${last + 1},`
  return LABELS.get(last) ?? `"${printable(last)}"`
}

/** A number as people write it: 12,183,016. */
export const grouped = (value: number): string =>
  Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value)

/** The value found: short, on one line, with nothing that could disturb a terminal or a page. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'a group of settings'
  if (typeof value === 'string') return `"${printable(value)}"`
  return value === null ? 'nothing (null)' : String(value)
}

function printable(text: string): string {
  const clean = text.slice(0, SHOWN_CHARACTERS).replace(/\p{C}/gu, '\uFFFD')
  return text.length > SHOWN_CHARACTERS ? `${clean}…` : clean
}

/** The known name that differs least from `name`, when it is near enough to be what was meant. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > SHOWN_CHARACTERS) return undefined
  const ranked = known
    .map((each) => ({ each, away: editsBetween(name.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best && best.away <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : undefined
}

/** Levenshtein distance by rows. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swap))
    }
    row = next
  }
  return row[b.length]!
}
