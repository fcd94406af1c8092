/** What today's pay bill, posts or social workers of a service would buy of an option's first kind of unit, and what is left over. */
import type { ServiceId } from '../model/services'
import { amountOf, central, postsOf, type SameKind } from './design'
import { mergeOptions } from './extend'
import type { Scenario, UnitFile } from './types'

export interface Buys {
  service: ServiceId
  /** What the baseline has in the services that this one does: GBP a year or FTE. */
  held: number
  /** What the option's other kinds of unit take of it. */
  others: number
  /** What one unit of the first kind takes. */
  each: number
  /** Whole units that come nearest, and what is then left (negative: short). */
  count: number
  left: number
  /** Units of the first kind that the option has now. */
  now: number
}

/** For each service in which the option's units differ from the baseline's and the baseline has units to compare with. */
export function whatItBuys(scenario: Scenario, kind: SameKind, option: number): Buys[] {
  const merged = mergeOptions(scenario.options)
  const [today, own] = [merged[0]!.services, merged[option]!.services]
  const values = central(scenario.parameters ?? {})
  const heldBy = (units: readonly UnitFile[]): number =>
    units.reduce((sum, unit) => sum + unit.count * amountOf(postsOf(unit), kind, values), 0)
  return own.flatMap(({ service, handles = [], units }): Buys[] => {
    const before = today.filter((each) => [service, ...handles].includes(each.service))
    const [first, ...others] = units
    const as = today.find((each) => each.service === service)
    if (!first || before.length === 0 || JSON.stringify(as?.units) === JSON.stringify(units)) return []
    const each = amountOf(postsOf(first), kind, values)
    if (each <= 0) return []
    const [held, taken] = [before.reduce((sum, one) => sum + heldBy(one.units), 0), heldBy(others)]
    const count = Math.max(1, Math.round((held - taken) / each))
    return [
      { service, held, others: taken, each, count, left: held - taken - count * each, now: first.count },
    ]
  })
}
