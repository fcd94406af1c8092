/** Words of money, each in a sentence or two, as this program uses them. */
import type { Term } from './glossary'

const GREEN_BOOK = 'HM Treasury, The Green Book'

export const MONEY_TERMS: readonly Term[] = [
  {
    id: 'outturn',
    term: 'Outturn',
    meaning:
      'What was really spent in a year, from the ledger, and not what was budgeted. Authorities return it to the Department for Education each year under section 251.',
  },
  {
    id: 'reconcile',
    term: 'Reconciled',
    meaning:
      'What the model says was spent in the base year stands beside the outturn, line by line, and somebody has accepted the gap or an adjustment for it, with a reason. Before that no saving is shown.',
  },
  {
    id: 'cashable',
    term: 'Cashable saving',
    meaning:
      'A budget line really falls: a placement ended after its notice, or a post deleted. Only this can be taken out of a budget.',
  },
  {
    id: 'avoidance',
    term: 'Cost avoidance',
    meaning:
      'A cost that would have come and does not, while the budget line is no lower than today. It eases pressure and cannot be taken out of a budget.',
  },
  {
    id: 'capacity',
    term: 'Capacity released',
    meaning: 'Time of staff who stay. It is worth having, and it is no money until a post goes.',
  },
  {
    id: 'doubleCounting',
    term: 'Double counting',
    meaning:
      'The same pound in two savings plans. What is already in the plan is listed and taken off before anything is called new.',
  },
  {
    id: 'stickiness',
    term: 'Notice and stickiness',
    meaning:
      'Why a bed costs money after a child has left it: the notice of the placement, a block contract, a home that stays open for the others.',
  },
  {
    id: 'priceBase',
    term: 'Price base, real and nominal',
    meaning:
      'Real: in the prices of one year, so that years can be compared. Nominal: in the pounds of each year, with inflation, as a budget is written.',
  },
  {
    id: 'discount',
    term: 'Discounting',
    meaning:
      'A pound later counts for less than a pound now, by a rate a year. It is applied to real values and is no inflation.',
    source: GREEN_BOOK,
  },
  {
    id: 'npv',
    term: 'Net present value',
    meaning:
      'All savings less all costs over the years, each discounted to the first. Above nothing it is worth doing on money alone, under these assumptions.',
    source: GREEN_BOOK,
  },
  {
    id: 'bcr',
    term: 'Benefit-cost ratio',
    meaning: 'Discounted savings for each discounted pound spent on the change. Above 1 it pays back.',
    source: GREEN_BOOK,
  },
  {
    id: 'payback',
    term: 'Payback',
    meaning:
      'The first year in which the savings so far have covered the costs so far, and stay above them. It comes with the share of futures in which it has come.',
  },
  {
    id: 'optimismBias',
    term: 'Optimism bias',
    meaning:
      'Plans cost more and save less than their makers expect. An allowance for it is added apart from the futures, which know nothing of it.',
    source: GREEN_BOOK,
  },
  {
    id: 'switching',
    term: 'Switching value',
    meaning: 'What a number would have to be for the answer to turn from worth doing to not.',
    source: GREEN_BOOK,
  },
  {
    id: 'contingency',
    term: 'Contingency',
    meaning:
      'Money held in case the target is missed. Here it is how far below the target the savings are in all but the worst 2 of 10 futures.',
  },
  {
    id: 'shortfall',
    term: 'Expected shortfall',
    meaning: 'How much is missing, on average, in the futures that miss the target.',
  },
  {
    id: 'onCosts',
    term: 'On-costs',
    meaning: 'What an employer pays on top of pay: national insurance and the pension fund.',
  },
  {
    id: 'dualRunning',
    term: 'Dual running',
    meaning: 'Paying for the old structure and the new one at once while cases are handed over.',
  },
  {
    id: 'valueOfFinding',
    term: 'Value of finding out',
    meaning:
      'By how much the choice between options would gain, on average, if one number were known before choosing. Nothing when no answer would change the choice. Also called expected value of partial perfect information.',
  },
]
