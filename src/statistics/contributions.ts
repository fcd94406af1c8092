/**
 * How much each mechanism contributes to a difference, future by future. Write D for an option less the baseline: a mechanism's
 * contribution is D as asked less D without it; what is left with all of them off is the structure's own; the interaction is what is
 * still missing from D, so that structure + contributions + interaction = D in every future and on average.
 */
import type { ContributorId } from '../model/contributors'
import type { MeasureId } from '../model/measures'
import { yearsAfter } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { summaryOfDifferences } from './pairedDifference'
import { gatherYear } from './series'
import type { YearlyDifference } from './types'

/** Yearly results of the same futures with and without mechanisms; laid out as in `engine/types.ts`. */
export interface SwitchOffRuns {
  /** Futures of each run. */
  done: number
  /** As the scenario asks. */
  asAsked: readonly Float64Array[]
  /** With one mechanism off, for each that the scenario has on. */
  without: readonly { mechanism: ContributorId; yearly: readonly Float64Array[] }[]
  /** With all of those off. */
  withoutAll: readonly Float64Array[]
}

export interface Contribution extends Omit<YearlyDifference, 'year'> {
  /** The mean is told apart from nothing: see `isClear`. */
  clear: boolean
  /** Nothing in any future. */
  none: boolean
}

export interface PartContribution extends Contribution {
  mechanism: ContributorId
}

export interface Contributions {
  year: string
  futures: number
  /** The difference itself, D. */
  total: Contribution
  /** What remains of it with all mechanisms off: who is employed, in which units, at what pay. */
  structure: Contribution
  parts: PartContribution[]
  /** What mechanisms do together beyond what each does; below 0 where the same effect is counted with several of them. */
  interaction: Contribution
}

export interface DifferenceAsked {
  /** Position of the option; it is compared with the first. */
  option: number
  measure: MeasureId
  /** Position of the year. */
  year: number
}

/** Twelve are looked at side by side, so a mean has to be further from nothing than for one alone: three standard errors. */
export const CLEAR_ERRORS = 3
/** With fewer futures the standard error is itself too uncertain to judge by. */
const FEWEST_FOR_CLEAR = 20

export function contributionsTo(
  scenario: ResolvedScenario,
  runs: SwitchOffRuns,
  asked: DifferenceAsked,
): Contributions {
  const { whole, parts } = eachPart(scenario, runs, asked)
  const structure = differencesIn(scenario, runs.done, runs.withoutAll, asked)
  const { year } = asked
  const interaction = parts.reduce((left, { each }) => less(left, each), less(whole, structure))
  return {
    year: yearsAfter(scenario.authority.baseYear, year + 1)[year]!,
    futures: runs.done,
    total: contribution(whole),
    structure: contribution(structure),
    parts: parts.map(({ mechanism, each }) => ({ mechanism, ...contribution(each) })),
    interaction: contribution(interaction, whole),
  }
}

/** The difference and some of its parts alone: what the rest is made of stays open. */
export function partsTo(
  scenario: ResolvedScenario,
  runs: Omit<SwitchOffRuns, 'withoutAll'>,
  asked: DifferenceAsked,
): Pick<Contributions, 'total' | 'parts'> {
  const { whole, parts } = eachPart(scenario, runs, asked)
  return {
    total: contribution(whole),
    parts: parts.map(({ mechanism, each }) => ({ mechanism, ...contribution(each) })),
  }
}

function eachPart(
  scenario: ResolvedScenario,
  runs: Omit<SwitchOffRuns, 'withoutAll'>,
  asked: DifferenceAsked,
): { whole: Float64Array; parts: { mechanism: ContributorId; each: Float64Array }[] } {
  const whole = differencesIn(scenario, runs.done, runs.asAsked, asked)
  const parts = runs.without.map(({ mechanism, yearly }) => ({
    mechanism,
    each: less(whole, differencesIn(scenario, runs.done, yearly, asked)),
  }))
  return { whole, parts }
}

function differencesIn(
  scenario: ResolvedScenario,
  done: number,
  yearly: readonly Float64Array[],
  { option, measure, year }: DifferenceAsked,
): Float64Array {
  const futures = { done, yearly }
  const against = gatherYear(scenario, futures, { option: 0, measure }, year)
  return less(gatherYear(scenario, futures, { option, measure }, year), against)
}

const less = (values: Float64Array, others: Float64Array): Float64Array =>
  values.map((value, index) => value - others[index]!)

/** Sums that should cancel leave a trace in the last digits, which is not a difference: smaller than this beside `beside`. */
const TRACE = 1e-9

function contribution(values: Float64Array, beside?: Float64Array): Contribution {
  const exact = beside ? values.map((value, at) => withoutTrace(value, beside[at]!)) : values
  const summary = summaryOfDifferences(exact)
  const none = exact.every((value) => value === 0)
  return { ...summary, clear: !none && isClear(summary.mean, summary.monteCarloError, exact.length), none }
}

const withoutTrace = (value: number, beside: number): number =>
  Math.abs(value) <= TRACE * (1 + Math.abs(beside)) ? 0 : value

function isClear(mean: number, error: number, futures: number): boolean {
  return futures >= FEWEST_FOR_CLEAR && Math.abs(mean) > CLEAR_ERRORS * error
}
