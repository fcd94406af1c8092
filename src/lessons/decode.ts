/** From the text of a lesson file to a `Lesson`, or to issues a trainer can act on. Never throws; work is bounded as for scenario files. */
import * as v from 'valibot'
import { readJson } from '../keep/json'
import { boundIssues } from '../scenario/bounds'
import { decodeScenarioValue } from '../scenario/decode'
import { explainAll } from '../scenario/explain'
import type { Issue } from '../scenario/issues'
import { LIMITS } from '../scenario/limits'
import { shapeIssues } from '../scenario/schemaWalk'
import { grouped } from '../scenario/words'
import { lessonIssues } from './check'
import { LESSON_FORMAT, LESSON_LIMITS, LESSON_VERSION } from './limits'
import { lessonSchema, type Lesson } from './schema'

export type LessonRead = { ok: true; lesson: Lesson } | { ok: false; issues: Issue[] }

export function decodeLesson(text: string): LessonRead {
  if (text.length > LESSON_LIMITS.fileCharacters)
    return refuse([
      {
        code: 'too-large',
        path: '',
        message: 'The file is too large for a lesson',
        got: `${grouped(text.length)} characters`,
        expected: `at most ${grouped(LESSON_LIMITS.fileCharacters)}`,
      },
    ])
  const read = readJson(text)
  return read.ok ? decodeLessonValue(read.value) : refuse([read.issue])
}

/** The same for a value read from JSON: a part of a session file, or a lesson that comes with the product. */
export function decodeLessonValue(value: unknown): LessonRead {
  const bounds = boundIssues(value)
  if (bounds.length > 0) return refuse(bounds)
  const { format, version } = (value ?? {}) as Record<string, unknown>
  if (format !== LESSON_FORMAT)
    return refuse([
      {
        code: 'not-a-lesson',
        path: 'format',
        message: 'This file is not a lesson',
        expected: `"format": "${LESSON_FORMAT}"`,
      },
    ])
  if (typeof version === 'number' && version > LESSON_VERSION)
    return refuse([
      {
        code: 'newer-version',
        path: 'version',
        message: 'This lesson was written for a newer Unitcast; open it with that one',
      },
    ])
  const parsed = v.safeParse(lessonSchema, value, { abortPipeEarly: true })
  const shape = shapeIssues(lessonSchema, value)
  const issues = [
    ...shape,
    ...explainAll(parsed.issues ?? []).filter((each) => !shape.some(({ path }) => path === each.path)),
  ]
  const scenario = decodeScenarioValue((value as { scenario?: unknown }).scenario ?? {})
  if (!scenario.ok)
    issues.push(
      ...scenario.issues.map((each) => ({ ...each, path: each.path ? `scenario.${each.path}` : 'scenario' })),
    )
  if (issues.length > 0 || !parsed.success || !scenario.ok) return refuse(issues)
  const lesson = { ...parsed.output, scenario: scenario.scenario }
  const crossed = lessonIssues(lesson)
  return crossed.length > 0 ? refuse(crossed) : { ok: true, lesson }
}

const refuse = (issues: Issue[]): LessonRead => ({ ok: false, issues: issues.slice(0, LIMITS.issues) })
