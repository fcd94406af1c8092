/** Grades of evidence in words, and how much of the model rests on each. */
import type { RegisterEntry } from '../parameters/register'
import type { Grade } from '../parameters/types'

/** From the strongest to the weakest. */
export const GRADE_WORDS: Record<Grade, { name: string; meaning: string }> = {
  published: { name: 'Published', meaning: 'official statistics or statute' },
  A: { name: 'Grade A', meaning: 'randomised trial' },
  'A-': { name: 'Grade A−', meaning: 'observed practice, adjusted for other differences' },
  B: { name: 'Grade B', meaning: 'quasi-experimental, or consistent figures' },
  C: { name: 'Grade C', meaning: 'before and after, or accounts of staff and families' },
  D: { name: 'Grade D', meaning: 'asserted without evidence' },
  assumption: { name: 'Assumption', meaning: 'no source for the size: the range is this project’s own' },
}
export const GRADES = Object.keys(GRADE_WORDS) as Grade[]

export interface GradeShare {
  grade: Grade
  name: string
  meaning: string
  count: number
  /** Whole per cent of all. */
  percent: number
}

export function gradeShares(entries: readonly RegisterEntry[]): GradeShare[] {
  return GRADES.map((grade) => {
    const count = entries.filter(({ evidence }) => evidence.grade === grade).length
    return {
      grade,
      ...GRADE_WORDS[grade],
      count,
      percent: Math.round((100 * count) / Math.max(1, entries.length)),
    }
  })
}

/** The honest share, for the top of the register. */
export function restsOn(entries: readonly RegisterEntry[]): string[] {
  const count = (matches: (entry: RegisterEntry) => boolean) => entries.filter(matches).length
  const assumed = count(({ evidence }) => evidence.grade === 'assumption')
  const directionOnly = count(
    ({ evidence }) => evidence.grade !== 'assumption' && /\bassumed\b/.test(evidence.note),
  )
  const numbers = count(({ kind }) => kind === 'number')
  const trials = count(({ evidence }) => evidence.grade === 'A')
  return [
    `${assumed} of the model’s ${entries.length} numbers are assumptions: no source was found for their size, and the range is this project’s own.`,
    `Of the others, ${directionOnly} take only part of what they say from their source: their notes say what is assumed.`,
    `${trials === 0 ? 'None rests' : trials === 1 ? 'One rests' : `${trials} rest`} on a randomised trial.`,
    `There are ${numbers} single numbers and ${entries.length - numbers} shapes, which are several numbers that say how a hazard changes with time or age.`,
  ]
}
