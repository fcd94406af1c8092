/** How sure a saving is, and why no surer: chance and what is not known, what it hangs on, and what has never been tested. */
import type { Money } from '../money'
import { priceList } from '../money'
import { MONEY_KINDS, savedBy } from '../money/spread'
import { OUTTURN_LABELS } from '../model/moneyLines'
import { chanceShare } from '../statistics'
import { formatNumber, formatPercent, inSentence } from './format'
import { pounds } from './money'
import { optimismSentence } from './moneyAppraisal'
import { isReconciled } from './moneyGate'
import { reconciledCount } from './moneyReconcile'
import { savingSentence } from './moneySavings'
import { FEWEST_FOR_SPREAD, spreadOf, type Spread } from './sure'

export interface MoneySure {
  sentences: string[]
  /** Chance and knowledge in the spread of the net saving; left out where no difference may be shown, or futures are too few. */
  spread?: Spread
}

export function moneySure(name: string, worked: Money, option: number): MoneySure {
  const { headline, savings, cashable } = worked.options[option - 1]!
  if (!isReconciled(headline))
    return {
      sentences: [
        `Nothing is said of a saving with ${name} yet: what the model spends today has not been set beside what was spent. ${reconciledCount(worked.outturn)}`,
        ...UNTESTED,
      ],
    }
  const { total } = headline
  const net = savedBy(savings, { kinds: MONEY_KINDS })
  const enough = savings.done >= FEWEST_FOR_SPREAD && net.some((gbp) => gbp !== net[0])
  return {
    sentences: [
      headline.blocked
        ? `There is a sum with ${name} and not yet a saving: figures that it hangs on have no source.`
        : savingSentence(name, worked.money.years.length, total),
      ...(total.monteCarloError > 0
        ? [
            `Averaged over ${formatNumber(savings.done)} futures it is within about ${pounds(2 * total.monteCarloError)} of what endless futures would give, 19 times in 20. More futures would steady that and leave the range as wide.`,
          ]
        : []),
      ...largestGap(worked),
      unsourced(worked),
      ...(headline.blocked ? [] : [optimismSentence(cashable)]),
      ...UNTESTED,
    ],
    ...(enough && { spread: spreadOf(chanceShare(net), `the net saving with ${name}`) }),
  }
}

const UNTESTED = [
  'How well the model has predicted was tested on numbers of children and staff. Whether it predicts spend, or a saving, has not been tested.',
]

function largestGap({ outturn }: Money): string[] {
  const widest = outturn.toSorted((a, b) => Math.abs(b.gapShare) - Math.abs(a.gapShare))[0]
  if (!widest || widest.state === 'agrees') return []
  return [
    `${reconciledCount(outturn)} The widest gap that was accepted is ${formatPercent(Math.abs(widest.gapShare))} of what was spent, in ${inSentence(OUTTURN_LABELS[widest.line])}: a saving there is no surer than the reason given for it.`,
  ]
}

function unsourced({ scenario, money, draws }: Money): string {
  const rows = priceList(scenario, money, draws)
  const judged = rows.filter(({ grade }) => grade === 'assumption').length
  return `Of ${formatNumber(rows.length)} prices and terms that it rests on, ${formatNumber(judged)} have no source but judgement. They are drawn from ranges, so the spread holds them as far as the ranges are wide enough.`
}
