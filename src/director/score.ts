/**
 * Three scores, never one: for children, for people, for money. 50 is as it was at the start, or on budget; the rule is a convention of the
 * game. And how much was luck: where this future lies among others with the same decisions.
 */
import type { QuarterFigure, Quarters } from '../engine/quarters'
import { quantiles } from '../statistics/quantiles'

export const SCORE_IDS = ['children', 'people', 'money'] as const
export type ScoreId = (typeof SCORE_IDS)[number]
export type Scores = Record<ScoreId, number>

export const SCORE_LABELS: Record<ScoreId, string> = {
  children: 'Children',
  people: 'People',
  money: 'Money',
}

/** What counts in a score: less of each is better. Numbers of children looked after, in need and on plans are not scored: fewer is not better by itself. */
export const SCORE_PARTS: Record<'children' | 'people', readonly { figure: QuarterFigure; label: string }[]> =
  {
    children: [
      { figure: 'waiting', label: 'children without a practitioner' },
      { figure: 'practitionerChanges', label: 'changes of practitioner' },
      { figure: 'reReferralRate', label: 'children referred again within a year' },
      { figure: 'threePlusPlacements', label: 'children with three or more placements' },
    ],
    people: [
      { figure: 'caseload', label: 'caseload' },
      { figure: 'overloaded', label: 'weeks in which units have more work than time' },
      { figure: 'leavers', label: 'social workers who leave' },
      { figure: 'emptyFte', label: 'posts with nobody in them' },
    ],
  }

const AS_AT_START = 50
/** Two points for each per cent: spend on placements alone moves by several per cent a year. */
const POINTS_PER_SHARE_OF_BUDGET = 200
/** Children waiting that damp a score where hardly any wait, as a share of children in need. */
const WAITING_DAMPED = 0.01

export const spendOf = (quarter: Quarters[number]): number =>
  quarter.staffCost + quarter.agencyCost + quarter.placementCost + quarter.programmeCost

/** Budget of a quarter, GBP: last year's spend, with the growth that was set. */
export const budgetOf = ([before]: Quarters, growth: number): number => spendOf(before!) * (1 + growth)

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** From −1 (many times more than at the start) to 1 (none left). */
function better(figure: QuarterFigure, [before, ...after]: Quarters): number {
  const was = before![figure]
  const is = mean(after.map((each) => each[figure]))
  const damp = figure === 'waiting' ? WAITING_DAMPED * before!.childrenInNeed : 0
  const all = was + is + damp
  return all > 0 ? (was - is) / all : 0
}

export function scoresOf(quarters: Quarters, growth: number): Scores {
  const of = (id: 'children' | 'people') =>
    AS_AT_START + AS_AT_START * mean(SCORE_PARTS[id].map(({ figure }) => better(figure, quarters)))
  const budget = budgetOf(quarters, growth)
  const under = 1 - mean(quarters.slice(1).map(spendOf)) / budget
  const money = AS_AT_START + POINTS_PER_SHARE_OF_BUDGET * under
  return { children: of('children'), people: of('people'), money: Math.min(100, Math.max(0, money)) }
}

export interface Spread {
  low: number
  middle: number
  high: number
}

/** The middle, and what 8 in 10 lie between. */
export function spreadOf(values: readonly number[]): Spread {
  const [low, middle, high] = quantiles(values, [0.1, 0.5, 0.9]) as [number, number, number]
  return { low, middle, high }
}

/** Both of one future: with the decisions, and without any. */
export interface Pair {
  played: Quarters
  none: Quarters
}

export interface Luck {
  futures: number
  /** In this future: the score, without any decision, and the difference, which the decisions made. */
  score: number
  none: number
  effect: number
  /** The same decisions in the other futures: their scores, and what they changed there. */
  scores: Spread
  effects: Spread
  /** Futures in which the same decisions scored less than here, and in which they raised the score. */
  lessThanHere: number
  raised: number
  /** What of the score is neither the decisions' usual doing nor the usual level: the score less the middle of the others. */
  luck: number
}

export function luckOf(id: ScoreId, own: Pair, others: readonly Pair[], growth: number): Luck {
  const score = (quarters: Quarters) => scoresOf(quarters, growth)[id]
  const [here, none] = [score(own.played), score(own.none)]
  const scores = others.map(({ played }) => score(played))
  const effects = others.map((each, index) => scores[index]! - score(each.none))
  const spread = spreadOf(scores)
  return {
    futures: others.length,
    score: here,
    none,
    effect: here - none,
    scores: spread,
    effects: spreadOf(effects),
    lessThanHere: scores.filter((each) => each < here).length,
    raised: effects.filter((each) => each > 0).length,
    luck: here - spread.middle,
  }
}
