/** Targets in words and as a table: how often each is met, how often all are, and the range by quarter that says early when a plan is off its own. */
import type { Target } from '../scenario/judgements'
import {
  allMet,
  mean,
  metBy,
  shareInterval,
  pathTo,
  type Aim,
  type Path,
  type QuarterRange,
  type ShareInterval,
} from '../statistics'
import type { Compared } from './comparison'
import { letterOf } from './fan'
import { tickLabel } from './axis'
import { monthOfWeek } from './calendar'
import { capitalise, formatPercent, formatValue, inSentence, listInWords, lowerFirst } from './format'
import { exactShare, inTen } from './frequency'
import { measureOf, wordsFor } from './measureWords'
import { roundingStep } from './rounding'
import { when } from './phrases'
import type { TableView } from './table'

export type { Target }

export interface TargetOption {
  option: number
  letter: string
  name: string
  /** Of each target, and of all together. */
  met: number[]
  all: number
  /** How exactly each is known, and `all`, from the number of futures. */
  metExact: ShareInterval[]
  exact: ShareInterval
}

const yearsOf = (run: Compared): string[] =>
  run.options[0]!.measures.lookedAfter.yearly.map(({ year }) => year)

export function aimOf(run: Compared, { measure, side, value, year }: Target): Aim {
  const years = yearsOf(run)
  const index = years.indexOf(year)
  return { measure, side, value, year: index < 0 ? years.length - 1 : index }
}

/** To start from: what today's structure comes to in its middle future, as something to do better than. Not an advice. */
export function proposedTargets(run: Compared, year: number): Target[] {
  return (['agencyRate', 'caseloadPerFte'] as const).map((measure) => {
    const summary = run.options[0]!.measures[measure].yearly[year]!
    const step = measure === 'agencyRate' ? 0.005 : 0.5
    return {
      measure,
      side: 'below',
      value: Math.max(step, Math.round(summary.p50 / step) * step),
      year: summary.year,
    }
  })
}

export function targetOptions(run: Compared, targets: readonly Target[]): TargetOption[] {
  return run.options.map(({ name }, option) => {
    const met = targets.map((target) => metBy(run.resolved, run.futures, option, aimOf(run, target)))
    const all = allMet(met)
    return {
      option,
      letter: letterOf(option),
      name,
      met: met.map(mean),
      all: mean(all),
      metExact: met.map(shareInterval),
      exact: shareInterval(all),
    }
  })
}

/** "agency rate below 15% in the year to 31 March 2028": where the run has no such year, its last. */
export const targetInWords = (run: Compared, target: Target): string =>
  targetAsSet({ ...target, year: yearsOf(run)[aimOf(run, target).year]! })

export const targetAsSet = ({ measure, side, value, year }: Target): string =>
  `${wordsFor(measure).noun} ${side} ${tickLabel(value, measureOf(measure).unit)} ${lowerFirst(when(measure, year))}`

/** "With B (small units) the agency rate is below 15% at 31 March 2028 in 6 of 10 futures, ...; all 2 are met in 3 of 10." */
export function targetSentence(run: Compared, targets: readonly Target[], found: TargetOption): string {
  const parts = targets.map(
    (target, index) => `${targetInWords(run, target)} in ${inTen(found.met[index]!)} futures`,
  )
  const all =
    targets.length > 1 ? `; ${targets.length === 2 ? 'both' : 'all'} together in ${inTen(found.all)}` : ''
  return `With ${found.letter} (${inSentence(found.name)}): ${listInWords(parts)}${all}.`
}

export function targetTable(
  run: Compared,
  targets: readonly Target[],
  found: readonly TargetOption[],
): TableView {
  const cell = (share: number, exact: ShareInterval) => `${formatPercent(share)}${exactShare(share, exact)}`
  return {
    caption: 'Share of futures in which targets are met',
    columns: ['Target', ...found.map(({ letter, name }) => `${letter} ${name}`)],
    rows: [
      ...targets.map((target, index) => ({
        header: `${index + 1}. ${capitalise(targetInWords(run, target))}`,
        cells: found.map(({ met, metExact }) => cell(met[index]!, metExact[index]!)),
      })),
      {
        header: 'All of them in the same future',
        cells: found.map(({ all, exact }) => cell(all, exact)),
      },
    ],
  }
}

export interface WarningRow {
  /** "December 2027" */
  date: string
  low: string
  middle: string
  high: string
  /** What being outside on the bad side has meant for the target. */
  outside: string
  inside: string
}

export interface WarningView {
  rows: WarningRow[]
  /** "If the agency rate is above 24% at the end of December 2027, this plan is off its own range." */
  sentence: string
  leaves: string
  table: TableView
  path: Path
}

/** `today`: week of the years played in which the reader stands; a quarter that is past warns of nothing. */
export function warningView(run: Compared, target: Target, option: number, today: number): WarningView {
  const aim = aimOf(run, target)
  const path = pathTo(run.resolved, run.futures, option, aim)
  const { unit } = measureOf(target.measure)
  const { baseYear } = run.resolved.authority
  const bad = (quarter: QuarterRange) => (target.side === 'below' ? quarter.metAbove : quarter.metBelow)
  const rows = path.quarters.map((quarter): WarningRow => {
    const step = roundingStep(unit, quarter.high - quarter.low)
    const show = (value: number) => formatValue(value, unit, step)
    const share = bad(quarter)
    return {
      date: monthOfWeek(baseYear, quarter.week - 1),
      low: show(quarter.low),
      middle: show(quarter.middle),
      high: show(quarter.high),
      outside: share === undefined ? 'too few futures to say' : `${inTen(share)} meet it`,
      inside: quarter.metInside === undefined ? '' : `${inTen(quarter.metInside)} meet it`,
    }
  })
  const name = inSentence(run.options[option]!.name)
  const { noun } = wordsFor(target.measure)
  const begun = Math.max(today, run.resolved.options[option]!.policies.startWeek)
  const next = path.quarters.findIndex(({ week }) => week > begun)
  const at = rows.at(next)!
  const edge = target.side === 'below' ? `above ${at.high}` : `below ${at.low}`
  const edges = target.side === 'below' ? 'Above the range' : 'Below the range'
  return {
    rows,
    path,
    sentence: `If ${noun} is ${edge} at the end of ${at.date}, the plan ${letterOf(option)} (${name}) is off its own range: only 1 of 20 of its futures goes beyond.`,
    leaves: `A plan that goes exactly as assumed leaves the range at the end of at least one of these ${rows.length} quarters in ${inTen(path.leaves)} futures: one quarter outside is a reason to look, not a verdict.`,
    table: {
      caption: `Early warning for ${targetInWords(run, target)}: ${name}`,
      columns: [
        'End of',
        '9-in-10 range from',
        'Middle future',
        'to',
        `${edges} then: how many`,
        'Inside the range then: how many',
      ],
      rows: rows.map(({ date, low, middle, high, outside, inside }) => ({
        header: date,
        cells: [low, middle, high, outside, inside],
      })),
    },
  }
}
