/** Where children looked after live: the mix by age that gives the authority's own mix, and how often they move. */
import { PLACEMENTS } from '../../model/stages'
import { WEEKS_PER_YEAR } from '../../model/time'
import type { CompleteProfile } from '../../model/profileFields'
import type { Values } from '../../parameters'
import { AGE_GROUPS, SHAPES } from '../../parameters/shapes'
import { exp } from '../../random/maths'
import { hazardByWeek } from '../bands'

export const KINDS = PLACEMENTS.length
export const KIND = {
  kinship: 0,
  inHouse: 1,
  agencyFoster: 2,
  residential: 3,
  supported: 4,
  parents: 5,
  other: 6,
} as const

export interface PlacementRates {
  /** Share of each kind by age group, [group * KINDS + kind]; each group sums to 1. */
  byAge: Float64Array
  /** The same for a child who moves: weighted by how often each kind is left. */
  afterMove: Float64Array
  /** Weekly hazard of a move by weeks in the placement, for a child who is not restless in a placement of factor 1. */
  moving: Float64Array
  restlessShare: number
  restlessRatio: number
  /** Of children with three or more placements in a year, those who are restless. */
  restlessOfMany: number
}

/** Kinds as published, split into those the model knows. Sums to 1. */
function targetMix(profile: CompleteProfile, values: Values): number[] {
  const foster = profile.fosterShare
  const kinship = foster * values.kinshipOfFoster
  const agency = (foster - kinship) * values.agencyOfFoster
  const parents = profile.parentsOrOtherShare
  const rest = Math.max(0, 1 - foster - profile.residentialShare - profile.supportedShare - parents)
  const mix = [
    kinship,
    foster - kinship - agency,
    agency,
    profile.residentialShare,
    profile.supportedShare,
    parents,
    rest,
  ]
  const total = mix.reduce((sum, share) => sum + share, 0)
  return mix.map((share) => share / total)
}

/** Iterative proportional fitting of the leaning of each kind to ages onto the published mix, given the stock by age. */
export function solvePlacements(
  profile: CompleteProfile,
  values: Values,
  stockByAge: Float64Array,
): PlacementRates {
  const target = targetMix(profile, values)
  const total = stockByAge.reduce((sum, each) => sum + each, 0)
  const byAge = new Float64Array(AGE_GROUPS * KINDS)
  const scale = target.slice()
  for (let turn = 0; turn < 40; turn++) {
    const held = new Float64Array(KINDS)
    for (let group = 0; group < AGE_GROUPS; group++) {
      let sum = 0
      for (let kind = 0; kind < KINDS; kind++) sum += scale[kind] * SHAPES.placementByAge.value[kind][group]
      for (let kind = 0; kind < KINDS; kind++) {
        const share = (scale[kind] * SHAPES.placementByAge.value[kind][group]) / sum
        byAge[group * KINDS + kind] = share
        held[kind] += (share * stockByAge[group]) / total
      }
    }
    for (let kind = 0; kind < KINDS; kind++) if (held[kind] > 0) scale[kind] *= target[kind] / held[kind]
  }
  return { byAge, afterMove: weighted(byAge), ...solveMoves(profile, values) }
}

/** Weeks in a placement after which it counts as settled. */
const SETTLED_WEEKS = WEEKS_PER_YEAR / 2
const TWO_YEARS = 2 * WEEKS_PER_YEAR

/**
 * Moves after half a year in a placement are scaled to the share of the long-looked-after who kept one for two years; moves before it,
 * then, to the share of children with three or more placements (two or more moves) in a year.
 */
function solveMoves(profile: CompleteProfile, values: Values): Omit<PlacementRates, 'byAge' | 'afterMove'> {
  const { restlessShare, restlessRatio } = values
  const shape = hazardByWeek(SHAPES.moveByWeek.value, 1)
  const sum = (from: number, to: number): number =>
    shape.subarray(from, to).reduce((total, each) => total + each, 0)
  const settled = sum(SETTLED_WEEKS, SETTLED_WEEKS + TWO_YEARS)
  // The restless are seldom long in one placement, so those long looked after are counted as the others are.
  const late = bisect((scale) => exp(-scale * settled) > profile.longTermStability, 0.1)
  const recent = Math.min(1, profile.lookedAfterStarts / Math.max(1, profile.lookedAfter))
  const movingAt = (early: number): Float64Array =>
    shape.map((weight, week) => weight * (week < SETTLED_WEEKS ? early : late))
  const many = (moving: Float64Array, ratio: number): number =>
    recent * twoMoves(moving, 0, ratio) + (1 - recent) * twoMoves(moving, WEEKS_PER_YEAR, ratio)
  const share = (moving: Float64Array): number =>
    (1 - restlessShare) * many(moving, 1) + restlessShare * many(moving, restlessRatio)
  const moving = movingAt(bisect((early) => share(movingAt(early)) < profile.threePlusPlacements, 0.1))
  const all = share(moving)
  const restlessOfMany = all > 0 ? (restlessShare * many(moving, restlessRatio)) / all : restlessShare
  return { moving, restlessShare, restlessRatio, restlessOfMany }
}

/** Weeks taken together when the chance of two moves is summed. */
const STRIDE = 4

/** Chance that a child `already` weeks in a placement moves twice or more within a year; the second move starts from a new placement. */
function twoMoves(moving: Float64Array, already: number, ratio: number): number {
  const accumulated = new Float64Array(WEEKS_PER_YEAR + 1)
  for (let week = 0; week < WEEKS_PER_YEAR; week++) accumulated[week + 1] = accumulated[week] + moving[week]
  let stays = 1
  let chance = 0
  for (let week = 0; week < WEEKS_PER_YEAR; week += STRIDE) {
    const leaves = stays * (1 - exp(-ratio * STRIDE * moving[Math.min(moving.length - 1, already + week)]))
    chance += leaves * (1 - exp(-ratio * accumulated[WEEKS_PER_YEAR - week - STRIDE]))
    stays -= leaves
  }
  return chance
}

/** The largest scale up to `most` at which more is wanted. */
function bisect(wantsMore: (scale: number) => boolean, most: number): number {
  let low = 0
  let high = most
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2
    if (wantsMore(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function weighted(byAge: Float64Array): Float64Array {
  const result = byAge.map((share, cell) => share * SHAPES.moveByPlacement.value[cell % KINDS])
  for (let group = 0; group < AGE_GROUPS; group++) {
    let sum = 0
    for (let kind = 0; kind < KINDS; kind++) sum += result[group * KINDS + kind]
    for (let kind = 0; kind < KINDS; kind++) result[group * KINDS + kind] /= sum
  }
  return result
}
