/** The lessons that come with the product: one file each, fetched when lessons are first looked at. In the order in which they are usually given. */
import { decodeLessonValue } from './decode'
import type { Lesson } from './schema'

type File = { default: unknown }

const FILES = new Map(
  Object.entries(import.meta.glob<File>('../../scenarios/lessons/*.json')).map(([path, load]) => [
    /([^/]+)\.json$/.exec(path)![1]!,
    load,
  ]),
)

/** First those that need nothing before them; new files come after, by name. */
const ORDER = [
  'luck',
  'small-units',
  'coordinator',
  'vicious-circle',
  'front-door',
  'fidelity',
  'funding-ends',
  'evidence',
]

const place = (id: string): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)

export const LESSON_IDS: readonly string[] = [...FILES.keys()].sort(
  (a, b) => place(a) - place(b) || (a < b ? -1 : 1),
)

/** Throws when no lesson has this id, or its file cannot be fetched or read. */
export async function loadLesson(id: string): Promise<Lesson> {
  const load = FILES.get(id)
  if (!load) throw new Error(`No lesson is called ${id}`)
  const read = decodeLessonValue((await load()).default)
  if (!read.ok) throw new Error(`The lesson ${id} does not read`)
  return read.lesson
}

export const loadLessons = (): Promise<Lesson[]> => Promise.all(LESSON_IDS.map(loadLesson))
