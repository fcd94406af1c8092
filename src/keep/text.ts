/** Bytes of a file to text. Only UTF-8, and UTF-16 with its mark, are read; anything else is an issue and not a guess. */
import type { Issue } from '../scenario/issues'
import { grouped } from '../scenario/words'

/** A file with many projects and their history; beyond it a page would hang. */
export const MOST_BYTES = 24_000_000

export type TextRead = { ok: true; text: string } | { ok: false; issue: Issue }

export function textOf(bytes: Uint8Array): TextRead {
  if (bytes.length > MOST_BYTES) return { ok: false, issue: tooLarge(bytes.length) }
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes('\0')) return refuse('This is not a text file')
    return text.trim() === '' ? refuse('The file is empty') : { ok: true, text }
  } catch {
    return refuse('This is not a text file in UTF-8')
  }
}

export const tooLarge = (count: number): Issue => ({
  code: 'too-large',
  path: '',
  message: 'The file is too large',
  got: `${grouped(count)} characters`,
  expected: `at most ${grouped(MOST_BYTES)}`,
})

const refuse = (message: string): TextRead => ({
  ok: false,
  issue: { code: 'not-text', path: '', message, expected: 'a file saved by Unitcast, or a scenario file' },
})
