/**
 * How people write an authority's name when it is not the published one: with its kind ("Leeds City Council"), shortened
 * ("Northants"), or with a slip of the fingers ("Nofolk"). Looked at only where nothing matches as written.
 */

/** Words that say what kind of place it is, not which. */
const KIND =
  /\b(the|of|city|council|councils|county|borough|boroughs|london|metropolitan|royal|unitary|district|authority)\b/g

const SHORT: Readonly<Record<string, string>> = {
  beds: 'bedford',
  berks: 'berkshire',
  bucks: 'buckinghamshire',
  cambs: 'cambridgeshire',
  glos: 'gloucestershire',
  hants: 'hampshire',
  herts: 'hertfordshire',
  lancs: 'lancashire',
  leics: 'leicestershire',
  lincs: 'lincolnshire',
  northants: 'northamptonshire',
  notts: 'nottinghamshire',
  oxon: 'oxfordshire',
  staffs: 'staffordshire',
  wilts: 'wiltshire',
  worcs: 'worcestershire',
}

/** A normalised text without words of kind and with abbreviations written out; empty where nothing else is in it. */
export function bare(text: string): string {
  const words = text.replace(KIND, ' ').split(' ').filter(Boolean)
  return words.map((word) => SHORT[word] ?? word).join(' ')
}

const FEWEST_LETTERS = 4
const TWO_SLIPS_FROM = 8

/** Slips in all when every word of the wanted text is nearly a word of the name; undefined when one is not. */
export function slips(name: string, wanted: string): number | undefined {
  const words = name.split(' ')
  let total = 0
  for (const word of wanted.split(' ')) {
    const least = Math.min(...words.map((each) => distance(each, word)))
    const allowed = word.length < FEWEST_LETTERS ? 0 : word.length < TWO_SLIPS_FROM ? 1 : 2
    if (least > allowed) return undefined
    total += least
  }
  return total
}

/** Letters added, left out, changed, or swapped with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + Number(a[i - 1] !== b[j - 1])
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity
      row.push(Math.min(changed, swapped, last[j]! + 1, row[j - 1]! + 1))
    }
    before = last
    last = row
  }
  return last[b.length]!
}
