/**
 * A future played again to be looked at: how loaded each unit is week by week, who came, went and fell ill, and what happened to families.
 * It only reads the world after each week, so that the numbers are those of any other play of the same future.
 */
import { WARM_UP_WEEKS } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { postsNow, readComings, type Coming, type PostsBefore } from './comings'
import { prepare } from './index'
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
  /** Work over hours, [unit * weeks + week]; not a number before the design is in force and for units that hold no cases. */
  load: Float32Array
  /** The same of today's units until the design is in force, [unit * startWeek + week]; empty for the baseline. */
  loadBefore: Float32Array
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
    if (week === start) before = undefined
    if (option === 0 || week >= start) readLoads(world, watched.load, week, weeks)
    else readLoads(world, watched.loadBefore, week, start)
    if (before !== undefined) readPeople(world, watched.events, week, before)
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

/** `load`: [unit * weeks + week]. */
function readLoads({ units }: World, load: Float32Array, week: number, weeks: number): void {
  const count = Math.min(units.count, load.length / weeks)
  for (let unit = 0; unit < count; unit++)
    if (units.groups[unit] !== 0) load[unit * weeks + week] = units.load[unit]
}

/** What is different from the week before, post by post. */
function readPeople({ posts, week }: World, events: PersonEvent[], at: number, before: PostsBefore): void {
  readComings(posts, week, before, (kind, post) => {
    if (kind === 'back') return
    const event: PersonEvent = { week: at, kind, post, unit: posts.unit[post], role: posts.role[post] }
    events.push(kind === 'ill' ? { ...event, weeks: posts.absentUntil[post] - week } : event)
  })
}
