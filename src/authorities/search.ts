/** Finding an authority by what a person types: case, accents and punctuation do not matter, other published names and codes count. */
import type { AuthorityRecord, Directory } from './types'

export type Found =
  | { found: AuthorityRecord }
  | { problem: 'none' | 'ambiguous'; message: string; candidates: AuthorityRecord[] }

/** Smaller is better; undefined is no match. */
type Rank = 0 | 1 | 2 | 3 | undefined
const CANDIDATES_NAMED = 8

export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Best first: whole name, start of the name, start of a word, anywhere; then current authorities before abolished ones. */
export function searchAuthorities(directory: Directory, text: string, limit = 10): AuthorityRecord[] {
  const wanted = normalise(text)
  if (!wanted) return directory.authorities.slice().sort(byName).slice(0, limit)
  return ranked(directory, wanted)
    .map(({ record }) => record)
    .slice(0, limit)
}

/** Names match whole or by an unambiguous part; a GSS code, present or earlier, or a three-digit code matches whole. */
export function findAuthority(directory: Directory, name: string): Found {
  const wanted = normalise(name)
  const byCode = directory.authorities.find((each) => codesOf(each).includes(wanted))
  if (byCode) return { found: byCode }
  const matches = wanted ? ranked(directory, wanted) : []
  const best = matches[0]
  if (!best) return { problem: 'none', message: `No authority is called "${name}".`, candidates: [] }
  const equals = matches.filter((each) => each.rank === best.rank || (best.rank !== 0 && each.rank <= 2))
  const current = equals.filter((each) => !each.record.successors)
  const chosen = current.length > 0 && best.rank !== 0 ? current : equals
  if (chosen.length === 1) return { found: chosen[0]!.record }
  const candidates = chosen.map((each) => each.record)
  const named = candidates.slice(0, CANDIDATES_NAMED).map((each) => each.name)
  const more = candidates.length > named.length ? ` and ${candidates.length - named.length} more` : ''
  const message = `"${name}" could be any of: ${named.join('; ')}${more}.`
  return { problem: 'ambiguous', message, candidates }
}

const codesOf = (record: AuthorityRecord) =>
  [record.code, ...(record.otherCodes ?? []), record.oldCode].map((code) => code.toLowerCase())

function ranked(directory: Directory, wanted: string) {
  return directory.authorities
    .flatMap((record) => {
      const rank = rankOf(record, wanted)
      return rank === undefined ? [] : [{ record, rank }]
    })
    .sort((a, b) => a.rank - b.rank || byAge(a.record, b.record) || byName(a.record, b.record))
}

function rankOf(record: AuthorityRecord, wanted: string): Rank {
  if (codesOf(record).includes(wanted)) return 0
  const ranks = [record.name, ...record.aliases]
    .map((name) => rankOfName(normalise(name), wanted))
    .filter((rank) => rank !== undefined)
  return ranks.length ? (Math.min(...ranks) as Rank) : undefined
}

function rankOfName(name: string, wanted: string): Rank {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (` ${name}`.includes(` ${wanted}`)) return 2
  return name.includes(wanted) ? 3 : undefined
}

const byAge = (a: AuthorityRecord, b: AuthorityRecord) =>
  Number(Boolean(a.successors)) - Number(Boolean(b.successors))
const byName = (a: AuthorityRecord, b: AuthorityRecord) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
