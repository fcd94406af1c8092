/** What is kept of one future for a board of units: who is in each post, what each unit holds, what happened and under which circumstances. */
import type { ReplicationResult } from '../types'
import type { FLOW } from '../world'

/** How a post stands at the end of a week. `away`: its holder is on a long spell of illness. */
export const STANDING = { empty: 0, inPost: 1, agency: 2, away: 3 } as const

/**
 * `released`: had no post in a new design. `moved`: to another unit or role with a new design. `handed`: families given another practitioner.
 * Of children: `taken` on after a referral, `assessed` (help as a child in need begins), `plan` made, `stepped` down from a plan, looked after
 * (`care`), `home` from that, `leftCare` otherwise, `closed`, or eighteen (`grown`).
 */
export const HAPPENINGS = [
  'left',
  'released',
  'joined',
  'stayed',
  'agencyCame',
  'agencyWent',
  'ill',
  'back',
  'moved',
  'handed',
  'taken',
  'assessed',
  'plan',
  'stepped',
  'care',
  'home',
  'leftCare',
  'closed',
  'grown',
] as const
export type HappeningKind = (typeof HAPPENINGS)[number]

/**
 * Circumstances that change, in this run, how likely the engine makes what happened; whether it happens is drawn. `overload`: the unit has
 * had more work than hours for some weeks. `change`: the first year of a new design. The rest are of families, but for `campaign`.
 */
export const WHY = {
  overload: 1,
  change: 2,
  practitionerChanged: 4,
  noPractitioner: 8,
  missed: 16,
  hadPlan: 32,
  hadCare: 64,
  alone: 128,
  cameBack: 256,
  eighteen: 512,
  campaign: 1024,
} as const
export type Circumstance = keyof typeof WHY

/** One row for each happening, in the order of weeks. */
export interface Happenings {
  count: number
  week: Uint16Array
  /** Place in `HAPPENINGS`. */
  kind: Uint8Array
  /** Of the design in force; -1 where it is of today's design in the week in which another takes over (`amount` is that unit). */
  unit: Int16Array
  /** -1 for happenings of families. */
  post: Int16Array
  /** Children, or families for `handed`; 1 for people. */
  children: Uint16Array
  /** Circumstances, a bit each. */
  why: Uint16Array
  /** How many times as likely the unit made it than a usual unit (`left`, `ill`); the former unit (`moved`, and where `unit` is -1). */
  amount: Float32Array
  /** Weeks in the post (`left`), of the spell (`ill`), or since somebody permanent was there (`joined`, `agencyCame`). */
  weeks: Int16Array
}

/** The weeks `from` to `to` - 1 of the horizon under one design. Arrays by unit or post and week: [index * (to - from) + week - from]. */
export interface Stretch {
  /** Place of the option whose design is in force. */
  design: number
  from: number
  to: number
  units: number
  posts: { count: number; role: Uint8Array; unit: Int16Array; fte: Float32Array }
  /** Work over hours as the week's work begins; not a number for units that hold no cases. */
  load: Float32Array
  /** Hours for families of everyone there that week. */
  hours: Float32Array
  /** Families and children led by the unit, and those of its families whose practitioner is away or gone. */
  families: Uint16Array
  children: Uint16Array
  uncovered: Uint16Array
  /** `STANDING` of each post, and the families that it leads. */
  standing: Uint8Array
  leads: Uint16Array
}

/** What is kept of the flows of each week, in children. */
export const BOARD_FLOWS = [
  'referrals',
  'reReferrals',
  'assessments',
  'planStarts',
  'careStarts',
  'careEnds',
  'homeEnds',
  'changes',
] as const satisfies readonly (keyof typeof FLOW)[]
export type BoardFlow = (typeof BOARD_FLOWS)[number]

/** Those who wait for a practitioner: families never given one, families that lost theirs, and the children of both. */
export const WAITING = ['fresh', 'lost', 'children'] as const

export interface BoardOption {
  option: number
  /** Two where a design takes over on the way. */
  stretches: Stretch[]
  /** [stage * weeks + week], by place in `STAGES`. */
  stages: Int32Array
  /** [(group of cases * 3 + place in `WAITING`) * weeks + week]. */
  waiting: Int32Array
  /** [flow * weeks + week]. */
  flows: Float32Array
  happenings: Happenings
}

export interface BoardFuture {
  replication: number
  weeks: number
  options: BoardOption[]
  /** What any play of this future gives; 0 for options that were not played. */
  result: ReplicationResult
}

/** Every buffer of a recording, to be handed over and not copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(buffersOf) : []
}
