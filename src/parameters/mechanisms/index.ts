/** Every mechanism of the model with the evidence for its directions. Sizes are parameters. */
import type { MechanismId } from '../../model/mechanisms'
import type { MechanismEvidence } from './define'
import { PRACTICE_MECHANISMS } from './practice'
import { WORK_MECHANISMS } from './work'
import { WORLD_MECHANISMS } from './world'

export const MECHANISMS: Record<MechanismId, MechanismEvidence> = {
  ...WORK_MECHANISMS,
  ...PRACTICE_MECHANISMS,
  ...WORLD_MECHANISMS,
}

export { LEFT_OUT, type LeftOut } from './leftOut'
export type { MechanismEvidence, NullFinding, Relation, Sign } from './define'
