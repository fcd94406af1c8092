/** What the model cannot reproduce, as sentences from the stored results: outcomes far outside the range, and measures whose range is too narrow. */
import type { SystemOutcome } from '../backcast/systems'
import type { StoredSystem, SystemsFile } from '../backcast/systemsFile'
import type { MeasureSummary } from '../backcast/systemsSummary'
import type { MeasureId } from '../model/measures'
import { capitalise, formatNumber, formatPercent, formatRange, formatValue, listInWords } from './format'
import { measureOf, wordsFor } from './measureWords'
import { counted } from './systems'

/** An outcome that lies further beyond an end of the range than this share of the range's width cannot be put down to a range a little narrow. */
const FAR = 0.5
/** An end of the range that moves by less than this share of its width is the luck of the futures played. */
const MOVED = 0.1
/** Fewer outcomes say little of a measure. */
const FEWEST = 10
const AIM = 0.8

export interface Miss {
  system: string
  measure: MeasureId
  sentence: string
}

/** How far beyond the nearer end of the range, in widths of it; 0 inside. */
export function beyond({ observed, predicted: { balanced } }: SystemOutcome): number {
  const outside = Math.max(balanced.low - observed, observed - balanced.high, 0)
  return outside === 0 ? 0 : outside / Math.max(balanced.high - balanced.low, Number.EPSILON)
}

/** One for each system and measure with an outcome far outside, the furthest first. */
export function farMisses(systems: readonly StoredSystem[]): Miss[] {
  const found = systems.flatMap((system) => {
    const measures = new Set(system.outcomes.map(({ measure }) => measure))
    return [...measures].flatMap((measure) => {
      const outside = system.outcomes.filter((each) => each.measure === measure && beyond(each) > 0)
      const furthest = Math.max(0, ...outside.map(beyond))
      return furthest > FAR ? [{ system, measure, outside, furthest }] : []
    })
  })
  return found
    .toSorted((a, b) => b.furthest - a.furthest)
    .map(({ system, measure, outside }) => ({
      system: system.id,
      measure,
      sentence: missSentence(system, measure, outside),
    }))
}

/** Outcomes that only the reports taken at their word would have predicted: an effect of practice that the balanced reading does not have. */
export function onlyAsReported(systems: readonly StoredSystem[]): Miss[] {
  return systems.flatMap((system) =>
    system.outcomes.flatMap(({ measure, year, observed, predicted }) => {
      const { balanced, sceptical, 'as-reported': reported } = predicted
      if (!reported?.inside || balanced.inside || sceptical?.inside) return []
      const moved = observed < balanced.low ? balanced.low - reported.low : reported.high - balanced.high
      if (moved < MOVED * (balanced.high - balanced.low)) return []
      const { unit, label } = measureOf(measure)
      const sentence = `${system.place}, ${label.toLowerCase()}: ${formatValue(observed, unit)} in ${year}, where ${formatRange(balanced.low, balanced.high, unit)} was predicted under balanced and ${formatRange(reported.low, reported.high, unit)} under as-reported.`
      return [{ system: system.id, measure, sentence }]
    }),
  )
}

function missSentence({ place }: StoredSystem, measure: MeasureId, outside: SystemOutcome[]): string {
  const { unit, label } = measureOf(measure)
  const parts = outside.map(({ year, observed, predicted: { balanced } }) => {
    const range = formatRange(balanced.low, balanced.high, unit)
    return `${formatValue(observed, unit)} in ${year} where ${range} was predicted`
  })
  return `${place}, ${label.toLowerCase()}: ${listInWords(parts)}.`
}

/** Measures whose range held clearly less than 8 in 10. */
export function narrowMeasures({ byMeasure }: SystemsFile['overall']): string[] {
  return byMeasure
    .filter(
      ({ outcomes, coverage, coverageError = Infinity }) =>
        outcomes >= FEWEST && coverage + 2 * coverageError < AIM,
    )
    .toSorted((a, b) => a.coverage - b.coverage)
    .map(narrowSentence)
}

function narrowSentence({ measure, outcomes, coverage, below, above }: MeasureSummary): string {
  const side =
    above >= 2 * below
      ? 'mostly higher than predicted'
      : below >= 2 * above
        ? 'mostly lower'
        : 'on both sides'
  return `${capitalise(wordsFor(measure).noun)}: the range held ${formatPercent(coverage)} of ${counted(outcomes, 'outcome')}; ${formatNumber(below + above)} lay outside, ${side}.`
}

/** All of it in a line. */
export function cannotSentence(file: Pick<SystemsFile, 'overall' | 'systems'>): string {
  const narrow = counted(narrowMeasures(file.overall).length, 'measure')
  const far = farMisses(file.systems).length
  const reported = counted(onlyAsReported(file.systems).length, 'outcome')
  return `What a restructure did: no backcast shows that. In the systems of the reports, the range of ${narrow} held clearly too little, ${formatNumber(far)} times a measure of a system went far outside, and ${reported} would fit only if the reports are taken at their word.`
}
