/** What happened to children in a week, told from where each was a week before: their stage, the unit of their family, how the family was worked with. */
import { STAGE } from '../../model/stages'
import { ADULT_AGE_WEEKS, WARM_UP_WEEKS } from '../../model/time'
import { FLAG } from '../children'
import type { World } from '../world'
import type { HappeningList } from './happenings'
import { HAPPENINGS, WHY, type HappeningKind } from './types'

/** Most children of a family. */
const PLACES = 4
/** Visits of a child that has just been referred for the first time. */
const FIRST_VISIT = 1

const NEVER = -1

/** Which circumstances act in this run: those whose mechanisms are on. */
export interface Acting {
  overload: boolean
  continuity: boolean
  cover: boolean
}

export class FamilyWatch {
  #key = new Int32Array(0)
  #stage = new Uint8Array(0)
  #unit = new Int16Array(0)
  #condition = new Uint8Array(0)
  #flags = new Uint8Array(0)
  #birth = new Int16Array(0)
  #seen = new Int32Array(0)
  /** Row of the week's happening of a family and kind. */
  #rows = new Map<number, number>()

  constructor(
    private readonly acting: Acting,
    private readonly list: HappeningList,
  ) {}

  /** Notes where every child is, telling nothing. */
  begin(world: World): void {
    this.#makeRoom(world)
    this.#stage.fill(0)
    for (let child = 0; child < world.children.count; child++)
      this.#note(world, child, this.#placeOf(world, child))
    // The first week has the number that the world has now.
    this.#seen.fill(NEVER)
  }

  /** Tells the week that has just been played. `strained`: 1 for units that had more work than hours when it began. */
  read(world: World, strained: Uint8Array, unitsStay: boolean): void {
    const { children, week } = world
    this.#makeRoom(world)
    this.#rows.clear()
    for (let child = 0; child < children.count; child++) {
      const place = this.#placeOf(world, child)
      const was = this.#stage[place]
      if (was !== children.stage[child]) this.#moved(world, child, place, strained, unitsStay)
      this.#note(world, child, place)
    }
    const to = world.families.high * PLACES
    for (let place = 0; place < to; place++)
      if (this.#stage[place] !== 0 && this.#seen[place] !== week)
        this.#gone(world, place, strained, unitsStay)
  }

  #makeRoom({ families }: World): void {
    const room = families.capacity * PLACES
    if (this.#key.length >= room) return
    const longer = <Cells extends Int32Array | Int16Array | Uint8Array>(cells: Cells): Cells => {
      const bigger = new (cells.constructor as new (length: number) => Cells)(room)
      bigger.set(cells)
      return bigger
    }
    this.#key = longer(this.#key)
    this.#stage = longer(this.#stage)
    this.#unit = longer(this.#unit)
    this.#condition = longer(this.#condition)
    this.#flags = longer(this.#flags)
    this.#birth = longer(this.#birth)
    this.#seen = longer(this.#seen)
  }

  /** Where a child is kept; a place of its family that is free, for one not seen before. */
  #placeOf({ children }: World, child: number): number {
    const from = children.family[child] * PLACES
    let free = from
    for (let place = from; place < from + PLACES; place++) {
      if (this.#stage[place] === 0) free = place
      else if (this.#key[place] === children.key[child]) return place
    }
    return free
  }

  #note(world: World, child: number, place: number): void {
    const { children, cases } = world
    const index = children.caseOf[child]
    this.#key[place] = children.key[child]
    this.#stage[place] = children.stage[child]
    this.#unit[place] = cases.unit[index]
    this.#condition[place] = cases.condition[index] % 3
    this.#flags[place] = children.flags[child]
    this.#birth[place] = children.birthWeek[child]
    this.#seen[place] = world.week
  }

  /** A step is told of the unit that the family had as the week began: its circumstances are those that act. */
  #moved(
    { children, cases, week }: World,
    child: number,
    place: number,
    strained: Uint8Array,
    unitsStay: boolean,
  ): void {
    const was = this.#stage[place]
    const kind = kindOf(was, children.stage[child])
    const family = children.family[child]
    if (was === STAGE.closed) {
      let why = 0
      if (children.visit[child] > FIRST_VISIT) why |= WHY.cameBack
      if (children.flags[child] & FLAG.unaccompanied) why |= WHY.alone
      this.#tell(week, family, kind, cases.unit[children.caseOf[child]], why)
    } else {
      const unit = unitsStay ? this.#unit[place] : -1
      this.#tell(week, family, kind, unit, this.#whyOf(place, strained), this.#unit[place])
    }
  }

  #gone({ week }: World, place: number, strained: Uint8Array, unitsStay: boolean): void {
    const eighteen = week - this.#birth[place] >= ADULT_AGE_WEEKS
    const kind = this.#stage[place] === STAGE.lookedAfter ? 'leftCare' : eighteen ? 'grown' : 'closed'
    const why = eighteen ? WHY.eighteen : this.#whyOf(place, strained)
    const unit = unitsStay ? this.#unit[place] : -1
    this.#tell(week, Math.floor(place / PLACES), kind, unit, why, this.#unit[place])
    this.#stage[place] = 0
  }

  /** Circumstances of the family as the week began. */
  #whyOf(place: number, strained: Uint8Array): number {
    const { overload, continuity, cover } = this.acting
    const flags = this.#flags[place]
    const condition = this.#condition[place]
    const unit = this.#unit[place]
    return (
      (overload && unit >= 0 && strained[unit] === 1 ? WHY.overload : 0) |
      (continuity && condition === 1 ? WHY.practitionerChanged : 0) |
      ((continuity || cover) && condition === 2 ? WHY.noPractitioner : 0) |
      (flags & FLAG.missed ? WHY.missed : 0) |
      (flags & FLAG.hadPlan ? WHY.hadPlan : 0) |
      (flags & FLAG.hadCare ? WHY.hadCare : 0) |
      (flags & FLAG.unaccompanied ? WHY.alone : 0)
    )
  }

  /** Brothers and sisters to whom the same happens in a week are one row. */
  #tell(week: number, family: number, kind: HappeningKind, unit: number, why: number, before = 0): void {
    const name = family * HAPPENINGS.length + HAPPENINGS.indexOf(kind)
    const known = this.#rows.get(name)
    const row = known ?? this.list.add(week - WARM_UP_WEEKS, kind, unit)
    if (known === undefined) this.#rows.set(name, row)
    else this.list.anotherChild(row)
    this.list.describe(row, why, unit < 0 ? before : 0)
  }
}

function kindOf(was: number, is: number): HappeningKind {
  if (is === STAGE.lookedAfter) return 'care'
  if (is === STAGE.childProtection) return 'plan'
  if (is === STAGE.assessment) return 'taken'
  if (was === STAGE.lookedAfter) return 'home'
  return was === STAGE.childProtection ? 'stepped' : 'assessed'
}
