/** Refuses values too large to check: bounds the work of everything after it. Expects what `JSON.parse` gives. */
import { FORBIDDEN_KEYS, LIMITS } from './limits'
import type { Issue } from './issues'
import { grouped, labelOf, pathInWords, type Path } from './words'

/** Issues of size and of forbidden keys; empty when the value is safe to check further. */
export function boundIssues(value: unknown): Issue[] {
  const issues: Issue[] = []
  let nodes = 0

  function visit(node: unknown, path: Path): void {
    nodes += 1
    if (nodes > LIMITS.nodes || issues.length >= LIMITS.issues) return
    if (typeof node !== 'object' || node === null) return
    const count = Array.isArray(node) ? node.length : Object.keys(node).length
    if (count > LIMITS.items) {
      issues.push(tooMany(path, count))
      return
    }
    for (const [key, item] of Object.entries(node)) {
      const step = Array.isArray(node) ? Number(key) : key
      if (FORBIDDEN_KEYS.includes(key)) issues.push(forbidden([...path, step]))
      else visit(item, [...path, step])
    }
  }

  visit(value, [])
  if (nodes > LIMITS.nodes) {
    issues.push({
      code: 'too-large',
      path: '',
      message: 'The scenario holds more than any scenario can use',
      expected: `at most ${grouped(LIMITS.nodes)} values`,
    })
  }
  return issues
}

const tooMany = (path: Path, count: number): Issue => ({
  code: 'out-of-range',
  path: pathInWords(path),
  message: `${labelOf(path)}: more entries than any scenario can use`,
  got: grouped(count),
  expected: `at most ${LIMITS.items}`,
})

const forbidden = (path: Path): Issue => ({
  code: 'forbidden-key',
  path: pathInWords(path),
  message: 'This key is not allowed in a scenario',
})
