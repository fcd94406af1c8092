/** Every price and setting that money hangs on: its 8-in-10 range, where it is from, its grade, and whether the user gave it. */
import type { Placement } from '../model/stages'
import { defaultUnder, type Grade } from '../parameters'
import { interval, overriding } from '../parameters/override'
import type { Distribution, Parameter } from '../parameters/types'
import { priceParameter } from '../scenario/moneyPrices'
import { MONEY_PRICE_IDS } from '../scenario/moneySchema'
import type { MoneyPriceId } from '../scenario/moneyTypes'
import type { ResolvedScenario } from '../scenario/types'
import { PUBLISHED_UNIT_COST } from './reconcile'
import type { DrawnPrices, ResolvedMoney } from './types'
import { WEEK_RATIO, weekField, weekKind, weekRange } from './weekPrices'

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

/** In the order of the register, prices of a child a week last. `draws`: what futures were priced with, for prices that follow from others. */
export function priceList(
  scenario: ResolvedScenario,
  { file, priceBase }: ResolvedMoney,
  draws: readonly DrawnPrices[],
): PriceRow[] {
  return MONEY_PRICE_IDS.flatMap((id): PriceRow[] => {
    const parameter = priceParameter(id)
    const own = file.prices?.[id]
    if (own) {
      const { source, year, reason: _, ...range } = own
      const given = overriding(parameter, { ...range, reason: source })
      return [{ ...rangeOf(id, parameter, given), source, grade: 'own', year }]
    }
    const kind = weekKind(id)
    if (kind) return kind === 'withParents' ? [] : [weekRow(id, kind, scenario, draws, priceBase)]
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

/** A price of a week that nobody gave: it follows from the authority's published unit costs. */
function weekRow(
  id: MoneyPriceId,
  kind: Placement,
  { authority }: ResolvedScenario,
  draws: readonly DrawnPrices[],
  priceBase: string,
): PriceRow {
  const fill = authority.fills.find(({ field }) => field === weekField(kind))
  const ratio = WEEK_RATIO[kind]
  const { label, unit } = priceParameter(id)
  return {
    id,
    label,
    unit,
    ...weekRange(draws, kind),
    source: [PUBLISHED_UNIT_COST, ...(fill ? [fill.how] : []), ...(ratio ? [`times ${ratio}`] : [])].join(
      '; ',
    ),
    grade: ratio ? priceParameter(ratio as MoneyPriceId).evidence.grade : 'published',
    year: priceBase,
  }
}

const rangeOf = (id: MoneyPriceId, parameter: Parameter, distribution: Distribution) => ({
  id,
  label: parameter.label,
  unit: parameter.unit,
  ...interval(parameter, distribution),
})
