/** Finding an authority by what a person types: case, accents and punctuation do not matter, other published names and codes count. */
import { bare, slips } from './loose'
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

/**
 * Best first: whole name, start of the name, start of a word, anywhere; then current authorities before abolished ones. Where nothing
 * matches as written, names without their kind and abbreviations count, and then a slip or two in a word.
 */
export function searchAuthorities(directory: Directory, text: string, limit = 10): AuthorityRecord[] {
  const wanted = normalise(text)
  if (!wanted) return directory.authorities.slice().sort(byName).slice(0, limit)
  return [rankOf, rankOfBare, rankOfSlips]
    .reduce<Ranked[]>((found, by) => (found.length ? found : ranked(directory, wanted, by)), [])
    .map(({ record }) => record)
    .slice(0, limit)
}

/** Names match whole or by an unambiguous part, as written or without their kind, never with a slip; a GSS code, present or earlier, or a three-digit code matches whole. */
export function findAuthority(directory: Directory, name: string): Found {
  const wanted = normalise(name)
  const byCode = directory.authorities.find((each) => codesOf(each).includes(wanted))
  if (byCode) return { found: byCode }
  const written = wanted ? ranked(directory, wanted, rankOf) : []
  const matches = written.length ? written : ranked(directory, wanted, rankOfBare)
  const first = matches[0]
  if (!first) return { problem: 'none', message: `No authority is called "${name}".`, candidates: [] }
  const equals = matches.filter((each) => each.rank === first.rank || (first.rank !== 0 && each.rank <= 2))
  const current = equals.filter((each) => !each.record.successors)
  const chosen = current.length > 0 && first.rank !== 0 ? current : equals
  if (chosen.length === 1) return { found: chosen[0]!.record }
  const candidates = chosen.map((each) => each.record)
  const named = candidates.slice(0, CANDIDATES_NAMED).map((each) => each.name)
  const more = candidates.length > named.length ? ` and ${candidates.length - named.length} more` : ''
  const message = `"${name}" could be any of: ${named.join('; ')}${more}.`
  return { problem: 'ambiguous', message, candidates }
}

const codesOf = (record: AuthorityRecord) =>
  [record.code, ...(record.otherCodes ?? []), record.oldCode].map((code) => code.toLowerCase())

interface Ranked {
  record: AuthorityRecord
  rank: number
}

function ranked(
  directory: Directory,
  wanted: string,
  by: (record: AuthorityRecord, wanted: string) => number | undefined,
): Ranked[] {
  return directory.authorities
    .flatMap((record) => {
      const rank = by(record, wanted)
      return rank === undefined ? [] : [{ record, rank }]
    })
    .sort((a, b) => a.rank - b.rank || byAge(a.record, b.record) || byName(a.record, b.record))
}

function rankOf(record: AuthorityRecord, wanted: string): number | undefined {
  if (codesOf(record).includes(wanted)) return 0
  return best(record, (name) => rankOfName(name, wanted))
}

function best(record: AuthorityRecord, rankOne: (name: string) => number | undefined): number | undefined {
  const ranks = [record.name, ...record.aliases]
    .map((name) => rankOne(normalise(name)))
    .filter((rank) => rank !== undefined)
  return ranks.length ? Math.min(...ranks) : undefined
}

function rankOfBare(record: AuthorityRecord, wanted: string): number | undefined {
  const text = bare(wanted)
  return text ? best(record, (name) => rankOfName(bare(name), text)) : undefined
}

function rankOfSlips(record: AuthorityRecord, wanted: string): number | undefined {
  const text = bare(wanted)
  return text ? best(record, (name) => slips(bare(name), text)) : undefined
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
