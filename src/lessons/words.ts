/** What is asked, what came of it and how predictions fared, in sentences made from the numbers of the run. */
import type { ProfileFieldId } from '../model/profileFields'
import type { ResolvedScenario } from '../scenario/types'
import { capitalise, formatNumber, formatRange, formatValue, listInWords } from '../views/format'
import { CLEAR_SHARE, inTen } from '../views/frequency'
import { measureOf, wordsFor } from '../views/measureWords'
import { changeInWords, changeRange, when } from '../views/phrases'
import { finestStep, roundingStep } from '../views/rounding'
import type { LessonFigures, Spread } from './figures'
import { askedOption, baselineName, optionName } from './options'
import { bestShares, isInside, sideShares, type Score } from './predictions'
import type { Lesson, Side } from './schema'

export const isDifference = ({ predict }: Lesson): boolean =>
  predict.kind !== 'best' && predict.of === 'difference'

/** Where "more" and "fewer" begin: no difference, or the figure the authority starts from. */
export function startOf(lesson: Lesson, resolved: ResolvedScenario): number | undefined {
  if (isDifference(lesson)) return 0
  const { profile } = resolved.authority
  const { measure } = lesson.predict
  return measure in profile ? profile[measure as ProfileFieldId] : undefined
}

/** A guess or a value of what is asked, as people read it. */
export function valueWords(lesson: Lesson, value: number, step?: number): string {
  const { measure } = lesson.predict
  const { unit } = measureOf(measure)
  const finest = step ?? finestStep(unit)
  return isDifference(lesson) ? changeInWords(measure, value, finest) : formatValue(value, unit, finest)
}

export function rangeWords(lesson: Lesson, low: number, high: number, step?: number): string {
  const { measure } = lesson.predict
  const { unit } = measureOf(measure)
  const finest = step ?? finestStep(unit)
  return isDifference(lesson) ? changeRange(measure, low, high, finest) : formatRange(low, high, unit, finest)
}

export const stepOf = (lesson: Lesson, { p10, p90 }: Spread): number =>
  roundingStep(measureOf(lesson.predict.measure).unit, p90 - p10)

/** "Children looked after with small units, compared with teams": what the numbers are of. */
export function subject(lesson: Lesson): string {
  const { predict } = lesson
  const label = measureOf(predict.measure).label
  if (predict.kind === 'best') return label
  const name = optionName(lesson, askedOption(lesson))
  if (isDifference(lesson)) return `${label}: ${name} compared with ${baselineName(lesson)}`
  return lesson.scenario.options.length > 1 ? `${label} with ${name}` : label
}

/** The range of what was asked, in one or two sentences. */
export function outcome(lesson: Lesson, figures: LessonFigures): string {
  const { predict } = lesson
  const at = when(predict.measure, figures.years[predict.year - 1]!)
  if (predict.kind === 'best') return `${at}: ${bestSentence(lesson, figures)}`
  const spread = figures.asked[0]!.years[predict.year - 1]!
  const step = stepOf(lesson, spread)
  const range = rangeWords(lesson, spread.p10, spread.p90, step)
  const of = formatNumber(figures.futures)
  const middle = `${at}, the middle of ${of} futures is ${valueWords(lesson, spread.p50, step)}; 8 in 10 lie in the range ${range}.`
  return isDifference(lesson) ? `${middle} ${sidesSentence(lesson, figures)}` : middle
}

export function sidesSentence(lesson: Lesson, { asked }: LessonFigures): string {
  const shares = sideShares(lesson.predict, asked[0]!.values)
  const { lower, higher } = wordsFor(lesson.predict.measure)
  const smallest = lesson.predict.kind === 'side' && lesson.predict.smallest > 0
  const same = smallest ? 'it is about the same' : 'there is no difference at all'
  const parts: [string, number][] = [
    [lower, shares.lower],
    [same, shares.same],
    [higher, shares.higher],
  ]
  const said = parts.filter(([, share]) => share > 0).sort((a, b) => b[1] - a[1])
  return `In ${listInWords(said.map(([words, share]) => `${inTen(share)} futures ${words}`))
    .replace(/ and (?=[^,]*$)/, ' and in ')
    .replaceAll(', ', ', in ')}.`
}

function bestSentence(lesson: Lesson, { asked }: LessonFigures): string {
  const shares = bestShares(lesson.predict, asked).toSorted((a, b) => b.share - a.share)
  const parts = shares.map(
    ({ option, share }) => `“${optionName(lesson, option)}” in ${inTen(share)} futures`,
  )
  const clear = shares[0]!.share >= CLEAR_SHARE ? '' : ' None of them is clearly first.'
  return `first comes ${listInWords(parts)}.${clear}`
}

/** What became of one prediction. */
export function scoreWords(lesson: Lesson, score: Score): string {
  const { predict } = lesson
  const side =
    'sameSide' in score && score.sameSide !== undefined
      ? ` ${capitalise(inTen(score.sameSide))} futures were on your side: they go the way you said.`
      : ''
  switch (score.kind) {
    case 'number':
      return score.inside
        ? `Your guess, ${valueWords(lesson, score.value)}, lies inside the 8-in-10 range.${side}`
        : `Your guess, ${valueWords(lesson, score.value)}, lies outside the 8-in-10 range: at most 1 future in 10 goes as far that way.${side}`
    case 'range': {
      const held = `Your range, ${rangeWords(lesson, score.low, score.high)}, holds ${inTen(score.share)} futures; you were asked for 8 of 10.`
      if (score.share < 0.7) return `${held} It is too narrow: you were surer than the futures allow.`
      return score.share > 0.9
        ? `${held} It is wider than it needed to be.`
        : `${held} That is as sure as one can be.`
    }
    case 'curve': {
      const inside = score.inside.filter(Boolean).length
      return `Your line lies in the 8-in-10 range in ${inside} of ${score.inside.length} years.${side}`
    }
    case 'side': {
      const said = (side: Side) => (predict.kind === 'side' ? predict.choices[side] : side)
      const mine = score.shares[score.side]
      const most = (Object.entries(score.shares) as [Side, number][]).sort((a, b) => b[1] - a[1])[0]!
      const rest =
        most[0] === score.side
          ? most[1] >= CLEAR_SHARE
            ? ' That is clearly the most.'
            : ' That is the most, and still not clear: it takes 65 in 100.'
          : inTen(most[1]) === inTen(mine)
            ? ` Hardly more say “${said(most[0])}”.`
            : ` More of them, ${inTen(most[1])}, say “${said(most[0])}”.`
      return `You said “${said(score.side)}”: ${inTen(mine)} futures were on your side.${rest}`
    }
    case 'best': {
      const mine = score.shares.find(({ option }) => option === score.option)!
      const text =
        predict.kind === 'best' && predict.choices.find((each) => each.option === score.option)?.text
      const top = Math.max(...score.shares.map(({ share }) => share))
      const verdict =
        mine.share < top
          ? inTen(mine.share) === inTen(top)
            ? ' Another choice comes first hardly more often.'
            : ' Another choice comes first more often.'
          : top >= CLEAR_SHARE
            ? ' No other comes first more often.'
            : ' No other comes first more often, but none is clearly first.'
      return `You chose “${text}”. It comes first in ${inTen(mine.share)} futures.${verdict}`
    }
  }
}

/** What a room of people guessed, against the range. */
export function roomWords(lesson: Lesson, figures: LessonFigures, guesses: readonly number[]): string {
  if (guesses.length === 0) return ''
  const spread = figures.asked[0]!.years[lesson.predict.year - 1]!
  const inside = guesses.filter((value) => isInside(lesson.predict, value, spread)).length
  const sorted = guesses.toSorted((a, b) => a - b)
  return `The room’s ${guesses.length} ${guesses.length === 1 ? 'guess' : 'guesses'} run from ${valueWords(lesson, sorted[0]!)} to ${valueWords(lesson, sorted.at(-1)!)}; ${inside} of ${guesses.length} lie in the 8-in-10 range.`
}
