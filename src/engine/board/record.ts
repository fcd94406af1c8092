/**
 * A future played again for a board of units, week by week. The world is only read, so that the numbers are those of any other play of the
 * same future; a test holds every count equal to the measures recorded.
 */
import { STAGES } from '../../model/stages'
import { WARM_UP_WEEKS } from '../../model/time'
import type { ResolvedScenario } from '../../scenario/types'
import { postsNow, type PostsBefore } from '../comings'
import { prepare } from '../index'
import { restructures } from '../plans'
import { flowOfWeek, GROUPS, POST, type World } from '../world'
import { FamilyWatch } from './families'
import { HappeningList } from './happenings'
import { readPeople, readRestructure, type UnitsBefore } from './people'
import { BOARD_FLOWS, STANDING, WAITING, type BoardFuture, type BoardOption, type Stretch } from './types'

export interface BoardRecorder {
  /** Plays a future of these options, by place, again. */
  record(replication: number, options: readonly number[]): BoardFuture
}

const WITHOUT_PRACTITIONER = 2

interface Recording {
  kept: Omit<BoardOption, 'happenings'>
  list: HappeningList
  families: FamilyWatch
  before: PostsBefore
  units: UnitsBefore
}

export function prepareBoard(scenario: ResolvedScenario): BoardRecorder {
  const weeks = scenario.horizonWeeks
  let recordings: Recording[] = []

  const startOf = (option: number): number =>
    option === 0 ? weeks : Math.min(weeks, scenario.options[option].policies.startWeek)

  function onOpening(world: World, option: number): void {
    const list = new HappeningList()
    const families = new FamilyWatch(scenario.mechanisms, list)
    families.begin(world)
    recordings.push({
      kept: {
        option,
        stretches: [],
        stages: new Int32Array(STAGES.length * weeks),
        waiting: new Int32Array(GROUPS * WAITING.length * weeks),
        flows: new Float32Array(BOARD_FLOWS.length * weeks),
      },
      list,
      families,
      before: postsNow(world.posts),
      units: unitsNow(world),
    })
  }

  function onWorld(world: World, option: number): void {
    const recording = recordings[recordings.length - 1]
    const { kept, list, families, before, units } = recording
    const at = world.week - WARM_UP_WEEKS
    const start = startOf(option)
    const since = option === 0 ? -1 : at - start
    const relaid = since === 0 && restructures(scenario.options[option], scenario.options[0])
    if (at === 0 || since === 0)
      kept.stretches.push(beginStretch(world, since >= 0 ? option : 0, at, since < 0 ? start : weeks))
    if (relaid) everyUnitAlike(units)
    const week = { world, before, units, at, since }
    if (relaid) readRestructure(scenario, list, option, week)
    else readPeople(scenario, list, week)
    families.read(world, units.strained, !relaid)
    readWeek(world, kept, list, at, weeks)
    recording.before = postsNow(world.posts)
    recording.units = unitsNow(world)
  }

  const simulation = prepare(scenario, { onOpening, onWorld })
  return {
    record(replication, options) {
      const again = options.find((option) => scenario.options[option].later.length > 0)
      if (again !== undefined)
        throw new Error(
          `The board cannot show “${scenario.options[again].name}”: it changes again at later dates`,
        )
      recordings = []
      const result = simulation.replicate(
        replication,
        scenario.options.flatMap((_, option) => (options.includes(option) ? [] : [option])),
      )
      const found = recordings.map(({ kept, list }) => ({ ...kept, happenings: list.all() }))
      recordings = []
      return { replication, weeks, options: found, result }
    },
  }
}

function unitsNow({ units }: World): UnitsBefore {
  return {
    strained: Uint8Array.from(units.strain, (strain) => (strain > 1 ? 1 : 0)),
    leaving: units.leaving.slice(),
    sickness: units.sickness.slice(),
  }
}

/** New units begin with the strain of the old on average; whose work was above its hours is not known of them one by one. */
function everyUnitAlike({ strained, leaving, sickness }: UnitsBefore): void {
  strained.fill(0)
  leaving.fill(1)
  sickness.fill(1)
}

function beginStretch({ posts, units }: World, design: number, from: number, to: number): Stretch {
  const weeks = to - from
  return {
    design,
    from,
    to,
    units: units.count,
    posts: {
      count: posts.count,
      role: posts.role.slice(0, posts.count),
      unit: Int16Array.from(posts.unit.subarray(0, posts.count)),
      fte: Float32Array.from(posts.fte.subarray(0, posts.count)),
    },
    load: new Float32Array(units.count * weeks),
    hours: new Float32Array(units.count * weeks),
    families: new Uint16Array(units.count * weeks),
    children: new Uint16Array(units.count * weeks),
    uncovered: new Uint16Array(units.count * weeks),
    standing: new Uint8Array(posts.count * weeks),
    leads: new Uint16Array(posts.count * weeks),
  }
}

/** How everything stands at the end of a week. */
function readWeek(
  world: World,
  { stretches, stages, waiting, flows }: Recording['kept'],
  list: HappeningList,
  at: number,
  weeks: number,
): void {
  const stretch = stretches[stretches.length - 1]
  const { children } = world
  for (let child = 0; child < children.count; child++) stages[children.stage[child] * weeks + at]++
  BOARD_FLOWS.forEach((flow, index) => {
    flows[index * weeks + at] = flowOfWeek(world, flow)
  })
  readUnits(world, stretch, at)
  readPosts(world, stretch, at)
  readCases(world, stretch, waiting, list, at, weeks)
}

function readUnits({ units }: World, { load, hours, from, to }: Stretch, at: number): void {
  for (let unit = 0; unit < units.count; unit++) {
    const cell = unit * (to - from) + at - from
    load[cell] = units.groups[unit] === 0 ? NaN : units.load[unit]
    hours[cell] = units.groups[unit] === 0 ? 0 : units.hours[unit]
  }
}

function readPosts({ posts, week }: World, { standing, from, to }: Stretch, at: number): void {
  for (let post = 0; post < posts.count; post++) {
    const state = posts.state[post]
    standing[post * (to - from) + at - from] =
      state === POST.vacant
        ? STANDING.empty
        : state === POST.agency
          ? STANDING.agency
          : posts.absentUntil[post] > week
            ? STANDING.away
            : STANDING.inPost
  }
}

function readCases(
  { cases, units, week }: World,
  { families, children, uncovered, leads, from, to }: Stretch,
  waiting: Int32Array,
  list: HappeningList,
  at: number,
  weeks: number,
): void {
  const handed = new Int32Array(units.count)
  for (let place = 0; place < cases.activeCount; place++) {
    const index = cases.active[place]
    const unit = cases.unit[index]
    const cell = unit * (to - from) + at - from
    if (cases.lead[index] < 0) {
      const row = cases.group[index] * WAITING.length
      waiting[(row + (cases.serial[index] < 0 ? 0 : 1)) * weeks + at]++
      waiting[(row + 2) * weeks + at] += cases.open[index]
      continue
    }
    families[cell]++
    children[cell] += cases.open[index]
    if (cases.condition[index] % 3 === WITHOUT_PRACTITIONER) uncovered[cell]++
    leads[cases.lead[index] * (to - from) + at - from]++
    if (cases.changedWeek[index] === week) handed[unit]++
  }
  for (let unit = 0; unit < units.count; unit++)
    if (handed[unit] > 0) list.children(list.add(at, 'handed', unit), handed[unit])
}
