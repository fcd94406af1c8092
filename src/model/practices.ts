/** Practice models besides the five elements that an option can take up, each from 0 (as today) to 1 (everybody it is meant for). Posts and elements express the others: docs/using.md. */

export const PRACTICE_IDS = ['familyGroupConferences', 'restorativePractice'] as const
export type PracticeId = (typeof PRACTICE_IDS)[number]
export type Practices = Record<PracticeId, number>

export const PRACTICE_LABELS: Record<PracticeId, string> = {
  familyGroupConferences: 'Family group conferences before care proceedings',
  restorativePractice: 'Restorative practice across the workforce',
}

export const NO_PRACTICES: Practices = { familyGroupConferences: 0, restorativePractice: 0 }
