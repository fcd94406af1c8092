/** Mechanism `placementSupply`: where a child looked after lives, moves between placements, and the limit of in-house fostering. */
import { STAGE } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import { SHAPES } from '../parameters/shapes'
import { exp } from '../random/maths'
import { exponential, normal } from '../random/samplers'
import { AGE_GROUP_BY_WEEK } from './ages'
import { FLAG, LONG_AGO } from './children'
import { attend } from './standing'
import type { Future } from './future'
import { KIND, KINDS } from './opening/placements'
import { recordEntry } from './ledger'
import { enterStage } from './moves'
import { FLOW, type World } from './world'

/** Hazard of a move by kind of placement, against the average. */
const MOVE_FACTOR = SHAPES.moveByPlacement.value

export function ageGroup(world: World, child: number): number {
  const age = world.week - world.children.birthWeek[child]
  return AGE_GROUP_BY_WEEK[age < 0 ? 0 : age]
}

/** Starts to be looked after. */
export function enterCare(future: Future, world: World, child: number): void {
  world.flows[FLOW.careStarts] += 1
  recordEntry(future, world, world.children.stage[child])
  enterStage(future, world, child, STAGE.lookedAfter)
  const { children } = world
  children.moves[child] = 0
  children.lastMove[child] = LONG_AGO
  children.moveBefore[child] = LONG_AGO
  place(future, world, child, world.week)
}

/** Chooses a placement by age and room, from a week on. Overflow of in-house fostering goes to an agency. */
export function place(future: Future, world: World, child: number, since: number): void {
  const { children, placementCount, inHouseCapacity } = world
  // After a move, kinds that are left sooner are drawn more often, so that the stock keeps the published mix.
  const byAge = children.moves[child] > 0 ? future.placements.afterMove : future.placements.byAge
  const from = ageGroup(world, child) * KINDS
  const index = children.visit[child] * 64 + Math.min(31, children.moves[child]) * 2
  let left = future.streams.placement.uniform(children.key[child], index)
  let kind = 0
  while (kind < KINDS - 1 && left >= byAge[from + kind]) left -= byAge[from + kind++]
  if (kind === KIND.inHouse && future.on.placementSupply && placementCount[kind] >= inHouseCapacity[0])
    kind = KIND.agencyFoster
  children.placement[child] = kind
  children.placedWeek[child] = since
  children.price[child] = priceOf(future, children.key[child], kind)
  placementCount[kind]++
  world.placementPrice[kind] += children.price[child]
  children.moveLeft[child] = exponential(future.streams.placement.uniform(children.key[child], index + 1))
  children.pace[child] =
    MOVE_FACTOR[kind] * ((children.flags[child] & FLAG.restless) !== 0 ? future.placements.restlessRatio : 1)
  attend(future, world, child, world.week + 1)
}

/** A placement ends. */
export function vacate({ children, placementCount, placementPrice }: World, child: number): void {
  const kind = children.placement[child]
  placementCount[kind]--
  placementPrice[kind] -= children.price[child]
}

/** Steps of a price: sums of such numbers are exact, in whatever order children come and go. */
const PRICE_STEPS = 1_048_576
/** How widely the prices of each kind spread between children; nothing is paid for those with their parents. */
function spreadOf({ values }: Future, kind: number): number {
  if (kind === KIND.parents) return 0
  return kind <= KIND.agencyFoster ? values.fosterPriceSpread : values.residentialPriceSpread
}

/**
 * What a kind of placement costs for this child against the average: log-normal with mean 1, a long tail. It goes with child and kind, not
 * with how often the child has moved, so that it is the same in every option.
 */
export function priceOf(future: Future, key: number, kind: number): number {
  const size = spreadOf(future, kind)
  const log = size * normal(future.streams.price.uniform(key, kind)) - (size * size) / 2
  return Math.round(exp(log) * PRICE_STEPS) / PRICE_STEPS
}

/** The child leaves its placement for another. */
export function movePlacement(future: Future, world: World, child: number): void {
  const { children, week } = world
  vacate(world, child)
  children.moves[child]++
  children.moveBefore[child] = children.lastMove[child]
  children.lastMove[child] = week
  place(future, world, child, week)
}

/** In-house capacity grows or shrinks a little every week. */
export function supplyWeek(future: Future, world: World): void {
  world.inHouseCapacity[0] *= 1 + future.values.inHouseGrowth / WEEKS_PER_YEAR
}
