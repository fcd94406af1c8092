/** A lesson as screens, one idea each, in the order in which they are shown; parts are what somebody alone goes through. */
import { PARTS, type Lesson, type Part } from './schema'

export const SCREEN_KINDS = [
  'title',
  'situation',
  'question',
  'predict',
  'mechanism',
  'reveal',
  'score',
  'expected',
  'chain',
  'parts',
  'future',
  'evidence',
  'takeaways',
  'debrief',
] as const
export type ScreenKind = (typeof SCREEN_KINDS)[number]

export interface Screen {
  part: Part
  kind: ScreenKind
  /** Which of several of a kind. */
  index: number
  heading: string
}

export const PART_NAMES: Record<Part, string> = {
  situation: 'Situation',
  predict: 'Predict',
  reveal: 'Reveal',
  explain: 'Explain',
  debrief: 'Debrief',
}

export function screensOf(lesson: Lesson): Screen[] {
  const { explain } = lesson
  const several = (part: Part, kind: ScreenKind, count: number, heading: string): Screen[] =>
    Array.from({ length: count }, (_, index) => ({ part, kind, index, heading }))
  const one = (part: Part, kind: ScreenKind, heading: string, when = true) =>
    several(part, kind, when ? 1 : 0, heading)
  return [
    ...one('situation', 'title', lesson.title),
    ...several('situation', 'situation', lesson.situation.length, 'The situation'),
    ...one('situation', 'question', 'The question'),
    ...one('predict', 'predict', 'What do you expect?'),
    ...several('reveal', 'mechanism', lesson.mechanism.length, 'How it works in the model'),
    ...one('reveal', 'reveal', 'What came of it'),
    ...one('reveal', 'score', 'How the predictions did'),
    ...one('explain', 'expected', 'Was it as expected?', (explain.expected ?? []).length > 0),
    ...several('explain', 'chain', explain.chain.length, 'What moved, and when'),
    ...one('explain', 'parts', 'What it goes through', (explain.parts ?? []).length > 0),
    ...one('explain', 'future', 'One future, told', explain.future === true),
    ...several('explain', 'evidence', lesson.evidence.length, 'What is known'),
    ...one('debrief', 'takeaways', 'To take away'),
    ...several('debrief', 'debrief', lesson.debrief.length, 'To talk about'),
  ]
}

export const minutesOf = ({ minutes }: Lesson): number => PARTS.reduce((sum, part) => sum + minutes[part], 0)
