/** What would have to be true for an option to pay, in words and tables: the effect needed, what it would be seen as, and the chance of one so large. */
import { yearsAfter } from '../model/time'
import type { Lever } from '../money/levers'
import type { BreakEven } from '../runner/breakEven'
import type { ResolvedScenario } from '../scenario/types'
import { PARAMETERS, type Parameter } from '../parameters'
import type { Tried } from '../statistics'
import {
  capitalise,
  formatNumber,
  formatPounds,
  formatValue,
  inSentence,
  lowerFirst,
  monthOfYearEnd,
} from './format'
import { inTen } from './frequency'
import { measureOf } from './measureWords'
import { changeOnAxis } from './phrases'
import { quantity } from './quantity'
import { roundingStep, roundTo } from './rounding'
import { STANCE_LABELS } from './status'
import type { TableView } from './table'

export interface BreakEvenView {
  title: string
  /** One after another, a paragraph. */
  sentences: string[]
  /** The chance of an effect so large, by stance; left out where none pays or all do. */
  chances?: TableView
  /** Every value played: what the picture shows. */
  played: TableView
}

export interface BreakEvenOf {
  scenario: Pick<ResolvedScenario, 'authority' | 'horizonYears' | 'options'>
  result: BreakEven
}

export function breakEvenView({ scenario, result }: BreakEvenOf): BreakEvenView {
  const { asked, tried, chances } = result
  const { lever } = asked
  const names = namesOf({ scenario, result })
  return {
    title: `${capitalise(lever.what)}, through ${lever.through}: what would make ${names.option} pay by ${names.by}`,
    sentences: sentencesOf({ scenario, result }),
    ...(chances && {
      chances: {
        caption: 'Chance of an effect at least so large, by how the evidence is read',
        columns: ['Evidence read as', 'Chance', 'For the ends of the range above'],
        rows: chances.map(({ stance, chance, from, to }) => ({
          header: STANCE_LABELS[stance],
          cells: [chanceInWords(chance), `${chanceInWords(from)} to ${chanceInWords(to)}`],
        })),
      },
    }),
    played: {
      caption: `Net saving of ${names.option} against ${names.baseline} by ${names.by}, with the effect held at each value (${result.futures} futures each, real prices)`,
      columns: ['Effect held at', 'Average', '8-in-10 range from', 'to', 'Pays in'],
      rows: [
        ...tried.map((each) =>
          rowOf(each, `${effect(result, each.value)}${each === result.found ? ' (break-even)' : ''}`),
        ),
        ...(result.again ? [rowOf(result.again, 'The same in other futures')] : []),
        rowOf(result.asDrawn, 'As believed, not held'),
      ],
    },
  }
}

const rowOf = ({ mean, low, high, share }: Tried, header: string) => ({
  header,
  cells: [pounds(mean), pounds(low), pounds(high), `${inTen(share)} futures`],
})

function sentencesOf({ scenario, result }: BreakEvenOf): string[] {
  const { lever } = result.asked
  const { option, baseline, by } = namesOf({ scenario, result })
  const ends = [result.tried[0]!, result.tried.at(-1)!]
  const range = ends.map(({ value }) => effect(result, value)).join(' to ')
  const today = `With the effect as it is believed now, not held, ${option} would pay by ${by} in ${inTen(result.asDrawn.share)} futures.`
  const close = closeInWords(result, ({ value }) => `the effect held at ${effect(result, value)}`)
  if (result.side === 'flat')
    return [
      `Nothing about the money of ${option} depends on ${lever.what} through ${lever.through}: it has no use for it.`,
      today,
    ]
  if (result.side === 'above')
    return [
      `${capitalise(option)} would pay by ${by} on average whatever the effect on ${lever.what} is, within what the model allows (${range}).`,
      ...close,
      today,
    ]
  if (!result.found)
    return [
      `No effect on ${lever.what} that the model allows (${range}) makes ${option} pay by ${by} on average: other costs or savings would have to differ.`,
      ...close,
      today,
    ]
  const { found, between, again, seen, pays } = result
  const { label, unit } = measureOf(seen!.measure)
  const step = roundingStep(unit, seen!.change.p90 - seen!.change.p10)
  const change = (value: number) => changeOnAxis(seen!.measure, roundTo(value, step))
  const middle = roundTo(seen!.change.mean, step) === 0 ? 'hardly any change' : change(seen!.change.mean)
  const needed = `${effect(result, found.value)} or ${pays === 'lower' ? 'lower' : 'higher'}`
  const [from, to] = between!.map((value) => effect(result, value))
  return [
    `For ${option} to pay by ${by} on average, the effect on ${lever.what} through ${lever.through} has to be ${needed}; from what ${result.futures} futures can tell, between ${from} and ${to}.`,
    `At that value it pays in ${inTen(found.share)} futures. Played at it in other futures, the average is ${pounds(again!.mean)}, give or take ${pounds(2 * again!.error)}.`,
    `In published figures that would be seen as ${middle} in ${lowerFirst(label)} in the year to ${by} (8-in-10 range ${change(seen!.change.p10)} to ${change(seen!.change.p90)}), beside ${formatValue(seen!.before.mean, unit, step)} with ${baseline}.`,
    today,
  ]
}

function namesOf({ scenario: { authority, horizonYears, options }, result }: BreakEvenOf) {
  const { option, years } = result.asked
  return {
    option: inSentence(options[option]!.name),
    baseline: inSentence(options[0]!.name),
    by: monthOfYearEnd(yearsAfter(authority.baseYear, horizonYears)[years - 1]!),
  }
}

/** Of values on one side of nothing: that whose average comes nearest the other side, where two standard errors reach it. */
export const closest = (tried: readonly Tried[]): Tried | undefined =>
  tried
    .filter(({ mean, error }) => Math.abs(mean) < 2 * error)
    .toSorted((one, other) => Math.abs(one.mean) - Math.abs(other.mean))[0]

/** A sentence where too few futures were played to say that no value turns it; `at`: "the effect held at 5%". */
export function closeInWords(
  { tried, futures }: Pick<BreakEven, 'tried' | 'futures'>,
  at: (each: Tried) => string,
): string[] {
  const each = closest(tried)
  if (!each) return []
  return [
    `${formatNumber(futures)} futures are too few to be sure: with ${at(each)} the average is ${pounds(each.mean)}, give or take ${pounds(2 * each.error)}.`,
  ]
}

/** "−26%", "0.4": a value of the lever's parameter. */
export const effect = ({ asked }: Pick<BreakEven, 'asked'>, value: number): string =>
  effectOf(asked.lever, value)

export function effectOf({ parameter }: Pick<Lever, 'parameter'>, value: number): string {
  const { unit } = (PARAMETERS as readonly Parameter[]).find(({ id }) => id === parameter)!
  return quantity(value, unit, 'drawn')
}

/** "about 1 in 20", "less than 1 in 100", "about 7 in 10". */
export function chanceInWords(chance: number): string {
  if (chance < 0.01) return 'less than 1 in 100'
  if (chance > 0.99) return 'more than 99 in 100'
  if (chance < 0.095) return `about 1 in ${Math.round(1 / chance)}`
  return `about ${Math.min(9, Math.max(1, Math.round(chance * 10)))} in 10`
}

const pounds = (gbp: number): string => formatPounds(Math.round(gbp / 1000) * 1000)

/** How to read it; said wherever one is shown. */
export const BREAK_EVEN_CAVEATS: readonly string[] = [
  'The effect is what practice at full strength does to the chance in any week. Where elements are not in place, or fade, less of it acts.',
  'One effect is held; all others are drawn as believed. Several smaller effects together may do as much.',
  'The chance is of the effect alone. The chance that the option pays is in the last column, with everything else drawn too.',
  'Money counted: cashable savings and avoided costs less costs, real. Optimism bias is not taken off here.',
]
