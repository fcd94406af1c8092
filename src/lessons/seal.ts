/** Short names for what has to be the same on every screen: the numbers of a lesson, and a code of eight letters and digits that can be read out, with a check letter. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../scenario/canonical'

/** No I, L, O, U or Z: nothing that is misheard or misread. Thirty-one, a prime, so that the check letter misses no single slip in the mark. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXY'
const MARK_LETTERS = 7

/** SHA-256 of a JSON value, 64 hexadecimal digits; the order of keys does not count. */
export const sealOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))

/** The beginning of a seal in seven letters: one in 27 thousand million would be the same by chance. */
export function markOf(seal: string): string {
  let left = parseInt(seal.slice(0, 12), 16)
  let mark = ''
  for (let letter = 0; letter < MARK_LETTERS; letter++) {
    mark = LETTERS[left % LETTERS.length]! + mark
    left = Math.floor(left / LETTERS.length)
  }
  return mark
}

/** One letter that another wrong letter of a mark, and two that change places, make another. */
export function checkLetter(text: string): string {
  const weight = (place: number) => 1 + (place % (LETTERS.length - 1))
  const value = (character: string) => {
    const place = LETTERS.indexOf(character)
    return place < 0 ? character.codePointAt(0)! : place
  }
  const sum = [...text].reduce((all, character, place) => all + weight(place) * value(character), 0)
  return LETTERS[sum % LETTERS.length]!
}

/** As people type: small letters, I and L for 1, O for 0, Z for 2. */
export const asLetters = (typed: string): string =>
  typed.toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0').replace(/Z/g, '2')

export const isMark = (text: string): boolean =>
  text.length === MARK_LETTERS + 1 && [...text].every((letter) => LETTERS.includes(letter))
