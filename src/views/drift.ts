/** Words about how a difference between two options goes over the years. */
import type { MeasureId } from '../model/measures'
import type { YearlyDifference } from '../statistics/types'
import { capitalise, monthOfYearEnd } from './format'
import type { Side } from './frequency'
import { wordsFor } from './measureWords'
import { changeInWords, changeRange, differenceStep } from './phrases'

/** At least 9 of 10 futures agree when the 8-in-10 range is on one side of no change. */
const agree = ({ p10, p90 }: YearlyDifference): boolean => p10 > 0 || p90 < 0

/** The side to which alone the difference goes, or stays at none, in at least 9 of 10 futures. */
function noFutureBeyond({ p10, p90 }: YearlyDifference): Side | undefined {
  if (p10 >= 0 && p90 > 0) return 'higher'
  return p90 <= 0 && p10 < 0 ? 'lower' : undefined
}

export function driftTitle(measure: MeasureId, years: readonly YearlyDifference[]): string {
  const last = years.at(-1)!
  const others = years.filter((each) => !(agree(each) && each.p50 < 0 === last.p50 < 0))
  if (years.every(({ p10, p90 }) => p10 === 0 && p90 === 0))
    return `No difference in ${wordsFor(measure).noun} in at least 8 of 10 futures in every year`
  const side = noFutureBeyond(last)
  if (side && !agree(last)) {
    const every = years.every((each) => (side === 'higher' ? each.p10 >= 0 : each.p90 <= 0))
    return `${capitalise(wordsFor(measure).noun)} is the same or ${side} in at least 9 of 10 futures in ${every ? 'every' : 'the last'} year`
  }
  if (years.every((each) => !agree(each))) return 'In every year the difference could go either way'
  if (!agree(last)) return 'In the last year the difference could go either way'
  const words = wordsFor(measure)[last.p50 < 0 ? 'lower' : 'higher']
  if (others.length === 0) return `${capitalise(words)} in at least 9 of 10 futures in every year`
  const from = years[years.indexOf(others.at(-1)!) + 1]!
  return `${capitalise(words)} in at least 9 of 10 futures from ${from.year}`
}

export function driftSummary(measure: MeasureId, years: readonly YearlyDifference[]): string {
  const ends = [years[0]!, ...(years.length > 1 ? [years.at(-1)!] : [])]
  const each = ends.map((year) => {
    const step = differenceStep(measure, year)
    const change = changeInWords(measure, year.p50, step)
    return `by ${monthOfYearEnd(year.year)} ${change} (8-in-10 range ${changeRange(measure, year.p10, year.p90, step)})`
  })
  return `In the middle future: ${each.join('; ')}.`
}
