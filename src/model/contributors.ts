/** The mechanisms that can make options differ. The other three act on all options of a future alike: they can make a difference larger or smaller, but do not bring one about. */
import { MECHANISM_IDS, type MechanismId } from './mechanisms'

export const ALIKE_IN_ALL_OPTIONS = [
  'shocks',
  'environment',
  'measurement',
] as const satisfies readonly MechanismId[]

export type ContributorId = Exclude<MechanismId, (typeof ALIKE_IN_ALL_OPTIONS)[number]>

/** Twelve, in the order of the model's specification. */
export const CONTRIBUTOR_IDS = MECHANISM_IDS.filter(
  (id): id is ContributorId => !(ALIKE_IN_ALL_OPTIONS as readonly MechanismId[]).includes(id),
)
