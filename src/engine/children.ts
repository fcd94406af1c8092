/**
 * Children as a structure of arrays. Open children lie side by side, so that the weekly loop reads memory in order: one that leaves is replaced by the last.
 * An index is therefore good only until somebody leaves. Closed children who will return wait in a store of their own.
 */
import { growArrays } from './grow'

export interface Children {
  capacity: number
  count: number
  /** Identity in random streams: the same in every option. */
  key: Int32Array
  family: Int32Array
  caseOf: Int32Array
  birthWeek: Int16Array
  weeks: Int16Array
  visit: Int16Array
  lastReferral: Int16Array
  enquiryUntil: Int16Array
  edgeUntil: Int16Array
  placedWeek: Int16Array
  lastMove: Int16Array
  moveBefore: Int16Array
  moves: Int16Array
  /** Hazard still to come until it leaves its stage, and until it moves placement. */
  left: Float64Array
  moveLeft: Float64Array
  stage: Uint8Array
  flags: Uint8Array
  placement: Uint8Array
  /** What its placement costs against the average of the kind. */
  price: Float64Array
  /** How its hazard is made up, by `LANE`, and its own factor in that. */
  lane: Uint8Array
  risk: Float64Array
  /** Hazard of moving for its placement and restlessness. */
  pace: Float64Array
  /** Indicators that count it, and the week in which any of this changes. */
  counted: Uint8Array
  attention: Int16Array
  /** Room for a list of the children for whom something is due this week. */
  due: Int32Array
}

/** Closed children with a week of return. */
export interface Waiting {
  capacity: number
  high: number
  freeCount: number
  free: Int32Array
  key: Int32Array
  family: Int32Array
  birthWeek: Int16Array
  visit: Int16Array
  lastReferral: Int16Array
  flags: Uint8Array
  /** Next child of the same week of return, or -1. */
  next: Int32Array
}

/** `needs`: found in need at the referral now open. */
export const FLAG = { hadPlan: 1, hadCare: 2, missed: 4, unaccompanied: 8, restless: 16, needs: 32 } as const
/** Weeks are kept in 16 bits, since memory is what the weekly loops wait for. */
export const LONG_AGO = -30_000

// Written out as literals: objects filled by computed names become dictionaries and slow every loop tenfold.

export function createChildren(capacity: number): Children {
  return {
    capacity,
    count: 0,
    key: new Int32Array(capacity),
    family: new Int32Array(capacity),
    caseOf: new Int32Array(capacity),
    birthWeek: new Int16Array(capacity),
    weeks: new Int16Array(capacity),
    visit: new Int16Array(capacity),
    lastReferral: new Int16Array(capacity),
    enquiryUntil: new Int16Array(capacity),
    edgeUntil: new Int16Array(capacity),
    placedWeek: new Int16Array(capacity),
    lastMove: new Int16Array(capacity),
    moveBefore: new Int16Array(capacity),
    moves: new Int16Array(capacity),
    left: new Float64Array(capacity),
    moveLeft: new Float64Array(capacity),
    stage: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    placement: new Uint8Array(capacity),
    price: new Float64Array(capacity),
    lane: new Uint8Array(capacity),
    risk: new Float64Array(capacity),
    pace: new Float64Array(capacity),
    counted: new Uint8Array(capacity),
    attention: new Int16Array(capacity),
    due: new Int32Array(capacity),
  }
}

export function createWaiting(capacity: number): Waiting {
  return {
    capacity,
    high: 0,
    freeCount: 0,
    free: new Int32Array(capacity),
    key: new Int32Array(capacity),
    family: new Int32Array(capacity),
    birthWeek: new Int16Array(capacity),
    visit: new Int16Array(capacity),
    lastReferral: new Int16Array(capacity),
    flags: new Uint8Array(capacity),
    next: new Int32Array(capacity),
  }
}

/** Takes the place after the last. The caller sets every field. */
export function addChild(children: Children): number {
  if (children.count === children.capacity)
    growArrays(children, children.capacity, Math.ceil(children.capacity * 1.5) + 64)
  return children.count++
}

/** Removes a child; the last one takes its place. */
export function removeChild(children: Children, child: number): void {
  const last = --children.count
  if (last === child) return
  children.key[child] = children.key[last]
  children.family[child] = children.family[last]
  children.caseOf[child] = children.caseOf[last]
  children.birthWeek[child] = children.birthWeek[last]
  children.weeks[child] = children.weeks[last]
  children.visit[child] = children.visit[last]
  children.lastReferral[child] = children.lastReferral[last]
  children.enquiryUntil[child] = children.enquiryUntil[last]
  children.edgeUntil[child] = children.edgeUntil[last]
  children.placedWeek[child] = children.placedWeek[last]
  children.lastMove[child] = children.lastMove[last]
  children.moveBefore[child] = children.moveBefore[last]
  children.moves[child] = children.moves[last]
  children.left[child] = children.left[last]
  children.moveLeft[child] = children.moveLeft[last]
  children.stage[child] = children.stage[last]
  children.flags[child] = children.flags[last]
  children.placement[child] = children.placement[last]
  children.price[child] = children.price[last]
  children.lane[child] = children.lane[last]
  children.risk[child] = children.risk[last]
  children.pace[child] = children.pace[last]
  children.counted[child] = children.counted[last]
  children.attention[child] = children.attention[last]
}

/** Copies what is kept of a closed child into the store; the index is of the store. */
export function keepWaiting(waiting: Waiting, children: Children, child: number): number {
  if (waiting.freeCount === 0 && waiting.high === waiting.capacity)
    growArrays(waiting, waiting.capacity, Math.ceil(waiting.capacity * 1.5) + 64)
  const slot = waiting.freeCount > 0 ? waiting.free[--waiting.freeCount] : waiting.high++
  waiting.key[slot] = children.key[child]
  waiting.family[slot] = children.family[child]
  waiting.birthWeek[slot] = children.birthWeek[child]
  waiting.visit[slot] = children.visit[child]
  waiting.lastReferral[slot] = children.lastReferral[child]
  waiting.flags[slot] = children.flags[child]
  return slot
}

export function releaseWaiting(waiting: Waiting, slot: number): void {
  waiting.free[waiting.freeCount++] = slot
}
