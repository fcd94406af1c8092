/** What was given or taken for money, as tables to print: prices with their sources, costs of the change, savings already in the plan. */
import type { DrawnPrices } from '../money'
import { OUTTURN_LABELS } from '../model/moneyLines'
import type { MoneyPriceId } from '../scenario/moneyTypes'
import { moneyText } from '../scenario/typedMoney'
import type { Scenario } from '../scenario/types'
import { formatNumber, formatPercent, inSentence } from './format'
import { pounds } from './money'
import { lineLabel, priceLabel } from './moneyGate'
import { HOWS } from './moneyReconcile'
import { APPRAISAL_GROUP, PRICE_GROUPS, priceRow, RELEASE_GROUP } from './moneyPrices'
import type { TableView } from './table'

/** "Of 52 prices and terms, 5 are the authority's own and 30 have no source but judgement." */
export function pricesInWords(scenario: Scenario, draws: readonly DrawnPrices[]): string {
  const rows = [...PRICE_GROUPS, RELEASE_GROUP, APPRAISAL_GROUP].flatMap(({ ids }) =>
    ids.map((id) => priceRow(scenario, draws, id)),
  )
  const own = rows.filter((row) => row.own).length
  const unsourced = rows.filter((row) => row.unsourced).length
  return `Of ${formatNumber(rows.length)} prices and terms, ${own === 0 ? 'none is' : own === 1 ? '1 is' : `${own} are`} the authority’s own and ${unsourced === 0 ? 'none has' : unsourced === 1 ? '1 has' : `${unsourced} have`} no source but judgement. A line that carries a tenth of the difference is not headlined on one of those.`
}

export function pricesTable(scenario: Scenario, draws: readonly DrawnPrices[]): TableView[] {
  return [...PRICE_GROUPS, RELEASE_GROUP, APPRAISAL_GROUP].map(({ heading, ids }) => ({
    caption: heading,
    columns: ['Figure', 'Used', 'Source', 'Grade'],
    rows: ids.map((id) => {
      const { label, now, source, grade, unsourced } = priceRow(scenario, draws, id)
      return { header: label, cells: [now, source, unsourced ? 'No source' : grade] }
    }),
  }))
}

/** What is the authority's own, one by one, for lists of what is unusual. */
export function moneyItems({ money = {} }: Scenario): string[] {
  const {
    prices = {},
    outturn = [],
    adjustments = [],
    costs = [],
    inPlan = [],
    partners = [],
    target,
  } = money
  return [
    ...Object.entries(prices).map(
      ([id, { source, year }]) => `${priceLabel(id as MoneyPriceId)}: ${source}, prices of ${year}`,
    ),
    ...outturn.map(
      ({ line, year, gbp, source }) =>
        `${OUTTURN_LABELS[line]}, spent in ${year}: ${pounds(gbp, 1)} (${source})`,
    ),
    ...adjustments.map(
      ({ line, how, reason, by }) =>
        `${OUTTURN_LABELS[line]}, gap accepted: ${inSentence(HOWS[how].done)}. ${reason} (${by})`,
    ),
    ...costs.map((cost) => `${cost.label}: £${moneyText(cost)}, ${costWhen(cost)} (${cost.source})`),
    ...inPlan.map(({ label }) => `Already in the plan: ${inSentence(label)}`),
    ...partners.map(
      ({ partner, line, share }) =>
        `${partner} gains ${formatPercent(share)} of ${inSentence(lineLabel(line))}`,
    ),
    ...(target ? [`Savings target: ${pounds(target.gbp, 1)} by ${target.year}`] : []),
  ]
}

/** Nothing where none was given. */
export function costsTable({ money, options }: Scenario): TableView | undefined {
  const costs = money?.costs ?? []
  if (costs.length === 0) return undefined
  return {
    caption: 'Costs of the change',
    columns: ['Cost', 'Line', 'Option', 'Amount', 'When', 'Source'],
    rows: costs.map((cost) => ({
      header: cost.label,
      cells: [
        lineLabel(cost.line),
        options.find(({ id }) => id === cost.option)?.name ?? cost.option,
        `£${moneyText(cost)}`,
        costWhen(cost),
        cost.source,
      ],
    })),
  }
}

export const costWhen = ({
  recurring,
  from,
  to,
}: {
  recurring: boolean
  from: string
  to?: string | undefined
}): string => (recurring ? `every year from ${from}${to ? ` to ${to}` : ''}` : `once, in ${from}`)

/** Nothing where none was listed. */
export function inPlanTable({ money }: Scenario): TableView | undefined {
  const listed = money?.inPlan ?? []
  if (listed.length === 0) return undefined
  return {
    caption: 'Savings already in the plan, taken off',
    columns: ['Saving', 'Line', 'By year', 'Source'],
    rows: listed.map(({ label, line, gbp, source }) => ({
      header: label,
      cells: [
        lineLabel(line),
        Object.entries(gbp)
          .map(([year, amount]) => `${year} ${pounds(amount, 1)}`)
          .join(', '),
        source ?? 'not given',
      ],
    })),
  }
}
