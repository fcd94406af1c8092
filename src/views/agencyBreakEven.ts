/** How far agency use would have to fall for an option to pay, in words; and what is known of whether it could. */
import type { AgencyBreakEven } from '../money/agency'
import { chanceInWords, closeInWords } from './breakEven'
import { capitalise, formatFte, formatNumber, formatPercent } from './format'
import { inTen } from './frequency'
import { pounds } from './money'
import type { TableView } from './table'

/** What is known of it: not its size. */
const EVIDENCE = [
  'No study gives the size of an effect on agency use of its own, so none is drawn. A controlled study of another programme found no significant change, and what it could not have told from none reaches from a fall by 70% to a rise by 230%. Of five authorities that took up small units agency use rose much in three and fell in one.',
  'In the model agency staff cover posts that stand empty and people who are ill. The values shown are those of the futures played: they follow from what is believed of staff who leave and fall ill, and no more.',
]

/** `by`: "March 2029". Names as in the middle of a sentence. */
export function agencyInWords(result: AgencyBreakEven, option: string, by: string): string[] {
  const { fte, fteLeft, chance, found, between, side } = result
  const now = `${capitalise(option)} would have ${formatFte(fte)} FTE of agency staff on average.`
  if (!found)
    return [
      now,
      side === 'flat'
        ? `Nothing depends on it, since there are none.`
        : side === 'above'
          ? `Whatever their number, from none to twice as many, it would pay by ${by} on average.`
          : `Even with permanent staff in all of those posts it would not pay by ${by} on average.`,
      ...(side === 'flat' ? [] : closeInWords(result, ({ value }) => `${formatFte((1 - value) * fte)} FTE`)),
      ...EVIDENCE,
    ]
  const rises = found.value < 0
  const ends = between!.map((share) => formatPercent(Math.abs(share)))
  return [
    now,
    rises
      ? `It would pay by ${by} on average with up to ${formatFte(fteLeft!)} FTE (${formatPercent(-found.value)} more; give or take chance, ${ends[1]} to ${ends[0]}).`
      : `To pay by ${by} on average ${formatPercent(found.value)} of those posts would have to be held by permanent staff instead (${ends[0]} to ${ends[1]} by what these futures can tell), so that ${formatFte(fteLeft!)} FTE are left.`,
    `At that it would pay in ${inTen(found.share)} futures. In the futures played it has so few in ${chanceInWords(chance!)}.`,
    ...EVIDENCE,
  ]
}

/** Every share that was priced: what the picture shows. */
export function agencyTable(
  { tried, found, fte, futures }: AgencyBreakEven,
  option: string,
  by: string,
): TableView {
  return {
    caption: `Net saving of ${option} by ${by} with agency posts held by permanent staff instead (the same ${formatNumber(futures)} futures, real prices)`,
    columns: ['Agency staff left', 'Average', '8-in-10 range from', 'to', 'Pays in'],
    rows: tried.map((each) => ({
      header: `${formatFte((1 - each.value) * fte)} FTE${each === found ? ' (break-even)' : ''}`,
      cells: [...[each.mean, each.low, each.high].map((gbp) => pounds(gbp)), `${inTen(each.share)} futures`],
    })),
  }
}
