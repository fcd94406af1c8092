/** Opening staff: posts filled, covered by agency or empty in the published proportions, with realistic time in post. Also brings them back to those proportions. */
import { WEEKS_PER_YEAR } from '../../model/time'
import { exponential } from '../../random/samplers'
import { isQualified, ROLE_LIST } from '../design'
import type { DesignPost } from '../design'
import { LONG_AGO } from '../children'
import type { Future } from '../future'
import { emptyPost, fillAgency, fillPermanent } from '../staffing'
import { POST, type World } from '../world'

const DRAW = { order: 0, tenure: 1, waited: 2, absent: 3, absence: 4, rematch: 5, trained: 6 } as const

/** Posts of a design and those elsewhere, all empty, unit by unit. */
export function layPosts(world: World, posts: readonly DesignPost[], elsewhere: readonly DesignPost[]): void {
  const { posts: laid } = world
  laid.count = posts.length + elsewhere.length
  let at = 0
  for (const post of [...posts, ...elsewhere]) {
    laid.role[at] = post.role
    laid.unit[at] = post.unit
    laid.fte[at] = post.fte
    laid.holding[at] = ROLE_LIST[post.role].holdsCases ? 1 / post.fte : 0
    laid.key[at] = post.key
    laid.state[at] = POST.vacant
    laid.serial[at] = 0
    laid.draws[at] = 0
    laid.work[at] = 0
    laid.firstCase[at] = -1
    laid.settled[at] = -1
    laid.campaign[at] = 0
    laid.trained[at] = 0
    laid.courseUntil[at] = 0
    laid.firstYear[at] = 0
    laid.vacantSince[at] = world.week
    laid.absentUntil[at] = 0
    laid.hireSum[at] = 0
    laid.agencySum[at] = 0
    at++
  }
}

/** Posts in a keyed order of their own, so that which ones are empty is chance and the same in every option. */
function shuffled(future: Future, world: World, qualified: boolean, draw: number): number[] {
  const { posts } = world
  const chosen: [number, number][] = []
  for (let post = 0; post < posts.count; post++)
    if (isQualified(posts.role[post]) === qualified)
      chosen.push([future.streams.opening.uniform(posts.key[post], draw), post])
  return chosen.sort((a, b) => a[0] - b[0]).map(([, post]) => post)
}

export function openStaff(future: Future, world: World): void {
  const { posts } = world
  const { workforce, values } = future
  const others = shuffled(future, world, false, DRAW.order)
  const fteOf = (list: readonly number[]): number => list.reduce((sum, post) => sum + posts.fte[post], 0)
  fill(future, world, others, fteOf(others) * (1 - values.otherVacancy), 0)
  const social = shuffled(future, world, true, DRAW.order)
  fill(future, world, social, fteOf(social) * workforce.permanentShare, fteOf(social) * workforce.agencyShare)
}

/** Fills posts in order with permanent, then agency practitioners, to the FTE given; the post on the edge goes to the nearer side. */
function fill(
  future: Future,
  world: World,
  order: readonly number[],
  permanentFte: number,
  agencyFte: number,
): void {
  const { posts, week } = world
  const { workforce } = future
  const opening = future.streams.opening
  let held = 0
  for (const post of order) {
    const middle = held + posts.fte[post] / 2
    held += posts.fte[post]
    const key = posts.key[post]
    if (middle < permanentFte) {
      const leaving = isQualified(posts.role[post]) ? workforce.leaving : workforce.otherLeaving
      const tenure = Math.min(-LONG_AGO, Math.floor(exponential(opening.uniform(key, DRAW.tenure)) / leaving))
      fillPermanent(future, world, post, week - tenure)
      if (tenure > WEEKS_PER_YEAR) posts.firstYear[post] = 0
      // Where the baseline trains, those long enough in post have been on the course.
      const { training } = future.scenario.options[0].elements
      if (tenure > future.values.courseWaitWeeks && opening.uniform(key, DRAW.trained) < training)
        posts.trained[post] = 1
      const away =
        (workforce.sicknessStarting * future.values.longSpellWeeks) /
        (1 + workforce.sicknessStarting * future.values.longSpellWeeks)
      if (opening.uniform(key, DRAW.absent) < away)
        posts.absentUntil[post] =
          week + Math.ceil(exponential(opening.uniform(key, DRAW.absence)) * future.values.longSpellWeeks)
      continue
    }
    emptyPost(future, world, post, true)
    // The search began some time ago; as many as a steady stream of vacancies has are still in the weeks before anybody can start.
    const recruiting = isQualified(posts.role[post]) ? workforce.recruiting : workforce.otherRecruiting
    const lasts = Math.min(-LONG_AGO, workforce.vacancyLagWeeks + 1 / recruiting)
    posts.vacantSince[post] = week - Math.floor(opening.uniform(key, DRAW.waited) * lasts)
    if (middle < permanentFte + agencyFte) fillAgency(future, world, post)
  }
}

/** Brings permanent, agency and vacant FTE of social workers back to the published proportions, changing as few posts as it can. */
export function matchStaff(future: Future, world: World): void {
  const { posts } = world
  const { workforce } = future
  const order = shuffled(future, world, true, DRAW.rematch)
  const total = order.reduce((sum, post) => sum + posts.fte[post], 0)
  const held = (state: number): number =>
    order.reduce((sum, post) => sum + (posts.state[post] === state ? posts.fte[post] : 0), 0)
  let permanent = workforce.permanentShare * total - held(POST.permanent)
  for (const post of order) {
    const fte = posts.fte[post]
    if (permanent > fte / 2 && posts.state[post] !== POST.permanent) {
      const tenure = Math.floor(
        exponential(future.streams.opening.uniform(posts.key[post], DRAW.tenure)) / workforce.leaving,
      )
      fillPermanent(future, world, post, world.week - Math.min(-LONG_AGO, tenure))
      permanent -= fte
    } else if (permanent < -fte / 2 && posts.state[post] === POST.permanent) {
      emptyPost(future, world, post, true)
      permanent += fte
    }
  }
  let agency = workforce.agencyShare * total - held(POST.agency)
  for (const post of order) {
    const fte = posts.fte[post]
    if (agency > fte / 2 && posts.state[post] === POST.vacant) {
      fillAgency(future, world, post)
      agency -= fte
    } else if (agency < -fte / 2 && posts.state[post] === POST.agency) {
      emptyPost(future, world, post, false)
      agency += fte
    }
  }
}
