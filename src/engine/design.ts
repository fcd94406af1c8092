/** A resolved option as arrays: units, posts with their identities in random streams, which group each stage belongs to. */
import { ROLE_IDS, ROLES } from '../model/roles'
import type { ServiceId } from '../model/services'
import { STAGE, STAGES } from '../model/stages'
import { mix32 } from '../random/mix32'
import type { ResolvedDesign } from '../scenario/types'

export const ROLE_LIST = ROLE_IDS.map((id) => ROLES[id])
const QUALIFIED = ROLE_LIST.map((role) => role.qualified)
export const isQualified = (role: number): boolean => QUALIFIED[role]
export const ROLE_INDEX = Object.fromEntries(ROLE_IDS.map((id, index) => [id, index])) as Record<
  (typeof ROLE_IDS)[number],
  number
>

export interface DesignPost {
  role: number
  fte: number
  unit: number
  key: number
}

export interface DesignUnit {
  service: ServiceId
  /** Bit per group. */
  groups: number
  shared: boolean
  /** FTE of those who work with families, for ratios of support. */
  practitioners: number
  clinicians: number
  /** FTE of those among them who work with the adults of families. */
  adults: number
}

export interface Design {
  units: DesignUnit[]
  posts: DesignPost[]
  groupOfStage: Uint8Array
  /** FTE of qualified staff at the front door, and whether it is a first response team. */
  deskFte: number
  firstResponse: boolean
}

/** Group of cases by the service that keeps them. */
const GROUP_OF: Partial<Record<ServiceId, number>> = { assessment: 0, familySupport: 1, lookedAfter: 2 }
const STAGES_OF: Partial<Record<ServiceId, number[]>> = {
  assessment: [STAGE.assessment],
  familySupport: [STAGE.childInNeed, STAGE.childProtection],
  lookedAfter: [STAGE.lookedAfter],
}
/** Marks social workers outside the services of the design. */
const ELSEWHERE = 99

export function compileDesign(option: ResolvedDesign): Design {
  const units: DesignUnit[] = []
  const posts: DesignPost[] = []
  const ordinals = new Array<number>(ROLE_IDS.length).fill(0)
  const groupOfStage = new Uint8Array(STAGES.length)
  let deskFte = 0
  let firstResponse = false
  for (const service of option.services) {
    const group = GROUP_OF[service.service]
    const handled = [service.service, ...service.handles].flatMap((id) => STAGES_OF[id] ?? [])
    if (group !== undefined) for (const stage of handled) groupOfStage[stage] = group
    for (const unit of service.units) {
      const at = units.length
      const made: DesignUnit = {
        service: service.service,
        groups: group === undefined ? 0 : 1 << group,
        shared: unit.holding === 'shared',
        practitioners: 0,
        clinicians: 0,
        adults: 0,
      }
      for (const post of unit.posts) {
        const role = ROLE_INDEX[post.role]
        posts.push({ role, fte: post.fte, unit: at, key: mix32(role + 1, ordinals[role]++) })
        if (ROLES[post.role].direct) made.practitioners += post.fte
        if (ROLES[post.role].adults) made.adults += post.fte
        if (ROLES[post.role].therapeutic) made.clinicians += post.fte
        if (service.service === 'frontDoor' && ROLES[post.role].statutory) deskFte += post.fte
      }
      if (service.service === 'frontDoor' && unit.template === 'firstResponse') firstResponse = true
      units.push(made)
    }
  }
  return { units, posts, groupOfStage, deskFte, firstResponse }
}

/**
 * The same design with the identities of posts of units that simply go on, so that a change elsewhere leaves their people and luck alone.
 * `goesOn`: unit before that each unit goes on as, or -1. Other posts take the first numbers of their role that are free.
 */
export function keepKeys(design: Design, before: Design, goesOn: Int32Array): Design {
  const first = before.units.map((_, unit) => before.posts.findIndex((post) => post.unit === unit))
  const keys = new Map<number, number>()
  let place = 0
  design.posts.forEach((post, at) => {
    place = at > 0 && design.posts[at - 1].unit === post.unit ? place + 1 : 0
    const from = goesOn[post.unit]
    if (from >= 0) keys.set(at, before.posts[first[from] + place].key)
  })
  const taken = new Set(keys.values())
  const ordinals = new Array<number>(ROLE_IDS.length).fill(0)
  const free = (role: number): number => {
    let key = mix32(role + 1, ordinals[role]++)
    while (taken.has(key)) key = mix32(role + 1, ordinals[role]++)
    return key
  }
  return {
    ...design,
    posts: design.posts.map((post, at) => ({ ...post, key: keys.get(at) ?? free(post.role) })),
  }
}

/** Posts of social workers outside the design, each of the usual size, that bring the whole to `totalFte`. */
export function elsewherePosts(design: Design, totalFte: number, usualFte: number): DesignPost[] {
  const inside = design.posts.reduce((sum, post) => sum + (isQualified(post.role) ? post.fte : 0), 0)
  const outside = totalFte - inside
  if (outside <= 0) return []
  const heads = Math.max(1, Math.round(outside / usualFte))
  return Array.from({ length: heads }, (_, index) => ({
    role: ROLE_INDEX.socialWorker,
    fte: outside / heads,
    unit: -1,
    key: mix32(ELSEWHERE, index),
  }))
}
