/**
 * Whether a structure can last: work above what there are hours for, and families who wait. Said before any benefit, since a structure
 * that cannot do its work looks cheap for a while. From the middle future of each year; single units are looked at on the page of units.
 */
import type { OptionSummary } from '../statistics/types'
import { letterOf } from './fan'
import { formatNumber, formatPercent, formatRange, inSentence, listInWords, monthOfYearEnd } from './format'

/** More than this share of weeks is most of them: units short of hours in more cannot do their work. */
export const MOST_OVERLOADED = 0.5
/** Fewer children waiting than this are families between two practitioners. */
const WORTH_SAYING = 1
/** A queue grows when at least this many wait and the last year added more than a fifth to it. */
const FEW = 5
const STEADY = 1.2

export interface Strain {
  option: number
  letter: string
  name: string
  /** Share of the weeks of all units with more work than hours, in the middle future, by year. */
  overloaded: number[]
  worstYear: string
  worst: number
  worstRange: string
  waiting: number
  waitingRange: string
  lastYear: string
  /** From the last year but one to the last, and not for a few. */
  waitingGrows: boolean
  /** Units have more work than time for most of some year, or the number who wait keeps growing. */
  warns: boolean
}

export function strainOf({ name, measures }: OptionSummary, option: number): Strain {
  const years = measures.overloadedUnitWeeks.yearly
  const worst = years.reduce((most, each) => (each.p50 > most.p50 ? each : most))
  const waits = measures.unallocated.yearly
  const last = waits.at(-1)!
  const before = waits.at(-2)
  const waitingGrows =
    before !== undefined && last.p50 >= FEW && before.p50 > 0 && last.p50 > STEADY * before.p50
  return {
    option,
    letter: letterOf(option),
    name,
    overloaded: years.map(({ p50 }) => p50),
    worstYear: worst.year,
    worst: worst.p50,
    worstRange: formatRange(worst.p10, worst.p90, 'share', 0.01),
    waiting: last.p50,
    waitingRange: formatRange(last.p10, last.p90, 'children', 1),
    lastYear: last.year,
    waitingGrows,
    warns: worst.p50 > MOST_OVERLOADED || waitingGrows,
  }
}

/** "B (small units): in the year to March 2028 units have more work than hours in 55% of their weeks (8-in-10 range 41% to 67%) ...". */
export function strainInWords(strain: Strain): string {
  const { letter, name, worst, worstRange, worstYear, waiting, waitingRange, lastYear, waitingGrows } = strain
  const waits =
    waiting >= WORTH_SAYING || waitingGrows
      ? ` At March ${monthOfYearEnd(lastYear).slice(-4)} ${formatNumber(waiting)} children wait for a practitioner (${waitingRange})${waitingGrows ? ', clearly more than a year before' : ''}.`
      : ''
  return `${letter} (${inSentence(name)}): in the year to ${monthOfYearEnd(worstYear)}, its worst, units have more work than hours in ${formatPercent(worst)} of their weeks in the middle future (8-in-10 range ${worstRange}).${waits}`
}

/** One line for the head of a page. */
export function strainHeadline(strains: readonly Strain[]): string {
  const over = strains.filter(({ warns }) => warns)
  if (over.length === 0)
    return 'No option has more work than hours for most of a year. Single units may: look at units one by one.'
  const named = over.map(({ letter, name }) => `${letter} (${inSentence(name)})`)
  const all = over.length === strains.length && strains.length > 1
  return `Load is above capacity with ${all ? 'every option' : listInWords(named)}. Read any benefit below with that in mind: a structure that cannot do its work may not last.`
}
