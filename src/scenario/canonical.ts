/** One text for one meaning: keys sorted, undefined left out, no space. Two scenarios that differ only in the order of keys give the same text. */

/** Throws a TypeError on what JSON cannot hold: numbers that are not finite, functions, symbols. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
    return `{${fields.join(',')}}`
  }
  const plain =
    value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
  if (!plain) throw new TypeError(`Not a JSON value: ${String(value)}`)
  return JSON.stringify(value)
}
