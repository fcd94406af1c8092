/** Two measures against each other: where each option lies, how far its futures spread, and in how many futures no other is at least as good on both. */
import type { MeasureId } from '../model/measures'
import { frontierShares, pointsOf, type BestShare } from '../statistics'
import { closeAxis, type Axis } from './axis'
import type { Compared } from './comparison'
import { letterOf } from './fan'
import { formatPercent, inSentence, listInWords, lowerFirst } from './format'
import { exactShare, inTen } from './frequency'
import { measureOf } from './measureWords'
import { valueWithRange, when } from './phrases'
import type { TableView } from './table'

export interface Wanted {
  measure: MeasureId
  wanted: 'lower' | 'higher'
}

export interface FrontierPoint {
  option: number
  x: { low: number; middle: number; high: number }
  y: { low: number; middle: number; high: number }
  /** Share of futures in which nothing else is at least as good on both measures. */
  on: BestShare
}

export interface FrontierView {
  points: FrontierPoint[]
  x: Axis
  y: Axis
  sentence: string
  table: TableView
}

/** Sizes do not matter to who is on the frontier. */
const ANY = { weight: 1, size: 1 }

export function frontierView(run: Compared, across: Wanted, up: Wanted, year: number): FrontierView {
  const scored = pointsOf(
    run.resolved,
    run.futures,
    [
      { ...across, ...ANY },
      { ...up, ...ANY },
    ],
    year,
  )
  const on = frontierShares(scored, 0, 1)
  const rangeOf = (option: number, measure: MeasureId) => {
    const { p10, p50, p90 } = run.options[option]!.measures[measure].yearly[year]!
    return { low: p10, middle: p50, high: p90 }
  }
  const points = run.options.map((_, option) => ({
    option,
    x: rangeOf(option, across.measure),
    y: rangeOf(option, up.measure),
    on: on[option]!,
  }))
  const axis = (which: 'x' | 'y', measure: MeasureId) =>
    closeAxis(
      points.flatMap((each) => [each[which].low, each[which].high]),
      measureOf(measure).unit,
    )
  return {
    points,
    x: axis('x', across.measure),
    y: axis('y', up.measure),
    sentence: sentenceOf(run, points, across, up, year),
    table: tableOf(run, points, across, up, year),
  }
}

function sentenceOf(
  run: Compared,
  points: readonly FrontierPoint[],
  across: Wanted,
  up: Wanted,
  year: number,
): string {
  const label = run.options[0]!.measures.lookedAfter.yearly[year]!.year
  const both = `${across.wanted} ${lowerFirst(measureOf(across.measure).label)} and ${up.wanted} ${lowerFirst(measureOf(up.measure).label)}`
  const parts = points.map(
    ({ option, on }) =>
      `${letterOf(option)} (${inSentence(run.options[option]!.name)}) in ${inTen(on.share)}`,
  )
  return `Wanting ${both}, ${lowerFirst(when('lookedAfter', label))}: no other option is at least as good on both as ${listInWords(parts)} futures. Where an option is beaten, another is as good on both and better on one in that same future.`
}

function tableOf(
  run: Compared,
  points: readonly FrontierPoint[],
  across: Wanted,
  up: Wanted,
  year: number,
): TableView {
  return {
    caption: `${measureOf(across.measure).label} against ${lowerFirst(measureOf(up.measure).label)}`,
    columns: [
      'Option',
      measureOf(across.measure).label,
      measureOf(up.measure).label,
      'Futures in which no other is at least as good on both',
    ],
    rows: points.map(({ option, on }) => ({
      header: `${letterOf(option)} ${run.options[option]!.name}`,
      cells: [
        ...[across, up].map(({ measure }) =>
          valueWithRange(measure, run.options[option]!.measures[measure].yearly[year]!),
        ),
        `${formatPercent(on.share)}${exactShare(on.share, on.interval)}`,
      ],
    })),
  }
}
