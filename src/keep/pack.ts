/** Text deflated in base64url and back, bounded: what is unpacked never grows beyond what it may be. */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'

/** Unpacked bit by bit: a slice of a bomb grows at most a thousandfold before it is noticed. */
const SLICE_BYTES = 512

export class TooLargeError extends Error {}

export const packText = (text: string): string => toBase64Url(deflateSync(strToU8(text), { level: 9 }))

/** Throws a `TooLargeError` when it grows beyond `mostBytes`, and an error when it is not deflated text to its end. */
export function unpackOrThrow(packed: string, mostBytes: number): string {
  const bytes = fromBase64Url(packed)
  const parts: Uint8Array[] = []
  let size = 0
  let finished = false
  const inflate = new Inflate((part, final) => {
    parts.push(part)
    size += part.length
    finished = final
  })
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    inflate.push(bytes.subarray(from, from + SLICE_BYTES), from + SLICE_BYTES >= bytes.length)
    if (size > mostBytes) throw new TooLargeError('The text unpacks to too much')
  }
  if (!finished) throw new Error('The text has no end')
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return strFromU8(whole)
}

/** Undefined where it is damaged, cut short or too large. */
export function unpackText(packed: string, mostBytes: number): string | undefined {
  try {
    return unpackOrThrow(packed, mostBytes)
  } catch {
    return undefined
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
