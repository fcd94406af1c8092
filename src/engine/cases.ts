/** Families and their cases as structures of arrays. A case is what one service keeps of a family: its unit, who leads it, the hours it asks. */

/** Groups of cases: assessment, family support, looked after. Services that handle each other's children share a group. */
export const GROUPS = 3

export interface Families {
  capacity: number
  high: number
  freeCount: number
  free: Int32Array
  key: Int32Array
  /** Children of the family who are open or may return. */
  children: Int16Array
  /** Case of the family in each group, or -1. */
  cases: Int32Array
}

export interface Cases {
  capacity: number
  high: number
  freeCount: number
  activeCount: number
  /** Cases listed as waiting for a lead, longest first, and as having changed lead lately. Lists may hold cases that no longer are. */
  waitingCount: number
  changedCount: number
  free: Int32Array
  active: Int32Array
  position: Int32Array
  waiting: Int32Array
  changed: Int32Array
  /** Whether the case is in those two lists. */
  listedWaiting: Uint8Array
  listedChanged: Uint8Array
  family: Int32Array
  group: Uint8Array
  unit: Int16Array
  /** Post that leads, or -1 while the family waits. */
  lead: Int32Array
  /** Neighbours in the list of the lead's cases, or -1. */
  next: Int32Array
  previous: Int32Array
  /** Which occupant of the post it was. */
  serial: Int32Array
  changedWeek: Int16Array
  waitingSince: Int16Array
  open: Int16Array
  /** Hours the case asks a week, and those of them that are section 47 enquiries. */
  work: Float64Array
  enquiries: Float64Array
  /** unit * 3 + (0 steady, 1 practitioner changed, 2 uncovered). */
  condition: Int16Array
}

// Written out as literals: objects filled by computed names become dictionaries and slow every loop tenfold.

export function createFamilies(size: number): Families {
  return {
    capacity: size,
    high: 0,
    freeCount: 0,
    free: new Int32Array(size),
    key: new Int32Array(size),
    children: new Int16Array(size),
    cases: new Int32Array(size * GROUPS),
  }
}

export function createCases(size: number): Cases {
  return {
    capacity: size,
    high: 0,
    freeCount: 0,
    activeCount: 0,
    waitingCount: 0,
    changedCount: 0,
    free: new Int32Array(size),
    active: new Int32Array(size),
    position: new Int32Array(size),
    waiting: new Int32Array(size),
    changed: new Int32Array(size),
    listedWaiting: new Uint8Array(size),
    listedChanged: new Uint8Array(size),
    family: new Int32Array(size),
    unit: new Int16Array(size),
    lead: new Int32Array(size),
    next: new Int32Array(size),
    previous: new Int32Array(size),
    serial: new Int32Array(size),
    changedWeek: new Int16Array(size),
    waitingSince: new Int16Array(size),
    open: new Int16Array(size),
    condition: new Int16Array(size),
    work: new Float64Array(size),
    enquiries: new Float64Array(size),
    group: new Uint8Array(size),
  }
}

/** Forgets every case. */
export function clearCases(cases: Cases): void {
  cases.high = 0
  cases.freeCount = 0
  cases.activeCount = 0
  cases.waitingCount = 0
  cases.changedCount = 0
  cases.listedWaiting.fill(0)
  cases.listedChanged.fill(0)
}
