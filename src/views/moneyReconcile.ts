/** Modelled spend of the first year beside what was spent, line by line, with what the gap is made of. */
import { OUTTURN_LABELS, OUTTURN_LINES } from '../model/moneyLines'
import type { GapPart, OutturnRow } from '../money/types'
import type { AdjustmentHow } from '../scenario/moneyTypes'
import { formatPercent, inSentence, listInWords } from './format'
import { pounds, poundsWithRange, stepOf } from './money'
import { lineLabel } from './moneyGate'
import type { TableView } from './table'

/** What a part of the gap comes from, when it makes the model spend more, and less. */
const PARTS: Record<GapPart, readonly [more: string, less: string]> = {
  volume: ['more children', 'fewer children'],
  price: ['a higher cost of each', 'a lower cost of each'],
  rest: ['what cannot be told apart', 'what cannot be told apart'],
}

export const STATES: Record<OutturnRow['state'], string> = {
  agrees: 'Agrees',
  accepted: 'Accepted',
  lapsed: 'To be looked at again',
  open: 'To be done',
}

/** What an accepted gap is taken for, when it is chosen and afterwards. */
export const HOWS: Record<AdjustmentHow, { label: string; hint: string; done: string }> = {
  scale: {
    label: 'Prices are wrong by the gap',
    hint: 'Every amount of these lines is scaled to what was spent, the differences too.',
    done: 'Prices of these lines are scaled by the gap',
  },
  outside: {
    label: 'Spend that no option changes',
    hint: 'The gap is set aside, such as staff or placements outside the model; differences stay as they are.',
    done: 'The gap is spend that no option changes',
  },
}

/** "The model has £3.1m (5%) more than was spent." */
export function gapInWords({ gapGbp, gapShare, modelled }: OutturnRow): string {
  const step = stepOf(modelled)
  const size = pounds(Math.abs(gapGbp), step)
  if (size === '£0') return 'The model has what was spent.'
  return `The model has ${size} (${formatPercent(Math.abs(gapShare))}) ${gapGbp > 0 ? 'more' : 'less'} than was spent.`
}

/** "Of this, £800,000 more from more children and £100,000 less from a lower cost of each."; empty where nothing is known. */
export function gapParts({ explained, modelled }: OutturnRow): string {
  const step = stepOf(modelled)
  const told = explained
    .filter(({ gbp }) => pounds(Math.abs(gbp), step) !== '£0')
    .map(
      ({ what, gbp }) =>
        `${pounds(Math.abs(gbp), step)} ${gbp > 0 ? 'more' : 'less'} from ${PARTS[what][gbp > 0 ? 0 : 1]}`,
    )
  return told.length > 0 ? `Of this, ${listInWords(told)}.` : ''
}

export const madeOf = ({ line }: OutturnRow): string =>
  listInWords(OUTTURN_LINES[line].map((each) => inSentence(lineLabel(each))))

export const sourceOf = ({ from, source, year }: OutturnRow): string =>
  `${from === 'typed' ? 'Your own outturn' : 'Worked out from published unit costs'} of ${year}: ${source}`

export function reconcileTable(rows: readonly OutturnRow[]): TableView {
  return {
    caption: 'Base year: what the model says was spent beside what was spent',
    columns: ['Line', 'Modelled (8-in-10 range)', 'Spent', 'Source', 'Gap', 'State'],
    rows: rows.map((row) => ({
      header: OUTTURN_LABELS[row.line],
      cells: [
        poundsWithRange(row.modelled),
        pounds(row.outturnGbp, stepOf(row.modelled)),
        sourceOf(row),
        `${gapInWords(row)} ${gapParts(row)}`.trim(),
        STATES[row.state],
      ],
    })),
  }
}

/** "2 of 3 lines are reconciled." */
export function reconciledCount(rows: readonly OutturnRow[]): string {
  const done = rows.filter(({ state }) => state === 'agrees' || state === 'accepted').length
  return `${done} of ${rows.length} ${rows.length === 1 ? 'line is' : 'lines are'} reconciled.`
}
