/** Words about how a difference between two options goes over the years. */
import type { MeasureId } from '../model/measures'
import type { YearlyDifference } from '../statistics/types'
import { capitalise, monthOfYearEnd } from './format'
import { wordsFor } from './measureWords'
import { changeInWords, changeRange, differenceStep } from './phrases'

/** Ends of the 8-in-10 range, where what is nearer to none than `smallest` is none. */
function ends({ p10, p90 }: YearlyDifference, smallest: number): [low: number, high: number] {
  const counted = (value: number) => (Math.abs(value) < smallest ? 0 : value)
  return [counted(p10), counted(p90)]
}

/**
 * The difference over the years as a message, counting only what is at least `smallest`. Of years before anything differs, as before an
 * option starts, nothing is said.
 */
export function driftTitle(measure: MeasureId, all: readonly YearlyDifference[], smallest: number): string {
  const { noun } = wordsFor(measure)
  if (all.every(({ p10, p90 }) => p10 === 0 && p90 === 0))
    return `No difference in ${noun} in at least 8 of 10 futures in every year`
  const begins = all.findIndex(({ p10, p90 }) => p10 !== 0 || p90 !== 0)
  const years = all.slice(begins)
  const every = begins > 0 ? `every year from ${years[0]!.year}` : 'every year'
  const range = (year: YearlyDifference) => ends(year, smallest)
  /** At least 9 of 10 futures agree when the range is on one side of none. */
  const agree = (year: YearlyDifference) => range(year)[0] > 0 || range(year)[1] < 0
  const last = years.at(-1)!
  const others = years.filter((each) => !(agree(each) && each.p50 < 0 === last.p50 < 0))
  const [low, high] = range(last)
  const eitherWay = (year: YearlyDifference) => range(year)[0] < 0 && range(year)[1] > 0
  if (!agree(last) && !eitherWay(last)) {
    const always = years.every((year) => {
      const [from, to] = range(year)
      return (low < 0 || from >= 0) && (high > 0 || to <= 0)
    })
    const side = high > 0 ? ' or higher' : low < 0 ? ' or lower' : ''
    return `${capitalise(noun)} is about the same${side} in at least ${side ? 9 : 8} of 10 futures in ${always ? every : 'the last year'}`
  }
  if (years.every(eitherWay)) return `In ${every} the difference could go either way`
  if (!agree(last)) return 'In the last year the difference could go either way'
  const words = wordsFor(measure)[last.p50 < 0 ? 'lower' : 'higher']
  if (others.length === 0) return `${capitalise(words)} in at least 9 of 10 futures in ${every}`
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
