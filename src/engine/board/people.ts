/** What happened to the people of units in a week, and under which circumstances; in the week of a new design, who took which post. */
import { mix32 } from '../../random/mix32'
import { WEEKS_PER_YEAR } from '../../model/time'
import type { ResolvedScenario } from '../../scenario/types'
import { readComings, type Coming, type PostsBefore } from '../comings'
import { POST, type World } from '../world'
import type { HappeningList } from './happenings'
import { WHY } from './types'

/** How units stood when the week began. */
export interface UnitsBefore {
  /** 1 for those that have had more work than hours. */
  strained: Uint8Array
  /** How many times as likely as usual their people leave and fall ill. */
  leaving: Float64Array
  sickness: Float64Array
}

export interface PeopleWeek {
  world: World
  before: PostsBefore
  units: UnitsBefore
  /** Week of the horizon. */
  at: number
  /** Weeks since the option's design took over; negative before. */
  since: number
}

/** Circumstances of those who leave or fall ill, as far as they act in this run. */
function whyOf({ mechanisms }: ResolvedScenario, { units, since }: PeopleWeek, unit: number): number {
  const strained = mechanisms.overload && units.strained[unit] === 1
  const changing = mechanisms.embedding && since >= 0 && since < WEEKS_PER_YEAR
  return (strained ? WHY.overload : 0) | (changing ? WHY.change : 0)
}

export function readPeople(scenario: ResolvedScenario, list: HappeningList, week: PeopleWeek): void {
  const { world, before } = week
  readComings(world.posts, world.week, before, (kind, post) => tell(scenario, list, week, kind, post))
}

function tell(
  scenario: ResolvedScenario,
  list: HappeningList,
  week: PeopleWeek,
  kind: Coming,
  post: number,
): void {
  const { world, before, units, at } = week
  const { posts } = world
  const unit = posts.unit[post]
  const row = list.add(at, kind, unit, post)
  const vacant = world.week - before.vacantSince[post]
  if (kind === 'left')
    list.describe(row, whyOf(scenario, week, unit), units.leaving[unit], world.week - before.since[post])
  // The first year of a change makes people leave, not fall ill.
  else if (kind === 'ill')
    list.describe(
      row,
      whyOf(scenario, week, unit) & ~WHY.change,
      units.sickness[unit],
      posts.absentUntil[post] - world.week,
    )
  else if (kind === 'joined' || kind === 'stayed' || kind === 'agencyCame')
    list.describe(row, before.campaign[post] === 1 && kind === 'joined' ? WHY.campaign : 0, 0, vacant)
}

/** A person's number in a new design, made of that of the old post: as `moveStaff` gives it. */
const numberOf = ({ key, person }: PostsBefore, post: number): number => mix32(key[post], person[post]) >>> 1

/** The week in which an option's design takes over: who moved where, who came, and whom it has no post for. */
export function readRestructure(
  scenario: ResolvedScenario,
  list: HappeningList,
  option: number,
  { world, before, at }: PeopleWeek,
): void {
  const { posts } = world
  const old = new Map<number, number>()
  for (let post = 0; post < before.count; post++)
    if (before.state[post] !== POST.vacant) old.set(numberOf(before, post), post)
  const placed = new Set<number>()
  const names = [0, option].map((index) =>
    scenario.options[index].services.flatMap(({ service, units }) =>
      units.map(({ name }) => `${service}/${name}`),
    ),
  )
  for (let post = 0; post < posts.count; post++) {
    const unit = posts.unit[post]
    const person = posts.person[post]
    const from = old.get(person)
    // Whoever left in this very week has given the post up: its number is the next.
    const left = old.get(person - 1)
    if (from !== undefined) placed.add(from)
    if (left !== undefined && posts.state[post] === POST.vacant) placed.add(left)
    if (unit < 0) continue
    if (from === undefined) {
      if (posts.state[post] === POST.permanent) list.add(at, 'joined', unit, post)
      else if (posts.state[post] === POST.agency) list.add(at, 'agencyCame', unit, post)
      else if (left !== undefined)
        list.add(at, before.state[left] === POST.permanent ? 'left' : 'agencyWent', unit, post)
      continue
    }
    const stays = before.role[from] === posts.role[post] && names[0][before.unit[from]] === names[1][unit]
    if (!stays) list.describe(list.add(at, 'moved', unit, post), 0, before.unit[from])
  }
  for (let post = 0; post < before.count; post++) {
    if (before.unit[post] < 0 || before.state[post] === POST.vacant) continue
    if (placed.has(post)) continue
    const kind = before.state[post] === POST.permanent ? 'released' : 'agencyWent'
    list.describe(list.add(at, kind, -1, post), 0, before.unit[post])
  }
}
