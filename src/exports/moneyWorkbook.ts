/** Money as a workbook: inputs, base year, assumptions, results and where they come from on sheets of their own. Numbers are numbers; nothing is a formula. */
import { MONEY_LINES, OUTTURN_LABELS } from '../model/moneyLines'
import { priceList, savingRows, type Money, type OptionMoney } from '../money'
import type { Scenario } from '../scenario/types'
import type { Provenance } from '../statistics/types'
import { isReconciled } from '../views/moneyGate'
import { blockerInWords } from '../views/moneyText'
import { excelFile, type ExcelSheet } from './excel'
import { appraisalRows } from './moneyAppraisalRows'
import type { MoneyDrives } from '../views/moneyNoteDrives'
import { drivesSheets } from './moneyDrives'
import { gbp, KINDS, share, sheet, SPREAD, spreadCells, type Row } from './moneySheet'

export interface MoneyWorkbookParts {
  scenario: Pick<Scenario, 'id' | 'title' | 'money' | 'horizonYears'>
  money: Money
  provenance: Provenance
  /** What a reader has to see first: load above capacity. */
  warnings: readonly string[]
  /** Break-even and what drives it, as far as they were worked out. */
  drives?: MoneyDrives
}

export const moneyWorkbook = (parts: MoneyWorkbookParts): Promise<Blob> => excelFile(moneySheets(parts))

export function moneySheets(parts: MoneyWorkbookParts): ExcelSheet[] {
  return [
    first(parts),
    inputs(parts),
    baseYear(parts),
    assumptions(parts),
    savings(parts),
    appraisal(parts),
    ...drivesSheets(parts.money, parts.drives),
    provenance(parts),
  ]
}

const nameOf = ({ scenario }: Money, option: number): string => scenario.options[option]!.name
const LABELS = new Map<string, string>(MONEY_LINES.map(({ id, label }) => [id, label]))

/** What stands before any figure. */
function first({ scenario, money, warnings, provenance: { verdict = [] } }: MoneyWorkbookParts): ExcelSheet {
  const states = money.options.flatMap(({ option, headline }): Row[] => [
    [
      nameOf(money, option),
      headline.blocked ? 'NOT YET A SAVING. Before any is headlined:' : 'May be headlined, with its range',
    ],
    ...headline.blockers.map((blocker): Row => ['', blockerInWords(blocker)]),
  ])
  return sheet(
    'Read first',
    ['What', 'Note'],
    [
      ['Scenario', scenario.title],
      [
        'Prices',
        `GBP at prices of ${money.money.priceBase}, general inflation taken out (real) unless a row says nominal`,
      ],
      ['Years', 'Financial years, April to March'],
      ['Savings', 'Positive; against the first option in the same futures. A cost is a negative saving'],
      ...warnings.map((warning): Row => ['Warning', warning]),
      ...verdict.map((line): Row => ['How well it predicts', line]),
      ...states,
    ],
  )
}

function inputs({ scenario, money }: MoneyWorkbookParts): ExcelSheet {
  const {
    costs = [],
    inPlan = [],
    partners = [],
    outturn = [],
    adjustments = [],
    target,
  } = scenario.money ?? {}
  const range = ({ value, low, high }: { value?: number; low?: number; high?: number }) => [
    gbp(low ?? value ?? 0),
    gbp(high ?? value ?? 0),
  ]
  return sheet(
    'Inputs',
    ['What', 'Kind', 'Option', 'Line', 'From GBP', 'To GBP', 'Years', 'Source or reason'],
    [
      ...costs.map((cost): Row => [
        cost.label,
        cost.recurring ? 'recurring cost' : 'one-off cost',
        cost.option,
        LABELS.get(cost.line)!,
        ...range(cost),
        cost.recurring ? `${cost.from} to ${cost.to ?? money.money.years.at(-1)!}` : cost.from,
        cost.source,
      ]),
      ...inPlan.flatMap(({ label, line, gbp: amounts, source = '' }) =>
        Object.entries(amounts).map(([year, amount]): Row => [
          label,
          'saving in the plan already',
          '',
          LABELS.get(line)!,
          gbp(amount),
          gbp(amount),
          year,
          source,
        ]),
      ),
      ...outturn.map(({ line, gbp: spent, year, source }): Row => [
        OUTTURN_LABELS[line],
        'outturn',
        '',
        '',
        gbp(spent),
        gbp(spent),
        year,
        source,
      ]),
      ...adjustments.map(({ line, how, modelledGbp, outturnGbp, reason, by }): Row => [
        OUTTURN_LABELS[line],
        `gap accepted (${how}) by ${by}`,
        '',
        '',
        gbp(modelledGbp),
        gbp(outturnGbp),
        '',
        reason,
      ]),
      ...partners.map(({ line, partner, share: part, source }): Row => [
        partner,
        'share that goes to a partner',
        '',
        LABELS.get(line)!,
        share(part),
        share(part),
        '',
        source,
      ]),
      ...(target
        ? [
            [
              'Target',
              target.counts,
              '',
              '',
              gbp(target.gbp),
              gbp(target.gbp),
              `${target.over} ${target.year}`,
              target.source ?? '',
            ],
          ]
        : []),
    ],
  )
}

function baseYear({ money }: MoneyWorkbookParts): ExcelSheet {
  return sheet(
    'Base year',
    [
      'Line',
      'Modelled mean',
      '10 of 100 below',
      '90 of 100 below',
      'Spent',
      'Gap',
      'Gap of spent',
      'Year',
      'State',
      'Source',
    ],
    money.outturn.map(({ line, modelled, outturnGbp, gapGbp, gapShare, year, state, source }) => [
      OUTTURN_LABELS[line],
      ...[modelled.mean, modelled.p10, modelled.p90, outturnGbp, gapGbp].map(gbp),
      share(gapShare),
      year,
      state,
      source,
    ]),
  )
}

function assumptions({ money }: MoneyWorkbookParts): ExcelSheet {
  return sheet(
    'Assumptions',
    [
      'Price or setting',
      'Id',
      'Middle',
      '8-in-10 from',
      '8-in-10 to',
      'Unit',
      'Grade',
      'Prices of',
      'Source',
    ],
    priceList(money.scenario, money.money, money.draws).map(
      ({ label, id, middle, low, high, unit, grade, year, source }) => [
        label,
        id,
        middle,
        low,
        high,
        unit,
        grade,
        year,
        source,
      ],
    ),
  )
}

/** Before the base year is reconciled no difference is shown, here as on the page. */
const shownOnly = (money: Money, rowsOf: (option: OptionMoney) => Row[]): Row[] =>
  money.options.flatMap((each) =>
    isReconciled(each.headline)
      ? rowsOf(each)
      : [['Not shown before the base year is reconciled', nameOf(money, each.option)]],
  )

function savings({ money }: MoneyWorkbookParts): ExcelSheet {
  return sheet(
    'Savings',
    ['Line', 'Option', 'Kind', 'Year', ...SPREAD],
    shownOnly(money, ({ option, savings: each }) =>
      savingRows(each, money.spend).map(({ line, kind, year, saved }): Row => [
        line === 'all' ? 'All lines' : LABELS.get(line)!,
        nameOf(money, option),
        KINDS[kind]!,
        year === 'all' ? 'All years' : year,
        ...spreadCells(saved),
      ]),
    ),
  )
}

function appraisal({ money }: MoneyWorkbookParts): ExcelSheet {
  return sheet(
    'Appraisal',
    ['What', 'Option', 'Counted', ...SPREAD],
    shownOnly(money, (each) => appraisalRows(each, nameOf(money, each.option))),
  )
}

function provenance({ scenario, money, provenance: from }: MoneyWorkbookParts): ExcelSheet {
  return sheet(
    'Where it comes from',
    ['What', 'Value'],
    [
      ['Program and engine', from.engine],
      ['Scenario', scenario.id],
      ['Scenario, SHA-256', from.scenarioHash],
      ['Money part, SHA-256', money.money.hash],
      ['Seed', from.seed],
      ['Futures', { value: from.replications, as: 'whole' }],
      ['Stance', from.stance],
      ['Published figures', from.dataVintage],
      ...(from.parameters ?? []).map(({ label, reason }): Row => [`Not as by default: ${label}`, reason]),
      ...(from.startedAt ? [['Made', from.startedAt]] : []),
    ],
  )
}
