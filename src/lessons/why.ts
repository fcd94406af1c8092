/** Why a lesson's difference comes about: parts of the model switched off one at a time in the same futures, and one future near the middle told. */
import type { WatchedFuture } from '../engine/watch'

import { rounded } from '../exports/round'
import type { ContributorId } from '../model/contributors'
import type { MeasureId } from '../model/measures'
import type { Futures, Runner } from '../runner/types'
import { withoutMechanisms } from '../scenario/switchOff'
import type { ResolvedScenario } from '../scenario/types'
import { partsTo, type Contribution } from '../statistics/contributions'
import { futuresToTell } from '../views/pickFuture'
import { yearlyDifferences } from '../views/series'
import { notesOf } from '../views/story'
import { explainedOption, optionIndex } from './options'
import type { Lesson } from './schema'

export interface PartFigures {
  mean: number
  p10: number
  p90: number
  error: number
  clear: boolean
  none: boolean
}

export interface ToldNote {
  week: number
  /** Place of the option. */
  option: number
  text: string
}

export interface LessonWhy {
  /** Futures of each run; the first of those of the lesson. */
  futures: number
  total: PartFigures
  parts: (PartFigures & { part: ContributorId })[]
  /** The future nearest the middle of the difference. */
  told?: { future: number; difference: number; notes: ToldNote[] }
}

/** Half of the usual lesson: a part that matters for a lesson shows in as many. */
export const PART_FUTURES = 100
const MOST_NOTES = 6

/** What is explained: the measure and year asked about, of the option explained. */
export function explained(lesson: Lesson): { option: number; measure: MeasureId; year: number } {
  const { measure, year } = lesson.predict
  return { option: optionIndex(lesson.scenario, explainedOption(lesson)), measure, year: year - 1 }
}

export interface WhyOptions {
  signal?: AbortSignal
  runner: () => Runner
  watch: (replication: number, skip: readonly number[]) => Promise<WatchedFuture>
}

/** Nothing where the lesson has one option, or asks for neither parts nor a future. */
export async function playWhy(
  lesson: Lesson,
  resolved: ResolvedScenario,
  futures: Futures,
  { signal, runner, watch }: WhyOptions,
): Promise<LessonWhy | undefined> {
  const { parts = [], future = false } = lesson.explain
  if (resolved.options.length < 2 || (parts.length === 0 && !future)) return undefined
  const asked = explained(lesson)
  const replications = Math.min(PART_FUTURES, futures.done)
  const without = []
  for (const mechanism of parts) {
    const job = { scenario: withoutMechanisms(resolved, [mechanism]), replications }
    without.push({ mechanism, yearly: (await runner().run(job, { signal })).yearly })
  }
  const runs = { done: replications, asAsked: futures.yearly.slice(0, replications), without }
  const found = partsTo(resolved, runs, asked)
  return {
    futures: replications,
    total: figuresOf(found.total),
    parts: found.parts.map((each) => ({ part: each.mechanism, ...figuresOf(each) })),
    ...(future && { told: await tell(resolved, futures, asked, watch) }),
  }
}

async function tell(
  resolved: ResolvedScenario,
  futures: Futures,
  asked: { option: number; measure: MeasureId; year: number },
  watch: WhyOptions['watch'],
): Promise<NonNullable<LessonWhy['told']>> {
  const differences = yearlyDifferences(resolved, futures, asked)
  const { future } = futuresToTell(differences).find(({ id }) => id === 'middle')!
  const skip = resolved.options.flatMap((_, index) => (index === 0 || index === asked.option ? [] : [index]))
  const { options } = await watch(future, skip)
  const notes = options.flatMap((each) => {
    const all = notesOf(resolved, each).filter(({ weight }) => Number.isFinite(weight))
    const heaviest = all.toSorted((a, b) => b.weight - a.weight || a.week - b.week).slice(0, MOST_NOTES)
    return all
      .filter((note) => heaviest.includes(note))
      .map(({ week, text }) => ({ week, option: each.option, text }))
  })
  return { future, difference: rounded(differences[future]!), notes }
}

const figuresOf = ({ mean, p10, p90, monteCarloError, clear, none }: Contribution): PartFigures => ({
  mean: rounded(mean),
  p10: rounded(p10),
  p90: rounded(p90),
  error: rounded(monteCarloError),
  clear,
  none,
})
