/** Mechanism `edgeOfCare`: limited places for older children at risk of care, chosen by a panel that finds some of those who would enter. */
import { LEDGER_INDEX as L } from '../model/ledger'
import { STAGE } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import { exponential } from '../random/samplers'
import { ROLE_LIST, type Design } from './design'
import { LONG_AGO } from './children'
import type { Future, Plan } from './future'
import { destinationUniform, yearsOld } from './moves'
import { inForce } from './phase'
import { attend } from './standing'
import { POST, type World } from './world'

let scores = new Float64Array(1024)
const HOLDS = ROLE_LIST.map((role) => role.direct)

export function edgeWeek(future: Future, plan: Plan, world: World): void {
  const { design } = inForce(plan, world)
  if (!future.on.edgeOfCare || !design.units.some((unit) => unit.service === 'edgeOfCare')) return
  const taken = served(future, world)
  const free = Math.floor(staffFte(design, world) * future.values.edgePlaces) - taken
  const given = free > 0 ? offerPlaces(future, world, free) : 0
  world.ledger[L.edgeStarts] += given
  world.ledger[L.edgeChildYears] += (taken + given) / WEEKS_PER_YEAR
}

/** To the eligible children with the lowest scores; how many got one. */
function offerPlaces(future: Future, world: World, places: number): number {
  const { children, week } = world
  if (scores.length < children.count) scores = new Float64Array(children.count * 2)
  for (let child = 0; child < children.count; child++)
    scores[child] =
      children.edgeUntil[child] === LONG_AGO && eligible(future, world, child)
        ? scoreOf(future, world, child)
        : Number.MAX_VALUE
  for (let place = 0; place < places; place++) {
    const child = lowest(children.count)
    if (child < 0) return place
    scores[child] = Number.MAX_VALUE
    children.edgeUntil[child] = week + Math.round(future.values.edgeWeeks)
    attend(future, world, child, week)
  }
  return places
}

function lowest(count: number): number {
  let best = -1
  let least = Number.MAX_VALUE
  for (let child = 0; child < count; child++)
    if (scores[child] < least) {
      least = scores[child]
      best = child
    }
  return best
}

function staffFte(design: Design, world: World): number {
  const { posts, week } = world
  let fte = 0
  for (let post = 0; post < posts.count; post++) {
    const unit = posts.unit[post]
    if (unit < 0 || design.units[unit].service !== 'edgeOfCare') continue
    if (HOLDS[posts.role[post]] && posts.state[post] !== POST.vacant && posts.absentUntil[post] <= week)
      fte += posts.fte[post]
  }
  return fte
}

function eligible(future: Future, world: World, child: number): boolean {
  const stage = world.children.stage[child]
  return (
    (stage === STAGE.childInNeed || stage === STAGE.childProtection) &&
    yearsOld(world, child) >= future.values.edgeYoungest
  )
}

function served(future: Future, world: World): number {
  const { children, week } = world
  let count = 0
  for (let child = 0; child < children.count; child++) {
    if (children.edgeUntil[child] > week && eligible(future, world, child)) count++
  }
  return count
}

/** A draw of an eligible child not served before; those whose next move would be into care are `edgeRisk` times as likely to be chosen. */
function scoreOf(future: Future, world: World, child: number): number {
  const { children } = world
  const { inNeedShares, planShares } = future.pathway
  const care = children.stage[child] === STAGE.childInNeed ? inNeedShares[2] : planShares[1]
  const wouldEnter = destinationUniform(future, world, child) > 1 - care
  const score = exponential(future.streams.edgeOfCare.uniform(children.key[child], children.visit[child]))
  return score / (wouldEnter ? future.values.edgeRisk : 1)
}
