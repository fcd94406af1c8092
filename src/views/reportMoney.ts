/** What a briefing says of money: the answer where its gate is open, and otherwise that there is no saving yet, and why. */
import type { Money, OptionMoney } from '../money'
import type { ResolvedOption } from '../scenario/types'
import { letterOf } from './fan'
import { inSentence } from './format'
import { npvSentence, optimismSentence, paybackSentence } from './moneyAppraisal'
import { gateSteps, isReconciled } from './moneyGate'
import { kindRows, moneyOfAll, savingSentence, VACANT_PAY, yearTable } from './moneySavings'
import { spendTable } from './moneySpend'
import { caution, text, type Block } from './reportBlocks'

type Options = readonly Pick<ResolvedOption, 'id' | 'name'>[]

/** One line for each option, for where a member reads first. */
export const moneyInShort = (options: Options, worked: Money): Block[] =>
  worked.options.map(({ option, headline }): Block => {
    const name = inSentence(options[option]!.name)
    return headline.blocked
      ? caution(
          `${isReconciled(headline) ? 'Not yet a saving' : 'No saving is shown yet'} with ${name}: what is lacking stands under Money.`,
        )
      : { kind: 'answer', text: savingSentence(name, worked.money.years.length, headline.total) }
  })

export const moneyTold = (options: Options, worked: Money): Block[] => [
  ...worked.options.flatMap((found, place) => [
    ...headlineOf(options, worked, found),
    ...(place === 0 || isReconciled(found.headline) ? [spendOf(options, worked, found)] : []),
    ...kindsOf(options, worked, found),
  ]),
  caution(
    'What could happen under stated assumptions: not a budget and not a forecast. A lower cost is not a saving until somebody can release it. The finance note has every line, price and source.',
  ),
]

function headlineOf(options: Options, worked: Money, { option, headline, cashable }: OptionMoney): Block[] {
  const name = inSentence(options[option]!.name)
  const nameOf = (id: string) => options.find((each) => each.id === id)?.name ?? id
  if (headline.blocked) {
    const lacking = gateSteps(headline, nameOf).map(({ words, items = [] }) =>
      [words, items.map(inSentence).join('; ')].filter(Boolean).join(' '),
    )
    return [
      caution(
        `${isReconciled(headline) ? 'Not yet a saving' : 'No saving is shown yet'} with ${name}: ${lacking.join(' ')}`,
      ),
    ]
  }
  return [
    { kind: 'answer', text: savingSentence(name, worked.money.years.length, headline.total) },
    text(`Cashable alone: ${savingSentence(name, worked.money.years.length, headline.cashable)}`),
    text(npvSentence(name, cashable)),
    text(paybackSentence(cashable)),
    caution(optimismSentence(cashable)),
  ]
}

/** The baseline alone before reconciliation: two totals side by side are a saving. */
const spendOf = (options: Options, { spend, money }: Money, { option, headline }: OptionMoney): Block => ({
  kind: 'table',
  table: spendTable(options, spend, money, option, isReconciled(headline)),
})

function kindsOf(options: Options, { money }: Money, { option, headline, savings }: OptionMoney): Block[] {
  if (headline.blocked) return []
  const rows = [...kindRows(savings), { label: 'Cashable and avoided', ...moneyOfAll(savings) }]
  const caption = `Change of spend with ${letterOf(option)}, ${options[option]!.name}, by kind and financial year: middle future (8-in-10 range), real, at prices of ${money.priceBase}`
  return [{ kind: 'table', table: yearTable(rows, money.years, caption) }, text(VACANT_PAY)]
}
