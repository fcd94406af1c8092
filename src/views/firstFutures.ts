/**
 * The first few futures one by one, while there are too few for a range or for "in 7 of 10 futures": nothing here counts how often
 * anything happens, or calls a future the middle one.
 */
import type { MeasureId } from '../model/measures'
import { WEEKS_PER_YEAR, yearsAfter } from '../model/time'
import type { Futures } from '../runner/types'
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
  const { horizonWeeks, authority } = first.resolved
  const weeks = drawnWeeks(horizonWeeks)
  const times = weeks.map((week) => timeOfWeek(authority.baseYear, week))
  return first.futures.weekly.slice(0, first.futures.done).map((weekly) =>
    weeks.map((week, index) => ({
      time: times[index]!,
      value: valueOf(weekly, looked, week, horizonWeeks),
    })),
  )
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
