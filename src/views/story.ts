/**
 * One future told under two options: the same families, the same luck, quarter by quarter. What people notice comes first (events, posts
 * that stay empty, units short of hours, long illness), then the counts. It is one future and says nothing of how often anything happens.
 */
import { WATCHED_FLOWS, type PersonEvent, type WatchedFlow, type WatchedOption } from '../engine/watch'
import { ROLE_IDS, ROLES } from '../model/roles'
import type { ResolvedScenario } from '../scenario/types'
import { QUARTER_WEEKS } from '../statistics'
import { monthOfWeek } from './calendar'
import { eventInWords } from './events'
import { capitalise, formatNumber, listInWords, lowerFirst } from './format'
import { unitNames } from './heat'

export interface Note {
  /** Week of the horizon, from 0. */
  week: number
  text: string
  /** How much of an event it is, in weeks: longer ones are told first. */
  weight: number
}

export interface Chapter {
  /** "April to June 2026" */
  when: string
  /** For each option told, its notes in the order of weeks, and its counts in one sentence. */
  sides: { notes: Note[]; more: number; counts: string }[]
  /** What differs between the two in this quarter's counts; empty where nothing does. */
  differs: string
}

/** Spells shorter than these are everyday. */
const SHORT_VACANCY = 6
const SHORT_OVERLOAD = 6
const MOST_NOTES = 5

const countOf = ({ flows }: WatchedOption, flow: WatchedFlow, from: number, to: number): number => {
  const weeks = flows.length / WATCHED_FLOWS.length
  const start = WATCHED_FLOWS.indexOf(flow) * weeks
  let sum = 0
  for (let week = from; week < to; week++) sum += flows[start + week]!
  return sum
}

const withArticle = (label: string): string => `${/^[AEIO]/.test(label) ? 'An' : 'A'} ${lowerFirst(label)}`

const weeksInWords = (weeks: number): string => `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`

/** Every noteworthy spell of an option, from beginning to end of the years. */
export function notesOf(resolved: ResolvedScenario, watched: WatchedOption): Note[] {
  const own = unitNames(resolved, watched.option)
  const first = unitNames(resolved, 0)
  const start = resolved.options[watched.option]!.policies.startWeek
  const unitAt = (unit: number, week: number) =>
    (watched.option > 0 && week < start ? first : own)[unit] ?? ''
  const laterWeeks = resolved.options[watched.option]!.later.map(({ policies }) => policies.startWeek)
  const notes = [
    ...peopleNotes(watched.events, [start, ...laterWeeks, resolved.horizonWeeks], unitAt),
    ...overloadNotes(watched.loadBefore, watched.option > 0 ? start : 0, first),
    ...overloadNotes(watched.load, resolved.horizonWeeks, own),
    ...resolved.options[watched.option]!.events.map((event) => ({
      week: event.week,
      text: `${eventInWords(event)}.`,
      weight: Infinity,
    })),
  ]
  if (watched.option > 0)
    notes.push({
      week: start,
      text: 'The new design takes over, and people move to their new posts.',
      weight: Infinity,
    })
  for (const week of laterWeeks)
    notes.push({
      week,
      text: 'A dated change of the option takes over.',
      weight: Infinity,
    })
  return notes.sort((a, b) => a.week - b.week)
}

function peopleNotes(
  events: readonly PersonEvent[],
  ends: readonly number[],
  unitAt: (unit: number, week: number) => string,
): Note[] {
  const notes: Note[] = []
  for (const [index, event] of events.entries()) {
    const { week, kind, post, unit, role } = event
    const who = `${withArticle(ROLES[ROLE_IDS[role]!].label)} in ${unitAt(unit, week)}`
    if (kind === 'ill' && event.weeks! >= SHORT_VACANCY)
      notes.push({
        week,
        text: `${who} falls ill for ${weeksInWords(event.weeks!)}.`,
        weight: event.weeks!,
      })
    if (kind !== 'left') continue
    // Posts are numbered anew when a design takes over.
    const until = ends.find((end) => end > week)!
    const later = events.slice(index + 1).filter((each) => each.post === post && each.week < until)
    const filled = later.find((each) => each.kind === 'joined' || each.kind === 'stayed')
    const agency = later.find((each) => each.kind === 'agencyCame' && (!filled || each.week < filled.week))
    const empty = (filled?.week ?? until) - week
    if (empty < SHORT_VACANCY) continue
    const covered = agency
      ? `, with agency cover from ${agency.week === week ? 'the same week' : `${weeksInWords(agency.week - week)} later`}`
      : ', without cover'
    const end = filled
      ? `has nobody permanent for ${weeksInWords(empty)}`
      : `has nobody permanent for the ${weeksInWords(empty)} that are told`
    notes.push({
      week,
      text: `${who} leaves. The post ${end}${covered}.`,
      weight: agency ? empty / 2 : empty,
    })
  }
  return notes
}

/** `load`: of units by week, [unit * weeks + week]. */
function overloadNotes(load: Float32Array, weeks: number, names: readonly string[]): Note[] {
  const notes: Note[] = []
  for (let unit = 0; unit * weeks < load.length; unit++) {
    let from = -1
    for (let week = 0; week <= weeks; week++) {
      const over = week < weeks && load[unit * weeks + week]! > 1
      if (over && from < 0) from = week
      if (over || from < 0) continue
      const length = week - from
      if (length >= SHORT_OVERLOAD)
        notes.push({
          week: from,
          text: `${names[unit]} has more work than hours, and stays so for ${weeksInWords(length)}.`,
          weight: length,
        })
      from = -1
    }
  }
  return notes
}

/** "312 referrals, 14 plans begun, 5 children start and 4 cease to be looked after, 41 changes of practitioner; 3 practitioners leave, 2 come." */
function countsInWords(watched: WatchedOption, from: number, to: number): string {
  const count = (flow: WatchedFlow) => formatNumber(countOf(watched, flow, from, to))
  const people = (...kinds: PersonEvent['kind'][]) =>
    formatNumber(
      watched.events.filter(({ week, kind }) => week >= from && week < to && kinds.includes(kind)).length,
    )
  return `${count('referrals')} children are referred, ${count('planStarts')} plans begin, ${count('careStarts')} children start and ${count('careEnds')} cease to be looked after, families change practitioner ${count('changes')} times. Of staff in units ${people('left')} leave, ${people('joined', 'stayed')} join and ${people('agencyCame')} come from an agency.`
}

const FLOW_WORDS: Partial<Record<WatchedFlow, { one: string; many: string }>> = {
  referrals: { one: 'referral', many: 'referrals' },
  planStarts: { one: 'plan begun', many: 'plans begun' },
  careStarts: { one: 'start to be looked after', many: 'starts to be looked after' },
  careEnds: { one: 'end of being looked after', many: 'ends of being looked after' },
}

export function chapters(
  resolved: ResolvedScenario,
  told: readonly [WatchedOption, WatchedOption],
  letters: readonly [string, string],
): Chapter[] {
  const { horizonWeeks, authority } = resolved
  const notes = told.map((each) => notesOf(resolved, each))
  return Array.from({ length: horizonWeeks / QUARTER_WEEKS }, (_, quarter) => {
    const [from, to] = [quarter * QUARTER_WEEKS, (quarter + 1) * QUARTER_WEEKS]
    const [begin, end] = [monthOfWeek(authority.baseYear, from), monthOfWeek(authority.baseYear, to - 1)]
    const sides = told.map((each, side) => {
      const here = notes[side]!.filter(({ week }) => week >= from && week < to)
      const kept = [...here].sort((a, b) => b.weight - a.weight).slice(0, MOST_NOTES)
      return {
        notes: here.filter((note) => kept.includes(note)),
        more: here.length - kept.length,
        counts: countsInWords(each, from, to),
      }
    })
    return {
      when: `${begin.split(' ')[0]} to ${end}`,
      sides,
      differs: differsInWords(told, letters, from, to),
    }
  })
}

function differsInWords(
  [a, b]: readonly [WatchedOption, WatchedOption],
  [first, second]: readonly [string, string],
  from: number,
  to: number,
): string {
  const parts = Object.entries(FLOW_WORDS).flatMap(([flow, words]) => {
    const change = countOf(b, flow as WatchedFlow, from, to) - countOf(a, flow as WatchedFlow, from, to)
    return change === 0
      ? []
      : [
          `${formatNumber(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} ${Math.abs(change) === 1 ? words.one : words.many}`,
        ]
  })
  if (parts.length === 0)
    return `The same referrals, plans, starts and ends of being looked after with ${second} as with ${first}.`
  return capitalise(`${listInWords(parts)} with ${second} than with ${first}.`)
}

/** Every note of both options, week by week, for the table and the file. */
export function storyRows(
  resolved: ResolvedScenario,
  told: readonly WatchedOption[],
  letters: readonly string[],
): { header: string; cells: string[] }[] {
  return told
    .flatMap((each, side) => notesOf(resolved, each).map((note) => ({ ...note, side })))
    .sort((a, b) => a.week - b.week || a.side - b.side)
    .map(({ week, text, side }, index) => ({
      header: `${index + 1}. Week ${week + 1}, ${monthOfWeek(resolved.authority.baseYear, week)}`,
      cells: [letters[side]!, text],
    }))
}
