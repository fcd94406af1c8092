/** The appraisal of an option as rows of the workbook: amounts, chances, ratios, switching values, target. */
import type { OptionMoney, Spread } from '../money'
import { SWITCHES } from '../views/moneyAppraisal'
import type { ExcelCell } from './excel'
import { gbp, KINDS, share, spreadCells, type Row } from './moneySheet'

export function appraisalRows({ appraisal: all, cashable, target }: OptionMoney, option: string): Row[] {
  const rows = [all, cashable].flatMap((each): Row[] => {
    const counted = each.basis === 'cashable' ? KINDS.cashable! : KINDS.money!
    const row = (what: string, spread: Spread): Row => [what, option, counted, ...spreadCells(spread)]
    return [
      row('Net present value', each.npv),
      row('Net present value after optimism bias', each.afterOptimism.npv),
      row('Sum of years, real', each.real),
      row('Sum of years, nominal', each.nominal),
      ...each.cumulative.map((spread, year) =>
        row(`Added up by the end of ${each.payback[year]!.year}`, spread),
      ),
      ...each.payback.map(({ year, chance }): Row => [
        `Chance of having paid back by the end of ${year}`,
        option,
        counted,
        share(chance),
      ]),
      ['Discount rate', option, counted, share(each.discountRate)],
      ...ratioRow('Benefit-cost ratio', each.benefitCost, option, counted),
      ...ratioRow('Return on the change', each.changeReturn, option, counted),
      ...each.switching.map(({ what, value }): Row => [
        SWITCHES[what],
        option,
        counted,
        value === undefined ? 'nowhere in the range looked at' : share(value),
      ]),
    ]
  })
  if (!target) return rows
  const row = (what: string, value: ExcelCell): Row => [what, option, target.target.counts, value]
  return [
    ...rows,
    row(`Target, ${target.target.over} ${target.target.year}`, gbp(target.target.gbp)),
    row('Chance of the target', share(target.chance)),
    row('Missing on average where it is missed', gbp(target.shortfallIfMissed)),
    row('To be held to be safe in 8 of 10 futures', gbp(target.contingency)),
  ]
}

const ratioRow = (what: string, ratio: Spread | undefined, option: string, counted: string): Row[] =>
  ratio ? [[what, option, counted, ratio.mean, ratio.p10, ratio.p50, ratio.p90]] : []
