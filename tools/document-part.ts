/** A part of a document that a command makes anew: it stands between two comments, so that running the command again replaces it. */

export interface Part {
  /** Name in the comments, and the file the part is made from. */
  name: string
  from: string
}

const begin = ({ name, from }: Part): string => `<!-- ${name}: made from ${from}. -->`
const end = ({ name }: Part): string => `<!-- End of ${name.replace(/^The/, 'the')}. -->`

/** The document with its part made anew, or added at the end. */
export function withPart(text: string, part: Part, body: string): string {
  const from = text.indexOf(begin(part))
  const to = text.indexOf(end(part))
  const before = from < 0 ? `${text.trimEnd()}\n\n` : text.slice(0, from)
  const after = to < 0 ? '\n' : text.slice(to + end(part).length)
  return `${before}${begin(part)}\n\n${body}\n\n${end(part)}${after}`
}

/** A row of a Markdown table. */
export const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`
