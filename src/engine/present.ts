/** Who of a unit is in post and there this week, by what they do. FTE, except leads, who are counted by head. */
import { ROLE_LIST } from './design'
import { POST, type World } from './world'

const DIRECT = ROLE_LIST.map((role) => role.direct)
const STATUTORY = ROLE_LIST.map((role) => role.statutory)
const THERAPEUTIC = ROLE_LIST.map((role) => role.therapeutic)
const ADMINISTRATIVE = ROLE_LIST.map((role) => role.administrative)
const LEADS = ROLE_LIST.map((role) => role.leads)
const PARTNER = ROLE_LIST.map((role) => role.partner)
const ADULTS = ROLE_LIST.map((role) => role.adults)

interface Staffed {
  practitioners: number
  trained: number
  coordinators: number
  clinicians: number
  leads: number
  leadPosts: number
  /** FTE of leads who hold no cases. */
  managers: number
  /** FTE of those who do statutory work. */
  qualified: number
  /** FTE of those seconded by other agencies. */
  partners: number
  /** FTE of those who work with the adults of families. */
  specialists: number
}
/** Filled anew for each unit: nothing is allocated in the weekly loop. */
export const staffed: Staffed = {
  practitioners: 0,
  trained: 0,
  coordinators: 0,
  clinicians: 0,
  leads: 0,
  leadPosts: 0,
  managers: 0,
  qualified: 0,
  partners: 0,
  specialists: 0,
}

/** Counts a unit's staff into `staffed`. */
export function countStaff(world: World, unit: number): void {
  const { posts, units, week } = world
  let practitioners = 0
  let trained = 0
  let coordinators = 0
  let clinicians = 0
  let leads = 0
  let leadPosts = 0
  let managers = 0
  let qualified = 0
  let partners = 0
  let specialists = 0
  for (let post = units.postsFrom[unit]; post < units.postsTo[unit]; post++) {
    const role = posts.role[post]
    if (LEADS[role]) leadPosts++
    if (posts.state[post] === POST.vacant || posts.absentUntil[post] > week) continue
    const fte = posts.fte[post]
    if (DIRECT[role]) {
      practitioners += fte
      if (posts.trained[post] === 1) trained += fte
    }
    if (STATUTORY[role]) qualified += fte
    if (ADMINISTRATIVE[role]) coordinators += fte
    if (PARTNER[role]) partners += fte
    if (ADULTS[role]) specialists += fte
    if (THERAPEUTIC[role]) clinicians += fte
    if (LEADS[role]) {
      leads++
      if (!DIRECT[role]) managers += fte
    }
  }
  staffed.practitioners = practitioners
  staffed.trained = trained
  staffed.coordinators = coordinators
  staffed.clinicians = clinicians
  staffed.leads = leads
  staffed.leadPosts = leadPosts
  staffed.managers = managers
  staffed.qualified = qualified
  staffed.partners = partners
  staffed.specialists = specialists
}
