/** What readers judge, in words, as it is in the scenario: for lists of what is unusual and for the briefing. */
import type { MeasureId } from '../model/measures'
import type { Weight } from '../scenario/judgements'
import type { Scenario } from '../scenario/types'
import { capitalise, formatNumber, lowerFirst } from './format'
import { sizeInWords } from './matters'
import { measureOf } from './measureWords'
import { targetAsSet } from './targets'

/** Nothing for what is as proposed. */
export function judgementItems({
  judgements: { sizes = {}, targets = [], weights } = {},
}: Scenario): string[] {
  return [
    ...targets.map((target) => `Target: ${targetAsSet(target)}`),
    ...Object.entries(sizes).map(
      ([measure, size]) =>
        `Smallest difference that matters, ${lowerFirst(measureOf(measure as MeasureId).label)}: ${sizeInWords(measure as MeasureId, size)}`,
    ),
    ...(weights ? [weightsInWords(weights)] : []),
  ]
}

/** "Points, for each smallest difference that matters: agency rate 5 (lower is better)". What has none is left out. */
export function weightsInWords(weights: readonly Weight[]): string {
  const counted = weights.filter(({ weight }) => weight > 0)
  if (counted.length === 0) return 'Points: none for any measure'
  const each = counted.map(
    ({ measure, weight, wanted }) =>
      `${lowerFirst(measureOf(measure).label)} ${formatNumber(weight)} (${wanted} is better)`,
  )
  return capitalise(`points, for each smallest difference that matters: ${each.join(', ')}`)
}
