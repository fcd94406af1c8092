/** A session in the fragment of a link: for a lesson of the product its code, for one's own the lesson itself as well, packed as scenarios are. */
import { packText, unpackText } from '../keep/pack'
import { LONGEST_LINK } from '../keep/link'
import { canonicalJson } from '../scenario/canonical'
import type { Issue } from '../scenario/issues'
import { decodeLesson } from './decode'
import { LESSON_LIMITS } from './limits'
import type { Lesson } from './schema'

const LINK_VERSION = 1

/** The part after `s=`; undefined when the lesson is too long for a link. */
export function lessonToLink(lesson: Lesson): string | undefined {
  const link = `${LINK_VERSION}.${packText(canonicalJson({ ...lesson, $schema: undefined }))}`
  return link.length <= LONGEST_LINK ? link : undefined
}

export function lessonFromLink(link: string): { ok: true; lesson: Lesson } | { ok: false; issues: Issue[] } {
  const [, version, body] = /^(\d{1,9})\.([\w-]+)$/.exec(link) ?? []
  const text =
    Number(version) === LINK_VERSION && link.length <= 4 * LONGEST_LINK
      ? unpackText(body!, LESSON_LIMITS.fileCharacters)
      : undefined
  if (text !== undefined) return decodeLesson(text)
  const message = 'The link is damaged or was cut short. Ask for it again, or for the session file'
  return { ok: false, issues: [{ code: 'damaged-link', path: '', message }] }
}
