/** JSON with two spaces of indent and every list of plain values on one line, so that a result can be read and compared line by line. Ends with a line break. */

export const jsonText = (value: unknown): string => `${written(value, '')}\n`

function written(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) {
      return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    }
    return block(
      '[',
      value.map((item) => written(item, inner)),
      ']',
      indent,
    )
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return block(
    '{',
    entries.map(([key, item]) => `${JSON.stringify(key)}: ${written(item, inner)}`),
    '}',
    indent,
  )
}

function block(open: string, items: string[], close: string, indent: string): string {
  if (items.length === 0) return open + close
  const inner = `\n${indent}  `
  return `${open}${inner}${items.join(`,${inner}`)}\n${indent}${close}`
}
