/** Everything a page says about one option against the baseline, for one measure at one year. */
import type { MeasureId } from '../model/measures'
import type { Futures } from '../runner/types'
import type { ResolvedScenario } from '../scenario/types'
import type { FuturesSummary } from '../statistics'
import type { YearlyDifference } from '../statistics/types'
import { answer, sideWord, type Answer } from './answer'
import type { DotPlot } from './dots'
import { capitalise, inSentence } from './format'
import { sharesOf } from './frequency'
import type { Level } from './levels'
import { wordsFor } from './measureWords'
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
  baseline: Level
  option: Level
}

/** Position of a year in yearly results; the last when it is not among them or not given. */
export function yearIndex(run: Compared, year?: string): number {
  const years = run.options[0]!.measures.lookedAfter.yearly
  const index = years.findIndex((each) => each.year === year)
  return index < 0 ? years.length - 1 : index
}

export function compare(run: Compared, measure: MeasureId, year: number, option = 1): Comparison {
  const differences = yearlyDifferences(run.resolved, run.futures, { option, measure, year })
  const level = (index: number): Level => ({
    name: inSentence(run.options[index]!.name),
    summary: run.options[index]!.measures[measure].yearly[year]!,
  })
  const [baseline, other] = [level(0), level(option)]
  const difference = run.differences[option - 1]!.measures[measure][year]!
  return {
    answer: answer({
      measure,
      option: other.name,
      baseline: baseline.name,
      difference,
      shares: sharesOf(differences),
    }),
    difference,
    differences,
    baseline,
    option: other,
  }
}

/** "Fewer children are looked after with small units in 13 of 20 futures, but could be more": the dots as a message. */
export function dotsTitle(
  measure: MeasureId,
  plot: DotPlot,
  { answer: { verdict, title }, option, differences }: Comparison,
): string {
  if (verdict !== 'lower' && verdict !== 'higher') return title
  const [dots, other] = verdict === 'lower' ? [plot.lower, plot.higher] : [plot.higher, plot.lower]
  const mine = ofDots(dots, plot, sharesOf(differences)[verdict])
  const doubt = other ? `, but could be ${sideWord(measure, verdict === 'lower' ? 'higher' : 'lower')}` : ''
  return `${capitalise(wordsFor(measure)[verdict])} with ${option.name} in ${mine} futures${doubt}`
}

/** The same dots in words: "In 13 of 20 futures fewer children are looked after and in 7 of 20 more children are looked after." */
export function dotsInWords(
  plot: DotPlot,
  differences: ArrayLike<number>,
  words: { lower: string; higher: string },
): string {
  const shares = sharesOf(differences)
  const counted = [
    [plot.lower, shares.lower, words.lower],
    [plot.same, shares.same, 'there is no change'],
    [plot.higher, shares.higher, words.higher],
  ] as const
  const parts = counted
    .filter(([dots]) => dots > 0)
    .map(([dots, share, what], index) => `in ${ofDots(dots, plot, share)} ${index ? '' : 'futures '}${what}`)
  const sentence = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]!
  return `${capitalise(sentence)}. Each dot is one twentieth of the futures.`
}

/** The dots on both sides of no change, for beside the picture. */
export function dotsBySide(plot: DotPlot, differences: ArrayLike<number>): { lower: string; higher: string } {
  const shares = sharesOf(differences)
  return {
    lower: ofDots(plot.lower, plot, shares.lower),
    higher: ofDots(plot.higher, plot, shares.higher),
  }
}

/** "13 of 20"; all or none of them only when every future agrees. */
function ofDots(dots: number, plot: DotPlot, share: number): string {
  const all = plot.dots.length
  if (dots === 0 && share > 0) return `fewer than 1 of ${all}`
  return dots === all && share < 1 ? `more than ${all - 1} of ${all}` : `${dots} of ${all}`
}
