/** A reader's weights, and in which share of futures each option comes first by them: always with the weights beside, and how the answer turns. */
import type { MeasureId } from '../model/measures'
import type { Weight } from '../scenario/judgements'
import { LIMITS } from '../scenario/limits'
import {
  bestShares,
  pointsOf,
  turnOn,
  type BestShare,
  type Criterion,
  type Points,
  type Turn,
} from '../statistics'
import type { Compared } from './comparison'
import { letterOf } from './fan'
import { formatPercent, inSentence, listInWords, lowerFirst } from './format'
import { CLEAR_SHARE, exactShare, inTen } from './frequency'
import { measureOf } from './measureWords'
import { defaultSize, smallestDifference, type OwnSizes } from './matters'
import { when } from './phrases'
import type { TableView } from './table'

export type { Weight }

export const [, MOST_POINTS] = LIMITS.points

/** Where a reader starts: what most would call better counts alike; what depends counts nothing until they say so. */
export const DEFAULT_WEIGHTS: readonly Weight[] = [
  { measure: 'caseloadPerFte', weight: 5, wanted: 'lower' },
  { measure: 'agencyRate', weight: 5, wanted: 'lower' },
  { measure: 'unallocated', weight: 5, wanted: 'lower' },
  { measure: 'practitionerChanges', weight: 5, wanted: 'lower' },
  { measure: 'reReferralRate', weight: 5, wanted: 'lower' },
  { measure: 'totalCost', weight: 5, wanted: 'lower' },
  { measure: 'lookedAfter', weight: 0, wanted: 'lower' },
]

export interface BestView {
  year: string
  points: Points
  shares: BestShare[]
  /** Weights that count for something. */
  counted: readonly Weight[]
  sentence: string
  table: TableView
}

const STEPS = 10

export function criteriaOf(run: Compared, weights: readonly Weight[], sizes: OwnSizes): Criterion[] {
  return weights.map(({ measure, weight, wanted }) => ({
    measure,
    weight,
    wanted,
    // Where any difference counts, points are still given by the usual size.
    size: smallestDifference(run, measure, sizes) || defaultSize(run, measure),
  }))
}

export function bestView(
  run: Compared,
  weights: readonly Weight[],
  sizes: OwnSizes,
  year: number,
): BestView | undefined {
  const counted = weights.filter(({ weight }) => weight > 0)
  if (counted.length === 0) return undefined
  const points = pointsOf(run.resolved, run.futures, criteriaOf(run, counted, sizes), year)
  const shares = bestShares(
    points,
    counted.map(({ weight }) => weight),
  )
  const label = run.options[0]!.measures.lookedAfter.yearly[year]!.year
  return {
    year: label,
    points,
    shares,
    counted,
    sentence: bestInWords(run, shares, label),
    table: bestTable(run, shares),
  }
}

/** "With these weights B (small units) comes first in 6 of 10 futures and A (today) in 4 of 10." */
export function bestInWords(run: Compared, shares: readonly BestShare[], year: string): string {
  const order = shares
    .map(({ share }, option) => ({ share, option }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  const named = order.map(
    ({ share, option }, index) =>
      `${letterOf(option)} (${inSentence(run.options[option]!.name)}) ${index === 0 ? 'comes first ' : ''}in ${inTen(share)}${index === 0 ? ' futures' : ''}`,
  )
  const [top] = order
  const close =
    top!.share < CLEAR_SHARE
      ? ` No option comes first in as many as ${CLEAR_SHARE * 100} of 100 futures: these weights do not settle it.`
      : ''
  const error = `: ${letterOf(top!.option)} in ${formatPercent(top!.share)}${exactShare(top!.share, shares[top!.option]!.interval)} for the number of futures played`
  return `With these weights, ${lowerFirst(when('lookedAfter', year))}, ${listInWords(named)}${error}.${close}`
}

function bestTable(run: Compared, shares: readonly BestShare[]): TableView {
  return {
    caption: 'Share of futures in which each option comes first with these weights',
    columns: ['Option', 'Comes first in', 'For the number of futures played'],
    rows: shares.map(({ share, interval }, option) => ({
      header: `${letterOf(option)} ${run.options[option]!.name}`,
      cells: [formatPercent(share), exactShare(share, interval).slice(2, -1)],
    })),
  }
}

export interface TurnView {
  measure: MeasureId
  /** Where the weight is now, as a share of all weight. */
  now: number
  turns: Turn[]
  sentence: string
}

/** For each measure that counts, what happens as it is given from none to all of the weight. */
export function turnViews(view: BestView): TurnView[] {
  const weights = view.counted.map(({ weight }) => weight)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return view.counted.map(({ measure, weight }, index) => {
    const turns = turnOn(view.points, weights, index, STEPS)
    return { measure, now: weight / all, turns, sentence: turnInWords(measure, turns, weight / all) }
  })
}

const leaderOf = ({ shares }: Turn): number =>
  shares.reduce((best, { share }, option) => (share > shares[best]!.share ? option : best), 0)

/** "B comes first most often whatever weight the agency rate has" or "A leads while ... has up to 30% of the weight, B from 40%". */
function turnInWords(measure: MeasureId, turns: readonly Turn[], now: number): string {
  const noun = lowerFirst(measureOf(measure).label)
  const leaders = turns.map(leaderOf)
  const runs: { leader: number; from: number; to: number }[] = []
  for (const [step, leader] of leaders.entries()) {
    const last = runs.at(-1)
    if (last?.leader === leader) last.to = turns[step]!.weight
    else runs.push({ leader, from: turns[step]!.weight, to: turns[step]!.weight })
  }
  const here = `It now has ${formatPercent(now)}.`
  if (runs.length === 1)
    return `${letterOf(runs[0]!.leader)} comes first most often whatever share of the weight ${noun} has. ${here}`
  const parts = runs.map(({ leader, from, to }, index) =>
    index === 0
      ? `${letterOf(leader)} comes first most often while ${noun} has up to ${formatPercent(to)} of the weight`
      : `${letterOf(leader)} from ${formatPercent(from)}`,
  )
  return `${listInWords(parts)}. ${here}`
}

/** Share of futures in which each option comes first, by measure and share of the weight. */
export function turnTable(run: Compared, views: readonly TurnView[]): TableView {
  return {
    caption: 'Share of futures in which each option comes first as one measure is given more of the weight',
    columns: [
      'Measure and its share of the weight',
      ...run.options.map(({ name }, option) => `${letterOf(option)} ${name}`),
    ],
    rows: views.flatMap(({ measure, turns }) =>
      turns.map(({ weight, shares }) => ({
        header: `${measureOf(measure).label}, ${formatPercent(weight)}`,
        cells: shares.map(({ share }) => formatPercent(share)),
      })),
    ),
  }
}
