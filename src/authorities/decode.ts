/**
 * Unknown to `Directory`: the compact file written by `tools/build-authorities.mjs`. A record's figures are one string a field with
 * a value a year between commas: a number, nothing (missing) or the publication's letter. A malformed file is a programming
 * or packaging failure, so it throws.
 */
import { PROFILE_FIELD_IDS, type ProfileFieldId } from '../model/profileFields'
import type { AuthorityRecord, Directory, Figure, Gap, Persistence } from './types'

const FORMAT = 'unitcast-authorities'
const VERSION = 1
const GAPS: Record<string, Gap> = {
  '': 'missing',
  c: 'suppressed',
  x: 'unavailable',
  z: 'notApplicable',
  k: 'low',
  u: 'unreliable',
}

interface RecordFile {
  population: string
  figures: string[]
}

interface AuthorityFile extends RecordFile {
  code: string
  oldCode: string
  name: string
  region: string
  aliases: string[]
  otherCodes?: string[]
  successors?: string[]
  jointWith?: string[]
  impliedPopulation?: number[]
  neighbours: string[]
}

interface DirectoryFile {
  vintage: string
  attribution: string
  years: number[]
  fields: string[]
  titles: string[]
  sources: [number, number][][]
  jointFields: string[]
  persistence: Record<string, Persistence>
  england: RecordFile
  authorities: AuthorityFile[]
}

export function decodeDirectory(input: unknown): Directory {
  const file = checked(input)
  const fields = file.fields.map(fieldId)
  const record = (each: RecordFile, who: string) => decodeRecord(each, who, file.years, fields)
  const sources = file.sources.map((list) =>
    list.map(([from, title]) => ({ from, title: file.titles[title]! })),
  )
  return {
    vintage: file.vintage,
    attribution: file.attribution,
    years: file.years,
    england: { ...ENGLAND, ...record(file.england, 'England') },
    authorities: file.authorities.map(({ population, figures, ...who }) => ({
      ...who,
      ...record({ population, figures }, who.name),
    })),
    persistence: Object.fromEntries(
      Object.entries(file.persistence).map(([id, each]) => [fieldId(id), each]),
    ),
    sources: Object.fromEntries(fields.map((id, at) => [id, sources[at]])),
    jointFields: file.jointFields.map(fieldId),
  }
}

const ENGLAND = { code: 'E92000001', oldCode: '', name: 'England', region: '', aliases: [], neighbours: [] }

function checked(input: unknown): DirectoryFile {
  if (typeof input !== 'object' || input === null) fail('it is not an object')
  const file = input as Record<string, unknown>
  if (file.format !== FORMAT) fail(`its format is ${JSON.stringify(file.format)}, expected "${FORMAT}"`)
  if (file.version !== VERSION) fail(`its version is ${JSON.stringify(file.version)}, expected ${VERSION}`)
  for (const key of ['years', 'fields', 'titles', 'sources', 'jointFields', 'authorities']) {
    if (!Array.isArray(file[key])) fail(`${key} is not a list`)
  }
  for (const key of ['england', 'persistence']) {
    if (typeof file[key] !== 'object' || file[key] === null) fail(`${key} is not an object`)
  }
  return file as unknown as DirectoryFile
}

function decodeRecord(
  file: RecordFile,
  who: string,
  years: readonly number[],
  fields: readonly ProfileFieldId[],
): Pick<AuthorityRecord, 'population' | 'figures'> {
  if (!Array.isArray(file.figures) || file.figures.length !== fields.length) {
    fail(`${who} has ${file.figures?.length ?? 'no'} lists of figures, expected ${fields.length}`)
  }
  return {
    population: decodeYears(file.population, years, `${who}, population`),
    figures: Object.fromEntries(
      fields.map((id, at) => [id, decodeYears(file.figures[at], years, `${who}, ${id}`)]),
    ),
  }
}

function decodeYears(
  text: unknown,
  years: readonly number[],
  where: string,
): Partial<Record<number, Figure>> {
  if (typeof text !== 'string') fail(`${where} is not text`)
  const cells = text.split(',')
  if (cells.length > years.length)
    fail(`${where} has ${cells.length} years, expected ${years.length} at most`)
  return Object.fromEntries(years.map((year, at) => [year, decodeCell(cells[at] ?? '', where)]))
}

function decodeCell(text: string, where: string): Figure {
  const gap = GAPS[text]
  if (gap) return gap
  // An empty cell never reaches here, so it cannot turn into a zero.
  const value = Number(text)
  if (!Number.isFinite(value)) fail(`${where} has "${text}", expected a number or one of c, x, z, k, u`)
  return value
}

function fieldId(id: string): ProfileFieldId {
  if (!(PROFILE_FIELD_IDS as readonly string[]).includes(id)) fail(`it has an unknown field "${id}"`)
  return id as ProfileFieldId
}

function fail(what: string): never {
  throw new Error(`The authority directory cannot be read: ${what}.`)
}
