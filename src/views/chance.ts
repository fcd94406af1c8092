/**
 * The chance that an option is lower, higher or about the same as the baseline, counting only differences that matter. The rule: clear
 * when at least 65 in 100 futures agree; "about the same" when at least 65 in 100 are nearer than the smallest difference that matters.
 */
import type { MeasureId } from '../model/measures'
import { capitalise, listInWords } from './format'
import {
  CLEAR_SHARE,
  sharesOf,
  sideInTen,
  tenthInWords,
  tenths,
  wholesOf,
  type Shares,
  type Side,
} from './frequency'
import { measureOf, sideWord, wordsFor } from './measureWords'
import { sizeInWords } from './matters'

export type Standing = Side | 'same' | 'unclear'

export interface Chance {
  measure: MeasureId
  /** The smallest difference that counts. */
  smallest: number
  shares: Shares
  standing: Standing
}

export const CHANCE_RULE =
  'Clear means that at least 65 in 100 futures agree. About the same means that in at least 65 in 100 futures the difference is smaller than the smallest one that matters. Anything else is no clear difference.'

export function chanceOf(measure: MeasureId, differences: ArrayLike<number>, smallest: number): Chance {
  const shares = sharesOf(differences, smallest)
  return { measure, smallest, shares, standing: standingOf(shares) }
}

export function standingOf({ lower, same, higher }: Shares): Standing {
  if (lower >= CLEAR_SHARE) return 'lower'
  if (higher >= CLEAR_SHARE) return 'higher'
  return same >= CLEAR_SHARE ? 'same' : 'unclear'
}

/** "Better" or "worse" only where most readers would say so: whether fewer children looked after is better depends. */
export function judged({ measure, standing }: Chance): 'better' | 'worse' | undefined {
  const { better } = measureOf(measure)
  if (better === null || standing === 'same' || standing === 'unclear') return undefined
  return standing === better ? 'better' : 'worse'
}

/** "Worse", "Fewer", "About the same", "No clear difference". */
export function standingInWords(chance: Chance): string {
  const { measure, standing } = chance
  if (standing === 'same') return 'About the same'
  if (standing === 'unclear') return 'No clear difference'
  return capitalise(judged(chance) ?? sideWord(measure, standing))
}

/** "lower in 2, about the same in 3, higher in 5 of 10 futures", without what never happens. */
export function tenthsInWords({ measure, shares }: Chance): string {
  const whole = tenths(shares)
  const sides: readonly [keyof Shares, string][] = [
    ['lower', sideWord(measure, 'lower')],
    ['same', 'about the same'],
    ['higher', sideWord(measure, 'higher')],
  ]
  const there = sides.filter(([side]) => shares[side] > 0)
  if (there.length === 1) return `${there[0]![1]} in every future`
  const parts = there.map(([side, word]) => `${word} in ${tenthInWords(whole[side], shares[side])}`)
  return `${parts.join(', ')} of 10 futures`
}

/** "Counting only differences of at least 20: fewer children are looked after in 4 of 10 futures, about the same in 3 of 10 and more in 3 of 10." */
export function chanceInWords(chance: Chance, option: string): string {
  const { measure, smallest, shares } = chance
  const words = wordsFor(measure)
  const all: readonly [number, string][] = [
    [shares.lower, `${words.lower} with ${option} in ${sideInTen(shares, 'lower')} futures`],
    [shares.same, `it is about the same in ${sideInTen(shares, 'same')}`],
    [shares.higher, `${words.higher} in ${sideInTen(shares, 'higher')}`],
  ]
  const parts = all.filter(([share]) => share > 0).map(([, text]) => text)
  return `Counting only differences of at least ${sizeInWords(measure, smallest)}: ${listInWords(parts)}. ${conclusion(chance)}`
}

function conclusion(chance: Chance): string {
  const { standing } = chance
  if (standing === 'unclear') return 'That is no clear difference.'
  if (standing === 'same') return 'That is about the same.'
  const judgement = judged(chance)
  return judgement
    ? `That is clearly ${judgement}.`
    : `That is clearly ${sideWord(chance.measure, standing)}.`
}

/** Icons of an array: how many futures of `count` are lower, about the same, higher. With fewer than a hundred futures only twenty are drawn. */
export function iconCounts({ shares }: Chance, futures: number): { count: number; icons: Shares } {
  const count = futures >= 100 ? 100 : 20
  return { count, icons: wholesOf(shares, count) }
}
