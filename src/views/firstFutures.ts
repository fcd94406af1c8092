/**
 * The first few futures one by one, while there are too few for a range or for "in 7 of 10 futures": nothing here counts how often
 * anything happens, or calls a future the middle one.
 */
import type { MeasureId } from '../model/measures'
import { WEEKS_PER_YEAR, yearsAfter } from '../model/time'
import type { FuturePart, Futures } from '../runner/types'
import type { ResolvedScenario } from '../scenario/types'
import { startOfSeries } from '../statistics/series'
import { drawnWeeks, timeOfWeek } from './fan'
import { formatNumber, formatValue, inSentence, monthOfYearEnd } from './format'
import { measureOf, unitWords } from './measureWords'
import { changeInWords } from './phrases'
import { finestStep } from './rounding'
import type { TableView } from './table'

/** With fewer futures no range is drawn and no frequency is said. */
export const FEWEST_FOR_RANGE = 20

export interface FirstFutures {
  resolved: ResolvedScenario
  futures: Futures
  /** Futures asked for. */
  total: number
}

export interface LinePoint {
  /** Calendar time. */
  time: number
  value: number
}

/** What is looked at in each future: an option, or an option minus the baseline. */
export interface Looked {
  measure: MeasureId
  option: number
  isDifference?: boolean
}

/** A line for each future. */
export function futureLines(first: FirstFutures, looked: Looked): LinePoint[][] {
  const { resolved, futures } = first
  return futures.weekly.slice(0, futures.done).map((weekly) => lineOf(resolved, weekly, looked))
}

/** Futures that are still being played, as far as they have got. */
export interface ComingFutures {
  resolved: ResolvedScenario
  /** By replication, from the first on; one may be missing. */
  parts: readonly FuturePart[]
}

/** The parts with one put in place of what there was of the same future. */
export const withPart = (parts: readonly FuturePart[] = [], part: FuturePart): FuturePart[] =>
  [...parts.filter(({ replication }) => replication !== part.replication), part].toSorted(
    (a, b) => a.replication - b.replication,
  )

/** A line for each future to the week that has been played. */
export const comingLines = ({ resolved, parts }: ComingFutures, looked: Looked): LinePoint[][] =>
  parts.map(({ weekly, weeks }) => lineOf(resolved, weekly, looked, weeks[looked.option]!))

/** What the lines of an option are, of futures that are still being played. */
export function comingWords({ resolved, parts }: ComingFutures, option: number): string {
  const played = parts.map(({ weeks }) => Math.floor(weeks[option]! / WEEKS_PER_YEAR))
  const [least, most] = [Math.min(...played), Math.max(...played)]
  const years = least === most ? `${least}` : `${least} to ${most}`
  const futures = parts.length === 1 ? 'One future' : `${formatNumber(parts.length)} futures`
  return `${futures}, still being played: ${years} of ${resolved.horizonYears} years so far, a line each. Too few to say what differs.`
}

function lineOf(
  { horizonWeeks, authority }: ResolvedScenario,
  weekly: Float32Array,
  looked: Looked,
  played: number = horizonWeeks,
): LinePoint[] {
  return drawnWeeks(horizonWeeks)
    .filter((week) => week < played)
    .map((week) => ({
      time: timeOfWeek(authority.baseYear, week),
      value: valueOf(weekly, looked, week, horizonWeeks),
    }))
}

function valueOf(weekly: Float32Array, looked: Looked, week: number, horizonWeeks: number): number {
  const { measure, option, isDifference } = looked
  const at = (each: number) => weekly[startOfSeries({ option: each, measure }, horizonWeeks) + week]!
  return isDifference ? at(option) - at(0) : at(option)
}

/** In place of an answer. */
export function notYet({ futures, total }: FirstFutures, busy: boolean): string {
  const done = formatNumber(futures.done)
  const most = formatNumber(total)
  if (total < FEWEST_FOR_RANGE || !busy)
    return `${done} of ${most} futures have been played: too few to say what differs. That takes at least ${FEWEST_FOR_RANGE}.`
  return `The first ${done} of ${most} futures are in: too few to say what differs. The answer comes with ${FEWEST_FOR_RANGE}.`
}

/** Marks a picture or table of single futures as what it is. */
export function notARange({ futures }: FirstFutures): string {
  return `${formatNumber(futures.done)} futures so far: single futures, not yet a range.`
}

export function titleOfFirst(first: FirstFutures, { measure, isDifference }: Looked): string {
  const futures = `the first ${formatNumber(first.futures.done)} futures`
  return `${measureOf(measure).label}: ${isDifference ? `the difference in ${futures}` : `${futures} of each option`}`
}

/** Each future at each year's end: every option, or the difference of the one compared from the baseline. */
export function tableOfFirst(first: FirstFutures, measure: MeasureId, compared?: number): TableView {
  const { resolved, futures } = first
  const isDifference = compared !== undefined
  const { label, unit } = measureOf(measure)
  const years = yearsAfter(resolved.authority.baseYear, resolved.horizonYears)
  const show = (value: number) =>
    isDifference ? changeInWords(measure, value, finestStep(unit)) : formatValue(value, unit)
  const looked = isDifference ? [compared] : resolved.options.map((_, index) => index)
  const what = isDifference
    ? `${inSentence(resolved.options[compared]!.name)} compared with ${inSentence(resolved.options[0]!.name)}`
    : unitWords(measure)
  return {
    caption: [`${label} at the end of each financial year`, what, notARange(first)]
      .filter(Boolean)
      .join(', '),
    columns: ['Year and option', ...futures.weekly.map((_, index) => `Future ${index + 1}`)],
    rows: years.flatMap((year, index) =>
      looked.map((each) => ({
        header: isDifference
          ? `${year} (to ${monthOfYearEnd(year)})`
          : `${year}, ${resolved.options[each]!.name}`,
        cells: futures.weekly.map((weekly) => {
          const week = (index + 1) * WEEKS_PER_YEAR - 1
          return show(valueOf(weekly, { measure, option: each, isDifference }, week, resolved.horizonWeeks))
        }),
      })),
    ),
  }
}
