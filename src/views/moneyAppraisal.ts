/** The appraisal in words and tables: present value, payback by year, benefit-cost ratio, optimism bias apart from the futures, switching values. */
import type { Appraisal, Spread, Switch, SwitchingValue, TargetChance } from '../money/types'
import { formatNumber, formatPercent } from './format'
import { inTen } from './frequency'
import { directionOf, pounds, spendRange, spendWithRange, stepOf } from './money'
import type { TableView } from './table'

export const BASES: Record<Appraisal['basis'], string> = {
  cashable: 'cashable savings only',
  cashableAndAvoidance: 'cashable savings and cost avoidance',
}

/** "−£1.2m (8-in-10 range −£2.0m to £0.3m), above nothing in 2 of 10 futures". */
export function valueInWords(spread: Spread): string {
  const step = stepOf(spread)
  const range = `${pounds(spread.p10, step)} to ${pounds(spread.p90, step)}`
  return `${pounds(spread.p50, step)} (8-in-10 range ${range}), above nothing in ${inTen(spread.above)} futures`
}

export function npvSentence(name: string, { npv, basis, discountRate }: Appraisal): string {
  const counted = `counting ${BASES[basis]}, real, discounted at ${formatPercent(discountRate, 1)} a year`
  switch (directionOf(npv)) {
    case 'same':
      return `The present value of ${name} is nothing in every future, ${counted}.`
    case 'unclear':
      return `It is not clear whether ${name} are worth their money: the present value is ${valueInWords(npv)}, ${counted}.`
    case 'less':
      return `The present value of ${name} is ${valueInWords(npv)}, ${counted}.`
    default:
      return `On money alone ${name} are not worth their cost: the present value is ${valueInWords(npv)}, ${counted}.`
  }
}

/** The year from which the middle future has paid back and stays so; nothing where it never does. */
export function breakEvenYear({
  cumulative,
  payback,
}: Pick<Appraisal, 'cumulative' | 'payback'>): string | undefined {
  const lastBelow = cumulative.findLastIndex(({ p50 }) => p50 < 0)
  if (cumulative.at(-1)!.p50 <= 0) return undefined
  return payback[lastBelow + 1]?.year
}

export function paybackSentence(appraisal: Appraisal): string {
  const { paidBackInTime, paybackYears, payback } = appraisal
  const middle = breakEvenYear(appraisal)
  return [
    `In ${inTen(paidBackInTime)} futures it has paid back within ${paybackYears} ${paybackYears === 1 ? 'year' : 'years'}.`,
    middle
      ? `In the middle future it breaks even in ${middle}.`
      : `In the middle future it has not broken even by the end of ${payback.at(-1)!.year}.`,
  ].join(' ')
}

export function optimismSentence({ afterOptimism }: Appraisal): string {
  const { costs, savings, npv } = afterOptimism
  return `With costs of the change raised by ${formatPercent(costs)} and savings marked down by ${formatPercent(savings)}, as plans of this kind usually turn out, the present value is ${valueInWords(npv)}. This stands apart from the range of futures, which knows nothing of optimism.`
}

export function appraisalTable(appraisal: Appraisal, priceBase: string): TableView {
  const { npv, nominal, real, benefitCost, benefitCostShare, changeReturn, afterOptimism, discountRate } =
    appraisal
  const row = (header: string, spread: Spread) => {
    const step = stepOf(spread)
    return {
      header,
      cells: [
        pounds(spread.p50, step),
        `${pounds(spread.p10, step)} to ${pounds(spread.p90, step)}`,
        `${inTen(spread.above)} futures`,
      ],
    }
  }
  return {
    caption: `Appraisal of net savings, counting ${BASES[appraisal.basis]}: above nothing it saves, below it costs`,
    columns: ['Figure', 'Middle future', '8-in-10 range', 'Above nothing in'],
    rows: [
      row('All years, nominal: in the pounds of each year', nominal),
      row(`All years, real: at prices of ${priceBase}`, real),
      row(`Net present value, real, at ${formatPercent(discountRate, 1)} a year`, npv),
      row('Net present value after optimism bias', afterOptimism.npv),
      ratioRow(
        `Benefit-cost ratio: saved on placements and legal costs for each pound that staff and the change cost more, in the ${formatPercent(benefitCostShare)} of futures in which they do`,
        'Benefit-cost ratio: saved on placements and legal costs for each pound that staff and the change cost more',
        benefitCost,
      ),
      ratioRow(
        'Return on the change: everything else saved for each pound that the change itself costs',
        'Return on the change: everything else saved for each pound that the change itself costs',
        changeReturn,
      ),
    ],
  }
}

const ratioRow = (header: string, without: string, ratio: Spread | undefined) =>
  ratio
    ? {
        header,
        cells: [
          formatNumber(ratio.p50, 1),
          `${formatNumber(ratio.p10, 1)} to ${formatNumber(ratio.p90, 1)}`,
          '',
        ],
      }
    : { header: without, cells: ['none', 'in too few futures it costs more', ''] }

export function cumulativeTable({ cumulative, payback }: Appraisal): TableView {
  return {
    caption: 'Net saving so far at the end of each year, real, and the share of futures that have paid back',
    columns: ['Year', 'Middle future', '8-in-10 range', 'Paid back in'],
    rows: cumulative.map((spread, index) => {
      const step = stepOf(spread)
      return {
        header: payback[index]!.year,
        cells: [
          pounds(spread.p50, step),
          `${pounds(spread.p10, step)} to ${pounds(spread.p90, step)}`,
          `${inTen(payback[index]!.chance)} futures`,
        ],
      }
    }),
  }
}

export const SWITCHES: Record<Switch, string> = {
  savingsFound: 'What comes of the change (placements and legal costs), of what was played',
  costsOfChange: 'Costs of the change, of those given',
  placementPrices: 'Prices of placements, of those used',
  discountRate: 'Discount rate a year',
}

export function switchingTable(values: readonly SwitchingValue[]): TableView {
  const show = ({ what }: SwitchingValue, value: number) =>
    formatPercent(value, what === 'discountRate' ? 1 : 0)
  return {
    caption:
      'Switching values: where the average present value would be nothing, one number changed at a time',
    columns: ['Number', 'Now', 'Turns at'],
    rows: values.map((each) => ({
      header: SWITCHES[each.what],
      cells: [
        show(each, each.now),
        each.value === undefined ? 'nowhere in the range looked at' : show(each, each.value),
      ],
    })),
  }
}

export function targetSentences({
  target,
  chance,
  chanceFrom,
  chanceTo,
  shortfallIfMissed,
  contingency,
  saved,
}: TargetChance): string[] {
  const step = stepOf(saved)
  const counted = target.counts === 'cashable' ? 'cashable savings' : 'cashable savings and cost avoidance'
  const when = target.over === 'total' ? `in all years to ${target.year}` : `in ${target.year}`
  return [
    `In ${inTen(chance)} futures (between ${formatPercent(chanceFrom)} and ${formatPercent(chanceTo)}) ${counted} ${when} reach £${formatNumber(target.gbp)}.`,
    `Spend that counts towards it comes to ${spendWithRange(saved)}.`,
    chance >= 1
      ? 'No future played misses it.'
      : `Where it is missed, ${pounds(shortfallIfMissed, step)} is lacking on average.`,
    contingency > 0
      ? `To be covered in 8 of 10 futures, hold ${pounds(contingency, step)} against it.`
      : 'It is reached in at least 8 of 10 futures without anything held against it.',
  ]
}

export const rangeOf = (spread: Spread): string => spendRange(spread, stepOf(spread))
