/** The register of evidence as the page shows it: searching and sorting it, one entry in words, one mechanism in words. */
import { MECHANISM_IDS, type MechanismId } from '../model/mechanisms'
import { STANCES, type Stance } from '../model/stances'
import { defaultUnder } from '../parameters'
import { GROUPS } from '../parameters/groups'
import type { MechanismEvidence, Relation } from '../parameters/mechanisms'
import { PUBLICATIONS } from '../parameters/publications'
import type { RegisterEntry } from '../parameters/register'
import type { Evidence, Grade, Use } from '../parameters/types'
import { distributionInWords, drawnUnder } from './distribution'
import { GRADES } from './grades'
import { MECHANISM_WORDS } from './options'
import { quantities, unitInWords } from './quantity'
import { sourceInWords } from './sources'
import { STANCE_LABELS } from './status'

export const USES: readonly Use[] = ['startingPoint', ...MECHANISM_IDS, 'money']

export function useInWords(use: Use): string {
  if (use === 'startingPoint') return 'Starting point and pathway'
  return use === 'money' ? 'Money' : MECHANISM_WORDS[use].label
}

export const SORTS = {
  model: 'As in the model',
  name: 'By name',
  weakest: 'Weakest evidence first',
  strongest: 'Strongest evidence first',
} as const
export type Sort = keyof typeof SORTS

export interface Wanted {
  search: string
  grade: Grade | ''
  use: Use | ''
  sort: Sort
}

/** Entries that hold every word that is searched for, of the grade and use that are wanted. */
export function entriesFor(
  entries: readonly RegisterEntry[],
  { search, grade, use, sort }: Wanted,
): RegisterEntry[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  const found = entries.filter(
    (each) =>
      (!grade || each.evidence.grade === grade) &&
      (!use || each.usedBy.includes(use)) &&
      words.every((word) => textOf(each).includes(word)),
  )
  const strength = ({ evidence }: RegisterEntry) => GRADES.indexOf(evidence.grade)
  if (sort === 'name') return found.toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  if (sort === 'weakest') return found.toSorted((a, b) => strength(b) - strength(a))
  if (sort === 'strongest') return found.toSorted((a, b) => strength(a) - strength(b))
  return found
}

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'")
const texts = new WeakMap<RegisterEntry, string>()

function textOf(entry: RegisterEntry): string {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const { id, label, evidence, toKnowBetter, usedBy } = entry
  const { source, locator, note } = evidence
  const uses = usedBy.map(useInWords)
  const text = plain(
    [id, label, source, sourceInWords(source), locator, note, toKnowBetter, ...uses].join(' '),
  )
  texts.set(entry, text)
  return text
}

/** "12 of 160 entries", for a live region. */
export const foundInWords = (found: number, all: number): string =>
  found === all ? `All ${all} entries` : `${found} of ${all} entries`

export interface Fact {
  term: string
  text: string
}

/** The middle value, for the line of an entry that is still closed. */
export function headline(entry: RegisterEntry, stance: Stance): string {
  return entry.kind === 'shape' ? 'a shape' : drawnUnder(entry.parameter, stance).middle
}

/** What an entry says of its size. */
export function sizeFacts(entry: RegisterEntry, stance: Stance): Fact[] {
  if (entry.kind === 'shape') {
    return [
      { term: 'Values', text: shapeInWords(entry.shape) },
      { term: 'Drawn', text: 'No: the same in every future' },
    ]
  }
  const { parameter } = entry
  const { middle, range } = drawnUnder(parameter, stance)
  return [
    { term: 'Value', text: range ? `${middle} (the middle of the draws)` : middle },
    { term: '8-in-10 range', text: range || 'None: the same in every future' },
    {
      term: 'Bounds',
      text: `${quantities(parameter.low, parameter.high, parameter.unit)}; nothing beyond is ever drawn`,
    },
    { term: 'Unit', text: unitInWords(parameter.unit) },
    { term: 'Drawn from', text: distributionInWords(defaultUnder(parameter, stance), parameter.unit) },
    ...(parameter.group
      ? [{ term: 'Errs together with', text: `others that rest on ${GROUPS[parameter.group.id]}` }]
      : []),
  ]
}

export interface StanceRow {
  stance: string
  words: string
  middle: string
  range: string
}

/** What each stance believes, where they differ. */
export function stanceRows(entry: RegisterEntry): StanceRow[] {
  if (entry.kind === 'shape' || !entry.parameter.stances) return []
  const { parameter } = entry
  return STANCES.map((stance) => ({
    stance: STANCE_LABELS[stance],
    words: distributionInWords(defaultUnder(parameter, stance), parameter.unit),
    ...drawnUnder(parameter, stance),
  }))
}

const shapeInWords = (shape: unknown): string =>
  isBands(shape)
    ? shape.starts.map((start, index) => `from week ${start}: ${shape.weights[index]}`).join('; ')
    : JSON.stringify(shape).replaceAll(',', ', ').replaceAll('], [', ']; [')

function isBands(shape: unknown): shape is { starts: number[]; weights: number[] } {
  return typeof shape === 'object' && shape !== null && 'starts' in shape && 'weights' in shape
}

export interface SourceView {
  /** Report, table or publication, and the place in it. */
  words: string
  /** Address of a publication, opened by the reader. */
  href?: string
}

export function sourceView({ source, locator }: Evidence): SourceView {
  if (source === 'own judgement') return { words: 'Own judgement: no source was found' }
  const href = PUBLICATIONS[source]
  return { words: `${sourceInWords(source)}: ${locator}`, ...(href ? { href } : {}) }
}

const MORE = { '+': 'more', '-': 'less', '0': 'no difference in' } as const

/** "More work than time goes with less time with families." */
export function relationInWords({ cause, sign, effect, counted }: Relation): string {
  return `${cause} goes with ${sign === '-' && counted ? 'fewer' : MORE[sign]} ${effect}.`
}

export interface MechanismView extends MechanismEvidence {
  id: MechanismId
  label: string
  /** How many entries of the register it uses. */
  uses: number
}

export function mechanismViews(
  mechanisms: Record<MechanismId, MechanismEvidence>,
  entries: readonly RegisterEntry[],
): MechanismView[] {
  return MECHANISM_IDS.map((id) => ({
    id,
    label: MECHANISM_WORDS[id].label,
    uses: entries.filter(({ usedBy }) => usedBy.includes(id)).length,
    ...mechanisms[id],
  }))
}
