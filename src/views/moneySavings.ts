/** Savings by line, kind and year, in words and tables. A cost is a negative saving; money and time never add up to one figure. */
import {
  MONEY_LINE_INDEX,
  SAVING_KIND_LABELS,
  SAVING_KINDS,
  TIME_LINES,
  type MoneyLineId,
} from '../model/moneyLines'
import { ALL_SPEND, MONEY_KINDS, savedBy, spreadOf, type Which } from '../money'
import type { Savings, Spread } from '../money/types'
import { inSentence } from './format'
import { directionOf, pounds, spendCell, spendChange, spendWithRange, stepOf, timesInTen } from './money'
import { lineLabel } from './moneyGate'
import { waterfallOf, type WaterfallStep } from './moneyPictures'
import type { TableView } from './table'

/** Years with their total. */
export interface Summed {
  years: readonly Spread[]
  total: Spread
}

export interface YearRow extends Summed {
  label: string
}

export interface LineSaving extends Summed {
  line: MoneyLineId
}

/** Net of what is in the plan, by year and in all. */
export function summedBy(savings: Savings, which: Omit<Which, 'years'> = {}): Summed {
  return {
    years: savings.years.map((_, year) => spreadOf(savedBy(savings, { ...which, years: [year] }))),
    total: spreadOf(savedBy(savings, which)),
  }
}

/** Money only: cashable and avoided. */
export const linesOf = (savings: Savings): LineSaving[] =>
  ALL_SPEND.map((line) => ({ line, ...summedBy(savings, { lines: [line], kinds: MONEY_KINDS }) }))

export const moneyOfAll = (savings: Savings): Summed => summedBy(savings, { kinds: MONEY_KINDS })

/** Lines on which no future differs are left out and named beneath. */
export function movingLines(lines: readonly LineSaving[]): { moving: LineSaving[]; still: string[] } {
  const moves = ({ total }: LineSaving) => total.above > 0 || total.below > 0
  return {
    moving: lines.filter(moves),
    still: lines.filter((each) => !moves(each)).map(({ line }) => inSentence(lineLabel(line))),
  }
}

export const rowsOfLines = (lines: readonly LineSaving[]): YearRow[] =>
  lines.map(({ line, years, total }) => ({ label: lineLabel(line), years, total }))

export function yearTable(rows: readonly YearRow[], years: readonly string[], caption: string): TableView {
  return {
    caption,
    columns: ['Line', ...years, 'All years'],
    rows: rows.map(({ label, years: cells, total }) => ({
      header: label,
      cells: [...cells, total].map(spendCell),
    })),
  }
}

/** What it comes to, one sentence, never as certain: the frequency, the middle, the range. */
export function savingSentence(name: string, years: number, total: Spread): string {
  const over = years === 1 ? 'the first year' : `the ${years} years`
  switch (directionOf(total)) {
    case 'same':
      return `Over ${over} ${name} come to the same in every future.`
    case 'unclear':
      return `Over ${over} there is no clear difference in spend with ${name}: ${timesInTen(total).replace(/^In/, 'in')} Middle future ${spendWithRange(total)}.`
    default:
      return `Over ${over} ${name} come to ${spendWithRange(total)} in the middle future. ${timesInTen(total)}`
  }
}

/** Said where kinds stand: a reader who does not know it takes empty posts for a success. */
export const VACANT_PAY =
  'Pay of funded posts that stand empty counts as cost avoidance, and as a cost when more of them are filled: no budget falls, and the work of an empty post is left to others. What agency staff in their place cost stands on a line of its own.'

export function kindRows(savings: Savings): YearRow[] {
  return SAVING_KINDS.map((kind) => ({
    label: SAVING_KIND_LABELS[kind],
    ...summedBy(savings, { kinds: [kind] }),
  }))
}

export const TIME_CAPTION =
  'Time that work with children takes, at the published cost of social work: capacity, in no total, since its staff are paid in the lines above'

/** Work on assessments, plans and children looked after: worth of the time, which is no money until posts go. */
export const timeRows = (savings: Savings): YearRow[] =>
  TIME_LINES.map(({ id, label }) => ({ label, ...summedBy(savings, { lines: [id], kinds: ['capacity'] }) }))

/** Money by who gains it, then what was taken off because the plan has it. */
export function gainRows(savings: Savings): YearRow[] {
  return [
    { label: 'The authority', ...summedBy(savings, { kinds: MONEY_KINDS, who: 'authority' }) },
    { label: 'Partners', ...summedBy(savings, { kinds: MONEY_KINDS, who: 'partners' }) },
    { label: 'Taken off: in the plan already', ...takenOff(savings) },
  ]
}

function takenOff({ inPlan, years }: Savings): Summed {
  const sums = (chosen: (year: number) => boolean) =>
    spreadOf(
      Float64Array.from(inPlan, (cells) =>
        cells.reduce((sum, gbp, cell) => sum + (chosen(cell % years.length) ? gbp : 0), 0),
      ),
    )
  return { years: years.map((_, year) => sums((each) => each === year)), total: sums(() => true) }
}

/** Averages, which alone add up, each with the range of its own line. */
export function savingsWaterfall(lines: readonly LineSaving[], total: Spread): WaterfallStep[] {
  const order = lines.toSorted((a, b) => MONEY_LINE_INDEX[a.line] - MONEY_LINE_INDEX[b.line])
  return waterfallOf(
    order.map(({ line, total: spread }) => partOf(line, lineLabel(line), spread)),
    partOf('total', 'All lines', total),
  )
}

const partOf = (id: string, label: string, { mean, p10, p90, ...rest }: Spread) => ({
  id,
  label,
  mean,
  p10,
  p90,
  words: spendChange(mean, stepOf({ ...rest, mean, p10, p90 })),
})

/** "£1.2m less on average". */
export const averageInWords = (spread: Spread): string =>
  `${spendChange(spread.mean, stepOf(spread))} on average`

export const poundsOf = (spread: Spread): string => pounds(spread.p50, stepOf(spread))
