/**
 * The numbers that every screen of a lesson shows, worked out from its futures: what was asked, year by year and future by future, and the
 * measures of its explanation. Numbers only, rounded as in files, so that they can be kept, compared and given a hash.
 */
import { ENGINE_VERSION } from '../engine/types'
import { rounded } from '../exports/round'
import type { MeasureId } from '../model/measures'
import { yearsAfter } from '../model/time'
import type { Futures } from '../runner/types'
import { scenarioHash } from '../scenario/hash'
import type { ResolvedScenario } from '../scenario/types'
import { chanceShare, mean, QUARTER_WEEKS, quantileOfSorted } from '../statistics'
import { monteCarloError } from '../statistics/pairs'
import { gatherYear } from '../statistics/series'
import { CLEAR_SHARE, sharesOf, type Shares } from '../views/frequency'
import { weeklyDifferences, yearlyDifferences } from '../views/series'
import { askedOption, explainedOption, optionIndex } from './options'
import type { Lesson, Side } from './schema'

export interface Spread {
  p10: number
  p25: number
  p50: number
  p75: number
  p90: number
}

export interface Difference extends Spread, Shares {
  mean: number
  error: number
}

/** One thing that is asked of each future: the level of an option, or its difference from the baseline. */
export interface AskedFigures {
  option: string
  /** In the year asked, future by future. */
  values: number[]
  years: Spread[]
  /** The first twenty futures, year by year. */
  lines: number[][]
}

export interface ChainFigures {
  measure: MeasureId
  baseline: Spread[]
  /** Nothing where there is no second option. */
  option?: Spread[]
  difference?: Difference[]
  /** The longest run of two quarters or more in which one side has at least 65 of 100 futures; weeks of the horizon, the last may be the end. */
  moved?: { from: number; to: number; side: 'lower' | 'higher' }
}

export interface LessonFigures {
  engine: string
  scenarioHash: string
  seed: string
  futures: number
  years: string[]
  /** One for most kinds of question; one for each choice where options are compared. */
  asked: AskedFigures[]
  /** Share of the spread of what is asked that is chance and not knowledge. */
  chanceShare: number
  chain: ChainFigures[]
  /** For each thing the lesson expects: how many futures show it. */
  expected: { shares: Shares; side: Side }[]
}

export const LINES = 20

export function lessonFigures(lesson: Lesson, resolved: ResolvedScenario, futures: Futures): LessonFigures {
  const asked = askedRows(lesson, resolved, futures)
  return {
    engine: ENGINE_VERSION,
    scenarioHash: scenarioHash(lesson.scenario),
    seed: resolved.seed,
    futures: futures.done,
    years: yearsAfter(resolved.authority.baseYear, resolved.horizonYears),
    asked,
    chanceShare: rounded(chanceShare(Float64Array.from(asked[0]!.values))),
    chain: lesson.explain.chain.map(({ measure }) => chainOf(lesson, resolved, futures, measure)),
    expected: (lesson.explain.expected ?? []).map((each) => {
      const option = optionIndex(lesson.scenario, each.option ?? explainedOption(lesson))
      const at = { option, measure: each.measure, year: each.year - 1 }
      const shares = sharesOf(yearlyDifferences(resolved, futures, at))
      return { shares: roundedShares(shares), side: leading(shares) }
    }),
  }
}

function askedRows(lesson: Lesson, resolved: ResolvedScenario, futures: Futures) {
  const { predict, scenario } = lesson
  const { measure, year } = predict
  const row = (id: string, isDifference: boolean): AskedFigures => {
    const option = optionIndex(scenario, id)
    const inYear = (index: number) =>
      isDifference
        ? yearlyDifferences(resolved, futures, { option, measure, year: index })
        : gatherYear(resolved, futures, { option, measure }, index)
    const all = Array.from({ length: resolved.horizonYears }, (_, index) => inYear(index))
    return {
      option: id,
      values: Array.from(all[year - 1]!, rounded),
      years: all.map(spreadOf),
      lines: Array.from({ length: Math.min(LINES, futures.done) }, (_, future) =>
        all.map((values) => rounded(values[future]!)),
      ),
    }
  }
  return predict.kind === 'best'
    ? predict.choices.map(({ option }) => row(option, false))
    : [row(askedOption(lesson), predict.of === 'difference')]
}

function chainOf(
  lesson: Lesson,
  resolved: ResolvedScenario,
  futures: Futures,
  measure: MeasureId,
): ChainFigures {
  const years = Array.from({ length: resolved.horizonYears }, (_, index) => index)
  const levels = (option: number) =>
    years.map((year) => spreadOf(gatherYear(resolved, futures, { option, measure }, year)))
  if (resolved.options.length < 2) return { measure, baseline: levels(0) }
  const option = optionIndex(lesson.scenario, explainedOption(lesson))
  const moved = movedQuarters(resolved, futures, option, measure)
  return {
    measure,
    baseline: levels(0),
    option: levels(option),
    difference: years.map((year) => {
      const values = yearlyDifferences(resolved, futures, { option, measure, year })
      return {
        ...spreadOf(values),
        ...roundedShares(sharesOf(values)),
        mean: rounded(mean(values)),
        error: rounded(monteCarloError(values)),
      }
    }),
    ...(moved && { moved }),
  }
}

/** One quarter by itself is too easily chance. */
const LEAST_QUARTERS = 2

/** Read at the end of each quarter, as the world is. */
function movedQuarters(
  resolved: ResolvedScenario,
  futures: Futures,
  option: number,
  measure: MeasureId,
): ChainFigures['moved'] {
  const values = new Float64Array(futures.done)
  let longest: ChainFigures['moved']
  let run: ChainFigures['moved']
  for (let to = QUARTER_WEEKS; to <= resolved.horizonWeeks; to += QUARTER_WEEKS) {
    const side = leading(
      sharesOf(weeklyDifferences(resolved, futures, { option, measure, week: to - 1 }, values)),
    )
    if (side === 'same') run = undefined
    else if (run?.side === side) run = { ...run, to }
    else run = { from: to - QUARTER_WEEKS, to, side }
    if (run && (!longest || run.to - run.from > longest.to - longest.from)) longest = run
  }
  return longest && longest.to - longest.from >= LEAST_QUARTERS * QUARTER_WEEKS ? longest : undefined
}

/** The side with at least 65 of 100 futures; `same` where there is none. */
export function leading({ lower, higher }: Shares): Side {
  if (lower >= CLEAR_SHARE) return 'lower'
  return higher >= CLEAR_SHARE ? 'higher' : 'same'
}

export function spreadOf(values: Float64Array): Spread {
  const sorted = values.slice().sort()
  const at = (probability: number) => rounded(quantileOfSorted(sorted, probability))
  return { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) }
}

const roundedShares = ({ lower, same, higher }: Shares): Shares => ({
  lower: rounded(lower),
  same: rounded(same),
  higher: rounded(higher),
})
