/**
 * Shared knowledge: parameters that rest on the same source share part of their luck, since what a study got wrong it got wrong for all
 * that is taken from it. The shared part counts the way the source leans (towards benefit for effects of practice), so that a flattering study
 * flatters every effect read from it.
 */
import { mix32 } from '../random/mix32'
import { normalCdf } from '../random/normal'
import type { Stream } from '../random/stream'
import { scoreOf } from './distribution'

/** Each group with the source its parameters share. */
export const GROUPS = {
  practice:
    'the studies of units, of Dorset’s training and of other programmes, each of which measured several outcomes',
  panel:
    'the estimate from published figures of 155 authorities, in which one measure of caseload explains all the rest',
  sharedCases: 'staff accounts of shared cases in the Hackney report',
  changeOfPractitioner: 'the literature on changes of social worker cited in the Hackney report',
  skill: 'the observed practice of 67 sessions in the scale-up to five authorities',
  erosion: 'the follow-up of the five authorities to 2019',
  restorative: 'the evaluation of restorative practice in Leeds',
  adultSpecialists: 'the first year of Family Safeguarding in Hertfordshire',
  payScales: 'one authority’s published pay scales',
} as const
export type GroupId = keyof typeof GROUPS

export interface Membership {
  readonly id: GroupId
  /** Which way the parameter goes if the source overstates what it says: for an effect of practice, the way of benefit. */
  readonly leans: 'up' | 'down'
}

export const group = (id: GroupId, leans: Membership['leans']): { group: Membership } => ({
  group: { id, leans },
})

/** Identity of a name in random streams: of its letters, so that adding a name leaves the draws of others alone. */
export const entityNamed = (name: string): number =>
  [...name].reduce((hash, letter) => mix32(hash, letter.charCodeAt(0)), 1)

const GROUP_ENTITIES = new Map(Object.keys(GROUPS).map((id) => [id, entityNamed(`group ${id}`)]))

/** The luck of a parameter in one draw: a uniform and the standard normal score that belongs to it. */
export interface Luck {
  readonly u: number
  readonly z: number
}

/**
 * Luck of a member of a group: its own and the group's, so that two members correlate by `shared` in their scores and each alone is
 * still a standard normal. `own` is its own uniform; `shared` is a share of variance.
 */
export function luckOf(
  membership: Membership | undefined,
  own: number,
  shared: number,
  stream: Stream,
  knowledge: number,
): Luck {
  const score = scoreOf(own)
  if (!membership) return { u: own, z: score }
  const common = scoreOf(stream.uniform(GROUP_ENTITIES.get(membership.id)!, knowledge))
  const towards = membership.leans === 'up' ? common : -common
  const z = Math.sqrt(shared) * towards + Math.sqrt(1 - shared) * score
  return { u: normalCdf(z), z }
}
