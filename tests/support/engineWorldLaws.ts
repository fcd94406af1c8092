/** What must hold of every world after every week, as sentences with the numbers that break them. No sentence is a good world. */
import { ROLE_LIST } from '../../src/engine/design'
import { KIND } from '../../src/engine/opening/placements'
import { GROUPS, POST, type World } from '../../src/engine/world'
import { PLACEMENTS, STAGE, STAGES } from '../../src/model/stages'
import { ADULT_AGE_WEEKS } from '../../src/model/time'

type Say = (sentence: string) => void

export function worldOffences(world: World): string[] {
  const offences: string[] = []
  const say: Say = (sentence) => offences.push(`week ${world.week}: ${sentence}`)
  childrenCounted(world, say)
  childrenHaveCases(world, say)
  casesCounted(world, say)
  familiesCounted(world, say)
  postsCounted(world, say)
  capacityPositive(world, say)
  return offences
}

function childrenCounted({ children, stageCount, placementCount, week }: World, say: Say): void {
  const stages = new Array<number>(STAGES.length).fill(0)
  const placements = new Array<number>(PLACEMENTS.length).fill(0)
  for (let child = 0; child < children.count; child++) {
    const stage = children.stage[child]!
    stages[stage]!++
    if (stage === STAGE.lookedAfter) placements[children.placement[child]!]!++
    const age = week - children.birthWeek[child]!
    if (!Number.isFinite(children.left[child]!)) say(`a child has ${children.left[child]} of its hazard left`)
    if (age < 0 || age >= ADULT_AGE_WEEKS) say(`a child is ${age} weeks old`)
    if (stage !== STAGE.lookedAfter && children.weeks[child]! > age + 1)
      say('a child is open before its birth')
  }
  if (stages[STAGE.closed] !== 0) say(`${stages[STAGE.closed]} open children are closed`)
  for (let stage = 1; stage < STAGES.length; stage++)
    if (stages[stage] !== stageCount[stage])
      say(`${STAGES[stage]}: ${stages[stage]} children, ${stageCount[stage]} counted`)
  for (let kind = 0; kind < PLACEMENTS.length; kind++)
    if (placements[kind] !== placementCount[kind])
      say(`${PLACEMENTS[kind]}: ${placements[kind]} children, ${placementCount[kind]} counted`)
}

function childrenHaveCases(world: World, say: Say): void {
  const { children, cases, units, posts, groupOfStage } = world
  for (let child = 0; child < children.count; child++) {
    const at = children.caseOf[child]!
    if (at < 0) {
      say('an open child has no case')
      continue
    }
    if (cases.family[at] !== children.family[child]) say("a child is in another family's case")
    if (cases.group[at] !== groupOfStage[children.stage[child]!])
      say('a child is in a case of another service')
    const unit = cases.unit[at]!
    if (unit >= 0 && (units.groups[unit]! & (1 << cases.group[at]!)) === 0)
      say('a case is with a unit that does not take it')
    const lead = cases.lead[at]!
    if (lead < 0) continue
    if (posts.unit[lead] !== unit) say('a case is led from another unit')
    if (!ROLE_LIST[posts.role[lead]!]!.holdsCases) say('a case is led by somebody who holds none')
  }
}

function casesCounted({ cases, children }: World, say: Say): void {
  const open = new Map<number, number>()
  for (let child = 0; child < children.count; child++)
    open.set(children.caseOf[child]!, (open.get(children.caseOf[child]!) ?? 0) + 1)
  if (open.size !== cases.activeCount)
    say(`${open.size} cases have children, ${cases.activeCount} are active`)
  for (let at = 0; at < cases.activeCount; at++) {
    const index = cases.active[at]!
    if (cases.open[index] !== open.get(index)) say('a case counts other children than it has')
    if (!(cases.work[index]! >= 0)) say(`a case has ${cases.work[index]} hours of work`)
  }
}

function familiesCounted({ children, waiting, returns, families, cases }: World, say: Say): void {
  const members = new Map<number, number>()
  const add = (family: number) => members.set(family, (members.get(family) ?? 0) + 1)
  for (let child = 0; child < children.count; child++) add(children.family[child]!)
  let stored = 0
  for (let week = 0; week < returns.length; week++)
    for (let slot = returns[week]!; slot >= 0; slot = waiting.next[slot]!) {
      add(waiting.family[slot]!)
      stored++
    }
  if (stored !== waiting.high - waiting.freeCount)
    say(`${stored} closed children will return, ${waiting.high - waiting.freeCount} are kept`)
  if (members.size !== families.high - families.freeCount)
    say(`${members.size} families have children, ${families.high - families.freeCount} are kept`)
  for (const [family, count] of members) {
    if (families.children[family] !== count) say('a family counts other children than it has')
    for (let group = 0; group < GROUPS; group++) {
      const at = families.cases[family * GROUPS + group]!
      if (at >= 0 && (cases.family[at] !== family || cases.group[at] !== group))
        say("a family knows another family's case")
    }
  }
}

function postsCounted({ posts, units }: World, say: Say): void {
  for (let post = 0; post < posts.count; post++) {
    if (!Object.values(POST).some((state) => state === posts.state[post])) say('a post is in no state')
    if (!(posts.fte[post]! > 0 && posts.fte[post]! <= 1.0001)) say(`a post of ${posts.fte[post]} FTE`)
    if (!(posts.work[post]! >= 0)) say(`a practitioner has ${posts.work[post]} hours of work`)
    if (posts.state[post] === POST.vacant && posts.trained[post] === 1 && posts.absentUntil[post]! > 0)
      say('nobody is trained and ill')
  }
  const led = (unit: number) => {
    let sum = 0
    for (let post = units.postsFrom[unit]!; post < units.postsTo[unit]!; post++) sum += posts.work[post]!
    return sum
  }
  for (let unit = 0; unit < units.count; unit++)
    if (Math.abs(led(unit) - units.work[unit]!) > 1e-6 * (1 + units.work[unit]!))
      say(`unit ${unit} has ${units.work[unit]} hours of work and its practitioners ${led(unit)}`)
}

function capacityPositive({ units, inHouseCapacity, flows, values, placementCount }: World, say: Say): void {
  for (let unit = 0; unit < units.count; unit++)
    for (const name of [
      'hours',
      'statutoryHours',
      'work',
      'enquiries',
      'load',
      'strain',
      'strength',
    ] as const)
      if (!(units[name][unit]! >= 0 && units[name][unit]! < 1e6))
        say(`${name} of a unit is ${units[name][unit]}`)
  if (!(inHouseCapacity[0]! >= 0)) say(`room in foster homes is ${inHouseCapacity[0]}`)
  if (placementCount[KIND.inHouse]! < 0) say('fewer than no foster homes')
  if ([...flows].some((each) => each !== 0)) say('a flow is left over from the week')
  const wrong = [...values].findIndex((each) => !(each >= 0 && each < 1e12))
  if (wrong >= 0) say(`measure ${wrong} is ${values[wrong]}`)
}

/** FTE of all posts, and of each state. */
export function fteByState({ posts }: World): { all: number; states: number[] } {
  const states = [0, 0, 0]
  let all = 0
  for (let post = 0; post < posts.count; post++) {
    states[posts.state[post]!]! += posts.fte[post]!
    all += posts.fte[post]!
  }
  return { all, states }
}
