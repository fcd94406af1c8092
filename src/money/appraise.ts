/**
 * Appraisal of an option against the first: present value, payback, benefits for each pound, optimism bias, switching values. The first year simulated
 * is year 0 and not discounted, as in the Green Book. A constant discount rate; the rate is real, as are the figures.
 */
import { MONEY_LINES, type MoneyLineId, type SavingKind } from '../model/moneyLines'
import { mean } from '../statistics'
import { MONEY_KINDS, savedBy, spreadOf } from './spread'
import type { Appraisal, DrawnPrices, ResolvedMoney, Savings, Spend, Spread } from './types'
import { switchingValues } from './switching'

const linesOf = (...groups: string[]): MoneyLineId[] =>
  MONEY_LINES.filter(({ group }) => groups.includes(group)).map(({ id }) => id)
/** What the change itself costs. */
export const CHANGE_LINES: readonly MoneyLineId[] = [...linesOf('change'), 'training', 'redundancy']
/** What an authority does; the others are what comes of it. */
export const DELIVERY_LINES: readonly MoneyLineId[] = [...linesOf('staff', 'people', 'change'), 'conferences']
export const CONSEQUENCE_LINES: readonly MoneyLineId[] = [...linesOf('placements'), 'legal']

const KINDS: Record<Appraisal['basis'], readonly SavingKind[]> = {
  cashable: ['cashable'],
  cashableAndAvoidance: MONEY_KINDS,
}
/** Below this share of futures with a cost a ratio to it says nothing. */
const FEWEST_WITH_COST = 0.5

/** GBP to be had `year` years from now is worth so much now. */
export const discountFactor = (rate: number, year: number): number => (1 + rate) ** -year

/** Present value of yearly amounts, the first of them not discounted. */
export const presentValue = (amounts: ArrayLike<number>, rate: number): number =>
  Array.from(amounts).reduce((sum, amount, year) => sum + amount * discountFactor(rate, year), 0)

export function appraise(
  money: ResolvedMoney,
  spend: Spend,
  savings: Savings,
  draws: readonly DrawnPrices[],
  basis: Appraisal['basis'] = 'cashableAndAvoidance',
): Appraisal {
  const kinds = KINDS[basis]
  const places = savings.years.map((_, year) => year)
  const yearly = (lines?: readonly MoneyLineId[]) =>
    places.map((year) => savedBy(savings, { kinds, years: [year], ...(lines && { lines }) }))
  const rate = (future: number) => draws[future >> 1]!.values.discountRate
  const valued = (amounts: readonly Float64Array[]) =>
    Float64Array.from({ length: savings.done }, (_, future) =>
      presentValue(
        amounts.map((year) => year[future]!),
        rate(future),
      ),
    )
  const all = yearly()
  const npv = valued(all)
  const delivery = valued(yearly(DELIVERY_LINES))
  const consequences = valued(yearly(CONSEQUENCE_LINES))
  const change = valued(yearly(CHANGE_LINES))
  const cumulative = places.map((year) =>
    Float64Array.from({ length: savings.done }, (_, future) =>
      all.slice(0, year + 1).reduce((sum, amounts) => sum + amounts[future]!, 0),
    ),
  )
  const payback = places.map((year) => ({
    year: savings.years[year]!,
    chance: mean(cumulative[year]!.map((each) => Number(each > 0))),
  }))
  const { values } = draws[0]!
  return {
    basis,
    discountRate: values.discountRate,
    npv: spreadOf(npv),
    nominal: spreadOf(savedBy(savings, { kinds, basis: 'nominal' }, spend)),
    real: spreadOf(savedBy(savings, { kinds })),
    benefitCost: ratioOf(consequences, delivery),
    benefitCostShare: costing(delivery),
    changeReturn: ratioOf(
      npv.map((each, future) => each - change[future]!),
      change,
    ),
    payback,
    paidBackInTime: payback[money.paybackYears - 1]!.chance,
    paybackYears: money.paybackYears,
    cumulative: cumulative.map(spreadOf),
    afterOptimism: optimism(npv, change, values.optimismCosts, values.optimismSavings),
    switching: switchingValues({
      yearly: all.map((amounts) => mean(amounts)),
      consequences: mean(consequences),
      change: mean(change),
      placements: mean(valued(yearly(linesOf('placements')))),
      npv: mean(npv),
      discountRate: values.discountRate,
    }),
  }
}

/** Share of futures in which something costs more, its saving being below nothing. */
const costing = (saved: Float64Array): number => mean(saved.map((each) => Number(each < 0)))

/** Benefits for each pound that a part costs more; futures in which it costs no more have no ratio. */
function ratioOf(benefits: Float64Array, saved: Float64Array): Spread | undefined {
  if (costing(saved) < FEWEST_WITH_COST) return undefined
  const ratios: number[] = []
  saved.forEach((each, future) => {
    if (each < 0) ratios.push(benefits[future]! / -each)
  })
  return spreadOf(Float64Array.from(ratios))
}

/** The same amount off every future, so that the simulated range stays as wide as it is. Only what is expected is marked down: a loss is not. */
function optimism(
  npv: Float64Array,
  change: Float64Array,
  costs: number,
  savings: number,
): Appraisal['afterOptimism'] {
  const ofChange = mean(change)
  const costsGbp = costs * Math.max(0, -ofChange)
  const savingsGbp = savings * Math.max(0, mean(npv) - ofChange)
  return {
    costs,
    savings,
    costsGbp,
    savingsGbp,
    npv: spreadOf(npv.map((each) => each - costsGbp - savingsGbp)),
  }
}
