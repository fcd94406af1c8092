/** What a line of news is made of. */
import { HAPPENINGS, type BoardOption, type HappeningKind } from '../engine/board/types'
import type { ResolvedScenario } from '../scenario/types'
import type { BoardUnit } from './boardUnits'

export interface News {
  /** Tells one from the other within a week. */
  key: string
  text: string
  /** Empty where nothing more is known than the event itself. */
  why: string
  /** Units concerned, by place in the design in force; none for the whole authority. */
  units: number[]
}

export interface NewsContext {
  resolved: ResolvedScenario
  board: BoardOption
  /** Units of today's design and of the option's own. */
  before: readonly BoardUnit[]
  own: readonly BoardUnit[]
}

/** Told one by one up to so many; more are counted in one line. */
export const MOST_TOLD = 4

/** One happening. */
export interface Row {
  kind: HappeningKind
  unit: number
  post: number
  children: number
  why: number
  amount: number
  weeks: number
}

/** First row of each week, and the end of the last: happenings are in the order of weeks. */
export function weekStarts({ happenings }: BoardOption, weeks: number): Int32Array {
  const starts = new Int32Array(weeks + 1)
  for (let row = 0; row < happenings.count; row++) starts[happenings.week[row]! + 1]!++
  for (let week = 0; week < weeks; week++) starts[week + 1]! += starts[week]!
  return starts
}

export function rowsOf({ happenings }: BoardOption, from: number, to: number): Row[] {
  return Array.from({ length: to - from }, (_, index) => {
    const row = from + index
    return {
      kind: HAPPENINGS[happenings.kind[row]!]!,
      unit: happenings.unit[row]!,
      post: happenings.post[row]!,
      children: happenings.children[row]!,
      why: happenings.why[row]!,
      amount: happenings.amount[row]!,
      weeks: happenings.weeks[row]!,
    }
  })
}
