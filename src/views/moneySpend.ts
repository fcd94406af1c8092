/** What is spent with the baseline and with an option, line by line: the first year and all years. */
import { MONEY_GROUP_LABELS, MONEY_GROUPS, SPEND_LINES, type MoneyLineId } from '../model/moneyLines'
import { spendCell, spreadOf } from '../money'
import type { ResolvedMoney, Spend, Spread } from '../money/types'
import { letterOf } from './fan'
import { inSentence } from './format'
import { poundsWithRange } from './money'
import type { TableView } from './table'

/** Real GBP of some lines of one option, over the years given. */
export function spendSpread(
  spend: Spend,
  option: number,
  lines: readonly MoneyLineId[],
  years: readonly number[],
): Spread {
  const count = spend.years.length
  return spreadOf(
    Float64Array.from(spend.real, (values) => {
      let sum = 0
      for (const line of lines) for (const year of years) sum += values[spendCell(option, line, year, count)]!
      return sum
    }),
  )
}

export function spendTable(
  options: readonly { name: string }[],
  spend: Spend,
  { priceBase }: ResolvedMoney,
  option: number,
  /** Without it the baseline stands alone: two totals side by side are a saving. */
  both: boolean,
): TableView {
  const [first, all] = [[0], spend.years.map((_, year) => year)]
  const shown = both ? [0, option] : [0]
  const rowOf = (header: string, lines: readonly MoneyLineId[]) => {
    const spreads = [first, all].flatMap((years) =>
      shown.map((index) => spendSpread(spend, index, lines, years)),
    )
    return { header, spreads }
  }
  const rows = [
    ...MONEY_GROUPS.flatMap((group) => {
      const lines = SPEND_LINES.filter((line) => line.group === group)
      const made = lines
        .map(({ id, label }) => rowOf(label, [id]))
        .filter(({ spreads }) => spreads.some(({ p10, p90, mean }) => p10 !== 0 || p90 !== 0 || mean !== 0))
      return made.length > 1
        ? [
            ...made,
            rowOf(
              `All of ${inSentence(MONEY_GROUP_LABELS[group])}`,
              lines.map(({ id }) => id),
            ),
          ]
        : made
    }),
    rowOf(
      'All lines',
      SPEND_LINES.map(({ id }) => id),
    ),
  ]
  return {
    caption: `Modelled spend, real, at prices of ${priceBase}: middle future (8-in-10 range)`,
    columns: [
      'Line',
      ...[spend.years[0]!, `All ${spend.years.length} years`].flatMap((when) =>
        shown.map((index) => `${when}, ${letterOf(index)} ${options[index]!.name}`),
      ),
    ],
    rows: rows.map(({ header, spreads }) => ({ header, cells: spreads.map(poundsWithRange) })),
  }
}
