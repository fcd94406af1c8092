/** What stands before any saving, in words, with the part of the page where it is put right. */
import { MONEY_LINES, OUTTURN_LABELS, type MoneyLineId } from '../model/moneyLines'
import type { Blocker, Headline } from '../money/types'
import { priceParameter } from '../scenario/moneyPrices'
import type { MoneyPriceId } from '../scenario/moneyTypes'
import { capitalise, formatPercent, inSentence, listInWords } from './format'

export interface GateStep {
  words: string
  /** What is to be given, one by one. */
  items?: string[]
  /** Which part of the page puts it right. */
  to: 'costs' | 'reconcile'
}

const LABELS = new Map(MONEY_LINES.map(({ id, label }) => [id, label]))
export const lineLabel = (line: MoneyLineId): string => LABELS.get(line)!

/** `week.residential` is named by its kind. */
export function priceLabel(id: MoneyPriceId): string {
  const kind = /^week\.(.+)$/.exec(id)?.[1]
  return kind ? `${lineLabel(kind as MoneyLineId)}, price of a child a week` : priceParameter(id).label
}

/** One for each thing that is lacking; lines that lack the same are told together. */
export function gateSteps(
  { blockers }: Pick<Headline, 'blockers'>,
  nameOf: (option: string) => string,
): GateStep[] {
  const open = linesOf(blockers, 'open')
  const lapsed = linesOf(blockers, 'lapsed')
  const unsourced = blockers.filter((each) => each.kind === 'unsourcedPrice')
  const options = [
    ...new Set(blockers.flatMap((each) => (each.kind === 'costNotGiven' ? [each.option] : []))),
  ]
  return [
    ...(open.length > 0
      ? [
          {
            words: `What the model says was spent has not been set beside what was spent: ${listInWords(open)}.`,
            to: 'reconcile' as const,
          },
        ]
      : []),
    ...(lapsed.length > 0
      ? [
          {
            words: `Accepted earlier, and a figure has moved since: ${listInWords(lapsed)}. Look again.`,
            to: 'reconcile' as const,
          },
        ]
      : []),
    ...(unsourced.length > 0
      ? [
          {
            words: `${capitalise(
              listInWords(
                unsourced.map(
                  ({ line, share }) =>
                    `${inSentence(lineLabel(line))} (${formatPercent(share)} of the difference)`,
                ),
              ),
            )} ${unsourced.length === 1 ? 'hangs' : 'hang'} on prices without a source. Give these, with theirs:`,
            items: neededPrices({ blockers }).map(priceLabel),
            to: 'costs' as const,
          },
        ]
      : []),
    ...options.map((option) => {
      const lines = blockers.flatMap((each) =>
        each.kind === 'costNotGiven' && each.option === option ? [inSentence(lineLabel(each.line))] : [],
      )
      return {
        words: `${nameOf(option)}: nobody has said what the change costs in ${listInWords(lines)}. If it is nothing, enter nothing, with who says so.`,
        to: 'costs' as const,
      }
    }),
  ]
}

/** Prices without a source that the difference hangs on, each once. */
export const neededPrices = ({ blockers }: Pick<Headline, 'blockers'>): MoneyPriceId[] => [
  ...new Set(
    blockers.flatMap((each) => (each.kind === 'unsourcedPrice' ? (each.ids as MoneyPriceId[]) : [])),
  ),
]

const linesOf = (blockers: readonly Blocker[], state: 'open' | 'lapsed'): string[] =>
  blockers.flatMap((each) =>
    each.kind === 'notReconciled' && each.state === state ? [inSentence(OUTTURN_LABELS[each.line])] : [],
  )

/** Before reconciliation not a figure of the difference is shown; with prices unsourced they may be looked at, and are no saving. */
export const isReconciled = ({ blockers }: Pick<Headline, 'blockers'>): boolean =>
  blockers.every(({ kind }) => kind !== 'notReconciled')
