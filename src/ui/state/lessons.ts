/** Lessons of this page: those of the product, one opened from a file, and what an address asks for. Loaded with the page of lessons, not before. */
import type { Issue } from '../../scenario/issues'
import { textOf } from '../../keep/text'
import { decodeLesson } from '../../lessons/decode'
import { LESSON_IDS, loadLesson, loadLessons } from '../../lessons/library'
import type { Lesson } from '../../lessons/schema'
import {
  looksLikeSession,
  readCode,
  readSession,
  type FrozenSession,
  type SessionCode,
} from '../../lessons/session'
import { lessonFromLink } from '../../lessons/sessionLink'
import { simulationWorker } from '../../runner/simulationWorker'
import type { LessonAddress } from './address'
import { pool, runs, session } from './app'
import { keepForTab, recallForTab } from './kept'
import { LessonRoom } from './lessonRoom.svelte'
import { RightOfWay } from './rightOfWay'

const way = new RightOfWay(runs)

/** A lesson that goes on playing while another page is looked at waits its turn. */
export const room = new LessonRoom(() => {
  if (session.page === 'lessons') way.take()
  return pool.get()
}, simulationWorker)

/** The page of lessons is left. */
export const leaveLessons = (): void => way.give()

const OWN_KEY = 'lesson.own'
const SEED_KEY = 'lesson.seed'

let listed: Promise<Lesson[]> | undefined
/** Fetched once. */
export const allLessons = (): Promise<Lesson[]> => (listed ??= loadLessons())

/** The text of the file that was opened in this tab, or nothing. */
function ownText(): string | undefined {
  const kept = recallForTab(OWN_KEY)
  return typeof kept === 'string' ? kept : undefined
}

export type OpenedLesson = { ok: true } | { ok: false; issues: Issue[] }

/** A lesson or a session from a file: kept for this tab, and shown. */
export async function openLessonFile(file: File): Promise<OpenedLesson> {
  const read = textOf(new Uint8Array(await file.arrayBuffer()))
  return read.ok ? openLessonText(read.text) : { ok: false, issues: [read.issue] }
}

export function openLessonText(text: string): OpenedLesson {
  const found = readOwn(text)
  if (!found.ok) return found
  keepForTab(OWN_KEY, text)
  shown = undefined
  session.go({ page: 'lessons', lesson: { id: 'own' } })
  return { ok: true }
}

type Own = { ok: true; lesson: Lesson; frozen?: FrozenSession } | { ok: false; issues: Issue[] }

function readOwn(text: string): Own {
  if (!looksLikeSession(text)) return decodeLesson(text)
  const read = readSession(text)
  return read.ok ? { ok: true, lesson: read.session.lesson, frozen: read.session } : read
}

/** Plays a lesson of the product with other luck; the seed can be read out. */
export function reseed(seed: string): void {
  if (!room.lesson) return
  keepForTab(`${SEED_KEY}.${room.lesson.id}`, seed)
  shown = undefined
  void show({ id: room.lesson.id })
}

export const seedOf = (id: string): string | undefined => {
  const kept = recallForTab(`${SEED_KEY}.${id}`)
  return typeof kept === 'string' ? kept : undefined
}

/** What the room shows, so that moving within a lesson plays nothing again. */
let shown: string | undefined

/** Opens what the address asks for; gives issues where there is nothing to open. */
export async function show({ id, code, s }: LessonAddress): Promise<Issue[]> {
  const wanted = JSON.stringify([id, code, s])
  if (shown === wanted && room.lesson) return []
  try {
    if (s) {
      const read = lessonFromLink(s)
      if (!read.ok) return read.issues
      const found = code ? readCode(code) : undefined
      if (found && !found.ok) return found.issues
      room.open(read.lesson, { code: found?.code })
    } else if (code) {
      const found = readCode(code)
      if (!found.ok) return found.issues
      const { lesson, seed } = found.code
      if (!LESSON_IDS.includes(lesson)) return [missing(`This copy of Unitcast has no lesson “${lesson}”`)]
      await openWith(lesson, seed, found.code)
    } else if (id === 'own') {
      const text = ownText()
      const own: Own =
        text === undefined
          ? { ok: false, issues: [missing('No lesson file is open in this tab')] }
          : readOwn(text)
      if (!own.ok) return own.issues
      room.open(own.lesson, { frozen: own.frozen })
    } else if (id) {
      if (!LESSON_IDS.includes(id)) return [missing(`There is no lesson “${id}”`)]
      await openWith(id, seedOf(id))
    }
    shown = wanted
    return []
  } catch {
    return [missing('The lesson could not be loaded. Load the page again')]
  }
}

async function openWith(id: string, seed?: string, code?: SessionCode): Promise<void> {
  const lesson = await loadLesson(id)
  const ownSeed = lesson.scenario.seed
  const played = seed ? { ...lesson, scenario: { ...lesson.scenario, seed } } : lesson
  room.open(played, { ownSeed, code })
}

const missing = (message: string): Issue => ({ code: 'missing', path: '', message })
