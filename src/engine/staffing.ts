/** Mechanism `labourMarket` and absence: people leave, fall ill, are recruited or covered by agency, and are trained. Weekly. */
import { LEDGER_INDEX as L } from '../model/ledger'
import { exponential } from '../random/samplers'
import { DRIFT } from './environment'
import { isQualified, ROLE_INDEX, ROLE_LIST } from './design'
import type { Future, Plan } from './future'
import { recordPerson } from './ledger'
import { inForce } from './phase'
import { FLOW, POST, type World } from './world'

/** Kinds of draw of a post; each occupant has its own. */
const DRAW = {
  leave: 0,
  sick: 1,
  sickLength: 2,
  hire: 3,
  agency: 4,
  firstYear: 5,
  conversion: 6,
  course: 7,
} as const
const DRAWS_PER_OCCUPANT = 16

function draw(future: Future, world: World, post: number, kind: number): number {
  const { posts } = world
  const stream =
    kind === DRAW.hire || kind === DRAW.conversion
      ? future.streams.recruitment
      : kind === DRAW.agency
        ? future.streams.agency
        : kind === DRAW.sick || kind === DRAW.sickLength
          ? future.streams.absence
          : future.streams.post
  // Spells of sickness and of agency cover repeat for one occupant, so those count their draws.
  const index =
    posts.serial[post] * DRAWS_PER_OCCUPANT +
    kind +
    (kind === DRAW.sick || kind === DRAW.sickLength || kind === DRAW.agency ? posts.draws[post]++ * 4096 : 0)
  return stream.uniform(posts.key[post], index)
}

/** A permanent practitioner takes the post this week. */
export function fillPermanent(future: Future, world: World, post: number, since: number): void {
  const { posts } = world
  posts.state[post] = POST.permanent
  posts.serial[post]++
  posts.person[post]++
  posts.since[post] = since
  posts.absentUntil[post] = 0
  posts.trained[post] = 0
  posts.courseUntil[post] = 0
  posts.campaign[post] = 0
  posts.firstYear[post] =
    posts.role[post] === ROLE_INDEX.newlyQualifiedSocialWorker ||
    (posts.role[post] === ROLE_INDEX.socialWorker &&
      draw(future, world, post, DRAW.firstYear) < future.values.firstYearShare)
      ? 1
      : 0
  posts.leaveSum[post] = 0
  posts.leaveAt[post] = exponential(draw(future, world, post, DRAW.leave))
  posts.sickSum[post] = 0
  posts.sickAt[post] = exponential(draw(future, world, post, DRAW.sick))
}

export function fillAgency(future: Future, world: World, post: number): void {
  const { posts } = world
  posts.state[post] = POST.agency
  posts.serial[post]++
  posts.person[post]++
  posts.since[post] = world.week
  posts.absentUntil[post] = 0
  posts.trained[post] = 0
  posts.courseUntil[post] = 0
  posts.firstYear[post] = 0
  posts.agencySum[post] = 0
  posts.agencyAt[post] = exponential(draw(future, world, post, DRAW.agency))
}

/** The post is empty from this week; its search for a permanent practitioner starts anew when `vacantSince` is this week. */
export function emptyPost(future: Future, world: World, post: number, newVacancy: boolean): void {
  const { posts } = world
  posts.state[post] = POST.vacant
  posts.serial[post]++
  posts.person[post]++
  posts.absentUntil[post] = 0
  posts.agencySum[post] = 0
  posts.agencyAt[post] = exponential(draw(future, world, post, DRAW.agency))
  if (!newVacancy) return
  posts.vacantSince[post] = world.week
  posts.hireSum[post] = 0
  posts.hireAt[post] = exponential(draw(future, world, post, DRAW.hire))
}

/** What moves staff this week, the same for every post. */
const pace = {
  leaving: 0,
  recruiting: 0,
  hiring: 1,
  supply: 1,
  cover: 1,
  sickening: 0,
  training: 0,
  trainAgency: 0,
}

export function staffingWeek(future: Future, plan: Plan, world: World): void {
  const { values, workforce, environment, weeks, on } = future
  const { drift } = environment
  const { week } = world
  const { elements, policies } = inForce(plan, world).option
  pace.leaving = workforce.leaving * drift[DRIFT.leaving * weeks + week]
  pace.recruiting = workforce.recruiting * drift[DRIFT.recruitment * weeks + week]
  pace.supply = Math.sqrt(drift[DRIFT.agency * weeks + week])
  pace.sickening = workforce.sicknessStarting * drift[DRIFT.sickness * weeks + week]
  pace.training = elements.training / values.courseWaitWeeks
  pace.trainAgency = policies.trainAgency ? 1 : 0
  pace.hiring = policies.recruitment
  pace.cover = policies.agencyCover
  const { state, count } = world.posts
  for (let post = 0; post < count; post++) {
    if (state[post] === POST.permanent) permanentWeek(future, world, post)
    else if (on.labourMarket) vacantWeek(future, world, post)
  }
  if (pace.training > 0) trainingWeek(future, world)
}

/** A permanent practitioner leaves, falls ill, or stays. */
function permanentWeek(future: Future, world: World, post: number): void {
  const { posts, units, week } = world
  const { workforce } = future
  const qualified = isQualified(posts.role[post])
  const unit = posts.unit[post] < 0 ? units.count : posts.unit[post]
  if (future.on.labourMarket) {
    posts.leaveSum[post] += (qualified ? pace.leaving : workforce.otherLeaving) * units.leaving[unit]
    if (posts.leaveSum[post] >= posts.leaveAt[post]) {
      if (qualified) world.flows[FLOW.leavers] += posts.fte[post]
      recordPerson(world, 'leavers.socialWorkers', posts.role[post])
      emptyPost(future, world, post, true)
      return
    }
  }
  if (posts.absentUntil[post] > week) return
  posts.sickSum[post] += pace.sickening * units.sickness[unit]
  if (posts.sickSum[post] >= posts.sickAt[post]) fallIll(future, world, post)
}

function fallIll(future: Future, world: World, post: number): void {
  const { posts, week } = world
  const weeks = exponential(draw(future, world, post, DRAW.sickLength)) * future.values.longSpellWeeks
  posts.absentUntil[post] = week + Math.max(1, Math.round(weeks))
  posts.sickSum[post] = 0
  posts.sickAt[post] = exponential(draw(future, world, post, DRAW.sick))
}

/** A post without a permanent practitioner: one is found, or an agency practitioner comes or goes. */
function vacantWeek(future: Future, world: World, post: number): void {
  const { posts, week } = world
  const { values, workforce } = future
  const role = posts.role[post]
  const qualified = isQualified(role)
  const campaign = posts.campaign[post] === 1
  if (week - posts.vacantSince[post] >= workforce.vacancyLagWeeks || campaign) {
    const hard = role === ROLE_INDEX.clinician
    const usual = qualified ? pace.recruiting : workforce.otherRecruiting
    posts.hireSum[post] +=
      pace.hiring *
      (hard ? 1 / values.clinicianVacancy : campaign ? Math.max(usual, 1 / values.newPostWeeks) : usual)
    if (posts.hireSum[post] >= posts.hireAt[post])
      return hire(future, world, post, posts.state[post] === POST.agency)
  }
  if (qualified) agencyWeek(future, world, post, posts.state[post])
}

/** Places on courses, for those who work with families and were not there yet. Somebody who comes this week may go this week. */
function trainingWeek(future: Future, world: World): void {
  const { posts, flows, ledger, week } = world
  const { values } = future
  for (let post = 0; post < posts.count; post++) {
    const state = posts.state[post]
    if (state === POST.vacant || posts.trained[post] === 1 || !ROLE_LIST[posts.role[post]].direct) continue
    if (state === POST.agency && pace.trainAgency === 0) continue
    const u = future.streams.training.uniform(posts.key[post], posts.serial[post] * 1024 + week)
    if (u >= pace.training) continue
    posts.trained[post] = 1
    posts.courseUntil[post] = week + values.courseWeeks
    flows[FLOW.programmeCost] += values.courseCost
    ledger[L.coursesBegun] += 1
  }
}

function hire(future: Future, world: World, post: number, fromAgency: boolean): void {
  const { posts } = world
  const { values } = future
  world.flows[FLOW.hires] += posts.fte[post]
  world.flows[FLOW.programmeCost] += values.recruitmentCost
  recordPerson(world, 'recruits.socialWorkers', posts.role[post])
  // An agency practitioner who converts stays the same person to families.
  const converts = fromAgency && draw(future, world, post, DRAW.conversion) < values.agencyConversion
  const person = posts.person[post]
  const trained = posts.trained[post]
  const courseUntil = posts.courseUntil[post]
  fillPermanent(future, world, post, world.week)
  if (converts) {
    world.ledger[L.agencyConversions] += 1
    posts.person[post] = person
    posts.trained[post] = trained
    posts.courseUntil[post] = courseUntil
    posts.since[post] = world.week - Math.round(values.inductionWeeks)
    posts.firstYear[post] = 0
  }
}

function agencyWeek(future: Future, world: World, post: number, state: number): void {
  const { posts } = world
  const { workforce } = future
  posts.agencySum[post] +=
    state === POST.agency
      ? workforce.agencyLeaving / pace.supply
      : workforce.agencyArriving * pace.supply * pace.cover
  if (posts.agencySum[post] < posts.agencyAt[post]) return
  if (state === POST.agency) emptyPost(future, world, post, false)
  else {
    fillAgency(future, world, post)
    world.ledger[L.agencyStarts] += 1
  }
}
