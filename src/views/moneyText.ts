/** Money as plain text for a terminal: what stands before any saving, the base year beside what was spent, then each option. */
import { MONEY_LINES, OUTTURN_LABELS, SAVING_KIND_LABELS, type MoneyLineId } from '../model/moneyLines'
import {
  priceList,
  savingRows,
  type Appraisal,
  type Blocker,
  type Money,
  type OptionMoney,
  type SavingRow,
  type Spread,
  type Switch,
  type TargetChance,
} from '../money'
import type { Provenance } from '../statistics/types'
import { formatNumber, formatPercent, formatPounds, inSentence } from './format'
import { exactShare, inTen } from './frequency'
import { isReconciled } from './moneyGate'
import { VACANT_PAY } from './moneySavings'
import { columns, wrapped } from './plainText'
import { runLine } from './status'

export interface MoneyTextParts {
  money: Money
  provenance: Provenance
  /** Load above capacity and what else stands before any saving. */
  warnings: readonly string[]
}

const LABEL = new Map<string, string>(MONEY_LINES.map(({ id, label }) => [id, label]))
const lineLabel = (line: MoneyLineId | 'all'): string => (line === 'all' ? 'All lines' : LABEL.get(line)!)

/** Two or three digits are what such figures are worth. */
const DIGITS = 3
const pounds = (gbp: number): string => formatPounds(Math.round(Number(gbp.toPrecision(DIGITS))) + 0)
const range = ({ p10, p90 }: Spread): string => `${pounds(p10)} to ${pounds(p90)}`

/** "In 6 of 10 futures it saves money: the middle is £1.2m (8-in-10 range −£0.4m to £3m)." */
export function savedInWords(saved: Spread, over: string): string {
  if (saved.above === 0 && saved.below === 0) return `Nothing differs ${over}.`
  const unclear = saved.clear ? '' : 'No clear difference: the range includes nothing. '
  return `${unclear}In ${inTen(saved.above)} futures it saves money ${over}, in ${inTen(saved.below)} it costs more; the middle is ${pounds(saved.p50)} (8-in-10 range ${range(saved)}).`
}

export function moneyText({ money, provenance, warnings }: MoneyTextParts): string {
  const { scenario, money: resolved } = money
  return [
    `${scenario.authority.name}: what it costs and what it saves`,
    `GBP at prices of ${resolved.priceBase}, general inflation taken out. Financial years, April to March. Savings are positive.`,
    '',
    ...[...warnings, ...(provenance.verdict ?? [])].flatMap((line) => wrapped(line)),
    '',
    ...baseYear(money),
    ...money.options.flatMap((option) => optionText(option, money)),
    ...prices(money),
    `From ${runLine(provenance, provenance.replications)}, scenario ${provenance.scenarioHash.slice(0, 12)}, money ${resolved.hash.slice(0, 12)}, figures: ${provenance.dataVintage}`,
    '',
  ].join('\n')
}

const STATES = {
  agrees: 'agrees',
  accepted: 'accepted',
  lapsed: 'accepted before figures moved: accept again',
  open: 'not explained',
} as const

function baseYear({ outturn }: Money): string[] {
  return [
    'First year of today’s structure beside what was spent',
    ...columns([
      ['Line', 'Modelled', '8-in-10 range', 'Spent', 'Year', 'Gap', 'State'],
      ...outturn.map((row) => [
        OUTTURN_LABELS[row.line],
        pounds(row.modelled.mean),
        range(row.modelled),
        pounds(row.outturnGbp),
        row.year,
        `${row.gapGbp > 0 ? '+' : ''}${formatPercent(row.gapShare)}`,
        STATES[row.state],
      ]),
    ]),
    ...[...new Set(outturn.map(({ source }) => source))].flatMap((source) => wrapped(source, '  Spent: ')),
    '',
  ]
}

function optionText(found: OptionMoney, money: Money): string[] {
  const { option, savings, headline } = found
  const { options } = money.scenario
  return [
    `${options[option]!.name} against ${inSentence(options[0]!.name)}`,
    ...(headline.blocked
      ? [
          ...wrapped('NOT YET A SAVING. Before any is headlined:'),
          ...headline.blockers.flatMap((blocker) => wrapped(blockerInWords(blocker), '- ')),
        ]
      : wrapped(savedInWords(headline.total, `over ${savings.years.length} years`))),
    '',
    ...(isReconciled(headline)
      ? figures(found, money)
      : wrapped('No difference is shown before the base year is reconciled with what was spent.')),
    '',
  ]
}

function figures({ savings, appraisal, cashable, target }: OptionMoney, { spend }: Money): string[] {
  const rows = savingRows(savings, spend, { kinds: ['money'] })
  const kinds = savingRows(savings, spend, { lines: ['all'], kinds: ['cashable', 'avoidance', 'capacity'] })
  return [
    ...columns(table(rows, savings.years, ({ line }) => lineLabel(line))),
    '',
    ...columns(table(kinds, savings.years, ({ kind }) => SAVING_KIND_LABELS[kind as 'cashable'])),
    ...wrapped(VACANT_PAY),
    '',
    ...appraisalText(appraisal, 'Cashable savings and avoided costs'),
    ...appraisalText(cashable, 'Cashable savings alone'),
    ...(target ? targetText(target) : []),
  ]
}

/** A row for each line or kind that moves at all; the mean of each year and the range of all of them. */
function table(rows: readonly SavingRow[], years: readonly string[], labelOf: (row: SavingRow) => string) {
  const each = years.length + 1
  const lines: string[][] = []
  for (let from = 0; from < rows.length; from += each) {
    const cells = rows.slice(from, from + each)
    const all = cells.at(-1)!.saved
    if (all.above === 0 && all.below === 0 && cells.every(({ saved }) => saved.mean === 0)) continue
    lines.push([
      labelOf(cells[0]!),
      ...cells.map(({ saved }) => pounds(saved.mean)),
      range(all),
      inTen(all.above),
    ])
  }
  return [
    ['Mean saving', ...years, 'All years', '8-in-10 range of all years', 'Saves in (futures)'],
    ...lines,
  ]
}

/** What is to be given before a saving may be headlined. */
export function blockerInWords(blocker: Blocker): string {
  if (blocker.kind === 'notReconciled')
    return `${OUTTURN_LABELS[blocker.line]}: give what was spent, or accept the gap with a reason${blocker.state === 'lapsed' ? ' again, since figures have moved' : ''}.`
  if (blocker.kind === 'unsourcedPrice')
    return `${lineLabel(blocker.line)} carries ${formatPercent(blocker.share)} of the movement and its price rests on judgement: give ${blocker.ids.join(', ')}.`
  return `${lineLabel(blocker.line)}: give what it costs under this option, even if that is nothing.`
}

const SWITCHES: Record<Switch, string> = {
  savingsFound: 'savings on placements and legal costs come to this many times what is modelled',
  costsOfChange: 'the cost of the change comes to this many times what is planned',
  placementPrices: 'placement prices come to this many times what they are',
  discountRate: 'the discount rate is',
}

function appraisalText(each: Appraisal, title: string): string[] {
  const { npv, afterOptimism, payback, benefitCost } = each
  const within = payback.map(({ year, chance }) => `${year} ${inTen(chance)}`).join(', ')
  return [
    title,
    ...wrapped(
      `Present value at ${formatPercent(each.discountRate, 1)}: middle ${pounds(npv.p50)}, 8-in-10 range ${range(npv)}, above nothing in ${inTen(npv.above)} futures. As it will be paid: middle ${pounds(each.nominal.p50)}, range ${range(each.nominal)}.`,
      '  ',
    ),
    ...wrapped(
      `After optimism bias (costs of the change +${formatPercent(afterOptimism.costs)}, savings −${formatPercent(afterOptimism.savings)}), which is not part of that range: middle ${pounds(afterOptimism.npv.p50)}.`,
      '  ',
    ),
    ...wrapped(`Paid back by the end of: ${within} futures.`, '  '),
    ...wrapped(
      benefitCost
        ? `Savings on placements and legal costs for each extra pound: middle ${formatNumber(benefitCost.p50, 2)}, range ${formatNumber(benefitCost.p10, 2)} to ${formatNumber(benefitCost.p90, 2)}, in the ${formatPercent(each.benefitCostShare)} of futures in which it costs more to run.`
        : 'No ratio of benefits to costs: in most futures it costs no more to run.',
      '  ',
    ),
    ...each.switching.flatMap(({ what, value }) =>
      value === undefined
        ? []
        : wrapped(
            `The mean present value is nothing when ${SWITCHES[what]} ${what === 'discountRate' ? formatPercent(value, 1) : formatNumber(value, 2)}.`,
            '  ',
          ),
    ),
  ]
}

function targetText({ target, chance, chanceFrom, chanceTo, shortfallIfMissed, contingency }: TargetChance) {
  const share = exactShare(chance, { from: chanceFrom, to: chanceTo })
  return wrapped(
    `Target of ${pounds(target.gbp)} ${target.over === 'year' ? 'in' : 'by the end of'} ${target.year}: met in ${inTen(chance)} futures${share}. Where it is missed, ${pounds(shortfallIfMissed)} is missing on average. To be safe in 8 of 10 futures, hold ${pounds(contingency)}.`,
  )
}

function prices({ scenario, money, draws }: Money): string[] {
  return [
    'Prices and settings',
    ...columns([
      ['Id', 'Middle', '8-in-10 range', 'Unit', 'Grade', 'Source'],
      ...priceList(scenario, money, draws).map(({ id, low, middle, high, unit, grade, source }) => [
        id,
        figure(middle),
        low === high ? 'one value' : `${figure(low)} to ${figure(high)}`,
        unit,
        grade,
        source,
      ]),
    ]),
    '',
  ]
}

const figure = (value: number): string => formatNumber(value, Math.abs(value) < 10 && value % 1 !== 0 ? 3 : 0)
