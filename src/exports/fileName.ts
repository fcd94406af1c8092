/** Names of downloaded files: `leeds-children-looked-after.csv`. */

export function fileName(...words: string[]): string {
  const slug = words
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug || 'unitcast'
}
