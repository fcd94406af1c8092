/** The backcast of the systems in words: what each outcome says, what a system's record is, and the verdict over all. */
import type { SystemOutcome } from '../backcast/systems'
import type { StoredSystem, SystemsFile } from '../backcast/systemsFile'
import type { Skill, SystemsSummary } from '../backcast/systemsSummary'
import type { Stance } from '../model/stances'
import { formatNumber, formatPercent, formatRange, formatValue, listInWords } from './format'
import { measureOf } from './measureWords'

/** What of the stored backcast the verdict needs. */
export type SystemsVerdictParts = Pick<SystemsFile, 'engine'> & {
  overall: Pick<SystemsSummary, 'systems' | 'outcomes' | 'coverage' | 'coverageError' | 'noChange'>
}

/** One sentence or two, for the pages. */
export function systemsVerdict({ overall }: SystemsVerdictParts): string {
  const { systems, outcomes, coverage, coverageError, noChange } = overall
  const held = `In ${counted(systems, 'system')} of the reports, the 8-in-10 range held ${formatPercent(coverage)} of ${formatNumber(outcomes)} outcomes published later${give(coverageError)}.`
  return noChange ? `${held} ${closerThan(noChange, '“no change”')}` : held
}

const give = (error: number | undefined): string =>
  error === undefined ? '' : ` (give or take ${formatNumber(2 * error * 100)} points)`

/** A difference of less than two standard errors may be chance. */
export function closerThan({ value, error }: Skill, reference: string): string {
  const size = formatPercent(Math.abs(value))
  if (error !== undefined && Math.abs(value) < 2 * error)
    return `It was about as close as ${reference} (score ${size} ${value < 0 ? 'worse' : 'better'}, which may be chance).`
  return value > 0
    ? `It was closer than ${reference}: its score is ${size} better.`
    : `It was less close than ${reference}: its score is ${size} worse.`
}

const STANCE_NAMES: Record<Stance, string> = {
  balanced: 'balanced',
  'as-reported': 'as-reported',
  sceptical: 'sceptical',
}

/** "Predicted 398 to 541, observed 298: outside, lower than the model thought likely; inside under as-reported." */
export function outcomeSentence(outcome: SystemOutcome): string {
  const { measure, observed, predicted } = outcome
  const { unit } = measureOf(measure)
  const { balanced } = predicted
  const range = formatRange(balanced.low, balanced.high, unit)
  const said = `Predicted ${range}, observed ${formatValue(observed, unit)}: ${placeOf(outcome)}`
  const differ = (['as-reported', 'sceptical'] as const).filter(
    (stance) => predicted[stance] && predicted[stance].inside !== balanced.inside,
  )
  if (differ.length === 0) return `${said}.`
  const names = listInWords(differ.map((stance) => STANCE_NAMES[stance]))
  return `${said}; ${balanced.inside ? 'outside' : 'inside'} under ${names}.`
}

function placeOf({ observed, predicted: { balanced } }: SystemOutcome): string {
  if (balanced.inside) return 'inside'
  return `outside, ${observed < balanced.low ? 'lower' : 'higher'} than the model thought likely`
}

/** The record of one system; undefined when it has no outcome. */
export function systemRecord({ summary }: StoredSystem): string | undefined {
  if (!summary) return undefined
  const { inside, outcomes, coverageFrom, coverageTo, noChange, trend } = summary
  const held = `${inside} of ${counted(outcomes, 'outcome')} inside the 8-in-10 range (${formatPercent(inside / outcomes)}; between ${formatPercent(coverageFrom)} and ${formatPercent(coverageTo)} if outcomes were independent, which they are not).`
  return [
    held,
    ...(noChange ? [skillWords(noChange, 'no change')] : []),
    ...(trend ? [skillWords(trend, 'the national trend')] : []),
  ].join(' ')
}

const skillWords = ({ value, outcomes }: Skill, reference: string): string =>
  `Score ${formatPercent(Math.abs(value))} ${value < 0 ? 'worse' : 'better'} than ${reference} over ${counted(outcomes, 'outcome')}.`

/** Said wherever the systems are shown beside the authorities, whose later years were kept apart. */
export const FITTED_ON_SAME_YEARS =
  'Sizes of drift and noise were fitted to figures of all authorities up to 2019, and most outcomes of the systems are of 2017 to 2019: for the systems this is no test on years kept apart.'

/** How the level was known to which figures return. */
export const UNDERLYING_WORDS: Record<StoredSystem['underlying'], string> = {
  none: 'Figures are expected to stay about where they were: nothing published tells to what level they return.',
  refitted:
    'The level to which figures return is estimated from figures up to the start; how fast, from all authorities up to 2019.',
  file: 'The level to which figures return is the example’s own; how fast was estimated from all published years, later ones too.',
}

export const counted = (count: number, what: string): string =>
  `${formatNumber(count)} ${what}${count === 1 ? '' : 's'}`
