/** Which future is watched on the board: by how the last year of each ends, in an order that is told; or any by its number. */
import type { MeasureId } from '../model/measures'
import type { Futures } from '../runner/types'
import type { ResolvedScenario } from '../scenario/types'
import { startOfSeries } from '../statistics/series'
import { formatNumber, formatPercent } from './format'
import { futuresToTell, type PickedFuture } from './pickFuture'

/** What futures are put in order by. */
export const ORDERS = ['overloadedUnitWeeks', 'lookedAfter'] as const satisfies readonly MeasureId[]
export type Order = (typeof ORDERS)[number]

/** Values as the horizon ends, future by future, by order and then by place of the option. */
export type LastValues = Record<Order, Float64Array[]>

export function lastValues(resolved: ResolvedScenario, futures: Futures): LastValues {
  const of = (measure: Order) =>
    resolved.options.map((_, option) => {
      const at = startOfSeries({ option, measure }, resolved.horizonWeeks) + resolved.horizonWeeks - 1
      return Float64Array.from({ length: futures.done }, (_, future) => futures.weekly[future]![at]!)
    })
  return { overloadedUnitWeeks: of('overloadedUnitWeeks'), lookedAfter: of('lookedAfter') }
}

export const ORDER_WORDS: Record<Order, { label: string; hint: string }> = {
  overloadedUnitWeeks: {
    label: 'How much units are overloaded in the last year',
    hint: 'Less is luckier: of all weeks of all units that hold cases, those with more work than hours.',
  },
  lookedAfter: {
    label: 'Children looked after at the end',
    hint: 'Few or many is by itself neither lucky nor unlucky for the children.',
  },
}

const PICK_WORDS: Record<Order, Record<PickedFuture['id'], string>> = {
  overloadedUnitWeeks: { low: 'A lucky one', middle: 'A middle one', high: 'An unlucky one' },
  lookedAfter: { low: 'One with few', middle: 'A middle one', high: 'One with many' },
}

export interface BoardPick extends PickedFuture {
  label: string
  /** "units overloaded in 12% of their weeks: 9 of 10 futures have more" */
  why: string
}

/** Near the low end, the middle and the high end: about one future in ten lies beyond the first, and one beyond the last. */
export function boardPicks(values: Float64Array, order: Order): BoardPick[] {
  return futuresToTell(values).map(({ id, future }) => {
    const value = values[future]!
    const said =
      order === 'lookedAfter'
        ? `${formatNumber(value)} children looked after`
        : `units overloaded in ${formatPercent(value)} of their weeks in the last year`
    return { id, future, label: PICK_WORDS[order][id], why: `${said}; ${PLACE[id]}` }
  })
}

const PLACE: Record<PickedFuture['id'], string> = {
  low: 'about 9 of 10 futures have more',
  middle: 'as many futures have more as have less',
  high: 'about 9 of 10 futures have less',
}
