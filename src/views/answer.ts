/** The answer in one sentence: an option against the baseline in the same futures, at one year, in natural frequencies. Never says "will". */
import type { MeasureId } from '../model/measures'
import type { YearlyDifference } from '../statistics/types'
import { capitalise } from './format'
import {
  inTen,
  onlySide,
  tenthInWords,
  tenths,
  verdict,
  type Shares,
  type Side,
  type Verdict,
} from './frequency'
import { wordsFor } from './measureWords'
import { changeInWords, changeRange, differenceStep, when } from './phrases'

export interface Compared {
  measure: MeasureId
  /** Names of the two as in the middle of a sentence, such as "small units". */
  option: string
  baseline: string
  difference: YearlyDifference
  shares: Shares
}

export interface Answer {
  verdict: Verdict
  /** One sentence for the top of a page. */
  sentence: string
  /** A message for a chart's title. */
  title: string
  /** A few words for a small picture. */
  short: string
}

export function answer(compared: Compared): Answer {
  const side = verdict(compared.shares)
  if (side === 'same') return sameAnswer(compared)
  return side === 'unclear' ? unclearAnswer(compared) : clearAnswer(compared, side)
}

function sameAnswer({ measure, option, baseline, difference }: Compared): Answer {
  const { noun } = wordsFor(measure)
  return {
    verdict: 'same',
    sentence: `${when(measure, difference.year)}, ${noun} is the same with ${option} as with ${baseline} in every future.`,
    title: `No difference in ${noun}`,
    short: 'The same in every future',
  }
}

function unclearAnswer(compared: Compared): Answer {
  const { measure, option, difference, shares } = compared
  const side = onlySide(shares)
  if (side) return oneSidedAnswer(compared, side)
  const { noun } = wordsFor(measure)
  const whole = tenths(shares)
  const said = (side: keyof Shares) => tenthInWords(whole[side], shares[side])
  const parts = [
    `lower in ${said('lower')} of 10 futures`,
    ...(whole.same > 0 ? [`the same in ${said('same')}`] : []),
    `higher in ${said('higher')}`,
  ]
  const listed = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return {
    verdict: 'unclear',
    sentence: `${when(measure, difference.year)}, there is no clear difference in ${noun}: with ${option} it is ${listed} (${rangeOf(measure, difference)}).`,
    title: `No clear difference in ${noun}`,
    short: 'No clear difference',
  }
}

/** Where futures lie on one side or on neither: "never fewer; more in 5 of 10 futures, in 1 of 10 more than 1,200 more". */
function oneSidedAnswer({ measure, option, baseline, difference, shares }: Compared, side: Side): Answer {
  const { noun } = wordsFor(measure)
  const away = side === 'higher' ? 'lower' : 'higher'
  const never = `${shares[away] > 0 ? 'almost never' : 'never'} ${sideWord(measure, away)}`
  const step = differenceStep(measure, difference)
  const far = side === 'higher' ? difference.p90 : difference.p10
  const tail = Math.abs(far) >= step ? `, in 1 of 10 more than ${changeInWords(measure, far, step)}` : ''
  const often = `${sideWord(measure, side)} in ${inTen(shares[side])} futures`
  return {
    verdict: 'unclear',
    sentence: `${when(measure, difference.year)}, ${noun} with ${option} compared with ${baseline}: ${never}; ${often}${tail}; the same in ${inTen(shares.same)}.`,
    title: `${capitalise(noun)} with ${option}: ${never}, ${often}`,
    short: `${capitalise(never)}; ${often}`,
  }
}

function clearAnswer({ measure, option, difference, shares }: Compared, side: Side): Answer {
  const words = wordsFor(measure)
  const frequency = inTen(shares[side])
  const size = changeInWords(measure, difference.p50, differenceStep(measure, difference))
  const crosses = side === 'lower' ? difference.p90 > 0 : difference.p10 < 0
  const doubt = crosses ? `, but could be ${sideWord(measure, side === 'lower' ? 'higher' : 'lower')}` : ''
  return {
    verdict: side,
    sentence: `${when(measure, difference.year)}, ${words[side]} with ${option} in ${frequency} futures: ${size} in the middle future (${rangeOf(measure, difference)}).`,
    title: `${capitalise(words[side])} with ${option} in ${frequency} futures${doubt}`,
    short: `${capitalise(sideWord(measure, side))} in ${frequency} futures (in the middle one ${size})`,
  }
}

function rangeOf(measure: MeasureId, difference: YearlyDifference): string {
  const step = differenceStep(measure, difference)
  return `8-in-10 range: ${changeRange(measure, difference.p10, difference.p90, step)}`
}

export function sideWord(measure: MeasureId, side: Side): string {
  if (wordsFor(measure).counted) return side === 'lower' ? 'fewer' : 'more'
  return side
}
