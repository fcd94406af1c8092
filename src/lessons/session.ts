/**
 * A frozen session: a lesson with its scenario, seed and engine, and the numbers that were shown. The file holds all of them and a seal over
 * everything, so that damage is noticed; a code or a link holds the lesson and a mark of the numbers, which are then played and compared.
 */
import * as v from 'valibot'
import { ENGINE_VERSION } from '../engine/types'
import { readJson } from '../keep/json'
import type { Issue } from '../scenario/issues'
import { decodeLessonValue } from './decode'
import type { LessonFigures } from './figures'
import type { Lesson } from './schema'
import { asLetters, checkLetter, isMark, markOf, sealOf } from './seal'
import { figuresSchema, whySchema } from './sessionSchema'
import type { LessonWhy } from './why'

export const SESSION_FORMAT = 'unitcast-session'
export const SESSION_VERSION = 1

/** Everything a screen shows that comes from a run. */
export interface LessonNumbers {
  figures: LessonFigures
  why?: LessonWhy
}

export interface FrozenSession {
  lesson: Lesson
  numbers: LessonNumbers
  /** Of the numbers. */
  seal: string
}

/** Seal of the numbers; which engine made them does not count, nor do sentences told of a future, whose wording may be mended. */
export function numbersSeal({ figures: { engine: _, ...figures }, why }: LessonNumbers): string {
  const told = why?.told && {
    ...why.told,
    notes: why.told.notes.map(({ week, option }) => ({ week, option })),
  }
  return sealOf({ figures, ...(why && { why: { ...why, told } }) })
}

/** The text of a session file. */
export function sessionFile(lesson: Lesson, numbers: LessonNumbers): Record<string, unknown> {
  const body = {
    format: SESSION_FORMAT,
    version: SESSION_VERSION,
    lesson,
    numbers,
    seal: numbersSeal(numbers),
  }
  return { ...body, whole: sealOf(body) }
}

export type SessionRead = { ok: true; session: FrozenSession } | { ok: false; issues: Issue[] }

export const looksLikeSession = (text: string): boolean =>
  new RegExp(`"format"\\s*:\\s*"${SESSION_FORMAT}"`).test(text.slice(0, 400))

export function readSession(text: string): SessionRead {
  const read = readJson(text)
  if (!read.ok) return { ok: false, issues: [read.issue] }
  const { whole, ...body } = (read.value ?? {}) as Record<string, unknown>
  if (body.format !== SESSION_FORMAT) return refuse('not-a-session', 'This file is not a session')
  if (typeof body.version === 'number' && body.version > SESSION_VERSION)
    return refuse('newer-version', 'This session was frozen by a newer Unitcast; open it with that one')
  if (whole !== sealOf(body)) return refuse('damaged-session', DAMAGED, 'a file as it was saved')
  const lesson = decodeLessonValue(body.lesson)
  if (!lesson.ok)
    return { ok: false, issues: lesson.issues.map((each) => ({ ...each, path: `lesson.${each.path}` })) }
  const parsed = v.safeParse(v.object({ figures: figuresSchema, why: v.optional(whySchema) }), body.numbers)
  if (!parsed.success) return refuse('damaged-session', DAMAGED, 'a file as it was saved')
  const numbers = parsed.output as LessonNumbers
  const seal = numbersSeal(numbers)
  if (seal !== body.seal) return refuse('damaged-session', DAMAGED, 'a file as it was saved')
  return { ok: true, session: { lesson: lesson.lesson, numbers, seal } }
}

const DAMAGED =
  'This session file was damaged or changed by hand: its numbers cannot be trusted. Ask for it again'

/** What a code says: which lesson, on which engine, with which numbers; and another seed where it is not the lesson's own. */
export interface SessionCode {
  lesson: string
  engine: string
  mark: string
  seed?: string
}

/** Seeds that can be read out. */
export const CODE_SEED = /^[a-z0-9]{1,12}$/

/** `small-units.3.K7M2Q9XF`, and `.seed` after it where the seed is another: lesson, engine, mark of the numbers with its check letter. */
export function sessionCode(lesson: Lesson, ownSeed: string, seal: string): string {
  const { seed } = lesson.scenario
  const said = [lesson.id, ENGINE_VERSION, markOf(seal), ...(seed === ownSeed ? [] : [seed])]
  const [id, engine, mark, ...rest] = said
  return [id, engine, `${mark}${checkLetter(said.join('.'))}`, ...rest].join('.')
}

export type CodeRead = { ok: true; code: SessionCode } | { ok: false; issues: Issue[] }

export function readCode(typed: string): CodeRead {
  const [id = '', engine = '', written = '', seed, ...more] = typed.trim().toLowerCase().split('.')
  const letters = asLetters(written)
  const mark = letters.slice(0, -1)
  const shaped = /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) && /^\d{1,6}$/.test(engine) && isMark(letters)
  const seedFits = seed === undefined || CODE_SEED.test(seed)
  if (!shaped || !seedFits || more.length > 0)
    return refuse('bad-code', 'This is not a session code', 'a code such as small-units.3.K7M2Q9XF')
  const said = [id, engine, mark, ...(seed === undefined ? [] : [seed])].join('.')
  if (checkLetter(said) !== letters.at(-1))
    return refuse(
      'mistyped-code',
      'A letter or digit of this code is wrong',
      'the code as it is on the screen',
    )
  return { ok: true, code: { lesson: id, engine, mark, ...(seed === undefined ? {} : { seed }) } }
}

const refuse = (code: string, message: string, expected?: string): { ok: false; issues: Issue[] } => ({
  ok: false,
  issues: [{ code, path: '', message, ...(expected && { expected }) }],
})
