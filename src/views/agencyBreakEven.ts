/** How far agency use would have to fall for an option to pay, in words; and what is known of whether it could. */
import type { AgencyBreakEven } from '../money/agency'
import { chanceInWords } from './breakEven'
import { capitalise, formatFte, formatPercent } from './format'
import { inTen } from './frequency'

/** `by`: "March 2029". Names as in the middle of a sentence. */
export function agencyInWords(result: AgencyBreakEven, option: string, by: string): string[] {
  const { fte, fteLeft, chance, found, between, side } = result
  const none = `No study gives the size of an effect on agency use: in Dorset it did not change significantly, and of five authorities with small units three had large rises and one a fall.`
  const now = `${capitalise(option)} would have ${formatFte(fte)} FTE of agency staff on average.`
  if (!found)
    return [
      now,
      side === 'flat'
        ? `Nothing depends on it, since there are none.`
        : side === 'above'
          ? `Whatever their number, from none to twice as many, it would pay by ${by} on average.`
          : `Even with permanent staff in all of those posts it would not pay by ${by} on average.`,
      none,
    ]
  const rises = found.value < 0
  const ends = between!.map((share) => formatPercent(Math.abs(share)))
  return [
    now,
    rises
      ? `It would pay by ${by} on average with up to ${formatFte(fteLeft!)} FTE (${formatPercent(-found.value)} more; give or take chance, ${ends[1]} to ${ends[0]}).`
      : `To pay by ${by} on average ${formatPercent(found.value)} of those posts would have to be held by permanent staff instead (${ends[0]} to ${ends[1]} by what these futures can tell), so that ${formatFte(fteLeft!)} FTE are left.`,
    `At that it would pay in ${inTen(found.share)} futures. In the futures played it has so few in ${chanceInWords(chance!)}.`,
    none,
  ]
}
