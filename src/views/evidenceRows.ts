/** A row of an evidence table as the page shows it: its cells by name, addresses in them as links. */
import type { EvidenceRow } from '../parameters/tables'
import { capitalise } from './format'
import { reportNumbered, sourceInWords } from './sources'

/** A piece of text; with `href`, an address that the reader may open. */
export interface Piece {
  text: string
  href?: string
}

export interface RowView {
  name: string
  cells: { term: string; pieces: Piece[] }[]
}

const TERMS: Record<string, string> = {
  sign: 'direction',
  where_stated: 'stated in',
  strength_evidence_grade: 'grade',
  seed_file: 'report',
  locator: 'place in it',
  sample_or_n: 'sample',
  n_obs: 'observations',
  n_las: 'authorities',
  within_beta_twfe: 'slope within authorities',
  cluster_se: 'standard error',
  ci95_lo: '95% interval from',
  ci95_hi: '95% interval to',
}
const DIRECTIONS: Record<string, string> = { '+': 'more', '-': 'less', '0': 'no difference' }

export function rowView({ names, cells }: EvidenceRow): RowView {
  return {
    name: names[0]!,
    cells: Object.entries(cells)
      .filter(([column, text]) => text && text !== names[0] && column !== 'id')
      .map(([column, text]) => ({
        term: capitalise(TERMS[column] ?? column.replaceAll('_', ' ')),
        pieces: linked(inWords(column, text)),
      })),
  }
}

function inWords(column: string, text: string): string {
  if (column === 'sign') return DIRECTIONS[text] ?? text
  if (column === 'seed_file') return sourceInWords(text)
  if (column === 'where_stated') return text.split('; ').map(placeInWords).join('; ')
  return text
}

/** "4 Part2 Key messages": the report by its number, then the place in it. */
function placeInWords(place: string): string {
  const report = /^\d\b/.test(place) ? reportNumbered(place[0]!) : undefined
  const rest = place.slice(2)
  return report ? `${report}${rest ? `, ${rest}` : ''}` : place
}

/** Sites with a path or without, and identifiers of papers. */
const ADDRESS = /\b(?:10\.\d{4,}\/[^\s;,)]+|(?:[a-z\d-]+\.)+(?:uk|org|com)\b(?:\/[\w./-]*\w)?)/g

/** Text with the addresses in it as links. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) })
    const address = match[0]
    pieces.push({
      text: address,
      href: address.startsWith('10.') ? `https://doi.org/${address}` : `https://${address}`,
    })
    end = match.index + address.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}
