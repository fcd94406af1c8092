/** What a briefing says of savings: the answer where the gate of money is open, and otherwise that there is none yet, and why. */
import type { Money } from '../money'
import { inSentence } from './format'
import { gateSteps, isReconciled } from './moneyGate'
import { npvSentence, optimismSentence } from './moneyAppraisal'
import { savingSentence } from './moneySavings'
import { caution, text, type Block } from './reportBlocks'

export function savingsTold(options: readonly { id: string; name: string }[], worked: Money): Block[] {
  const nameOf = (id: string) => options.find((each) => each.id === id)?.name ?? id
  return worked.options.flatMap(({ option, headline, cashable }): Block[] => {
    const name = inSentence(options[option]!.name)
    if (headline.blocked)
      return [
        caution(
          `${isReconciled(headline) ? 'Not yet a saving' : 'No saving is shown yet'} with ${name}: ${gateSteps(
            headline,
            nameOf,
          )
            .map(({ words, items = [] }) =>
              [words, items.map(inSentence).join('; ')].filter(Boolean).join(' '),
            )
            .join(' ')}`,
        ),
      ]
    return [
      { kind: 'answer', text: savingSentence(name, worked.money.years.length, headline.total) },
      text(`Cashable alone: ${savingSentence(name, worked.money.years.length, headline.cashable)}`),
      text(npvSentence(name, cashable)),
      caution(optimismSentence(cashable)),
    ]
  })
}
