/**
 * From the text of a scenario file to a `Scenario`, or to issues a person can act on. Never throws; work is bounded by `limits.ts`.
 * In order: size, JSON, bounds, version, schema, rules between fields. Each step reports all it finds, at most fifty.
 */
import * as v from 'valibot'
import { boundIssues } from './bounds'
import { crossIssues } from './check'
import { explainAll } from './explain'
import type { Issue } from './issues'
import { findJsonFault, placeInText } from './jsonText'
import { LIMITS } from './limits'
import { migrate } from './migrate'
import { scenarioSchema } from './schema'
import { shapeIssues } from './schemaWalk'
import type { Scenario } from './types'
import { grouped } from './words'

export type Decoded = { ok: true; scenario: Scenario } | { ok: false; issues: Issue[] }

export function decodeScenario(text: string): Decoded {
  if (text.length > LIMITS.fileCharacters) return refuse([tooLarge(text.length)])
  const json = text.replace(/^\uFEFF/, '')
  const fault = findJsonFault(json, LIMITS.depth)
  if (fault) {
    const { code, message, at } = fault
    const place = placeInText(json, at)
    const got = code === 'not-json' && at < json.length ? JSON.stringify(json.slice(at, at + 20)) : undefined
    return refuse([
      {
        code,
        path: '',
        message: `At ${place}: ${message}`,
        ...(got === undefined ? {} : { got }),
      },
    ])
  }
  return decodeJson(JSON.parse(json))
}

/** The same for a value that is not yet text, for example one a page has put together. */
export function decodeScenarioValue(value: unknown): Decoded {
  let text: string | undefined
  try {
    text = JSON.stringify(value, keepNonFinite)
  } catch {
    text = undefined
  }
  if (text === undefined) {
    return refuse([{ code: 'not-json', path: '', message: 'This cannot be written as a scenario file' }])
  }
  return decodeScenario(text)
}

/** `JSON.stringify` would turn NaN and infinities into null; as text they are reported for what they are. */
const keepNonFinite = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value

function decodeJson(value: unknown): Decoded {
  const bounds = boundIssues(value)
  if (bounds.length > 0) return refuse(bounds)

  const migrated = migrate(value)
  if (!migrated.ok) return refuse([migrated.issue])

  const parsed = v.safeParse(scenarioSchema, migrated.value, { abortPipeEarly: true })
  const shape = shapeIssues(scenarioSchema, migrated.value)
  const found = explainAll(parsed.issues ?? [])
  const issues = [...shape, ...found.filter((issue) => !isInside(issue, shape))]
  if (issues.length > 0 || !parsed.success) return refuse(issues)

  const crossed = crossIssues(parsed.output)
  return crossed.length > 0 ? refuse(crossed) : { ok: true, scenario: parsed.output }
}

/** What is missing inside a list that should have been a group says nothing new. */
const isInside = (issue: Issue, shape: readonly Issue[]): boolean =>
  shape.some((outer) => outer.code === 'wrong-type' && issue.path.startsWith(outer.path))

const refuse = (issues: Issue[]): Decoded => ({ ok: false, issues: issues.slice(0, LIMITS.issues) })

const tooLarge = (characters: number): Issue => ({
  code: 'too-large',
  path: '',
  message: 'The file is too large for a scenario',
  got: `${grouped(characters)} characters`,
  expected: `at most ${grouped(LIMITS.fileCharacters)}`,
})
