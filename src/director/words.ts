/** A quarter in words and tables: what befell, what is known, what is spent, what is decided and what that would cost. */
import type { QuarterFigure, Quarters } from '../engine/quarters'
import { QUARTERS_PER_YEAR as PERIODS, QUARTER_WEEKS } from '../model/time'
import { centralValues, PARAMETERS, type ParameterId } from '../parameters'
import { monthOfWeek } from '../views/calendar'
import { EVENT_WORDS } from '../views/events'
import { formatPercent, formatPounds, lowerFirst } from '../views/format'
import { QUARTER_SHOWN, QUARTER_WORDS } from '../views/quarters'
import type { Issue } from '../scenario/issues'
import type { TableView } from '../views/table'
import { costOf } from './design'
import { eventsOf } from './events'
import { futureOf, type Decision, type Game } from './game'
import { leverInWords, leverOf, type Levers } from './levers'
import { budgetOf, spendOf, spreadOf } from './score'

export const million = (gbp: number): string => formatPounds(Math.round(gbp / 1e4) * 1e4, 1e4)
const thousand = (gbp: number): string => formatPounds(Math.round(gbp / 1e3) * 1e3)

/** "July to September 2026" for the second quarter. */
export function quarterInWords({ base }: Pick<Game, 'base'>, quarter: number): string {
  const { baseYear } = base.authority
  const first = monthOfWeek(baseYear, quarter * QUARTER_WEEKS).split(' ')[0]!
  return `${first} to ${monthOfWeek(baseYear, (quarter + 1) * QUARTER_WEEKS - 1)}`
}

/** What befell in a quarter that has been played. */
export function eventsInWords(game: Game, quarter: number): string[] {
  return eventsOf(game.base.seed, futureOf(game), game.years)
    .filter(({ week }) => Math.floor(week / QUARTER_WEEKS) === quarter)
    .map(({ type, week }) => {
      const { label, meaning } = EVENT_WORDS[type]
      return `${monthOfWeek(game.base.authority.baseYear, week)}: ${lowerFirst(label)}. ${meaning} Where nothing of the model is kept, it wears nothing away.`
    })
}

export const decisionInWords = ({ lever, from, to }: Omit<Decision, 'turn'>): string =>
  `${leverOf(lever).label}: ${leverInWords(lever, from)} → ${leverInWords(lever, to)}`

/** The quarter shown beside the one before it and the year before the first. */
export function stateTable(game: Game, quarters: Quarters): TableView {
  const last = quarters.length - 1
  const [before, now] = [quarters[0]!, quarters[last]!]
  const earlier = last > 1 ? quarters[last - 1]! : undefined
  return {
    caption:
      last === 0 ? 'What you take over' : `What you know at the end of ${quarterInWords(game, last - 1)}`,
    columns: [
      'Figure',
      ...(last === 0 ? ['The year before'] : ['Now']),
      ...(earlier ? ['Quarter before'] : []),
      ...(last === 0 ? [] : ['The year before']),
    ],
    rows: QUARTER_SHOWN.map((figure) => {
      const { label, meaning, show } = QUARTER_WORDS[figure]!
      return {
        header: `${label} (${lowerFirst(meaning)})`,
        cells: [now, ...(earlier ? [earlier] : []), ...(last === 0 ? [] : [before])].map((each) =>
          show(each[figure]),
        ),
      }
    }),
  }
}

/** Every quarter that has been played, for the table behind a picture. */
export function historyTable(
  game: Game,
  quarters: Quarters,
  figure: QuarterFigure,
  caption: string,
): TableView {
  const { label, show } = QUARTER_WORDS[figure]!
  return {
    caption,
    columns: ['Quarter', label],
    rows: quarters.map((each, index) => ({
      header: index === 0 ? 'The year before' : quarterInWords(game, index - 1),
      cells: [show(each[figure])],
    })),
  }
}

export interface Spending {
  label: string
  spend: number
  budget: number
}

/** Of the last quarter, the year so far and all so far, beside the budget for as long. */
export function spending(game: Game, quarters: Quarters): Spending[] {
  const played = quarters.slice(1)
  if (played.length === 0) return []
  const each = budgetOf(quarters, game.budget)
  const ofYear = ((played.length - 1) % PERIODS) + 1
  const sum = (count: number) => played.slice(-count).reduce((all, quarter) => all + spendOf(quarter), 0)
  return [
    { label: 'This quarter', spend: sum(1), budget: each },
    { label: 'This financial year so far', spend: sum(ofYear), budget: ofYear * each },
    { label: 'Since you came', spend: sum(played.length), budget: played.length * each },
  ]
}

export const overInWords = ({ spend, budget }: Spending): string => {
  const share = formatPercent(Math.abs(spend / budget - 1), 1)
  if (Math.abs(spend / budget - 1) < 0.0005) return 'on budget'
  return spend > budget
    ? `${million(spend - budget)} over (${share})`
    : `${million(budget - spend)} under (${share})`
}

export function spendingTable(game: Game, quarters: Quarters): TableView {
  return {
    caption: 'Spend against budget, at prices of the opening year',
    columns: ['Period', 'Spend', 'Budget', 'Difference'],
    rows: spending(game, quarters).map((each) => ({
      header: each.label,
      cells: [million(each.spend), million(each.budget), overInWords(each)],
    })),
  }
}

/** What the last quarter went on. */
export function spendKinds(quarter: Quarters[number]): string {
  const { staffCost, agencyCost, placementCost, programmeCost } = quarter
  return `Permanent staff ${million(staffCost)}, agency ${million(agencyCost)}, placements ${million(placementCost)}, training, recruitment and change ${million(programmeCost)}.`
}

/** What an overspend means. It is recorded and bars nothing. */
export function budgetInWords(game: Game, quarters: Quarters): string {
  const [, year] = spending(game, quarters)
  if (!year)
    return `The budget of each year is ${million(budgetOf(quarters, game.budget) * PERIODS)}: ${budgetRule(game.budget)}.`
  const over = year.spend / year.budget - 1
  if (over > 0.03)
    return 'The overspend is reported to the council: it has to be found from other services or reserves, and the finance director asks for a plan.'
  if (over > 0.005)
    return 'The year is overspent so far. It is recorded, and the finance director has noticed.'
  if (over < -0.03)
    return 'The year is well under budget so far: the council asks whether the money was needed.'
  return 'The year is about on budget so far.'
}

export const budgetRule = (growth: number): string =>
  growth === 0
    ? 'what was spent in the year before'
    : `${formatPercent(Math.abs(growth))} ${growth > 0 ? 'more' : 'less'} than was spent in the year before`

/** Cost of what is being decided: in a whole year and in what is left of this one, GBP. */
export interface PriceTag {
  label: string
  wholeYear: number
  thisYear: number
}

export function pricesOf(game: Game, today: Levers, before: Levers, after: Levers): PriceTag[] {
  const [was, is] = [costOf(game.base, today, before), costOf(game.base, today, after)]
  const left = (PERIODS - (game.turns.length % PERIODS)) / PERIODS
  return [
    { label: 'Pay bill with every post filled', wholeYear: is.payBill - was.payBill },
    { label: 'Training courses in a first year', wholeYear: is.courses - was.courses },
    { label: 'Family group conferences', wholeYear: is.conferences - was.conferences },
  ]
    .filter(({ wholeYear }) => Math.abs(wholeYear) >= 500)
    .map((each) => ({ ...each, thisYear: each.wholeYear * left }))
}

export const priceTable = (tags: readonly PriceTag[]): TableView => ({
  caption: 'What your decisions would cost (less than nothing: save), at the middle of each price',
  columns: ['What', 'This financial year', 'A whole year'],
  rows: tags.map(({ label, wholeYear, thisYear }) => ({
    header: label,
    cells: [thousand(thisYear), thousand(wholeYear)],
  })),
})

const PRICES: readonly ParameterId[] = [
  'paySocialWorker',
  'onCosts',
  'agencyPremium',
  'recruitmentCost',
  'courseCost',
  'conferenceCost',
  'exitCost',
]

/** The prices behind it, each with its middle and its grade. */
export function priceNotes({ base }: Game): string[] {
  const values = centralValues(base.stance, base.parameters)
  return PRICES.map((id) => {
    const { label, unit, evidence } = PARAMETERS.find((each) => each.id === id)!
    const value = unit === 'share' ? formatPercent(values[id]) : thousand(values[id])
    return `${label}: ${value}${unit.endsWith('year') ? ' a year' : ''} (${evidence.grade === 'assumption' ? 'assumption' : evidence.grade === 'published' ? 'published' : `evidence grade ${evidence.grade}`})`
  })
}

/** Figures an analyst is asked for, and the 8-in-10 range of each in other futures at the end of the time looked ahead. */
export function analystTable(game: Game, futures: readonly Quarters[]): TableView {
  const figures: QuarterFigure[] = [
    'caseload',
    'waiting',
    'overloaded',
    'agencyFte',
    'emptyFte',
    'lookedAfter',
  ]
  const last = futures[0]!.length - 1
  return {
    caption: `${quarterInWords(game, last - 1)}, with these decisions: 8 in 10 of ${futures.length} other futures`,
    columns: ['Figure', 'From', 'To'],
    rows: [
      ...figures.map((figure) => {
        const { label, show } = QUARTER_WORDS[figure]!
        const { low, high } = spreadOf(futures.map((each) => each[last]![figure]))
        return { header: label, cells: [show(low), show(high)] }
      }),
      (() => {
        const { low, high } = spreadOf(futures.map((each) => spendOf(each[last]!)))
        return { header: 'Spend of that quarter', cells: [million(low), million(high)] }
      })(),
    ],
  }
}

const WORDS = [
  'harbour',
  'meadow',
  'lantern',
  'orchard',
  'bridge',
  'willow',
  'anchor',
  'beacon',
  'copper',
  'garden',
]

/** A code to begin with, that can be read out; chance of the page, on which no result depends but through the code. */
export function ownCode(random: number = Math.random()): string {
  const number = Math.floor(random * WORDS.length * 100)
  return `${WORDS[Math.floor(number / 100)]}${String(number % 100).padStart(2, '0')}`
}

/** Why a decision cannot be taken. */
export const issueInWords = ({ message, expected }: Issue): string =>
  `This cannot be done: ${message}${expected ? ` (${expected})` : ''}.`
