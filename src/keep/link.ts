/**
 * A scenario in the fragment of a link: `1.` and its JSON, deflated, in base64url. A fragment is not sent to any server. Both ways are bounded:
 * a link is short enough to paste, and what is unpacked never grows beyond what a scenario file may be.
 */
import { canonicalJson } from '../scenario/canonical'
import { decodeScenario } from '../scenario/decode'
import type { Issue } from '../scenario/issues'
import { LIMITS } from '../scenario/limits'
import type { Scenario } from '../scenario/types'
import { grouped } from '../scenario/words'
import { packText, TooLargeError, unpackOrThrow } from './pack'

const LINK_VERSION = 1
/** Every current browser opens links of this length; some mail programs and chats cut shorter ones. */
export const LONGEST_LINK = 16_000
/** Beyond this some mail programs break a link. */
export const SAFE_LINK = 2_000
const LONGEST_READ = 64_000

export type LinkRead = { ok: true; scenario: Scenario } | { ok: false; issues: Issue[] }

/** The part of a link after `s=`; undefined when the scenario is too long for one. */
export function scenarioToLink(scenario: Scenario): string | undefined {
  const link = `${LINK_VERSION}.${packText(canonicalJson({ ...scenario, $schema: undefined }))}`
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
    const decoded = decodeScenario(unpackOrThrow(body, LIMITS.fileCharacters))
    return decoded.ok ? decoded : { ok: false, issues: decoded.issues }
  } catch (error) {
    return error instanceof TooLargeError
      ? refuse('too-large', 'The link unpacks to more than any scenario')
      : refuse('damaged-link', CUT)
  }
}

const CUT = 'The link is damaged or was cut short. Ask for it again, or for a file'

const refuse = (code: string, message: string, expected?: string): LinkRead => ({
  ok: false,
  issues: [{ code, path: '', message, ...(expected && { expected }) }],
})
