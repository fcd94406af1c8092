/** Every price and setting that money hangs on: its 8-in-10 range, where it is from, its grade, and whether the user gave it. */
import { WEEK_PRICE_IDS } from '../model/moneyLines'
import { defaultUnder, type Grade } from '../parameters'
import { interval, overriding } from '../parameters/override'
import type { Distribution, Parameter } from '../parameters/types'
import { priceParameter } from '../scenario/moneyPrices'
import { MONEY_PRICE_IDS } from '../scenario/moneySchema'
import type { MoneyPriceId } from '../scenario/moneyTypes'
import type { ResolvedScenario } from '../scenario/types'
import type { ResolvedMoney } from './types'

export interface PriceRow {
  readonly id: MoneyPriceId
  readonly label: string
  readonly unit: string
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly source: string
  /** Of the register; `own` for a figure of the user's. */
  readonly grade: Grade | 'own'
  /** Financial year of the prices it is at. */
  readonly year: string
}

/** In the order of the register. A price of a week is there only where the user gave one: else it follows from published unit costs. */
export function priceList(scenario: ResolvedScenario, { file }: ResolvedMoney): PriceRow[] {
  return MONEY_PRICE_IDS.flatMap((id): PriceRow[] => {
    const parameter = priceParameter(id)
    const own = file.prices?.[id]
    if (own) {
      const { source, year, reason: _, ...range } = own
      const given = overriding(parameter, { ...range, reason: source })
      return [{ ...rangeOf(id, parameter, given), source, grade: 'own', year }]
    }
    if ((WEEK_PRICE_IDS as readonly string[]).includes(id)) return []
    const override = scenario.parameters[id as keyof ResolvedScenario['parameters']]
    const distribution = override ? overriding(parameter, override) : defaultUnder(parameter, scenario.stance)
    const { source, locator, grade } = parameter.evidence
    return [
      {
        ...rangeOf(id, parameter, distribution),
        source: override ? override.reason : `${source}, ${locator}`,
        grade: override ? 'own' : grade,
        year: scenario.authority.baseYear,
      },
    ]
  })
}

const rangeOf = (id: MoneyPriceId, parameter: Parameter, distribution: Distribution) => ({
  id,
  label: parameter.label,
  unit: parameter.unit,
  ...interval(parameter, distribution),
})
