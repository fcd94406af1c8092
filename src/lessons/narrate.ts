/**
 * The explanation of a lesson, told from its run: what was expected and whether it shows, which flow moved and when, which parts of the
 * model the difference goes through, and one future. No result is written in a lesson file; what the run does not show is said.
 */
import { partWords } from '../views/contributionWords'
import { monthOfWeek } from '../views/calendar'
import {
  capitalise,
  formatNumber,
  formatPercent,
  formatRange,
  formatValue,
  lowerFirst,
} from '../views/format'
import { inTen } from '../views/frequency'
import { measureOf, wordsFor } from '../views/measureWords'
import { changeInWords, changeRange, when } from '../views/phrases'
import { finestStep, roundingStep } from '../views/rounding'
import type { ChainFigures, LessonFigures } from './figures'
import { baselineName, explainedOption, optionName } from './options'
import type { Lesson, Side } from './schema'
import type { LessonWhy, PartFigures } from './why'

export interface Told {
  /** What it is about, for a heading. */
  heading: string
  text: string
  /** Why the lesson looks at it, in the lesson's own words. */
  why?: string
}

/** Whether the run shows what the lesson was written for. */
export function expectations(lesson: Lesson, figures: LessonFigures): string[] {
  return (lesson.explain.expected ?? []).map(({ measure, option, side, year }, index) => {
    const { shares, side: found } = figures.expected[index]!
    const name = optionName(lesson, option ?? explainedOption(lesson))
    const at = lowerFirst(when(measure, figures.years[year - 1]!))
    const wanted = `With ${name}, the lesson expects ${sideWords(measure, side)} ${at}`
    const is = (share: number) => `${inTen(share)} futures`
    if (side === 'same')
      return found === 'same'
        ? `${wanted}. So it is here: lower in ${is(shares.lower)} and higher in ${is(shares.higher)}.`
        : `${wanted}. This run does not show that: ${measureOf(measure).label.toLowerCase()} is ${found} in ${is(shares[found])}.`
    if (found === side) return `${wanted}. So it is here, in ${is(shares[side])}.`
    return found === 'same'
      ? `${wanted}. This run does not show it clearly: it is so in ${is(shares[side])}.`
      : `${wanted}. This run shows the opposite, in ${is(shares[found])}.`
  })
}

function sideWords(measure: Parameters<typeof wordsFor>[0], side: Side): string {
  const { noun } = wordsFor(measure)
  return side === 'same' ? `no clear difference in ${noun}` : `${noun} to be ${side}`
}

/** One paragraph for each measure of the chain: how far it moved, from when to when. */
export function chainTold(lesson: Lesson, figures: LessonFigures, baseYear: string): Told[] {
  return figures.chain.map((each, index) => ({
    heading: measureOf(each.measure).label,
    text: each.difference ? differenceTold(lesson, figures, each, baseYear) : levelTold(figures, each),
    why: lesson.explain.chain[index]?.why,
  }))
}

function differenceTold(
  lesson: Lesson,
  { years }: LessonFigures,
  { measure, difference, moved }: ChainFigures,
  baseYear: string,
): string {
  const { unit } = measureOf(measure)
  const name = optionName(lesson, explainedOption(lesson))
  const [last, first] = [difference!.at(-1)!, difference![0]!]
  const said = (each: typeof last) => {
    const step = roundingStep(unit, each.p90 - each.p10, each.error)
    const middle = changeInWords(measure, each.p50, step)
    const range = changeRange(measure, each.p10, each.p90, step)
    return middle === range
      ? `${middle} in nearly all futures`
      : `${middle} in the middle (8-in-10 range ${range})`
  }
  const clear = moved
    ? `${sideOf(measure, moved.side)} in at least 65 of 100 futures from ${monthOfWeek(baseYear, moved.from)} ${
        moved.to >= difference!.length * 52
          ? 'to the end'
          : `until ${monthOfWeek(baseYear, moved.to - 1)}, and then no longer clearly`
      }.`
    : `In no quarter is it clearly higher or lower with ${name}: neither side has 65 of 100 futures.`
  const ends = `${when(measure, years[0]!)}: ${said(first)}. ${when(measure, years.at(-1)!)}: ${said(last)}.`
  return `${capitalise(clear)} ${ends} All compared with ${baselineName(lesson)}.`
}

const sideOf = (measure: Parameters<typeof wordsFor>[0], side: 'lower' | 'higher'): string =>
  capitalise(wordsFor(measure)[side])

function levelTold({ years }: LessonFigures, { measure, baseline }: ChainFigures): string {
  const { unit } = measureOf(measure)
  const said = (index: number) => {
    const { p10, p50, p90 } = baseline.at(index)!
    const step = roundingStep(unit, p90 - p10)
    return `${when(measure, years.at(index)!)}: ${formatValue(p50, unit, step)} in the middle, 8 in 10 futures from ${formatRange(p10, p90, unit, step)}.`
  }
  return `${said(0)} ${said(-1)}`
}

/** What the difference asked about goes through, by playing the same futures without each part. */
export function partsTold(
  lesson: Lesson,
  figures: LessonFigures,
  { futures, total, parts }: LessonWhy,
): string[] {
  if (parts.length === 0) return []
  const { measure, year } = lesson.predict
  const whole = total.none
    ? 'there is no difference at all'
    : `the average difference is ${meanWords(lesson, total)}`
  const first = `${when(measure, figures.years[year - 1]!)}, in the first ${formatNumber(futures)} futures, ${whole} in ${wordsFor(measure).noun} with ${optionName(lesson, explainedOption(lesson))}. The same futures were played again with parts of the model switched off:`
  return [first, ...parts.map((each) => partTold(lesson, each))]
}

const NEAR_NOTHING = 'near nothing'

function partTold(lesson: Lesson, part: LessonWhy['parts'][number]): string {
  const { through, without } = partWords(part.part)
  const name = capitalise(through)
  const how = lowerFirst(without).replace(/\.$/, '')
  if (part.none) return `${name}: nothing. Without it (${how}) every future is the same.`
  const mean = meanWords(lesson, part)
  if (mean === NEAR_NOTHING) return `${name}: ${mean} on average.`
  return part.clear
    ? `${name}: ${mean} on average comes through it, and is gone where it is switched off (${how}).`
    : `${name}: ${mean} on average, which could be chance in so few futures.`
}

function meanWords(lesson: Lesson, { mean, error }: PartFigures): string {
  const { measure } = lesson.predict
  const { unit } = measureOf(measure)
  const fine = unit === 'children' || unit === 'perYear' ? 0.1 : finestStep(unit)
  const step = error > 0 ? Math.max(fine, Number(`1e${Math.ceil(Math.log10(error / 2))}`)) : fine
  return Math.abs(mean) < step / 2 ? NEAR_NOTHING : changeInWords(measure, mean, step)
}

/** The future nearest the middle, by what people in it would notice. */
export function futureTold(
  lesson: Lesson,
  figures: LessonFigures,
  { told }: LessonWhy,
  baseYear: string,
): { text: string; notes: { when: string; option: string; text: string }[] } | undefined {
  if (!told) return undefined
  const { measure, year } = lesson.predict
  const change = changeInWords(measure, told.difference, finestStep(measureOf(measure).unit))
  return {
    text: `Future ${formatNumber(told.future + 1)} is the one nearest the middle: ${change} ${lowerFirst(when(measure, figures.years[year - 1]!))}. It is one future of ${formatNumber(figures.futures)} and no evidence; it shows how such a difference comes about.`,
    notes: told.notes.map(({ week, option, text }) => ({
      when: monthOfWeek(baseYear, week),
      option: optionName(lesson, lesson.scenario.options[option]!.id),
      text,
    })),
  }
}

/** How much of the spread is chance, for lessons about luck. */
export function chanceTold({ chanceShare }: LessonFigures): string {
  return `Of the spread between these futures about ${formatPercent(chanceShare)} is chance (who arrives, who leaves, how rates drift); the rest is what nobody knows about rates and effects.`
}
