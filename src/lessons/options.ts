/** Which options of its scenario a lesson asks about and explains, and what they are called. */
import type { Scenario } from '../scenario/types'
import { inSentence } from '../views/format'
import type { Lesson } from './schema'

export const optionIndex = ({ options }: Scenario, id: string): number =>
  options.findIndex((each) => each.id === id)

/** The second, or the only one, where the lesson does not say. */
const usual = ({ options }: Scenario): string => (options[1] ?? options[0]!).id

export function askedOption({ predict, scenario }: Pick<Lesson, 'predict' | 'scenario'>): string {
  return (predict.kind === 'best' ? undefined : predict.option) ?? usual(scenario)
}

export function explainedOption({ explain, predict, scenario }: Lesson): string {
  const asked = askedOption({ predict, scenario })
  return explain.option ?? (asked === scenario.options[0]!.id ? usual(scenario) : asked)
}

/** As in the middle of a sentence. */
export function optionName({ scenario }: Pick<Lesson, 'scenario'>, id: string): string {
  const found = scenario.options.find((each) => each.id === id)
  return inSentence(found?.name ?? id).replace(/^A /, 'a ')
}

export const baselineName = (lesson: Lesson): string => optionName(lesson, lesson.scenario.options[0]!.id)
