/** The finance note: what a chief finance officer has to defend, in the order in which it is asked; prices and how it was made as annexes. */
import type { Money, OptionMoney } from '../money'
import type { Scenario } from '../scenario/types'
import type { Provenance } from '../statistics/types'
import type { Compared } from './comparison'
import { letterOf } from './fan'
import { formatNumber, inSentence } from './format'
import { MIDDLES } from './money'
import {
  appraisalTable,
  cumulativeTable,
  npvSentence,
  optimismSentence,
  paybackSentence,
  switchingTable,
  targetSentences,
} from './moneyAppraisal'
import { gateSteps, isReconciled } from './moneyGate'
import { costsTable, inPlanTable, pricesInWords, pricesTable } from './moneyInputs'
import { reconciledCount, reconcileTable } from './moneyReconcile'
import {
  gainRows,
  kindRows,
  linesOf,
  moneyOfAll,
  movingLines,
  rowsOfLines,
  savingSentence,
  TIME_CAPTION,
  timeRows,
  VACANT_PAY,
  yearTable,
  type YearRow,
} from './moneySavings'
import { spendTable } from './moneySpend'
import { caution, text, type Block, type Section } from './reportBlocks'
import { strainWarnings } from './reportWarnings'
import { runLine } from './status'
import { verdictLines } from './verdict'

export interface NoteOf {
  run: Compared & { scenario: Scenario; provenance: Provenance; total: number }
  worked: Money
  /** Index of the option that is compared with the baseline. */
  option: number
  /** What would have to be true and what drives it, as far as they were worked out. */
  drives?: Block[]
}

const table = (view: Extract<Block, { kind: 'table' }>['table']): Block => ({ kind: 'table', table: view })

export function noteSections(of: NoteOf): Section[] {
  const { run, worked, option, drives = [] } = of
  const found = worked.options[option - 1]!
  const reconciled = isReconciled(found.headline)
  return [
    { heading: 'In short', blocks: inShort(of, found) },
    ...(reconciled ? savings(of, found) : []),
    ...(reconciled && drives.length > 0 ? [{ heading: 'What would have to be true', blocks: drives }] : []),
    { heading: 'Costs of the change and savings already in the plan', blocks: given(run.scenario) },
    {
      heading: 'Base year beside what was spent',
      blocks: [text(reconciledCount(worked.outturn)), table(reconcileTable(worked.outturn))],
    },
    {
      heading: 'What is spent',
      blocks: [table(spendTable(run.options, worked.spend, worked.money, option, reconciled))],
    },
    {
      heading: 'Annex: prices and where they are from',
      blocks: [
        text(pricesInWords(run.scenario, worked.draws)),
        ...pricesTable(run.scenario, worked.draws).map(table),
      ],
      annex: true,
    },
    { heading: 'Annex: how it was made', blocks: made(of), annex: true },
  ]
}

function inShort({ run, worked, option }: NoteOf, found: OptionMoney): Block[] {
  const name = inSentence(run.options[option]!.name)
  const nameOf = (id: string) => run.options.find((each) => each.id === id)?.name ?? id
  const { headline } = found
  const years = worked.money.years.length
  return [
    ...strainWarnings(run).map(caution),
    ...verdictLines().map(caution),
    ...(headline.blocked
      ? [
          {
            kind: 'answer' as const,
            text: isReconciled(headline) ? 'Not yet a saving.' : 'No saving is shown yet.',
          },
          {
            kind: 'list' as const,
            items: gateSteps(headline, nameOf).map(({ words, items }) =>
              [words, items?.map(inSentence).join('; ')].filter(Boolean).join(' '),
            ),
          },
        ]
      : [
          { kind: 'answer' as const, text: savingSentence(name, years, headline.total) },
          text(`Cashable alone: ${savingSentence(name, years, headline.cashable)}`),
          text(npvSentence(name, found.cashable)),
          text(paybackSentence(found.cashable)),
          caution(optimismSentence(found.cashable)),
          ...(found.target ? targetSentences(found.target).map(text) : []),
        ]),
    ...(run.futures.done < run.total
      ? [
          caution(
            `From the first ${formatNumber(run.futures.done)} of ${formatNumber(run.total)} futures: not yet final.`,
          ),
        ]
      : []),
    caution('What could happen under stated assumptions. It is not a forecast, and no saving is certain.'),
  ]
}

function savings({ run, worked, option }: NoteOf, found: OptionMoney): Section[] {
  const { years, priceBase } = worked.money
  const not = (words: string) => (found.headline.blocked ? `Not yet a saving: ${inSentence(words)}` : words)
  const against = `${letterOf(option)} ${run.options[option]!.name}, compared with ${letterOf(0)} ${run.options[0]!.name} in the same futures`
  const { moving } = movingLines(linesOf(found.savings))
  const all = { label: 'All lines', ...moneyOfAll(found.savings) }
  const tables: [YearRow[], string][] = [
    [
      [...kindRows(found.savings), { label: 'Cashable and avoided', ...moneyOfAll(found.savings) }],
      `Change of spend by kind and financial year, ${against}, after what is in the plan already: middle future (8-in-10 range), real, at prices of ${priceBase}`,
    ],
    [gainRows(found.savings), 'The same money by who gains'],
    [[...rowsOfLines(moving), all], 'The same money by line'],
  ]
  return [
    {
      heading: 'Savings by kind, line and year',
      blocks: [
        ...tables.map(([rows, caption]) => table(yearTable(rows, years, not(caption)))),
        text(MIDDLES),
        text(VACANT_PAY),
        table(yearTable(timeRows(found.savings), years, TIME_CAPTION)),
      ],
    },
    ...(found.headline.blocked
      ? []
      : [
          {
            heading: 'Appraisal',
            blocks: [
              table(appraisalTable(found.cashable, priceBase)),
              table(cumulativeTable(found.cashable)),
              table(switchingTable(found.cashable.switching)),
              text(npvSentence(inSentence(run.options[option]!.name), found.appraisal)),
              table(appraisalTable(found.appraisal, priceBase)),
            ],
          },
        ]),
  ]
}

function given(scenario: Scenario): Block[] {
  const costs = costsTable(scenario)
  const inPlan = inPlanTable(scenario)
  return [
    costs
      ? table(costs)
      : caution(
          'No cost of the change was given, so none is counted besides redundancy, recruitment and training.',
        ),
    inPlan ? table(inPlan) : caution('No saving was listed as already in the plan, so nothing is taken off.'),
  ]
}

function made({ run, worked }: NoteOf): Block[] {
  const { money } = worked
  return [
    {
      kind: 'list',
      items: [
        `From ${runLine(run.provenance, run.total)}. Scenario ${run.provenance.scenarioHash}.`,
        `Prices, costs and adjustments: ${money.hash}. Price base ${money.priceBase}. Financial years April to March.`,
        'Differences are taken in the same futures. 8-in-10 ranges leave out one future in ten at each end. A cost is a negative saving.',
      ],
    },
  ]
}
