/**
 * Which actual figures of a forecast log are not shown outside the page: counts of children under five, shares of fewer than five, and any
 * figure from which one of these could be worked out: looked after a year on = looked after + starts - ceased.
 */
import type { MeasureId } from '../model/measures'
import type { Actual } from '../keep/types'
import { measureOf } from './measureWords'
import { SMALLEST_SHOWN } from './ownFigures'

const WHOLES: Partial<Record<MeasureId, MeasureId>> = {
  reReferralRate: 'referrals',
  repeatPlanRate: 'childProtectionPlanStarts',
  plansOver2Years: 'childProtectionPlans',
  threePlusPlacements: 'lookedAfter',
  residentialShare: 'lookedAfter',
  returnHomeRate: 'lookedAfterCeased',
}
const QUARTERS = 4

export function smallActuals(actuals: readonly Actual[]): Set<Actual> {
  const find = (measure: MeasureId, quarter: number) =>
    actuals.find((each) => each.measure === measure && each.quarter === quarter)
  const count = ({ measure, quarter, value }: Actual): number | undefined => {
    const { unit } = measureOf(measure)
    if (unit === 'children' || unit === 'perYear') return value
    const whole = WHOLES[measure] && find(WHOLES[measure], quarter)
    return unit === 'share' && whole ? value * whole.value : undefined
  }
  const hidden = new Set(actuals.filter((each) => (count(each) ?? Infinity) < SMALLEST_SHOWN))
  for (const now of actuals) {
    if (now.measure !== 'lookedAfter') continue
    const sum = [
      now,
      find('lookedAfter', now.quarter - QUARTERS),
      find('lookedAfterStarts', now.quarter),
      find('lookedAfterCeased', now.quarter),
    ]
    const there = sum.filter((each) => each !== undefined)
    // With all four, a single one left out is the sum of the others.
    if (there.length < sum.length || there.filter((each) => hidden.has(each)).length !== 1) continue
    hidden.add(there.filter((each) => !hidden.has(each)).sort((a, b) => a.value - b.value)[0]!)
  }
  return hidden
}
