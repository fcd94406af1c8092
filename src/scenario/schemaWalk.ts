/**
 * Finds what valibot lets through, by walking the schema beside the value: every unknown key (valibot reports one a group)
 * and lists where a group belongs (valibot takes a list for an object).
 */
import type * as v from 'valibot'
import type { Issue } from './issues'
import { LIMITS } from './limits'
import { GROUP } from './pieces'
import { labelOf, nearest, pathInWords, shown, type Path } from './words'

/** The parts of valibot's schema objects the walk needs; a pipe carries those of its first schema. */
interface Shape {
  type: string
  entries?: Record<string, Shape>
  item?: Shape
  wrapped?: Shape
  key?: string
  options?: Shape[]
  literal?: unknown
}

/** At most as many as are shown: each costs a search for the nearest known key. */
export function shapeIssues(schema: v.GenericSchema, value: unknown): Issue[] {
  const issues: Issue[] = []
  visit(schema as unknown as Shape, value, [], issues)
  return issues
}

function visit(shape: Shape, value: unknown, path: Path, issues: Issue[]): void {
  if (issues.length >= LIMITS.issues) return
  if (shape.wrapped) return visit(shape.wrapped, value, path, issues)
  if (shape.item) {
    const { item } = shape
    if (Array.isArray(value)) value.forEach((each, index) => visit(item, each, [...path, index], issues))
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    issues.push(listForGroup(path, value))
    return
  }
  const entries = (shape.type === 'variant' ? chosen(shape, value) : shape)?.entries
  if (!entries) return
  for (const [key, each] of Object.entries(value)) {
    if (issues.length >= LIMITS.issues) return
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined
    if (entry) visit(entry, each, [...path, key], issues)
    else issues.push(unknownKey([...path, key], key, Object.keys(entries)))
  }
}

const listForGroup = (path: Path, value: readonly unknown[]): Issue => ({
  code: 'wrong-type',
  path: pathInWords(path),
  message: `${labelOf(path)} is not the right kind of value`,
  got: shown(value),
  expected: GROUP,
})

/** The alternative of a variant whose discriminator the value carries. */
function chosen(shape: Shape, value: object): Shape | undefined {
  const key = shape.key ?? ''
  return shape.options?.find(
    (each) => each.entries?.[key]?.literal === (value as Record<string, unknown>)[key],
  )
}

export function unknownKey(path: Path, key: string, known: readonly string[]): Issue {
  const near = nearest(key, known)
  return {
    code: 'unknown-key',
    path: pathInWords(path),
    message: near ? `This key is not known; did you mean "${near}"?` : 'This key is not known',
    expected: known.length <= 12 ? `one of ${known.join(', ')}` : undefined,
  }
}
