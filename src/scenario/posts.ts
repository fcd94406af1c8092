/** From the full-time equivalent of each role in a unit to individual posts, each of one person. */
import { ROLE_IDS, type RoleId } from '../model/roles'
import { TEMPLATES, type Posts } from '../model/templates'
import type { ResolvedPost, UnitFile } from './types'

/** FTE of one head: 36,186 FTE for 38,292 heads in post, England, 30 September 2025 (DfE, children's social work workforce). */
export const FTE_PER_HEAD = 0.945

/** How many people fill `fte` of one role in one unit: one up to full time, then as in England. */
export function headcount(fte: number): number {
  return fte <= 0 ? 0 : Math.max(1, Math.ceil(fte), Math.round(fte / FTE_PER_HEAD))
}

/** FTE by role of one unit: the template's, each role replaced by what the file gives. */
export function fteOfUnit(unit: UnitFile): [role: RoleId, fte: number][] {
  const posts: Posts = { ...TEMPLATES[unit.template].posts, ...unit.posts }
  return ROLE_IDS.map((role): [RoleId, number] => [role, posts[role] ?? 0]).filter(([, fte]) => fte > 0)
}

export function postsOfUnit(unit: UnitFile): ResolvedPost[] {
  return fteOfUnit(unit).flatMap(([role, fte]) => {
    const heads = headcount(fte)
    return Array.from({ length: heads }, () => ({ role, fte: fte / heads }))
  })
}
