/** Quantities of every future times their prices: spend by option, line and year, real (prices of the price base, general inflation taken out). */
import { LEDGER_COUNT, LEDGER_INDEX } from '../model/ledger'
import {
  MONEY_LINE_COUNT,
  MONEY_LINE_IDS,
  MONEY_LINE_INDEX,
  PAY_LINE,
  SPEND_LINES,
  type MoneyLineId,
} from '../model/moneyLines'
import { ROLE_IDS } from '../model/roles'
import { startOfFinancialYear, WEEKS_PER_YEAR } from '../model/time'
import type { CostFile } from '../scenario/moneyTypes'
import type { ResolvedDesign, ResolvedScenario } from '../scenario/types'
import { inflationOf } from './inflation'
import type { DrawnPrices, LedgerFutures, ResolvedMoney, Spend } from './types'

/** Cell of a line in a future's spend. */
export const spendCell = (option: number, line: MoneyLineId, year: number, years: number): number =>
  (option * MONEY_LINE_COUNT + MONEY_LINE_INDEX[line]) * years + year

/** Spend of all futures. `draws[k]` prices futures 2k and 2k+1. Throws a RangeError when there are fewer draws than pairs. */
export function spendOf(
  scenario: ResolvedScenario,
  money: ResolvedMoney,
  futures: LedgerFutures,
  draws: readonly DrawnPrices[],
): Spend {
  if (draws.length < Math.ceil(futures.done / 2)) throw new RangeError('Fewer draws of prices than pairs')
  const years = money.years.length
  const rises = draws.map((draw) => risesOf(draw, money))
  const edge = edgePosts(scenario)
  const real: Float64Array[] = []
  const funded: Float64Array[] = []
  for (let future = 0; future < futures.done; future++) {
    const draw = draws[future >> 1]!
    const { relative } = rises[future >> 1]!
    const priced = priceFuture(scenario, futures.ledger[future]!, draw, edge, years)
    addCosts(priced.spend, scenario, money, draw)
    for (const values of [priced.spend, priced.funded])
      for (let option = 0; option < scenario.options.length; option++)
        for (let cell = 0; cell < relative.length; cell++)
          values[option * relative.length + cell]! *= relative[cell]!
    real.push(priced.spend)
    funded.push(priced.funded)
  }
  return {
    done: futures.done,
    options: scenario.options.length,
    years: money.years,
    real,
    funded,
    relative: rises.map(({ relative }) => relative),
    deflator: rises.map(({ deflator }) => deflator),
  }
}

/** How prices of each line rise beyond general inflation, [line * years + year], and general inflation itself, by year. */
function risesOf({ values }: DrawnPrices, { years, yearsToFirst }: ResolvedMoney) {
  const deflator = Float64Array.from(
    years,
    (_, year) => (1 + values.inflationGeneral) ** (year + yearsToFirst),
  )
  const relative = new Float64Array(MONEY_LINE_COUNT * years.length)
  MONEY_LINE_IDS.forEach((line, index) => {
    const rise = inflationOf(line, values)
    for (let year = 0; year < years.length; year++)
      relative[index * years.length + year] = (1 + rise) ** (year + yearsToFirst) / deflator[year]!
  })
  return { relative, deflator }
}

function priceFuture(
  { options }: ResolvedScenario,
  ledger: Float64Array,
  { unit, pay }: DrawnPrices,
  edge: readonly Float64Array[],
  years: number,
) {
  const spend = new Float64Array(options.length * MONEY_LINE_COUNT * years)
  const funded = new Float64Array(spend.length)
  const add = (into: Float64Array, option: number, line: MoneyLineId, year: number, gbp: number) => {
    into[spendCell(option, line, year, years)]! += gbp
  }
  for (let option = 0; option < options.length; option++) {
    const from = option * LEDGER_COUNT
    for (const [index, { line, gbp }] of unit)
      if (index >= ROLE_IDS.length)
        for (let year = 0; year < years; year++)
          add(spend, option, line, year, gbp * ledger[(from + index) * years + year]!)
    ROLE_IDS.forEach((role, place) => {
      for (let year = 0; year < years; year++) {
        const held = (first: number) => ledger[(from + first + place) * years + year]!
        const [permanent, agency, vacant] = [held(PERMANENT), held(AGENCY), held(VACANT)]
        const posts = permanent + agency + vacant
        if (posts === 0) continue
        const share = Math.min(1, edge[option]![place * years + year]! / posts)
        const line = PAY_LINE[role]
        add(spend, option, line, year, permanent * pay[place]! * (1 - share))
        add(spend, option, 'payEdgeOfCare', year, permanent * pay[place]! * share)
        add(funded, option, line, year, posts * pay[place]! * (1 - share))
        add(funded, option, 'payEdgeOfCare', year, posts * pay[place]! * share)
      }
    })
  }
  return { spend, funded }
}

/** First of the ledger's lines of posts by state; the other roles follow. Permanent ones are the first of all lines. */
const PERMANENT = LEDGER_INDEX[`permanent.${ROLE_IDS[0]}`]
const AGENCY = LEDGER_INDEX[`agency.${ROLE_IDS[0]}`]
const VACANT = LEDGER_INDEX[`vacant.${ROLE_IDS[0]}`]

/** FTE-years of edge-of-care posts by option: [role * years + year]. The ledger counts posts by role and not by service. */
function edgePosts({ options, horizonYears }: ResolvedScenario): Float64Array[] {
  const today = edgeFte(options[0]!)
  return options.map((option) => {
    const stages = [option, ...option.later].map((each) => ({
      fte: edgeFte(each),
      startWeek: each.policies.startWeek,
    }))
    const values = new Float64Array(ROLE_IDS.length * horizonYears)
    for (let year = 0; year < horizonYears; year++)
      for (let role = 0; role < ROLE_IDS.length; role++) {
        let mean = today[role]!
        for (const { fte, startWeek } of stages) {
          const own = Math.min(1, Math.max(0, year + 1 - startWeek / WEEKS_PER_YEAR))
          mean = own * fte[role]! + (1 - own) * mean
        }
        values[role * horizonYears + year] = mean
      }
    return values
  })
}

function edgeFte({ services }: ResolvedDesign): number[] {
  const posts = services
    .filter(({ service }) => service === 'edgeOfCare')
    .flatMap(({ units }) => units.flatMap((unit) => unit.posts))
  return ROLE_IDS.map((role) => posts.reduce((sum, post) => sum + (post.role === role ? post.fte : 0), 0))
}

/** Costs that the user gave, in the years they fall in. Those outside the years simulated are not counted: `costsOutside` names them. */
function addCosts(
  spend: Float64Array,
  { options }: ResolvedScenario,
  { file, years }: ResolvedMoney,
  draw: DrawnPrices,
): void {
  for (const [index, cost] of (file.costs ?? []).entries()) {
    const option = options.findIndex(({ id }) => id === cost.option)
    if (option < 0) continue
    for (const [year, label] of years.entries())
      if (fallsIn(cost, label)) spend[spendCell(option, cost.line, year, years.length)]! += draw.costs[index]!
  }
}

function fallsIn({ recurring, from, to }: CostFile, label: string): boolean {
  const [year, first, last] = [label, from, to ?? (recurring ? label : from)].map((each) =>
    startOfFinancialYear(each)!,
  ) as [number, number, number]
  return year >= first && year <= last
}

/** Costs of the file that fall in none of the years simulated. */
export const costsOutside = ({ file, years }: ResolvedMoney): CostFile[] =>
  (file.costs ?? []).filter((cost) => !years.some((label) => fallsIn(cost, label)))

/** Spend of one option in one year, all lines, GBP real. */
export function totalSpend(spend: Spend, future: number, option: number, year: number): number {
  const values = spend.real[future]!
  return SPEND_LINES.reduce(
    (sum, { id }) => sum + values[spendCell(option, id, year, spend.years.length)]!,
    0,
  )
}
