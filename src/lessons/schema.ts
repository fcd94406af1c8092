/** The schema of a lesson file, version 1. Strict at every level. The scenario in it is read by the decoder of scenario files; rules between fields are in `check.ts`. */
import * as v from 'valibot'
import { CONTRIBUTOR_IDS } from '../model/contributors'
import { MEASURE_IDS } from '../model/measures'
import { GROUP, id, list, number, oneOf, text, whole, yesOrNo } from '../scenario/pieces'
import type { Scenario } from '../scenario/types'
import { GRADES } from '../views/grades'
import { LESSON_FORMAT, LESSON_LIMITS, LESSON_VERSION } from './limits'

const LIMITS = LESSON_LIMITS
const title = () => text(LIMITS.titleCharacters)
const line = () => text(LIMITS.lineCharacters)
const paragraph = () => text(LIMITS.paragraphCharacters)
const paragraphs = (most: number = LIMITS.paragraphs) => list(paragraph(), most, 1)
const measure = () => oneOf(MEASURE_IDS)

export const PARTS = ['situation', 'predict', 'reveal', 'explain', 'debrief'] as const
export type Part = (typeof PARTS)[number]

export const SIDES = ['lower', 'same', 'higher'] as const
export type Side = (typeof SIDES)[number]

/** What is asked: one number of each future, at the end of a year of the horizon (1 is the first). */
const asked = {
  prompt: paragraph(),
  measure: measure(),
  of: oneOf(['level', 'difference']),
  option: v.optional(id()),
  year: whole([1, LIMITS.years]),
}
const scale = { low: number(LIMITS.value), high: number(LIMITS.value), step: number([0.0001, 1_000_000]) }
const group = <Entries extends v.ObjectEntries>(entries: Entries) => v.strictObject(entries, GROUP)

const predict = v.variant(
  'kind',
  [
    group({ kind: v.literal('number'), ...asked, ...scale }),
    group({ kind: v.literal('range'), ...asked, ...scale }),
    group({ kind: v.literal('curve'), ...asked, ...scale }),
    group({
      kind: v.literal('side'),
      ...asked,
      smallest: number([0, 1_000_000]),
      choices: group({ lower: line(), same: line(), higher: line() }),
    }),
    group({
      kind: v.literal('best'),
      prompt: paragraph(),
      measure: measure(),
      year: whole([1, LIMITS.years]),
      better: oneOf(['lower', 'higher']),
      choices: list(group({ option: id(), text: line() }), LIMITS.options, 2),
    }),
  ],
  'one of number, range, curve, side, best',
)

const expectation = group({
  measure: measure(),
  option: v.optional(id()),
  side: oneOf(SIDES),
  year: whole([1, LIMITS.years]),
})

export const lessonSchema = v.strictObject(
  {
    $schema: v.optional(line()),
    format: v.literal(LESSON_FORMAT, LESSON_FORMAT),
    version: v.literal(LESSON_VERSION, `version ${LESSON_VERSION}`),
    id: id(),
    title: title(),
    about: paragraph(),
    aims: list(line(), LIMITS.aims, 1),
    minutes: group({
      situation: whole(LIMITS.minutes),
      predict: whole(LIMITS.minutes),
      reveal: whole(LIMITS.minutes),
      explain: whole(LIMITS.minutes),
      debrief: whole(LIMITS.minutes),
    }),
    situation: paragraphs(),
    roles: v.optional(list(group({ name: title(), brief: paragraph() }), LIMITS.roles)),
    question: paragraph(),
    predict,
    mechanism: paragraphs(),
    explain: group({
      option: v.optional(id()),
      chain: list(group({ measure: measure(), why: paragraph() }), LIMITS.chain, 1),
      expected: v.optional(list(expectation, LIMITS.expected)),
      parts: v.optional(list(oneOf(CONTRIBUTOR_IDS), LIMITS.parts)),
      future: v.optional(yesOrNo()),
    }),
    evidence: list(
      group({
        claim: paragraph(),
        grade: oneOf(GRADES),
        points: oneOf(['for', 'against', 'neither']),
        source: line(),
      }),
      LIMITS.claims,
      1,
    ),
    takeaways: paragraphs(),
    debrief: list(paragraph(), LIMITS.questions, 1),
    notes: v.optional(
      group(
        Object.fromEntries(PARTS.map((part) => [part, v.optional(text(LIMITS.noteCharacters))])) as Record<
          Part,
          v.OptionalSchema<ReturnType<typeof text>, undefined>
        >,
      ),
    ),
    /** Any value here: it is given to the decoder of scenario files. */
    scenario: v.unknown(),
  },
  GROUP,
)

type Written = v.InferOutput<typeof lessonSchema>
export type Lesson = Omit<Written, 'scenario'> & { scenario: Scenario }
export type Predict = Lesson['predict']
export type PredictKind = Predict['kind']
