/** Happenings as they come, in arrays that grow. */
import { growArrays } from '../grow'
import { HAPPENINGS, type HappeningKind, type Happenings } from './types'

const ROOM = 4096

export class HappeningList {
  #rows = {
    capacity: ROOM,
    week: new Uint16Array(ROOM),
    kind: new Uint8Array(ROOM),
    unit: new Int16Array(ROOM),
    post: new Int16Array(ROOM),
    children: new Uint16Array(ROOM),
    why: new Uint16Array(ROOM),
    amount: new Float32Array(ROOM),
    weeks: new Int16Array(ROOM),
  }
  #count = 0

  add(week: number, kind: HappeningKind, unit: number, post = -1): number {
    if (this.#count === this.#rows.capacity) growArrays(this.#rows, this.#count, this.#count * 2)
    const at = this.#count++
    this.#rows.week[at] = week
    this.#rows.kind[at] = HAPPENINGS.indexOf(kind)
    this.#rows.unit[at] = unit
    this.#rows.post[at] = post
    this.#rows.children[at] = 1
    return at
  }

  describe(at: number, why: number, amount = 0, weeks = 0): void {
    this.#rows.why[at] |= why
    this.#rows.amount[at] = amount
    this.#rows.weeks[at] = weeks
  }

  children(at: number, count: number): void {
    this.#rows.children[at] = count
  }

  anotherChild(at: number): void {
    this.#rows.children[at]++
  }

  /** All of them, in arrays of their own length. */
  all(): Happenings {
    const count = this.#count
    const { week, kind, unit, post, children, why, amount, weeks } = this.#rows
    return {
      count,
      week: week.slice(0, count),
      kind: kind.slice(0, count),
      unit: unit.slice(0, count),
      post: post.slice(0, count),
      children: children.slice(0, count),
      why: why.slice(0, count),
      amount: amount.slice(0, count),
      weeks: weeks.slice(0, count),
    }
  }
}
