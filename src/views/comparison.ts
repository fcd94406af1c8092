/** Everything a page says about one option against the baseline, for one measure at one year. */
import type { MeasureId } from '../model/measures'
import type { Futures } from '../runner/types'
import type { ResolvedScenario } from '../scenario/types'
import type { FuturesSummary } from '../statistics'
import type { YearlyDifference } from '../statistics/types'
import { answer, type Answer } from './answer'
import { chanceOf, type Chance } from './chance'
import type { DotPlot } from './dots'
import { capitalise, inSentence } from './format'
import type { Shares } from './frequency'
import type { Level } from './levels'
import { smallestDifference, type OwnSizes } from './matters'
import { sideWord, wordsFor } from './measureWords'
import { yearlyDifferences } from './series'

export interface Compared extends FuturesSummary {
  resolved: ResolvedScenario
  futures: Futures
}

export interface Comparison {
  answer: Answer
  difference: YearlyDifference
  /** Option minus baseline, one for each future. */
  differences: Float64Array
  /** Counting only those that matter. */
  chance: Chance
  baseline: Level
  option: Level
}

/** Position of a year in yearly results; the last when it is not among them or not given. */
export function yearIndex(run: Compared, year?: string): number {
  const years = run.options[0]!.measures.lookedAfter.yearly
  const index = years.findIndex((each) => each.year === year)
  return index < 0 ? years.length - 1 : index
}

/** `sizes`: the reader's own smallest differences that matter. */
export function compare(
  run: Compared,
  measure: MeasureId,
  year: number,
  option: number,
  sizes: OwnSizes,
): Comparison {
  const differences = yearlyDifferences(run.resolved, run.futures, { option, measure, year })
  const level = (index: number): Level => ({
    name: inSentence(run.options[index]!.name),
    summary: run.options[index]!.measures[measure].yearly[year]!,
  })
  const [baseline, other] = [level(0), level(option)]
  const difference = run.differences[option - 1]!.measures[measure][year]!
  const smallest = smallestDifference(run, measure, sizes)
  const chance = chanceOf(measure, differences, smallest)
  return {
    answer: answer({
      measure,
      option: other.name,
      baseline: baseline.name,
      difference,
      shares: chance.shares,
      smallest,
      equal: differences.every((each) => each === 0),
    }),
    difference,
    differences,
    chance,
    baseline,
    option: other,
  }
}

/** "Fewer children are looked after with small units in 13 of 20 futures, but could be more": the dots as a message. */
export function dotsTitle(
  measure: MeasureId,
  plot: DotPlot,
  { answer: { verdict, title }, option, chance }: Comparison,
): string {
  if (verdict !== 'lower' && verdict !== 'higher') return title
  const [dots, other] = verdict === 'lower' ? [plot.lower, plot.higher] : [plot.higher, plot.lower]
  const mine = ofDots(dots, plot, chance.shares[verdict])
  const doubt = other ? `, but could be ${sideWord(measure, verdict === 'lower' ? 'higher' : 'lower')}` : ''
  return `${capitalise(wordsFor(measure)[verdict])} with ${option.name} in ${mine} futures${doubt}`
}

/** The same dots in words: "In 11 of 20 futures fewer children are looked after, in 4 of 20 it is about the same and in 5 of 20 more." */
export function dotsInWords(plot: DotPlot, { chance, answer: { counting } }: Comparison): string {
  const { shares, measure } = chance
  const words = wordsFor(measure)
  const counted = [
    [plot.lower, shares.lower, words.lower],
    [plot.same, shares.same, counting ? 'it is about the same' : 'there is no change'],
    [plot.higher, shares.higher, words.higher],
  ] as const
  const parts = counted
    .filter(([dots]) => dots > 0)
    .map(([dots, share, what], index) => `in ${ofDots(dots, plot, share)} ${index ? '' : 'futures '}${what}`)
  const sentence = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]!
  return [`${capitalise(sentence)}.`, counting, 'Each dot is one twentieth of the futures.']
    .filter(Boolean)
    .join(' ')
}

/** The dots that are lower, about the same and higher, for beside the picture. */
export function dotsBySide(plot: DotPlot, { shares }: Chance): Record<keyof Shares, string> {
  return {
    lower: ofDots(plot.lower, plot, shares.lower),
    same: ofDots(plot.same, plot, shares.same),
    higher: ofDots(plot.higher, plot, shares.higher),
  }
}

/** "13 of 20"; all or none of them only when every future agrees. */
function ofDots(dots: number, plot: DotPlot, share: number): string {
  const all = plot.dots.length
  if (dots === 0 && share > 0) return `fewer than 1 of ${all}`
  return dots === all && share < 1 ? `more than ${all - 1} of ${all}` : `${dots} of ${all}`
}
