/** JSON text of a file to a plain value that is safe to check: bounded in size, depth and number of values, with no key that means something to JavaScript. */
import type { Issue } from '../scenario/issues'
import { findJsonFault, placeInText } from '../scenario/jsonText'
import { FORBIDDEN_KEYS } from '../scenario/limits'
import { MOST_BYTES, tooLarge } from './text'

const DEEPEST = 20
const MOST_VALUES = 2_000_000

export type JsonRead = { ok: true; value: unknown } | { ok: false; issue: Issue }

export function readJson(text: string): JsonRead {
  if (text.length > MOST_BYTES) return { ok: false, issue: tooLarge(text.length) }
  const json = text.replace(/^\uFEFF/, '')
  const fault = findJsonFault(json, DEEPEST)
  if (fault) {
    const message = `At ${placeInText(json, fault.at)}: ${fault.message}`
    return { ok: false, issue: { code: fault.code, path: '', message } }
  }
  const value: unknown = JSON.parse(json)
  const issue = unsafe(value)
  return issue ? { ok: false, issue } : { ok: true, value }
}

function unsafe(root: unknown): Issue | undefined {
  const waiting: unknown[] = [root]
  let seen = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (++seen > MOST_VALUES)
      return { code: 'too-large', path: '', message: 'The file holds more than any project can use' }
    if (typeof value !== 'object' || value === null) continue
    for (const [key, item] of Object.entries(value)) {
      if (!Array.isArray(value) && FORBIDDEN_KEYS.includes(key))
        return { code: 'forbidden-key', path: key, message: 'This key is not allowed in a file' }
      waiting.push(item)
    }
  }
  return undefined
}
