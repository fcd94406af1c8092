/** Who takes which post of a new design: their own where it goes on, else one that suits, in an order of chance so that no unit is served first. */
import { mix32 } from '../random/mix32'
import { ROLE_INDEX, type Design } from './design'
import type { Future, Stage } from './future'
import { emptyPost, fillPermanent } from './staffing'
import { POST, type Posts, type World } from './world'

const R = ROLE_INDEX
/** Roles whose holders may take a post, best first; the same role always comes before. */
const SUITABLE: Partial<Record<number, readonly number[]>> = {
  [R.consultantSocialWorker]: [R.teamManager, R.seniorSocialWorker, R.socialWorker],
  [R.teamManager]: [R.consultantSocialWorker, R.seniorSocialWorker],
  [R.seniorSocialWorker]: [R.consultantSocialWorker, R.socialWorker, R.teamManager],
  [R.socialWorker]: [R.seniorSocialWorker, R.newlyQualifiedSocialWorker, R.consultantSocialWorker],
  [R.newlyQualifiedSocialWorker]: [R.socialWorker],
  [R.childPractitioner]: [R.student],
}

/** Fields of a post that are about its holder. */
const HOLDER = [
  'since',
  'absentUntil',
  'courseUntil',
  'trained',
  'firstYear',
  'leaveAt',
  'leaveSum',
  'sickAt',
  'sickSum',
] as const

/** Marks an old vacancy whose search goes on in a new post. */
const SEARCH_GOES_ON = -2
/** Service of social workers outside the design. */
const ELSEWHERE = 'elsewhere'
const ORDER_DRAW = 0

const serviceOf = (design: Design, unit: number): string =>
  unit < 0 ? ELSEWHERE : design.units[unit].service

/** New posts in a keyed order of their own. */
function inOrderOfChance(future: Future, posts: Posts): number[] {
  const drawn = Array.from({ length: posts.count }, (_, post): [number, number] => [
    future.streams.transition.uniform(posts.key[post], ORDER_DRAW),
    post,
  ])
  return drawn.sort((a, b) => a[0] - b[0]).map(([, post]) => post)
}

/** Old posts nobody has taken yet, by state, role and service; each list is used from the front. */
class Pool {
  readonly #lists = new Map<string, number[]>()
  readonly #services: string[]
  readonly #newOf: Int32Array

  constructor(before: Posts, newOf: Int32Array, old: Design) {
    this.#newOf = newOf
    this.#services = [...new Set(old.units.map((unit) => unit.service))]
    for (let post = 0; post < before.count; post++) {
      if (newOf[post] !== -1) continue
      const key = `${before.state[post]}/${before.role[post]}/${serviceOf(old, before.unit[post])}`
      const list = this.#lists.get(key)
      if (list) list.push(post)
      else this.#lists.set(key, [post])
    }
  }

  /** An old post of a state and role, of the same service if there is one; those elsewhere stay elsewhere. */
  take(state: number, role: number, service: string): number {
    const services = service === ELSEWHERE ? [ELSEWHERE] : [service, ...this.#services]
    for (const each of services) {
      const found = this.#next(this.#lists.get(`${state}/${role}/${each}`))
      if (found !== undefined) return found
    }
    return -1
  }

  /** Vacancies settled since the lists were made are passed over. */
  #next(list: number[] | undefined): number | undefined {
    let found = list?.shift()
    while (found !== undefined && this.#newOf[found] !== -1) found = list?.shift()
    return found
  }
}

/** New post of each old one, or a negative number. Same role before those who suit; permanent before agency. */
export function moveStaff(future: Future, stage: Stage, world: World, before: Posts): Int32Array {
  const { posts } = world
  const newOf = new Int32Array(before.count).fill(-1)
  const filled = new Uint8Array(posts.count)
  const old = stage.before.design
  const settle = (from: number, post: number): void => {
    newOf[from] = post
    filled[post] = 1
    occupy(world, before, from, post)
  }
  const byKey = new Map<number, number>()
  for (let post = 0; post < before.count; post++) byKey.set(before.key[post], post)
  /** The old post that a new one simply goes on as, in the same service, or -1. */
  const goesOn = (post: number): number => {
    const from = byKey.get(posts.key[post]) ?? -1
    return from >= 0 && serviceOf(old, before.unit[from]) === serviceOf(stage.design, posts.unit[post])
      ? from
      : -1
  }
  // A post that goes on keeps its holder.
  for (let post = 0; post < posts.count; post++) {
    const from = goesOn(post)
    if (from >= 0 && before.state[from] !== POST.vacant) settle(from, post)
  }
  const order = inOrderOfChance(future, posts)
  const pool = new Pool(before, newOf, old)
  for (const state of [POST.permanent, POST.agency])
    for (let rank = 0; rank <= 3; rank++)
      for (const post of order) {
        if (filled[post] === 1) continue
        const role = rank === 0 ? posts.role[post] : SUITABLE[posts.role[post]]?.[rank - 1]
        if (role === undefined) continue
        const from = pool.take(state, role, serviceOf(stage.design, posts.unit[post]))
        if (from >= 0) settle(from, post)
      }
  // A post that goes on empty, and that nobody took, keeps its search and its luck.
  for (let post = 0; post < posts.count; post++) {
    const from = filled[post] === 1 ? -1 : goesOn(post)
    if (from < 0) continue
    settle(from, post)
    newOf[from] = SEARCH_GOES_ON
  }
  for (const post of order) {
    if (filled[post] === 1) continue
    emptyPost(future, world, post, true)
    // A search already under way for such a post goes on; a post that is new is recruited for by a campaign.
    const searching = pool.take(POST.vacant, posts.role[post], serviceOf(stage.design, posts.unit[post]))
    if (searching < 0) {
      posts.campaign[post] = 1
      // Where nobody is looked for, nothing would ever fill a new post.
      if (!future.on.labourMarket) fillPermanent(future, world, post, world.week)
    } else {
      newOf[searching] = SEARCH_GOES_ON
      posts.vacantSince[post] = before.vacantSince[searching]
      posts.campaign[post] = before.campaign[searching]
    }
  }
  return newOf
}

function occupy(world: World, before: Posts, old: number, post: number): void {
  const { posts } = world
  posts.state[post] = before.state[old]
  posts.serial[post] = before.serial[old]
  for (const field of HOLDER) posts[field][post] = before[field][old]
  posts.draws[post] = before.draws[old]
  posts.agencyAt[post] = before.agencyAt[old]
  posts.agencySum[post] = before.agencySum[old]
  posts.vacantSince[post] = before.vacantSince[old]
  posts.campaign[post] = before.campaign[old]
  posts.hireAt[post] = before.hireAt[old]
  posts.hireSum[post] = before.hireSum[old]
  // A person's number must be told from any other holder's of the new post.
  posts.person[post] = mix32(before.key[old], before.person[old]) >>> 1
}
