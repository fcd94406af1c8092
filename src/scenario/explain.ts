/** Turns what valibot found into issues for people: a stable code, the field's own name, what was found and what was expected. */
import type * as v from 'valibot'
import type { Issue } from './issues'
import { LIMITS } from './limits'
import { labelOf, nearest, pathInWords, shown, type Path } from './words'

const WRONG_TYPES = ['string', 'number', 'boolean', 'array', 'record', 'strict_object']
const BAD_FORMAT = ['regex', 'multiple_of', 'integer']

/** As many as are shown, without what `schemaWalk.ts` reports: unknown keys. */
export function explainAll(found: readonly v.BaseIssue<unknown>[]): Issue[] {
  return found
    .filter((each) => !(each.type === 'strict_object' && each.expected === 'never'))
    .slice(0, LIMITS.issues)
    .map(explain)
}

function explain(found: v.BaseIssue<unknown>): Issue {
  const path: Path = found.path?.map((step) => step.key as string | number) ?? []
  const name = labelOf(path)
  const at = { path: pathInWords(path) }

  if (isMissing(found)) return { ...at, code: 'missing-key', message: `${name} is missing` }

  const detail = { ...at, got: shown(found.input), expected: expectedOf(found) }
  if (WRONG_TYPES.includes(found.type)) {
    return { ...detail, code: 'wrong-type', message: `${name} is not the right kind of value` }
  }
  if (found.type === 'picklist' || found.type === 'literal' || found.type === 'variant') {
    return { ...detail, code: 'not-one-of', message: notOneOf(name, found) }
  }
  if (BAD_FORMAT.includes(found.type)) {
    return { ...detail, code: 'bad-format', message: `${name} is not written as it should be` }
  }
  return { ...detail, code: 'out-of-range', message: `${name} is out of range` }
}

/** Valibot reports a missing key on its group, with the undefined value as the last step of the path. */
function isMissing(found: v.BaseIssue<unknown>): boolean {
  const last = found.path?.[found.path.length - 1]
  return found.input === undefined && last !== undefined
}

/** The schema's own words; none when valibot made the message itself. */
function expectedOf(found: v.BaseIssue<unknown>): string | undefined {
  return found.message.startsWith('Invalid ') ? undefined : found.message
}

function notOneOf(name: string, found: v.BaseIssue<unknown>): string {
  const known = [...(found.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]!)
  const near = typeof found.input === 'string' ? nearest(found.input, known) : undefined
  return near
    ? `${name} is not one of the allowed values; did you mean "${near}"?`
    : `${name} is not one of the allowed values`
}
