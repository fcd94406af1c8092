/**
 * SSDA903 episodes of several yearly returns as one history of spells in the states of the sector's forecaster. What is done to records
 * that overlap or repeat follows the description of the open cs-demand-model.
 */
import { AGE_BOUNDS, stateOf } from './states'

/** Days since 1 January 1970. */
export type Day = number

export interface EpisodeRecord {
  child: string
  born: Day
  start: Day
  /** Why it began (RNE): S started to be looked after; L, T and U are no new placement. */
  reason: string
  /** Placement code. */
  place: string
  /** The first day it no longer holds; undefined while open. */
  end?: Day
}

export interface Spell {
  state: number
  from: Day
  to?: Day
  /** State the child goes on to on that day; undefined when it leaves care. */
  next?: number
  /** The child comes from outside care. */
  enters: boolean
}

const NO_NEW_PLACEMENT = ['L', 'T', 'U']
const DAY_MS = 86_400_000

/** Day number of `YYYY-MM-DD`. */
export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / DAY_MS

export function spellsOf(records: readonly EpisodeRecord[]): Spell[] {
  const children = new Map<string, EpisodeRecord[]>()
  for (const each of records) children.set(each.child, [...(children.get(each.child) ?? []), each])
  return [...children.values()].flatMap((own) => joined(cleaned(own).flatMap(splitByAge)))
}

const endOf = ({ end }: Pick<EpisodeRecord, 'end'>): number => end ?? Infinity

/** One child's placements in order: one a start, one an end, none overlapping, changes of legal status alone merged into the one before. */
export function cleaned(own: readonly EpisodeRecord[]): EpisodeRecord[] {
  const openFirst = ({ end }: EpisodeRecord): number => end ?? -Infinity
  const sorted = own.toSorted((a, b) => a.start - b.start || openFirst(a) - openFirst(b))
  const oneAStart = sorted.filter((each, at) => sorted[at + 1]?.start !== each.start)
  const oneAnEnd = oneAStart.filter(
    (each, at) => oneAStart.findIndex((other) => endOf(other) === endOf(each)) === at,
  )
  const kept: EpisodeRecord[] = []
  for (const [at, each] of oneAnEnd.entries()) {
    const until = Math.min(endOf(each), oneAnEnd[at + 1]?.start ?? Infinity)
    const end = Number.isFinite(until) ? until : undefined
    const before = kept.at(-1)
    if (before?.end === each.start && NO_NEW_PLACEMENT.includes(each.reason)) before.end = end
    else kept.push({ ...each, end })
  }
  return kept
}

interface Piece {
  state: number
  from: Day
  to?: Day
}

function birthday(born: Day, years: number): Day {
  const date = new Date(born * DAY_MS)
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / DAY_MS
}

/** A placement in which a child reaches the next age group goes on as another. */
function splitByAge({ born, start, place, end }: EpisodeRecord): Piece[] {
  const bounds = AGE_BOUNDS.map((years) => birthday(born, years))
  const cuts = [start, ...bounds.filter((day) => day > start && day < endOf({ end }))]
  return cuts.map((from, at) => ({
    state: stateOf(bounds.filter((day) => day <= from).length, place),
    from,
    ...withEnd(cuts[at + 1] ?? end),
  }))
}

const withEnd = (to: Day | undefined): { to?: Day } => (to === undefined ? {} : { to })

/** A gap between two of a child's placements is time out of care. */
function joined(pieces: readonly Piece[]): Spell[] {
  return pieces.map((piece, at) => {
    const after = pieces[at + 1]
    const goesOn = after !== undefined && after.from === piece.to
    return { ...piece, ...(goesOn && { next: after.state }), enters: pieces[at - 1]?.to !== piece.from }
  })
}

/** Children in each of `states` on a day. */
export function stockOn(spells: readonly Spell[], day: Day, states: number): Float64Array {
  const stock = new Float64Array(states)
  for (const { state, from, to = Infinity } of spells) if (from <= day && day < to) stock[state]! += 1
  return stock
}
