/**
 * The answer in one sentence: an option against the baseline in the same futures, at one year, in natural frequencies. Only differences
 * that matter count, as everywhere. Never says "will".
 */
import type { MeasureId } from '../model/measures'
import type { YearlyDifference } from '../statistics/types'
import { standingOf, type Standing } from './chance'
import { capitalise } from './format'
import { onlySide, sideInTen, tenthInWords, tenths, type Shares, type Side } from './frequency'
import { sizeInWords } from './matters'
import { sideWord, wordsFor } from './measureWords'
import { changeInWords, changeRange, differenceStep, when } from './phrases'

export interface Compared {
  measure: MeasureId
  /** Names of the two as in the middle of a sentence, such as "small units". */
  option: string
  baseline: string
  difference: YearlyDifference
  /** Of the futures, counting differences of at least `smallest`. */
  shares: Shares
  smallest: number
  /** No future differs at all. */
  equal: boolean
}

export interface Answer {
  verdict: Standing
  /** One sentence for the top of a page. */
  sentence: string
  /** From which size differences are counted: "Counting differences of at least 20." Empty where nothing differs. */
  counting: string
  /** A message for a chart's title. */
  title: string
  /** A few words for a small picture. */
  short: string
}

export function answer(compared: Compared): Answer {
  const { measure, shares, smallest, equal } = compared
  const verdict = standingOf(shares)
  const counting =
    equal || smallest === 0 ? '' : `Counting differences of at least ${sizeInWords(measure, smallest)}.`
  return { verdict, counting, ...said(compared, verdict) }
}

type Said = Omit<Answer, 'verdict' | 'counting'>

function said(compared: Compared, verdict: Standing): Said {
  if (compared.equal) return equalAnswer(compared)
  if (verdict === 'same') return sameAnswer(compared)
  return verdict === 'unclear' ? unclearAnswer(compared) : clearAnswer(compared, verdict)
}

function equalAnswer({ measure, option, baseline, difference }: Compared): Said {
  const { noun } = wordsFor(measure)
  return {
    sentence: `${when(measure, difference.year)}, ${noun} is the same with ${option} as with ${baseline} in every future.`,
    title: `No difference in ${noun}`,
    short: 'The same in every future',
  }
}

function sameAnswer({ measure, option, baseline, difference, shares }: Compared): Said {
  const { noun } = wordsFor(measure)
  const often = `${sideInTen(shares, 'same')} futures`
  return {
    sentence: `${when(measure, difference.year)}, ${noun} is about the same with ${option} as with ${baseline} in ${often} (${rangeOf(measure, difference)}).`,
    title: `${capitalise(noun)} is about the same with ${option} in ${often}`,
    short: `About the same in ${often}`,
  }
}

function unclearAnswer(compared: Compared): Said {
  const { measure, option, difference, shares } = compared
  const side = onlySide(shares)
  if (side) return oneSidedAnswer(compared, side)
  const { noun } = wordsFor(measure)
  const whole = tenths(shares)
  const often = (side: keyof Shares) => tenthInWords(whole[side], shares[side])
  const parts = [
    `lower in ${often('lower')} of 10 futures`,
    ...(shares.same > 0 ? [`about the same in ${often('same')}`] : []),
    `higher in ${often('higher')}`,
  ]
  const listed = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return {
    sentence: `${when(measure, difference.year)}, there is no clear difference in ${noun}: with ${option} it is ${listed} (${rangeOf(measure, difference)}).`,
    title: `No clear difference in ${noun}`,
    short: 'No clear difference',
  }
}

/** Where futures that differ lie on one side: "more in 5 of 10 futures, in 1 of 10 more than 1,200 more; about the same in 5 of 10; never fewer by as much". */
function oneSidedAnswer({ measure, option, baseline, difference, shares }: Compared, side: Side): Said {
  const { noun } = wordsFor(measure)
  const away = side === 'higher' ? 'lower' : 'higher'
  const never = `${shares[away] > 0 ? 'almost never' : 'never'} ${sideWord(measure, away)} by as much`
  const step = differenceStep(measure, difference)
  const far = side === 'higher' ? difference.p90 : difference.p10
  const tail = Math.abs(far) >= step ? `, in 1 of 10 more than ${changeInWords(measure, far, step)}` : ''
  const often = `${sideWord(measure, side)} in ${sideInTen(shares, side)} futures`
  return {
    sentence: `${when(measure, difference.year)}, ${noun} with ${option} compared with ${baseline}: ${often}${tail}; about the same in ${sideInTen(shares, 'same')}; ${never}.`,
    title: `${capitalise(noun)} with ${option}: ${often}, ${never}`,
    short: `${capitalise(often)}; ${never}`,
  }
}

function clearAnswer({ measure, option, difference, shares, smallest }: Compared, side: Side): Said {
  const words = wordsFor(measure)
  const frequency = sideInTen(shares, side)
  const size = changeInWords(measure, difference.p50, differenceStep(measure, difference))
  const other = side === 'lower' ? difference.p90 : -difference.p10
  const crosses = other > 0 && other >= smallest
  const doubt = crosses ? `, but could be ${sideWord(measure, side === 'lower' ? 'higher' : 'lower')}` : ''
  return {
    sentence: `${when(measure, difference.year)}, ${words[side]} with ${option} in ${frequency} futures: ${size} in the middle future (${rangeOf(measure, difference)}).`,
    title: `${capitalise(words[side])} with ${option} in ${frequency} futures${doubt}`,
    short: `${capitalise(sideWord(measure, side))} in ${frequency} futures (in the middle one ${size})`,
  }
}

function rangeOf(measure: MeasureId, difference: YearlyDifference): string {
  const step = differenceStep(measure, difference)
  return `8-in-10 range: ${changeRange(measure, difference.p10, difference.p90, step)}`
}
