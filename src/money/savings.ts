/**
 * Savings of an option against the first in the same futures, split line by line into what a budget can give up (cashable), costs that would have
 * come (avoidance), and time, beds and posts that are free but still paid for (capacity). Definitions: docs/money.md.
 */
import {
  MONEY_LINES,
  MONEY_LINE_COUNT,
  SAVING_KINDS,
  type MoneyLineId,
  type SavingKind,
} from '../model/moneyLines'
import { WEEKS_PER_YEAR } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { partnerPays, postReleaseWeeks, releaseOf } from './release'
import { spendCell } from './spend'
import type { DrawnPrices, ResolvedMoney, Savings, Spend } from './types'

/** What of one line's difference is which, year by year. Sums to the difference in every year. */
export interface Split {
  cashable: number
  avoidance: number
  capacity: number
}

/** Lines whose posts are funded whether filled or not. */
const isPay = (line: MoneyLineId): boolean => line.startsWith('pay')

export function savingsOf(
  scenario: ResolvedScenario,
  money: ResolvedMoney,
  spend: Spend,
  draws: readonly DrawnPrices[],
  option: number,
): Savings {
  const years = spend.years.length
  const cells = MONEY_LINE_COUNT * years
  const kinds = Object.fromEntries(
    SAVING_KINDS.map((kind) => [kind, Array.from({ length: spend.done }, () => new Float64Array(cells))]),
  ) as Record<SavingKind, Float64Array[]>
  const gross: Float64Array[] = []
  const inPlan: Float64Array[] = []
  const startWeek = scenario.options[option]!.policies.startWeek
  const saving = linesThatSave(spend, option)
  for (let future = 0; future < spend.done; future++) {
    const difference = new Float64Array(cells)
    const off = new Float64Array(cells)
    for (const [index, { id }] of MONEY_LINES.entries()) {
      const series = seriesOf(spend, future, option, id)
      const split = splitLine(id, series, draws[future >> 1]!, startWeek, saving.has(id))
      for (let year = 0; year < years; year++) {
        const cell = index * years + year
        difference[cell] = series.before[year]! - series.after[year]!
        for (const kind of SAVING_KINDS) kinds[kind][future]![cell] = split[year]![kind]
      }
    }
    takeOff(money, kinds, future, off)
    gross.push(difference)
    inPlan.push(off)
  }
  return {
    option,
    done: spend.done,
    years: spend.years,
    gross,
    parts: kinds,
    inPlan,
    partnerShare: draws.map((draw) => partnerShares(money, draw)),
  }
}

interface Series {
  before: Float64Array
  after: Float64Array
  fundedBefore: Float64Array
  fundedAfter: Float64Array
}

function seriesOf({ real, funded, years }: Spend, future: number, option: number, line: MoneyLineId): Series {
  const of = (values: Float64Array, which: number) => {
    const from = spendCell(which, line, 0, years.length)
    return values.subarray(from, from + years.length)
  }
  return {
    before: of(real[future]!, 0),
    after: of(real[future]!, option),
    fundedBefore: of(funded[future]!, 0),
    fundedAfter: of(funded[future]!, option),
  }
}

function splitLine(
  line: MoneyLineId,
  series: Series,
  draw: DrawnPrices,
  startWeek: number,
  saves: boolean,
): Split[] {
  if (line.endsWith('Time'))
    return Array.from(series.before, (before, year) => ({
      cashable: 0,
      avoidance: 0,
      capacity: before - series.after[year]!,
    }))
  if (isPay(line)) return splitPay(series, draw, startWeek)
  return saves ? splitSaving(line, series, draw) : splitCost(series)
}

/** Posts that are given up are cash once notice is over; new ones are a cost at once. Pay that differs because funded posts stand empty moves no budget. */
function splitPay(
  { before, after, fundedBefore, fundedAfter }: Series,
  draw: DrawnPrices,
  startWeek: number,
): Split[] {
  const noticeTo = startWeek + postReleaseWeeks(draw.values)
  return Array.from(before, (spent, year) => {
    const saved = spent - after[year]!
    const givenUp = fundedBefore[year]! - fundedAfter[year]!
    const since = (week: number) => Math.min(WEEKS_PER_YEAR, Math.max(0, (year + 1) * WEEKS_PER_YEAR - week))
    const inForce = since(startWeek)
    const waiting = inForce > 0 && givenUp > 0 ? (inForce - since(noticeTo)) / inForce : 0
    const capacity = givenUp * waiting
    return { cashable: givenUp - capacity, avoidance: saved - givenUp, capacity }
  })
}

/** A line that costs more has to be found, whatever it would have been. */
const splitCost = ({ before, after }: Series): Split[] =>
  Array.from(before, (spent, year) => ({ cashable: spent - after[year]!, avoidance: 0, capacity: 0 }))

/**
 * Of a line that saves in the mean: what is saved arrives after notice, less what is paid for all the same. What of it lies below the first year's
 * spend is cashable, what lies above was growth that did not come. The same rule in every future, whichever way it goes there: chance alone
 * then gives no kind a saving.
 */
function splitSaving(line: MoneyLineId, { before, after }: Series, { values }: DrawnPrices): Split[] {
  const { weeks, held } = releaseOf(line, values)
  const lag = Math.min(1, weeks / WEEKS_PER_YEAR)
  const budget = before[0]!
  return Array.from(before, (spent, year) => {
    const saved = spent - after[year]!
    const earlier = year > 0 ? before[year - 1]! - after[year - 1]! : 0
    const released = (1 - held) * ((1 - lag) * saved + lag * earlier)
    const cashable = Math.min(spent, budget) - Math.min(spent - released, budget)
    return { cashable, avoidance: released - cashable, capacity: saved - released }
  })
}

/** Lines on which the option spends less than the first, in all years and the mean of futures. */
function linesThatSave(spend: Spend, option: number): ReadonlySet<MoneyLineId> {
  const found = MONEY_LINES.filter(({ id }) => {
    let saved = 0
    for (let future = 0; future < spend.done; future++) {
      const { before, after } = seriesOf(spend, future, option, id)
      for (let year = 0; year < before.length; year++) saved += before[year]! - after[year]!
    }
    return saved > 0
  })
  return new Set(found.map(({ id }) => id))
}

/** What is in the plan already is taken off what was found on its line and year, cashable first; never more than was found. */
function takeOff(
  { file, years }: ResolvedMoney,
  kinds: Record<SavingKind, Float64Array[]>,
  future: number,
  off: Float64Array,
): void {
  for (const { line, gbp } of file.inPlan ?? [])
    for (const [year, label] of years.entries()) {
      let left = gbp[label] ?? 0
      if (left === 0) continue
      const cell = spendCell(0, line, year, years.length)
      for (const kind of ['cashable', 'avoidance'] as const) {
        const part = kinds[kind][future]!
        const taken = Math.min(left, Math.max(0, part[cell]!))
        part[cell]! -= taken
        off[cell]! += taken
        left -= taken
      }
    }
}

/** Share of each line that goes to partners: as the user says, else of seconded professionals as drawn. */
function partnerShares({ file }: ResolvedMoney, { values }: DrawnPrices): Float64Array {
  const partners = file.partners ?? []
  return Float64Array.from(MONEY_LINES, ({ id }) => {
    const given = partners.filter(({ line }) => line === id)
    if (given.length > 0)
      return Math.min(
        1,
        given.reduce((sum, { share }) => sum + share, 0),
      )
    return id === 'payPartners' ? partnerPays(values) : 0
  })
}
