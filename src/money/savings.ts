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
import { mean } from '../statistics'
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
  const empty = () => Array.from({ length: spend.done }, () => new Float64Array(cells))
  const kinds: Record<SavingKind, Float64Array[]> = {
    cashable: empty(),
    avoidance: empty(),
    capacity: empty(),
  }
  const [gross, inPlan] = [empty(), empty()]
  const { policies, later } = scenario.options[option]!
  const startWeeks = [policies, ...later.map((each) => each.policies)].map(({ startWeek }) => startWeek)
  for (const [index, { id }] of MONEY_LINES.entries()) {
    const split = splitLine(id, { spend, draws, option, startWeeks })
    for (let future = 0; future < spend.done; future++) {
      const { before, after } = seriesOf(spend, future, option, id)
      for (let year = 0; year < years; year++) {
        const cell = index * years + year
        gross[future]![cell] = before[year]! - after[year]!
        for (const kind of SAVING_KINDS) kinds[kind][future]![cell] = split[future]![year]![kind]
      }
    }
  }
  for (let future = 0; future < spend.done; future++) takeOff(money, kinds, future, inPlan[future]!)
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

interface Asked {
  spend: Spend
  draws: readonly DrawnPrices[]
  option: number
  /** Of the option and of its dated changes. */
  startWeeks: readonly number[]
}

/** Of every future and year. */
function splitLine(line: MoneyLineId, { spend, draws, option, startWeeks }: Asked): Split[][] {
  const all = spend.real.map((_, future) => seriesOf(spend, future, option, line))
  if (line.endsWith('Time')) return all.map((series) => whole(series, 'capacity'))
  if (isPay(line)) return all.map((series, future) => splitPay(series, draws[future >> 1]!, startWeeks))
  const saved = all.reduce((sum, series) => sum + total(series.before) - total(series.after), 0)
  // A line that costs more has to be found, whatever it would have been.
  return saved > 0 ? splitSaving(line, all, draws) : all.map((series) => whole(series, 'cashable'))
}

const total = (values: Float64Array): number => values.reduce((sum, each) => sum + each, 0)

const whole = ({ before, after }: Series, kind: SavingKind): Split[] =>
  Array.from(before, (spent, year) => ({
    cashable: 0,
    avoidance: 0,
    capacity: 0,
    [kind]: spent - after[year]!,
  }))

/** Posts that are given up are cash once notice is over; new ones are a cost at once. Pay that differs because funded posts stand empty moves no budget. */
function splitPay(
  { before, after, fundedBefore, fundedAfter }: Series,
  draw: DrawnPrices,
  startWeeks: readonly number[],
): Split[] {
  const notice = postReleaseWeeks(draw.values)
  return Array.from(before, (spent, year) => {
    const saved = spent - after[year]!
    const givenUp = fundedBefore[year]! - fundedAfter[year]!
    const since = (week: number) => Math.min(WEEKS_PER_YEAR, Math.max(0, (year + 1) * WEEKS_PER_YEAR - week))
    // Which change gave up which posts is not known: where there are several, the one with most of the year under notice counts.
    const waiting = startWeeks.map((week) => {
      const inForce = since(week)
      return inForce > 0 && givenUp > 0 ? (inForce - since(week + notice)) / inForce : 0
    })
    const capacity = givenUp * Math.max(...waiting)
    return { cashable: givenUp - capacity, avoidance: saved - givenUp, capacity }
  })
}

/**
 * Of a line that saves in the mean: what is saved arrives after notice, less what is paid for all the same. The share of it that is cashable is
 * that of the plan as a whole: what of the mean saving lies below the mean of the first year, which the budget is; the rest is growth that did not
 * come. The same rule in every future, whichever way it goes there: chance alone then gives no kind a saving.
 */
function splitSaving(line: MoneyLineId, all: readonly Series[], draws: readonly DrawnPrices[]): Split[][] {
  const released = all.map(({ before, after }, future) => {
    const { weeks, held } = releaseOf(line, draws[future >> 1]!.values)
    const lag = Math.min(1, weeks / WEEKS_PER_YEAR)
    return Array.from(before, (spent, year) => {
      const earlier = year > 0 ? before[year - 1]! - after[year - 1]! : 0
      return (1 - held) * ((1 - lag) * (spent - after[year]!) + lag * earlier)
    })
  })
  const years = Array.from(all[0]!.before, (_, year) => year)
  const spent = years.map((year) => mean(all.map(({ before }) => before[year]!)))
  const share = years.map((year) =>
    cashableShare(spent[year]!, mean(released.map((each) => each[year]!)), spent[0]!),
  )
  return all.map(({ before, after }, future) =>
    years.map((year) => {
      const arrives = released[future]![year]!
      const cashable = share[year]! * arrives
      return { cashable, avoidance: arrives - cashable, capacity: before[year]! - after[year]! - arrives }
    }),
  )
}

/** What of a saving lies below the budget. A year that costs more is a cost, and that is cash. */
function cashableShare(spent: number, saved: number, budget: number): number {
  if (saved <= 0) return 1
  return (Math.min(spent, budget) - Math.min(spent - saved, budget)) / saved
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
