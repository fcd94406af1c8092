/**
 * A future played again to be looked at: how loaded each unit is week by week, who came, went and fell ill, and what happened to families.
 * It only reads the world after each week, so that the numbers are those of any other play of the same future.
 */
import { WARM_UP_WEEKS } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { postsNow, readComings, type Coming, type PostsBefore } from './comings'
import type { Plan } from './future'
import { prepare } from './index'
import { makePlans } from './plans'
import { flowOfWeek, type World } from './world'

export type PersonEventKind = Exclude<Coming, 'back'>

export interface PersonEvent {
  /** Week of the horizon, from 0. */
  week: number
  kind: PersonEventKind
  /** Post, unit and role of the design in force, by position. */
  post: number
  unit: number
  role: number
  /** How long a spell of illness lasts, in weeks. */
  weeks?: number
}

/** What is kept of the flows of each week. */
export const WATCHED_FLOWS = ['referrals', 'planStarts', 'careStarts', 'careEnds', 'changes'] as const
export type WatchedFlow = (typeof WATCHED_FLOWS)[number]

export interface WatchedOption {
  option: number
  /** Units of the option's own design. */
  units: number
  /** Work over hours, [unit * weeks + week]; not a number before the design is in force, once a dated change has ended the unit, and for units that hold no cases. */
  load: Float32Array
  /** The same of today's units until the design is in force, [unit * startWeek + week]; empty for the baseline. */
  loadBefore: Float32Array
  /** Of units of the option's own design, and of those that were there before it. */
  events: PersonEvent[]
  /** Children by flow and week, [flow * weeks + week]. */
  flows: Float32Array
}

export interface WatchedFuture {
  replication: number
  options: WatchedOption[]
}

export interface Watch {
  /** Plays a future again; options in `skip` are left out. */
  watch(replication: number, skip?: readonly number[]): WatchedFuture
}

export function prepareWatch(scenario: ResolvedScenario): Watch {
  const weeks = scenario.horizonWeeks
  let found: WatchedOption[] = []
  let before: PostsBefore | undefined

  const unitsOf = (option: number): number =>
    scenario.options[option].services.reduce((sum, { units }) => sum + units.length, 0)

  const startOf = (option: number): number => Math.min(weeks, scenario.options[option].policies.startWeek)

  const changes = makePlans(scenario, 0).map(originsOf)

  function begin(option: number): WatchedOption {
    before = undefined
    const units = unitsOf(option)
    const watched: WatchedOption = {
      option,
      units,
      load: new Float32Array(units * weeks).fill(NaN),
      loadBefore: new Float32Array(option > 0 ? unitsOf(0) * startOf(option) : 0).fill(NaN),
      events: [],
      flows: new Float32Array(WATCHED_FLOWS.length * weeks),
    }
    found.push(watched)
    return watched
  }

  function onWorld(world: World, option: number): void {
    const week = world.week - WARM_UP_WEEKS
    const last = found[found.length - 1]
    const watched = last !== undefined && last.option === option ? last : begin(option)
    const start = startOf(option)
    // Posts are laid anew in the week in which a design takes over: who moved is no news of people.
    if (week === start || changes[option].some((each) => each.week === week)) before = undefined
    const origin = changes[option].findLast((each) => week >= each.week)?.origin
    if (option === 0 || week >= start) readLoads(world, watched.load, week, weeks, origin)
    else readLoads(world, watched.loadBefore, week, start)
    if (before !== undefined) readPeople(world, watched.events, week, before, origin)
    before = postsNow(world.posts)
    WATCHED_FLOWS.forEach((flow, index) => {
      watched.flows[index * weeks + week] = flowOfWeek(world, flow)
    })
  }

  const simulation = prepare(scenario, { onWorld })
  return {
    watch(replication, skip = []) {
      found = []
      simulation.replicate(replication, skip)
      return { replication, options: found }
    },
  }
}

/** Which unit of the option's own design each unit is, or -1, from the week of a dated change on. */
interface Change {
  week: number
  origin: Int32Array
}

function originsOf({ stages: [own, ...later] }: Plan): Change[] {
  let origin = Int32Array.from(own.design.units, (_, unit) => unit)
  return later
    .filter(({ restructures }) => restructures)
    .map(({ goesOn, option }) => {
      origin = goesOn.map((unit) => (unit >= 0 ? origin[unit] : -1))
      return { week: option.policies.startWeek, origin }
    })
}

/** `load`: [unit * weeks + week]. */
function readLoads(
  { units }: World,
  load: Float32Array,
  week: number,
  weeks: number,
  origin?: Int32Array,
): void {
  for (let at = 0; at < units.count; at++) {
    const unit = origin ? origin[at] : at
    if (unit >= 0 && unit < load.length / weeks && units.groups[at] !== 0)
      load[unit * weeks + week] = units.load[at]
  }
}

/** What is different from the week before, post by post. */
function readPeople(
  { posts, week }: World,
  events: PersonEvent[],
  at: number,
  before: PostsBefore,
  origin?: Int32Array,
): void {
  readComings(posts, week, before, (kind, post) => {
    const unit = origin ? (origin[posts.unit[post]] ?? -1) : posts.unit[post]
    if (kind === 'back' || unit < 0) return
    const event: PersonEvent = { week: at, kind, post, unit, role: posts.role[post] }
    events.push(kind === 'ill' ? { ...event, weeks: posts.absentUntil[post] - week } : event)
  })
}
