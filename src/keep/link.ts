/**
 * A scenario in the fragment of a link: `1.` and its JSON, deflated, in base64url. A fragment is not sent to any server. Both ways are bounded:
 * a link is short enough to paste, and what is unpacked never grows beyond what a scenario file may be.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { canonicalJson } from '../scenario/canonical'
import { decodeScenario } from '../scenario/decode'
import type { Issue } from '../scenario/issues'
import { LIMITS } from '../scenario/limits'
import type { Scenario } from '../scenario/types'
import { grouped } from '../scenario/words'

const LINK_VERSION = 1
/** Every current browser opens links of this length; some mail programs and chats cut shorter ones. */
export const LONGEST_LINK = 16_000
/** Beyond this some mail programs break a link. */
export const SAFE_LINK = 2_000
const LONGEST_READ = 64_000
/** Unpacked bit by bit: a slice of a bomb grows at most a thousandfold before it is noticed. */
const SLICE_BYTES = 512

export type LinkRead = { ok: true; scenario: Scenario } | { ok: false; issues: Issue[] }

/** The part of a link after `s=`; undefined when the scenario is too long for one. */
export function scenarioToLink(scenario: Scenario): string | undefined {
  const packed = deflateSync(strToU8(canonicalJson({ ...scenario, $schema: undefined })), { level: 9 })
  const link = `${LINK_VERSION}.${toBase64Url(packed)}`
  return link.length <= LONGEST_LINK ? link : undefined
}

export function scenarioFromLink(link: string): LinkRead {
  if (link.length > LONGEST_READ) {
    return refuse('too-large', 'The link is too long', `at most ${grouped(LONGEST_READ)} characters`)
  }
  const [, version, body] = /^(\d{1,9})\.([\w-]+)$/.exec(link) ?? []
  if (!version || !body) return refuse('damaged-link', CUT)
  if (Number(version) > LINK_VERSION)
    return refuse('newer-version', 'This link was made by a newer Unitcast; open it with that one')
  if (Number(version) < LINK_VERSION) return refuse('damaged-link', CUT)
  try {
    const text = unpack(fromBase64Url(body))
    if (text === undefined) return refuse('too-large', 'The link unpacks to more than any scenario')
    const decoded = decodeScenario(text)
    return decoded.ok ? decoded : { ok: false, issues: decoded.issues }
  } catch {
    return refuse('damaged-link', CUT)
  }
}

const CUT = 'The link is damaged or was cut short. Ask for it again, or for a file'

/** Undefined when it grows too large; throws when it is not deflated text to its end. */
function unpack(packed: Uint8Array): string | undefined {
  const parts: Uint8Array[] = []
  let size = 0
  let finished = false
  const inflate = new Inflate((part, final) => {
    parts.push(part)
    size += part.length
    finished = final
  })
  for (let from = 0; from < packed.length; from += SLICE_BYTES) {
    inflate.push(packed.subarray(from, from + SLICE_BYTES), from + SLICE_BYTES >= packed.length)
    if (size > LIMITS.fileCharacters) return undefined
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

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

const refuse = (code: string, message: string, expected?: string): LinkRead => ({
  ok: false,
  issues: [{ code, path: '', message, ...(expected && { expected }) }],
})
