/** Limits of a lesson file: what fits a screen, a sheet of paper and a quarter of an hour. The scenario in it has its own limits. */

export const LESSON_FORMAT = 'unitcast-lesson'
export const LESSON_VERSION = 1

export const LESSON_LIMITS = {
  fileCharacters: 400_000,
  titleCharacters: 100,
  lineCharacters: 200,
  /** One idea a screen: what can be read from the back of a room. */
  paragraphCharacters: 420,
  noteCharacters: 1_200,
  paragraphs: 8,
  aims: 5,
  roles: 8,
  chain: 6,
  parts: 3,
  expected: 5,
  claims: 8,
  questions: 8,
  options: 4,
  minutes: [1, 20],
  /** Of the whole lesson. */
  allMinutes: [5, 30],
  /** Few enough to be played on a laptop while the situation is read. */
  futures: 400,
  years: 6,
  value: [-1_000_000_000, 1_000_000_000],
} as const
