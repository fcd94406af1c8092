/** Text for a terminal: tables in columns, lines that end before the edge. */
import type { TableView } from './table'

const WIDTH = 100

export function columns(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  return lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}

/** A table with its caption over it. */
export const tableText = ({ caption, columns: heading, rows }: TableView): string[] => [
  caption,
  ...columns([heading, ...rows.map(({ header, cells }) => [header, ...cells])]),
]

/** `first`: what the first line begins with; the others are set in as far. */
export function wrapped(text: string, first = ''): string[] {
  const rest = ' '.repeat(first.length)
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    if (line.trim().length > 1 && line.length + word.length + 1 > WIDTH) {
      lines.push(line)
      line = rest
    }
    line += line.endsWith(' ') || line === '' ? word : ` ${word}`
  }
  return [...lines, line]
}
