/** Who of the staff came, went and fell ill in a week, read from the posts before and after it. */
import { POST, type Posts } from './world'

/** `stayed`: an agency practitioner took the permanent post. `ill`: a long spell began; `back`: one ended. */
export const COMINGS = ['left', 'joined', 'stayed', 'agencyCame', 'agencyWent', 'ill', 'back'] as const
export type Coming = (typeof COMINGS)[number]

/** What is read of posts, as it was a week before. */
export type PostsBefore = Pick<
  Posts,
  | 'count'
  | 'key'
  | 'role'
  | 'unit'
  | 'state'
  | 'person'
  | 'since'
  | 'vacantSince'
  | 'absentUntil'
  | 'campaign'
>

export function postsNow(posts: Posts): PostsBefore {
  const { count } = posts
  return {
    count,
    key: posts.key.slice(0, count),
    role: posts.role.slice(0, count),
    unit: posts.unit.slice(0, count),
    state: posts.state.slice(0, count),
    person: posts.person.slice(0, count),
    since: posts.since.slice(0, count),
    vacantSince: posts.vacantSince.slice(0, count),
    absentUntil: posts.absentUntil.slice(0, count),
    campaign: posts.campaign.slice(0, count),
  }
}

/** Tells what is different of each post of a unit; the posts must be those of the same design. */
export function readComings(
  posts: Posts,
  week: number,
  before: PostsBefore,
  say: (kind: Coming, post: number) => void,
): void {
  const count = Math.min(posts.count, before.count)
  for (let post = 0; post < count; post++) {
    if (posts.unit[post] < 0) continue
    const [was, is] = [before.state[post], posts.state[post]]
    const another = posts.person[post] !== before.person[post]
    if (was === POST.permanent && (is !== POST.permanent || another)) say('left', post)
    if (was === POST.agency && is === POST.permanent && !another) say('stayed', post)
    else if (was === POST.agency && (is !== POST.agency || another)) say('agencyWent', post)
    if (is === POST.permanent && another) say('joined', post)
    if (is === POST.agency && (was !== POST.agency || another)) say('agencyCame', post)
    if (is !== POST.permanent || another) continue
    const [until, now] = [before.absentUntil[post], posts.absentUntil[post]]
    if (now > week && now !== until) say('ill', post)
    else if (until > week - 1 && now <= week) say('back', post)
  }
}
